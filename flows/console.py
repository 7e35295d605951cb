"""What people see of a command: tables and lines on a terminal, JSON with `--json`, progress while it works, one line when it fails."""

import json
import logging
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, is_dataclass
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

PIPED_WIDTH = 160  # a pipe has no width of its own, and 80 columns fold every identifier

out = Console(highlight=False, width=None if sys.stdout.isatty() or "COLUMNS" in os.environ else PIPED_WIDTH)
err = Console(stderr=True, highlight=False)


def say(text: str = "", style: str | None = None) -> None:
    """One line for people; nothing in it is read as markup."""
    out.print(Text(text, style=style or ""), soft_wrap=True)


def say_json(value: object) -> None:
    """One JSON document, for programs."""
    sys.stdout.write(json.dumps(value, default=_plain, ensure_ascii=False, indent=2) + "\n")


def show_table(columns: Sequence[str], rows: Iterable[Sequence[object]], title: str | None = None) -> None:
    """A table whose cells are shown as they are, folded to the terminal's width."""
    table = Table(title=title, title_justify="left", title_style="bold", header_style="dim", box=None, pad_edge=False)
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in rows:
        table.add_row(*(Text("" if cell is None else str(cell)) for cell in row))
    out.print(table)


def complain(message: str) -> None:
    """The one line of a failure."""
    err.print(Text(f"newsledger: {message}", style="red"), soft_wrap=True)


@contextmanager
def progress(opening: str) -> Iterator[None]:
    """Show what a run says of itself: the last line, live, on a terminal; its opening line anywhere else."""
    if not err.is_terminal:
        err.print(opening, soft_wrap=True)
        yield
        return
    with err.status(opening) as status:
        handler = _Live(status.update)
        logger = logging.getLogger("newsledger")
        logger.addHandler(handler)
        try:
            yield
        finally:
            logger.removeHandler(handler)


class _Live(logging.Handler):
    """Hands each message to the line that is shown."""

    def __init__(self, show: Any) -> None:
        super().__init__(logging.INFO)
        self._show = show

    def emit(self, record: logging.LogRecord) -> None:
        """Show one message."""
        self._show(Text(record.getMessage()))


def _plain(value: object) -> object:
    if is_dataclass(value) and not isinstance(value, type):
        return asdict(value)
    return str(value)
