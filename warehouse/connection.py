"""The one place that opens DuckDB files: the work file to write, the published file to read.

Never open, hash or copy a file with Python while this process has it open here: DuckDB's lock is a POSIX lock, which closing any other
handle on the same file drops in silence, and another process could then write to it.
"""

import os
import re
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb
from duckdb import DuckDBPyConnection

from warehouse.errors import Busy, NoSpace, NotPublished, WarehouseError
from warehouse.home import Home
from warehouse.migrate import migrate

STORAGE_VERSION = "v1.5.0"  # clients older than 2.0 read it too

_Settings = dict[str, str | bool | int | float | list[str]]

_MACHINE_MEMORY = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
_WRITER_MEMORY = 640 << 20  # the workers of the same run want theirs; what does not fit spills to disk
_NO_DOWNLOADS: _Settings = {"autoinstall_known_extensions": "false", "autoload_known_extensions": "false"}
_LOCKED_DOWN: _Settings = _NO_DOWNLOADS | {
    "enable_external_access": "false",
    "max_temp_directory_size": "0GB",
    "memory_limit": f"{_MACHINE_MEMORY // 2 >> 20}MiB",
    "lock_configuration": "true",
}
_PATIENCE_S = 5.0
_HOLDER = re.compile(r"Conflicting lock is held in (.*?\(PID \d+\))")
_BROKEN = (duckdb.FatalException, duckdb.IOException, duckdb.OutOfMemoryException)
_FULL = re.compile(r"No space left|could not (?:write|fsync)|failed to offload", re.IGNORECASE)


@contextmanager
def work(home: Home, patience_s: float = _PATIENCE_S) -> Iterator[DuckDBPyConnection]:
    """The work file, open to write and at the code's schema. A disk that fills, or a database that dies, ends as one clear error."""
    if "?" in str(home.root):  # DuckDB takes what follows for options, and writes its log beside the home
        raise WarehouseError(
            f"{home.root} has a question mark in its path, which DuckDB cannot open: choose another --home"
        )
    home.work.parent.mkdir(parents=True, exist_ok=True)
    try:
        connection = _open(home.work, read_only=False, config=_work_settings(home), patience_s=patience_s)
        try:
            connection.execute("set TimeZone='UTC'")
            migrate(connection)
            yield connection
        finally:
            connection.close()
    except duckdb.Error as error:
        if _FULL.search(str(error)):  # a full disk speaks as IO, fatal and transaction errors alike
            raise NoSpace(str(home.root), 2 * home.work.stat().st_size, shutil.disk_usage(home.root).free) from error
        if isinstance(error, _BROKEN):
            raise WarehouseError(
                f"{home.work}: {_first_line(error)} (nothing half-written is kept: run again)"
            ) from error
        raise


@contextmanager
def published(home: Home) -> Iterator[DuckDBPyConnection]:
    """The published file, read-only and locked down: no other file, no setting, no extension can be reached from it."""
    if not home.published.exists():
        raise NotPublished(str(home.published))
    with read_only(home.published) as connection:
        if not _is_sealed(connection):
            for setting, value in _LOCKED_DOWN.items():
                connection.execute(f"set {setting} = '{value}'")
        yield connection


def read_only(path: Path) -> DuckDBPyConnection:
    """Open any warehouse file to read, trusted; it closes itself at the end of a `with`."""
    connection = _open(path, read_only=True, config=_NO_DOWNLOADS | {"threads": _threads()})
    if not _is_sealed(connection):
        connection.execute("set TimeZone = 'UTC'")
    return connection


def memory() -> DuckDBPyConnection:
    """A warehouse that holds nothing and lies nowhere: the schema alone."""
    connection = duckdb.connect(config=_NO_DOWNLOADS)
    connection.execute("set TimeZone='UTC'")
    migrate(connection)
    return connection


def _work_settings(home: Home) -> _Settings:
    return _NO_DOWNLOADS | {
        "storage_compatibility_version": STORAGE_VERSION,
        "threads": _threads(),
        "memory_limit": f"{min(_MACHINE_MEMORY // 2, _WRITER_MEMORY) >> 20}MiB",
        "temp_directory": str(home.work.parent / "spill"),
        "checkpoint_threshold": "256MB",
        "max_vacuum_tasks": "0",  # merging row groups of text costs more every night; publishing compacts instead
    }


def _open(path: Path, *, read_only: bool, config: _Settings, patience_s: float = _PATIENCE_S) -> DuckDBPyConnection:
    """Connect; wait a little for a stranger's lock, then say who holds it."""
    patience = time.monotonic() + patience_s
    while True:
        try:
            return duckdb.connect(str(path), read_only=read_only, config=config)
        except duckdb.IOException as error:
            holder = _HOLDER.search(str(error))
            if not holder:
                raise
            if time.monotonic() > patience:
                raise Busy(str(path), holder[1]) from error
        time.sleep(0.1)


def _first_line(error: duckdb.Error) -> str:
    return str(error).strip().splitlines()[0]


def _is_sealed(connection: DuckDBPyConnection) -> bool:
    """Whether this process has the file open already, locked down: connections to one file share their settings."""
    row = connection.execute("select current_setting('lock_configuration')").fetchone()
    return bool(row and row[0])


def _threads() -> int:
    return len(os.sched_getaffinity(0))
