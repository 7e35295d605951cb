"""The table of places (`places.csv`): countries with their capitals and peoples, large cities, regions.

Written by hand from general knowledge; codes are ISO 3166-1 alpha-2, empty where one name means places in several countries.
Kind `weak` marks names that are more often something else (Mobile, Reading, Victoria).
"""

import csv
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Entry:
    """One way to write a place: its words, its usual name, its country and its kind."""

    words: tuple[str, ...]
    name: str
    country_code: str | None
    kind: str


@cache
def places() -> dict[str, tuple[Entry, ...]]:
    """The entries by their first word in lower case, longest first; peoples are left out."""
    by_first: dict[str, list[Entry]] = defaultdict(list)
    for row in _rows():
        if row["kind"] != "demonym":
            words = tuple(row["surface"].split())
            by_first[words[0].lower()].append(Entry(words, row["name"], row["country_code"] or None, row["kind"]))
    return {first: tuple(sorted(entries, key=lambda entry: -len(entry.words))) for first, entries in by_first.items()}


@cache
def peoples() -> frozenset[str]:
    """ "libyan", "french", …: what comes from a country, never a place."""
    return frozenset(row["surface"].lower() for row in _rows() if row["kind"] == "demonym")


def _rows() -> list[dict[str, str]]:
    table = files("tasks.facts").joinpath("places.csv").read_text(encoding="utf-8")
    return list(csv.DictReader(table.splitlines()))
