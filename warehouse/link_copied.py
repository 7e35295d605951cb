"""What copies have in common with their originals, in the work file: told once for every pair, and again when one of the two texts changes."""

from collections.abc import Sequence
from uuid import UUID

import pyarrow as pa
from duckdb import DuckDBPyConnection

from warehouse.links import insert
from warehouse.statements import named

Bodies = dict[UUID, tuple[str, list[tuple[int, int]]]]


def take_uncompared(connection: DuckDBPyConnection) -> list[tuple[UUID, UUID]]:
    """The pairs of copy and original whose spans are to be told, originals together; forgets what was told of them, and of pairs that are none
    any more. Needs `pending`, and `touched`, the articles whose original changed.
    """
    named(connection, "link_uncompared")
    named(connection, "link_forget_spans")
    pairs = "select article_id, duplicate_of from uncompared order by duplicate_of, article_id"
    return connection.execute(pairs).fetchall()


def bodies(connection: DuckDBPyConnection, article_ids: Sequence[UUID]) -> Bodies:
    """The texts of articles, each with the spans of its body."""
    rows = named(connection, "link_texts", article_ids=[str(each) for each in article_ids]).fetchall()
    return {article_id: (text, body) for article_id, text, body in rows}


def add_spans(connection: DuckDBPyConnection, spans: pa.Table) -> None:
    """Append spans."""
    insert(connection, "copy_spans", spans)
