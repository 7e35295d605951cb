"""Held articles that must be analysed again, staged as if they had just been read."""

from collections.abc import Mapping
from pathlib import Path

from duckdb import DuckDBPyConnection

from warehouse.settle import Selection
from warehouse.statements import named


def export_outdated(
    connection: DuckDBPyConnection, makers: Mapping[str, str], into: Path, rows_per_part: int = 200
) -> list[Selection]:
    """Write the articles that lack one of `makers` (name to version); temp table `outdated` names them afterwards."""
    named(connection, "take_outdated", makers=list(makers), versions=list(makers.values()))
    return export(connection, into, rows_per_part)


def export(connection: DuckDBPyConnection, into: Path, rows_per_part: int = 200) -> list[Selection]:
    """Write the articles in temp table `outdated` into `articles-NNN.parquet` files, every row of them selected."""
    into.mkdir(parents=True, exist_ok=True)
    named(connection, "cut_outdated", rows_per_part=rows_per_part)
    counts = connection.execute("select part, count(*) from outdated_parts group by part order by part").fetchall()
    selections = [Selection(into / f"articles-{part:03d}.parquet", tuple(range(count))) for part, count in counts]
    for (part, _), selection in zip(counts, selections, strict=True):
        unfinished = selection.part.with_name(f".{selection.part.name}")
        named(connection, "export_outdated", part=part, into=str(unfinished))
        unfinished.replace(selection.part)
    return selections
