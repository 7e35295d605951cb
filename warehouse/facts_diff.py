"""What a new version of an extractor finds otherwise than the one before: told from the rows themselves, while both are at hand.

Three steps around the load of what was analysed again, inside its transaction: `take_before`, the load, `load_diff`.
"""

from collections.abc import Sequence
from uuid import UUID

from duckdb import DuckDBPyConnection

from warehouse.statements import named


def take_before(connection: DuckDBPyConnection, ledgers: Sequence[str], segments: Sequence[str]) -> None:
    """Keep the facts that are about to be replaced by those of a new version; temp table `incoming` says which articles are."""
    named(connection, "diff_makers", ledgers=ledgers, segments=segments)
    named(connection, "diff_before")


def load_diff(connection: DuckDBPyConnection, run_id: UUID) -> int:
    """Write what differs into `facts_diff`; returns how many rows that is."""
    row = named(connection, "load_facts_diff", run_id=run_id).fetchone()
    connection.execute("drop table facts_before")
    connection.execute("drop table remade")
    return int(row[0]) if row else 0
