"""Options that many commands share."""

from pathlib import Path
from typing import Annotated

import typer

HomeOption = Annotated[
    Path | None,
    typer.Option("--home", help="Home directory (default: NEWSLEDGER_HOME, else ./data).", show_default=False),
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON for programs instead of text for people.")]
LimitOption = Annotated[int, typer.Option("--limit", min=1, max=100_000, help="How many rows at most.")]
