"""Brings a file's schema up to the code's: numbered migrations once each, views, macros and audits whenever their text changes.

`migrations/NNNN_name.sql` are append-only: what was applied is recorded with its sha256, and an edited or unknown one is refused.
`views/`, `macros/` and `audits/` hold one relation a file and are replaced freely: they carry no rows.
"""

import hashlib
import re
from datetime import UTC, datetime
from functools import cache
from graphlib import TopologicalSorter

from duckdb import DuckDBPyConnection

from warehouse.comments import comments
from warehouse.errors import MigrationError
from warehouse.statements import sources
from warehouse.transaction import transaction

REPEATABLE = ("views", "macros", "audits")

_CREATED = re.compile(r"^create or replace (view|macro) ([a-z_.]+)", re.MULTILINE)
_READ = re.compile(r"\b(?:from|join)\s+(?:main\.)?([a-z_.]+)")
_REMARK = re.compile(r"--.*")
_BOOKS = """
create schema if not exists ops;
create table if not exists ops.schema_migrations (
    name varchar not null, sha256 varchar not null, applied_at timestamp not null
);
create table if not exists ops.schema_repeatables (
    name varchar not null, kind varchar not null, sha256 varchar not null
);
"""


def migrate(connection: DuckDBPyConnection) -> None:
    """Apply what is missing, all of it or nothing; raise MigrationError when file and code do not fit."""
    connection.execute(_BOOKS)
    pending = _pending_migrations(connection)
    stale = _stale_repeatables(connection)
    if not pending and not stale and not _abandoned(connection):
        return
    with transaction(connection):
        for name, sql in pending.items():
            _apply(connection, name, sql)
        _drop_abandoned(connection)
        for name in _in_order(_repeatables()):
            if name in stale:
                _recreate(connection, name, _repeatables()[name])


def _pending_migrations(connection: DuckDBPyConnection) -> dict[str, str]:
    known = sources("migrations")
    applied = dict(connection.execute("select name, sha256 from ops.schema_migrations order by name").fetchall())
    for name, sha256 in applied.items():
        if name not in known:
            raise MigrationError(f"the warehouse has migration {name}, which this newsledger does not know: upgrade it")
        if sha256 != _sha256(known[name]):
            raise MigrationError(f"migration {name} was edited after it was applied: restore it and add a new one")
    return {name: sql for name, sql in known.items() if name not in applied}


def _apply(connection: DuckDBPyConnection, name: str, sql: str) -> None:
    for statement in (sql, *comments(sql)):
        connection.execute(statement)
    connection.execute(
        "insert into ops.schema_migrations values (?, ?, ?)",
        [name, _sha256(sql), datetime.now(UTC).replace(tzinfo=None)],
    )


@cache
def _repeatables() -> dict[str, str]:
    """Every view, macro and audit: its SQL by the name it creates."""
    return {_created(sql)[1]: sql for folder in REPEATABLE for sql in sources(folder).values()}


def _stale_repeatables(connection: DuckDBPyConnection) -> set[str]:
    held = dict(connection.execute("select name, sha256 from ops.schema_repeatables").fetchall())
    return {name for name, sql in _repeatables().items() if held.get(name) != _sha256(sql)}


def _abandoned(connection: DuckDBPyConnection) -> list[tuple[str, str]]:
    held = connection.execute("select name, kind from ops.schema_repeatables order by name").fetchall()
    return [(name, kind) for name, kind in held if name not in _repeatables()]


def _drop_abandoned(connection: DuckDBPyConnection) -> None:
    for name, kind in _abandoned(connection):
        connection.execute(f"drop {'macro table' if kind == 'macro' else kind} if exists {name}")
        connection.execute("delete from ops.schema_repeatables where name = ?", [name])


def _recreate(connection: DuckDBPyConnection, name: str, sql: str) -> None:
    for statement in (sql, *comments(sql)):
        connection.execute(statement)
    connection.execute("delete from ops.schema_repeatables where name = ?", [name])
    connection.execute("insert into ops.schema_repeatables values (?, ?, ?)", [name, _created(sql)[0], _sha256(sql)])


def _in_order(repeatables: dict[str, str]) -> list[str]:
    """What is read comes before what reads it."""
    reads = {name: set(_READ.findall(_REMARK.sub("", sql))) - {name} for name, sql in repeatables.items()}
    order = TopologicalSorter({name: sorted(read & repeatables.keys()) for name, read in reads.items()})
    return list(order.static_order())


def _created(sql: str) -> tuple[str, str]:
    created = _CREATED.search(sql)
    assert created, f"no create or replace view|macro in {sql[:60]!r}"
    return created[1], created[2]


def _sha256(sql: str) -> str:
    return hashlib.sha256(sql.encode()).hexdigest()
