"""The work file written afresh: nightly loads never give back the room of replaced rows, and leave a small row group each.

Nothing is merged while a run writes (that would cost more every night); once the file has doubled since it was last compact, it is copied
row by row into a new one. Doubling keeps the cost of all copies together within that of all writes.
"""

import shutil
from pathlib import Path

from duckdb import DuckDBPyConnection

from warehouse.connection import STORAGE_VERSION, work
from warehouse.home import Home
from warehouse.statements import named

LEAST_BYTES = 256_000_000


def compact_when_due(home: Home, least_bytes: int = LEAST_BYTES) -> bool:
    """Write the work file afresh if it has doubled since the last time and the disk has room to spare.

    Call it with every connection to the file closed.
    """
    unfinished = home.work.with_suffix(".compact")
    unfinished.unlink(missing_ok=True)
    with work(home) as connection:
        connection.execute("checkpoint")
        size = home.work.stat().st_size
        if size < 2 * max(_last_size(connection), least_bytes // 2) or shutil.disk_usage(home.root).free < 3 * size:
            return False
        _copy(connection, unfinished)
    if home.work.with_name(
        f"{home.work.name}.wal"
    ).exists():  # somebody in this process has it open still: another time
        unfinished.unlink()
        return False
    unfinished.replace(home.work)
    with work(home) as connection:
        named(connection, "note_compaction", byte_count=home.work.stat().st_size)
    return True


def _last_size(connection: DuckDBPyConnection) -> int:
    row = connection.execute("select coalesce(max_by(byte_count, compacted_at), 0) from ops.compactions").fetchone()
    return int(row[0]) if row else 0


def _copy(connection: DuckDBPyConnection, into: Path) -> None:
    """Tables, views, macros and comments, in the same storage version."""
    escaped = str(into).replace("'", "''")
    connection.execute(f"attach '{escaped}' as compact (storage_version '{STORAGE_VERSION}')")
    connection.execute(f'copy from database "{_name(connection)}" to compact')
    connection.execute("detach compact")


def _name(connection: DuckDBPyConnection) -> str:
    row = connection.execute("select current_database()").fetchone()
    assert row
    return str(row[0])
