"""What is known of addresses from the last time they were fetched."""

from collections.abc import Sequence

from duckdb import DuckDBPyConnection

from warehouse.staged_rows import Fetch
from warehouse.statements import named


def known_fetches(connection: DuckDBPyConnection, urls: Sequence[str]) -> dict[str, Fetch]:
    """The last fetch of each of these addresses that was ever fetched by a run that was loaded."""
    found = named(connection, "known_fetches", urls=list(urls))
    columns = [column[0] for column in found.description or []]
    rows = (dict(zip(columns, row, strict=True)) for row in found.fetchall())
    return {row["url"]: Fetch.model_validate(row) for row in rows}
