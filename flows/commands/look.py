"""`digest`, `rejects`, `export`: what the last runs left behind."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated
from urllib.parse import unquote

import typer

from flows import console
from flows.commands.options import HomeOption, JsonOption
from flows.settings import load_settings
from warehouse.errors import NotPublished
from warehouse.home import Home

if TYPE_CHECKING:
    from warehouse.query import Answer


def register(app: typer.Typer) -> None:
    """Add the commands of this file."""
    app.command(epilog="Example: newsledger digest --open")(digest)
    app.command(epilog="Example: newsledger rejects --replay")(rejects)
    app.command(epilog="Example: newsledger export parquet/")(export)


def digest(
    home: HomeOption = None,
    open_it: Annotated[bool, typer.Option("--open", help="Open it in the browser.")] = False,
    as_json: JsonOption = False,
) -> None:
    """Say where the newest digest page is."""
    page = load_settings().at(home).digest / "index.html"
    if not page.exists():
        raise NotPublished(str(page))
    if as_json:
        console.say_json({"digest": str(page)})
    else:
        console.say(str(page))
    if open_it:
        typer.launch(page.as_uri())


def rejects(
    home: HomeOption = None,
    replay: Annotated[bool, typer.Option("--replay", help="Read the sources of all rejects again.")] = False,
    as_json: JsonOption = False,
) -> None:
    """List what was refused and why; `--replay` tries those sources again after you have mended them."""
    from warehouse.query import rejects as refused  # noqa: PLC0415 keeps --help light

    place = load_settings().at(home)
    answer = refused(place)
    if replay and answer.rows:
        _replay(place, answer, as_json=as_json)
    elif as_json:
        console.say_json([dict(zip(answer.columns, row, strict=True)) for row in answer.rows])
    elif answer.rows:
        console.show_table(answer.columns, answer.rows)
    else:
        console.say("nothing is rejected")


def _replay(home: Home, answer: "Answer", *, as_json: bool) -> None:
    from flows.commands.run import replay as read_again  # noqa: PLC0415 keeps --help light

    at = answer.columns.index("source_uri")
    uris = sorted({row[at] for row in answer.rows})
    read_again(home, [unquote(uri.removeprefix("file://")) if "://" in uri else uri for uri in uris], as_json=as_json)


def export(
    folder: Annotated[Path, typer.Argument(help="Folder for one Parquet file per relation; created when missing.")],
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Write every relation of the published file as Parquet."""
    from warehouse.export import export_parquet  # noqa: PLC0415

    written = export_parquet(load_settings().at(home), folder)
    if as_json:
        console.say_json(written)
    else:
        console.show_table(("relation", "rows"), sorted(written.items()))
