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

from warehouse.links import count, insert
from warehouse.statements import named

AT_ONCE = 5_000  # bodies for which pairs are proposed at a time: what is counted fits in memory


def note_bodies(connection: DuckDBPyConnection) -> None:
    """Find what the pending articles change about bodies: call before their old rows are replaced."""
    named(connection, "link_new_bodies")
    named(connection, "link_former_bodies")
    named(connection, "link_gone_bodies")
    named(connection, "link_shingle_changes")


def propose_pairs(
    connection: DuckDBPyConnection, most: int, least_shared: int, least_percent: int
) -> list[tuple[UUID, UUID]]:
    """Take over the new bodies; returns the pairs of bodies that must be compared, and forgets what was known of them."""
    connection.execute("delete from ops.body_shingles where folded_id in (select folded_id from gone_bodies)")
    named(connection, "link_body_shingles")
    named(connection, "link_recheck", most=most)
    named(connection, "link_stirred_bodies")
    named(connection, "link_forget_pairs")
    _count_shared(connection, most, least_shared)
    return named(connection, "link_propose_pairs", least_percent=least_percent).fetchall()


def _count_shared(connection: DuckDBPyConnection, most: int, least_shared: int) -> None:
    """Fill `shared_shingles` with how many of its rare shingles each body to be looked at shares with others, some bodies at a time."""
    named(connection, "link_rare_shingles", most=most)
    named(connection, "link_rare_bodies")
    named(connection, "link_rare_numbers")
    connection.execute("create or replace temp table shared_shingles (one integer, other integer, shared_count bigint)")
    mine = count(connection, "rare_bodies where is_mine")  # they have the first numbers
    for low in range(0, mine, AT_ONCE):
        high = min(low + AT_ONCE, mine) - 1
        named(connection, "link_shared_shingles", low=low, high=high, least_shared=least_shared)


def bodies(connection: DuckDBPyConnection, folded_ids: Sequence[UUID]) -> dict[UUID, str]:
    """The text of each body."""
    return dict(named(connection, "link_bodies", folded_ids=[str(each) for each in folded_ids]).fetchall())


def add_pairs(connection: DuckDBPyConnection, pairs: Sequence[tuple[UUID, UUID, str, float]]) -> None:
    """Append pairs that were found to be copies."""
    names = ("one", "other", "kind", "similarity")
    insert(connection, "ops.copy_pairs", _table(names, pairs))


def standings(connection: DuckDBPyConnection) -> list[tuple[UUID, UUID, str | None]]:
    """Every article whose copies may have changed, however many copies of copies away from a pending one: its id, its body, and when it
    was published if that is known to the day. Fills `printed` with them.
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
