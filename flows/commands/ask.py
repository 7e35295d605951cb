"""`sql`, `search`, `explain`, `rejects`: questions to the published file. None of them imports Prefect."""

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from flows import console
from flows.commands.options import HomeOption, JsonOption, LimitOption
from flows.settings import load_settings
from warehouse.errors import QueryRefused

if TYPE_CHECKING:
    from warehouse.query import Answer


def register(app: typer.Typer) -> None:
    """Add the commands of this file."""
    app.command(epilog='Example: newsledger sql "select speaker, text from quotes limit 5"')(sql)
    app.command(epilog="Example: newsledger search arms embargo")(search)
    app.command(epilog="Example: newsledger explain 1f0c2a7e")(explain)


def sql(
    query: Annotated[str | None, typer.Argument(help="One query; left out, a prompt for many.")] = None,
    home: HomeOption = None,
    limit: LimitOption = 1000,
    timeout: Annotated[float, typer.Option(min=0.1, help="Seconds before a query is stopped.")] = 60.0,
    as_json: JsonOption = False,
) -> None:
    """Ask the published warehouse in SQL: read-only, no files, no network."""
    from warehouse.query import ask  # noqa: PLC0415 keeps --help light

    place = load_settings().at(home)
    if query is not None:
        _show(ask(place, query, timeout_s=timeout, max_rows=limit), as_json=as_json)
        return
    for asked in _prompt():
        try:
            _show(ask(place, asked, timeout_s=timeout, max_rows=limit), as_json=as_json)
        except QueryRefused as error:  # one failed query does not end a prompt
            console.complain(str(error))


def search(
    words: Annotated[list[str], typer.Argument(help="Words to look for.", metavar="WORDS…")],
    home: HomeOption = None,
    limit: LimitOption = 10,
    as_json: JsonOption = False,
) -> None:
    """Find articles by their words, best first."""
    from warehouse.query import search as find  # noqa: PLC0415

    _show(find(load_settings().at(home), " ".join(words), limit), as_json=as_json)


def explain(
    row_id: Annotated[str, typer.Argument(metavar="ID", help="The id of any row, or the beginning of one.")],
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show the passage a row points at, and why it says what it says."""
    from flows.explained import show, with_meaning  # noqa: PLC0415
    from warehouse.query import explain as why  # noqa: PLC0415

    found = with_meaning(why(load_settings().at(home), row_id))
    if as_json:
        console.say_json(found)
    else:
        show(found)


def _show(answer: "Answer", *, as_json: bool) -> None:
    if as_json:
        console.say_json([dict(zip(answer.columns, row, strict=True)) for row in answer.rows])
    else:
        console.show_table(answer.columns, answer.rows)


def _prompt() -> Iterator[str]:
    """Queries typed or piped in; a line that ends with a semicolon ends what stands before it."""
    from warehouse.query import statements  # noqa: PLC0415 keeps --help light

    if sys.stdin.isatty():
        console.say("SQL, ended by a semicolon; Ctrl-D ends.", "dim")
    asked = ""
    for line in sys.stdin:
        asked += line
        if line.rstrip().endswith(";"):
            yield from statements(asked)
            asked = ""
    yield from statements(asked)
