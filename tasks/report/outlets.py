"""Outlets by the name a page can give them: their own, or, where that is unknown, the file and the place in it."""

from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Protocol
from urllib.parse import unquote

from tasks.report.words import clipped

LONGEST_NAME = 48
LONGEST_FILE = 20


@dataclass(frozen=True, slots=True)
class Outlet:
    """Who published something; when that is unknown, `name` says where its text was found."""

    name: str
    is_known: bool


class Located(Protocol):
    """Whatever stands in an article of an outlet."""

    @property
    def outlet(self) -> str | None: ...
    @property
    def source_uri(self) -> str: ...
    @property
    def locator(self) -> str | None: ...


def outlet_of(row: Located) -> Outlet:
    """The outlet of a row."""
    if row.outlet:
        return Outlet(clipped(row.outlet, LONGEST_NAME), True)
    file = _both_ends(unquote(PurePosixPath(row.source_uri).name) or row.source_uri)
    return Outlet(clipped(f"{file} #{row.locator}" if row.locator else file, LONGEST_NAME), False)


def _both_ends(file: str) -> str:
    """A file's name with its middle left out: names of one pile differ at either end."""
    tail = LONGEST_FILE // 2 - 2
    return file if len(file) <= LONGEST_FILE else f"{file[: LONGEST_FILE - tail - 1]}…{file[-tail:]}"
