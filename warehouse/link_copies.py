"""Copies in the work file: which bodies share sampled shingles, which of them were found to repeat each other, who copies whom.

Pairs are of bodies, not of articles, so five hundred prints of one text are one body. A shingle that more than `most` bodies hold proposes
nothing; when one turns common or rare again, the pairs it may have decided are looked at afresh, so that the answer depends on the
articles held and not on the nights they came in.
"""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

import pyarrow as pa
from duckdb import DuckDBPyConnection

from warehouse.links import Numbers, arrow, count, insert
from warehouse.statements import named

Holdings = tuple[Numbers, Numbers]  # bodies by number, and shingles that they hold


def note_bodies(connection: DuckDBPyConnection) -> None:
    """Find what the pending articles change about bodies: call before their old rows are replaced."""
    named(connection, "link_new_bodies")
    named(connection, "link_former_bodies")
    named(connection, "link_gone_bodies")
    named(connection, "link_shingle_changes")


def take_stirred(connection: DuckDBPyConnection, most: int) -> None:
    """Find the bodies whose pairs may be others now, and forget what was known of those to be compared afresh."""
    connection.execute("delete from ops.body_shingles where folded_id in (select folded_id from gone_bodies)")
    for name in ("link_recheck", "link_common_shingles"):
        named(connection, name, most=most)
    for name in ("link_stirred_bodies", "link_forget_pairs", "link_body_numbers", "link_create_mine"):
        named(connection, name)


def holdings(connection: DuckDBPyConnection) -> tuple[Holdings, Holdings]:
    """The sampled shingles of the bodies to be compared afresh, without the most common; and all other bodies that hold one of these."""
    return _holdings(connection, "link_mine"), _holdings(connection, "link_theirs")


def _holdings(connection: DuckDBPyConnection, name: str) -> Holdings:
    table = arrow(connection, name)
    return table["body"].to_numpy(), table["shingle"].to_numpy()


def propose_pairs(
    connection: DuckDBPyConnection, one: Numbers, other: Numbers, shared_count: Numbers, least_percent: int
) -> list[tuple[UUID, UUID]]:
    """Take over the new bodies; returns the pairs of bodies that share enough of their shingles to be compared."""
    named(connection, "link_body_shingles")
    connection.register("shared", pa.table({"one": one, "other": other, "shared_count": shared_count}))
    pairs = named(connection, "link_propose_pairs", least_percent=least_percent).fetchall()
    connection.unregister("shared")
    return pairs


def bodies(connection: DuckDBPyConnection, folded_ids: Sequence[UUID]) -> dict[UUID, str]:
    """The text of each body."""
    return dict(named(connection, "link_bodies", folded_ids=[str(each) for each in folded_ids]).fetchall())


def add_pairs(connection: DuckDBPyConnection, pairs: Sequence[tuple[UUID, UUID, str, float]]) -> None:
    """Append pairs that were found to be copies."""
    names = ("one", "other", "kind", "similarity")
    insert(connection, "ops.copy_pairs", _table(names, pairs))


def standings(connection: DuckDBPyConnection) -> list[tuple[UUID, UUID, str | None]]:
    """Of all whose copies may have changed, those that can be or have a copy: id, body, and when it was published if that is known to the
    day. Fills `printed` with all of them, however many copies of copies away from a pending one.
    """
    named(connection, "link_printed")
    return named(connection, "link_standings").fetchall()


def standing_pairs(connection: DuckDBPyConnection) -> list[tuple[UUID, UUID, Any, float]]:
    """Every pair of bodies of these articles of which one repeats the other."""
    return named(connection, "link_pairs").fetchall()


def replace_copies(connection: DuckDBPyConnection, copies: Sequence[tuple[UUID, UUID, str, float]]) -> None:
    """Write who of these articles copies whom. Fills `touched` with the articles for which that changed and their originals, and `lost`
    with those that may have left the graph of similarities, or an edge of it.
    """
    names = ("article_id", "duplicate_of", "duplicate_kind", "similarity")
    connection.execute("create or replace temp table copies as select * from ops.copies limit 0")
    insert(connection, "copies", _table(names, copies))
    named(connection, "link_touched")
    named(connection, "link_lost")
    if count(connection, "touched"):
        connection.execute("delete from ops.copies where article_id in (select article_id from printed)")
        connection.execute("insert into ops.copies by name select * from copies")


def _table(names: Sequence[str], rows: Sequence[Sequence[Any]]) -> pa.Table:
    """An Arrow table of rows; ids as text, which the database casts."""
    columns = list(zip(*rows, strict=True)) or [()] * len(names)
    types = [pa.float64() if name == "similarity" else pa.string() for name in names]
    plain = [[value if isinstance(value, float) else str(value) for value in column] for column in columns]
    return pa.table([pa.array(values, kind) for values, kind in zip(plain, types, strict=True)], names=list(names))
