"""The contract as Parquet: one file per relation, for whoever has no DuckDB at hand."""

from pathlib import Path

import duckdb

from warehouse.connection import published, read_only
from warehouse.errors import WarehouseError
from warehouse.home import Home

_RELATIONS = """
select table_name from duckdb_tables() where schema_name = 'main' and not internal
union all
select view_name from duckdb_views() where schema_name = 'main' and not internal
order by 1
"""


def export_parquet(home: Home, folder: Path) -> dict[str, int]:
    """Write every relation of the published file to `folder/<relation>.parquet`; returns their row counts."""
    folder.mkdir(parents=True, exist_ok=True)
    with published(home) as connection:  # asked first, so that a missing file is told apart from a full disk
        relations = [name for (name,) in connection.execute(_RELATIONS).fetchall()]
    with read_only(home.published) as connection:
        return {relation: _write(connection, relation, folder / f"{relation}.parquet") for relation in relations}


def _write(connection: duckdb.DuckDBPyConnection, relation: str, path: Path) -> int:
    unfinished = path.with_name(f".{path.name}")
    try:
        written = connection.execute(
            f'copy "{relation}" to $path (format parquet, compression zstd)', {"path": str(unfinished)}
        )
        row = written.fetchone()
    except duckdb.IOException as error:
        raise WarehouseError(f"{path}: {str(error).splitlines()[0]}") from error
    unfinished.replace(path)
    return int(row[0]) if row else 0
