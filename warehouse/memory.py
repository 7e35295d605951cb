"""The memory of each outlet's lines: which of them are furniture, and which held articles are labelled otherwise.

A line is furniture when it stands on enough different stories. Of the articles that print it the `SAMPLE` with the smallest ids are compared:
two that share half of their lines are one story, updated or printed twice, and so are all that such pairs join. So a line's standing is a
function of the set of articles held, whatever the order of nights, and a night weighs only the lines that it brings or takes away.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from duckdb import DuckDBPyConnection

from warehouse.outdated import export
from warehouse.settle import DECISIONS, Selection
from warehouse.statements import named

SAMPLE = 8
COPIED_SHARE = 0.5  # of the shorter article's lines, by their bytes


@dataclass(frozen=True, slots=True)
class Weighed:
    """The held articles to label anew, staged like new ones, and the furniture that all articles of the run are labelled against."""

    selections: list[Selection]
    furniture: list[int]


def weigh_arrivals(connection: DuckDBPyConnection, reads: Sequence[Path], into: Path) -> Weighed:
    """Weigh the lines of what this run has read and settled into `into`, among those of all articles held."""
    decisions, lines = (
        str(into / DECISIONS),
        [str(file) for folder in reads for file in folder.glob("outlet_lines.parquet")],
    )
    _take_nothing(connection)
    named(connection, "memory_take_replaced", decisions=decisions)
    if lines:
        named(connection, "memory_take_arriving", lines=lines, decisions=decisions)
    return _weigh(connection, into, everything=_has_lost_articles(connection))


def weigh_all(connection: DuckDBPyConnection, into: Path) -> Weighed:
    """Weigh every line that is held."""
    _take_nothing(connection)
    return _weigh(connection, into, everything=True)


def held_furniture(connection: DuckDBPyConnection) -> list[int]:
    """The furniture that the articles in temp table `outdated` are labelled against now."""
    return _hashes(connection, "memory_held_furniture")


def _take_nothing(connection: DuckDBPyConnection) -> None:
    """Temp tables: `replaced` articles, the lines `arriving` in their place, and what will be held, `lines_to_be`."""
    for name in ("memory_create_replaced", "memory_create_arriving", "memory_lines_to_be"):
        named(connection, name)


def _has_lost_articles(connection: DuckDBPyConnection) -> bool:
    """Whether the last run that read anything weighed articles which it could not analyse, and so does not hold."""
    return bool(named(connection, "memory_lost_articles").fetchone())


def _weigh(connection: DuckDBPyConnection, into: Path, *, everything: bool) -> Weighed:
    named(connection, "memory_touched", everything=everything)
    named(connection, "memory_printed", sample=SAMPLE)
    named(connection, "memory_copied", copied_share=COPIED_SHARE)
    named(connection, "memory_standing")
    named(connection, "memory_outdated")
    furniture = _hashes(connection, "memory_furniture")
    return Weighed(export(connection, into), furniture)


def _hashes(connection: DuckDBPyConnection, name: str) -> list[int]:
    return [line_hash for (line_hash,) in named(connection, name).fetchall()]
