"""The `newsledger` command: a thin shell; each command stands in `flows/commands/` and imports Prefect only when it runs a flow."""

import os
import sys
from typing import Annotated

import typer

from flows import console
from flows.commands import ask, check, look, run, serve, summaries
from warehouse.errors import NewsledgerError

app = typer.Typer(
    name="newsledger",
    help="Turn a pile of news into one DuckDB file in which every row can be checked.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


@app.callback()
def options(
    debug: Annotated[bool, typer.Option("--debug", help="Show the traceback when something fails.")] = False,
) -> None:
    """Turn a pile of news into one DuckDB file in which every row can be checked."""
    global _debug  # noqa: PLW0603 one command a process
    _debug = debug


_debug = False

for _module in (run, ask, look, summaries, check, serve):
    _module.register(app)


def main() -> None:
    """Run the command; a failure people can act on is one line and exit code 1."""
    code = exit_code()
    sys.stderr.flush()
    # Prefect's threads keep objects of DuckDB's alive to the end, which reports each of them on the way out, in fifty lines.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.__stderr__.fileno() if sys.__stderr__ else 2)
    sys.exit(code)


def exit_code() -> int | str | None:
    """Run the command that stands in `sys.argv`, and answer with what a shell should see."""
    try:
        app(standalone_mode=True)
    except SystemExit as end:
        return end.code
    except NewsledgerError as error:
        if _debug:
            raise
        console.complain(str(error))
    except OSError as error:
        if _debug:
            raise
        console.complain(f"{error.filename}: {error.strerror}" if error.filename else str(error))
    except Exception as error:
        if _debug:
            raise
        told = str(error).strip().split("\n")[0]
        console.complain(
            f"a fault of newsledger's own, {type(error).__name__}: {told} (newsledger --debug shows where)"
        )
    return 1
