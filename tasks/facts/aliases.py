"""One name for people whose names are spelt in several ways, across articles: `aliases.csv`, to be edited by hand.

Each row is a full name as some outlet prints it and the name it stands for in the warehouse; capitals do not matter.
Last names, titles and pronouns need no row: within an article they follow the full name.
"""

import csv
from functools import cache
from importlib.resources import files


def canonical_name(name: str) -> str:
    """The warehouse's name for a full name; the name itself when it has no alias."""
    return _names().get(name.casefold(), name)


@cache
def _names() -> dict[str, str]:
    table = files("tasks.facts").joinpath("aliases.csv").read_text(encoding="utf-8")
    rows = list(csv.DictReader(table.splitlines()))
    return {row[column].casefold(): row["name"] for row in rows for column in ("name", "printed")}
