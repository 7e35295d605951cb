"""The link stage's graph in the work file: what waits to be linked, how alike articles are, and which parts of the graph were clustered.

Everything here runs inside the link stage's one transaction. Temp tables carry what later steps join with: `pending`, `blocks`, `touched`.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np
import pyarrow as pa
from duckdb import DuckDBPyConnection
from numpy.typing import NDArray

from warehouse.statements import named, sources

Connection = DuckDBPyConnection
Numbers = NDArray[np.int64]


class Nodes(NamedTuple):
    """Every linked article, by number: its rank by id, the article it is clustered with (itself, or its original), its unit last time."""

    number: Numbers
    rank: Numbers
    host: Numbers
    unit: Numbers
    size: Numbers
    cut: Numbers
    is_touched: NDArray[np.bool_]


def take_pending(connection: DuckDBPyConnection) -> int:
    """Fill `pending` with what was loaded or analysed again since it was linked; returns how many articles that is."""
    named(connection, "link_pending")
    return count(connection, "pending")


def replace_articles(connection: DuckDBPyConnection) -> None:
    """Take the pending articles over, and forget what was known of those held before."""
    for table, column in (("linked_articles", "number"), ("story_edges", "one"), ("story_edges", "other")):
        connection.execute(f"delete from ops.{table} where {column} in (select number from pending where is_held)")  # noqa: S608 (our own names)
    connection.execute("insert into ops.linked_articles by name select * exclude (is_held) from pending")


def blocks(
    connection: DuckDBPyConnection, size: int, known_days: int, window_days: int
) -> Iterator[tuple[pa.Table, pa.Table]]:
    """The pending articles block by block, in order of time, each with all that stand in its window and in no later block."""
    named(connection, "link_blocks", size=size, known_days=known_days)
    spans = connection.execute(
        "select block, min(first_day), max(last_day) from blocks group by block order by block"
    ).fetchall()
    for block, first_day, last_day in spans:
        window = {"first_day": first_day - window_days, "last_day": last_day + window_days}
        yield (
            arrow(connection, "link_block", block=block),
            arrow(connection, "link_window", block=block, **window),
        )


def add_edges(connection: DuckDBPyConnection, one: Numbers, other: Numbers, weight: Numbers) -> None:
    """Append edges."""
    found = {"one": one, "other": other, "weight": weight}
    insert(connection, "ops.story_edges", pa.table({name: values.astype(np.int32) for name, values in found.items()}))


def nodes(connection: DuckDBPyConnection, window_days: int) -> Nodes:
    """Every linked article; `touched` must hold the articles whose copies changed."""
    columns = named(connection, "link_nodes", window_days=window_days).fetchnumpy()
    return Nodes(*(_plain(columns[name]) for name in Nodes._fields))


def edges_from(connection: DuckDBPyConnection, least: int) -> tuple[Numbers, Numbers, Numbers]:
    """All edges of at least this weight."""
    sql = "select one, other, weight from ops.story_edges where weight >= ?"
    columns = connection.execute(sql, [least]).fetchnumpy()
    return _plain(columns["one"]), _plain(columns["other"]), _plain(columns["weight"])


def inner_edges(
    connection: DuckDBPyConnection, number: Numbers, unit: Numbers
) -> tuple[Numbers, Numbers, Numbers, Numbers]:
    """The edges inside units, in order of units: both ends, weight, unit."""
    connection.register("unit_members", pa.table({"number": number, "unit": unit}))
    columns = named(connection, "link_inner_edges").fetchnumpy()
    connection.unregister("unit_members")
    return _plain(columns["one"]), _plain(columns["other"]), _plain(columns["weight"]), _plain(columns["unit"])


def replace_units(connection: DuckDBPyConnection, number: Numbers, unit: Numbers, size: Numbers, cut: Numbers) -> None:
    """Remember the units of this run in place of the last one's."""
    connection.execute("delete from ops.story_units")
    columns = {"number": number, "unit": unit, "size": size, "cut": cut}
    insert(connection, "ops.story_units", pa.table({name: values.astype(np.int32) for name, values in columns.items()}))


def count(connection: DuckDBPyConnection, table: str) -> int:
    """How many rows a table has."""
    row = connection.execute(f"select count(*) from {table}").fetchone()  # noqa: S608 (our own names)
    return int(row[0]) if row else 0


def arrow(connection: DuckDBPyConnection, name: str, **parameters: Any) -> pa.Table:
    """A named query's answer as an Arrow table."""
    answer: pa.Table = connection.sql(sources("queries")[name], params=parameters or None).to_arrow_table()
    return answer


def insert(connection: DuckDBPyConnection, table: str, rows: pa.Table) -> None:
    """Append an Arrow table's rows by the names of its columns."""
    connection.register("incoming_rows", rows)
    connection.execute(f"insert into {table} by name select * from incoming_rows")  # noqa: S608 (our own names)
    connection.unregister("incoming_rows")


def _plain(column: Any) -> Any:
    """A column without nulls as a plain array of 64-bit numbers or truths."""
    values = np.ma.getdata(column)
    return values if values.dtype == np.bool_ else values.astype(np.int64)
