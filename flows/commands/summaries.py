"""`summarise`: one file's summary on the spot, by every summariser if you like; nothing is stored."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from flows import console
from flows.commands.options import JsonOption
from flows.parameters import SummaryOptions


def register(app: typer.Typer) -> None:
    """Add the commands of this file."""
    app.command(epilog="Example: newsledger summarise seeds/001_04c83f1c31593cd5.txt --all")(summarise)


def summarise(
    file: Annotated[Path, typer.Argument(help="A file of news; its first article is summarised.")],
    every: Annotated[bool, typer.Option("--all", help="Every summariser, side by side.")] = False,
    length: Annotated[int, typer.Option("--length", min=1, max=1000, help="Length of the summary.")] = 3,
    unit: Annotated[
        Literal["sentences", "words", "percent"], typer.Option("--unit", help="Unit of --length.")
    ] = "sentences",
    as_json: JsonOption = False,
) -> None:
    """Summarise one file here and now."""
    from flows.on_the_spot import summaries_of  # noqa: PLC0415 keeps --help light

    found = summaries_of(file, SummaryOptions(length=length, unit=unit), every=every)
    if as_json:
        console.say_json(found)
        return
    for each in found:
        fallback = f" (fallback: {each.fallback})" if each.fallback else ""
        console.say(f"{each.summariser}{fallback}", "bold")
        console.say(each.text or "no summary")
        console.say()
