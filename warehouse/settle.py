"""Decides what every record of a run is, before anything is analysed or loaded.

A record that repeats what its article says already, in the warehouse or earlier in this run, is a `duplicate`; one that says something else is
an `article`: a new one, or a new version of one that is held. Records count in order of their source's name, then as they stand in it.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

import pyarrow as pa
from duckdb import DuckDBPyConnection

from warehouse.models import content_id
from warehouse.statements import named

DECISIONS = "decisions.parquet"


@dataclass(frozen=True, slots=True)
class Selection:
    """Rows (from 0) of one staged file of articles."""

    part: Path
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Settled:
    """What is to be analysed, and the accounts: `read = new + changed + duplicate + rejected`."""

    selections: list[Selection]
    read_count: int
    new_count: int
    changed_count: int
    duplicate_count: int
    rejected_count: int


def settle(connection: DuckDBPyConnection, run_id: UUID, reads: Sequence[Path], into: Path) -> Settled:
    """Write one decision per capture into `into`; what each article says last in this run is to be analysed."""
    into.mkdir(parents=True, exist_ok=True)
    if not reads:
        return Settled([], 0, 0, 0, 0, 0)
    named(connection, "settle_arrivals", captures=[str(folder / "captures.parquet") for folder in reads])
    places = connection.execute("select source_uri, locator from arrivals order by arrival").fetchall()
    capture_ids = list(arrival_ids("capture", run_id, places))
    connection.register("capture_ids", pa.table({"arrival": range(1, len(places) + 1), "capture_id": capture_ids}))
    named(connection, "settle_decide", into=str(into / f".{DECISIONS}"))
    connection.unregister("capture_ids")
    connection.execute("drop table arrivals")
    (into / f".{DECISIONS}").replace(into / DECISIONS)
    return _settled(connection, into)


def arrival_ids(kind: str, run_id: UUID, places: Iterable[tuple[str, str | None]]) -> Iterator[str]:
    """An id per source and locator; a place that occurs again in the run gets its ordinal into the id."""
    seen: Counter[tuple[str, str | None]] = Counter()
    for place in places:
        parts = [part for part in place if part is not None]
        again = [f"#{seen[place]}"] if seen[place] else []
        seen[place] += 1
        yield str(content_id(kind, str(run_id), *parts, *again))


def _settled(connection: DuckDBPyConnection, into: Path) -> Settled:
    decisions = str(into / DECISIONS)
    selected = named(connection, "settle_selections", decisions=decisions).fetchall()
    counts = named(connection, "settle_counts", decisions=decisions).fetchone()
    assert counts
    return Settled([Selection(Path(part), tuple(rows)) for part, rows in selected], *counts)
