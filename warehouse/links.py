"""The link stage's graph in the work file: what waits to be linked, how alike articles are, and which parts of the graph were clustered.

Everything here runs inside the link stage's one transaction. Temp tables carry what later steps join with: `pending`, `blocks`,
`vectors`, `touched`, `lost`, `affected`.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from duckdb import DuckDBPyConnection
from numpy.typing import NDArray

from warehouse.statements import named, sources

Connection = DuckDBPyConnection
Numbers = NDArray[np.int64]

WINDOW_PART = 20_000  # articles that a block is compared with at a time


class Nodes(NamedTuple):
    """Articles, by number: rank by id, the article it is clustered with (itself, or its original), its unit last time, -1 if none."""

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
    """The pending articles block by block, in order of time, each with all that stand in its window and in no later block.

    A large window comes in parts. Those whose date is hardly known come last: their windows may be all that is held.
    """
    named(connection, "link_blocks", size=size, known_days=known_days)
    spans = connection.execute(
        "select block, is_wide, min(first_day), max(last_day) from blocks group by all order by block"
    ).fetchall()
    narrow = [(first_day, last_day) for _, is_wide, first_day, last_day in spans if not is_wide] or [(0, -1)]
    named(connection, "link_vectors", **_window(min(narrow)[0], max(last for _, last in narrow), window_days))
    for block, is_wide, first_day, last_day in spans:
        window = {"block": block} | _window(first_day, last_day, window_days)
        if is_wide:
            rows, parts = arrow(connection, "link_block", block=block), _everywhere(connection, window)
        else:
            near = arrow(connection, "link_window", **window)
            rows, parts = near.filter(pc.equal(near["block"], block)), iter([near])
        for others in parts:
            for start in range(0, len(others), WINDOW_PART):
                yield rows, others.slice(start, WINDOW_PART)


def _window(first_day: int, last_day: int, window_days: int) -> dict[str, int]:
    return {"first_day": first_day - window_days, "last_day": last_day + window_days}


def _everywhere(connection: DuckDBPyConnection, window: dict[str, int]) -> Iterator[pa.Table]:
    """A window that may hold everything, read part by part."""
    for low in range(0, count(connection, "ops.linked_articles"), WINDOW_PART):
        yield arrow(connection, "link_wide_window", low=low, high=low + WINDOW_PART, **window)


def add_edges(connection: DuckDBPyConnection, one: Numbers, other: Numbers, weight: Numbers) -> None:
    """Append edges."""
    found = {"one": one, "other": other, "weight": weight}
    insert(connection, "ops.story_edges", pa.table({name: values.astype(np.int32) for name, values in found.items()}))


def take_affected(connection: DuckDBPyConnection, least: int) -> bool:
    """Fill `affected` with every article whose unit may change: those of units that hold, or have an edge of at least `least` to, an
    article of which anything changed. Returns whether that is all there are.

    What is cut out of a part too large to be clustered can fall under its limit when the part loses an article or an edge: then all of
    them are looked at. Gains never do that.
    """
    named(connection, "link_stirred")
    is_everything = count(connection, "ops.story_units semi join lost using (number) where cut > 0") > 0 or count(
        connection, "stirred"
    ) == count(connection, "ops.linked_articles")
    if is_everything:
        connection.execute("create or replace temp table affected as select number from ops.linked_articles")
    else:
        named(connection, "link_affected", least=least)
    return is_everything


def nodes(connection: DuckDBPyConnection, window_days: int) -> Nodes:
    """The affected articles; `touched` must hold the articles whose copies changed."""
    columns = named(connection, "link_nodes", window_days=window_days).fetchnumpy()
    return Nodes(*(_plain(columns[name]) for name in Nodes._fields))


def edges(connection: DuckDBPyConnection, least: int) -> tuple[Numbers, Numbers, Numbers]:
    """The edges of at least this weight between affected articles."""
    columns = named(connection, "link_edges", least=least).fetchnumpy()
    one, other, weight = (np.ma.getdata(columns[name]) for name in ("one", "other", "weight"))  # as short as they come
    return one, other, weight


def inner_edges(
    connection: DuckDBPyConnection, number: Numbers, unit: Numbers
) -> tuple[Numbers, Numbers, Numbers, Numbers]:
    """The edges inside units, in order of units: both ends, weight, unit."""
    connection.register("unit_members", pa.table({"number": number, "unit": unit}))
    columns = named(connection, "link_inner_edges").fetchnumpy()
    connection.unregister("unit_members")
    return _plain(columns["one"]), _plain(columns["other"]), _plain(columns["weight"]), _plain(columns["unit"])


def replace_units(connection: DuckDBPyConnection, number: Numbers, unit: Numbers, size: Numbers, cut: Numbers) -> None:
    """Remember the units of the affected articles in place of the last run's."""
    connection.execute("delete from ops.story_units where number in (select number from affected)")
    columns = {"number": number, "unit": unit, "size": size, "cut": cut}
    insert(connection, "ops.story_units", pa.table({name: values.astype(np.int32) for name, values in columns.items()}))


def count(connection: DuckDBPyConnection, table: str) -> int:
    """How many rows a table has."""
    ((found,),) = connection.execute(f"select count(*) from {table}").fetchall()  # noqa: S608 (our own names)
    return int(found)


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
