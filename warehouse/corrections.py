"""Versions in the work file beside the ones before: which were never compared, their texts, and what was found."""

from collections.abc import Sequence
from uuid import UUID

import pyarrow as pa
from duckdb import DuckDBPyConnection

from warehouse.links import insert
from warehouse.statements import named

Later = tuple[UUID, int]


def uncompared(connection: DuckDBPyConnection) -> list[Later]:
    """Every version but the first (article, version) that was never compared, in order."""
    return named(connection, "corrections_uncompared").fetchall()


def texts(connection: DuckDBPyConnection, versions: Sequence[Later]) -> list[tuple[UUID, int, str, str]]:
    """These versions in order: article, version, the text before and the text now."""
    articles, numbers = zip(*versions, strict=True)
    asked = {"article_ids": [str(each) for each in articles], "versions": list(numbers)}
    return named(connection, "corrections_texts", **asked).fetchall()


def add(connection: DuckDBPyConnection, found: pa.Table) -> None:
    """Append corrections."""
    insert(connection, "corrections", found)


def note_compared(connection: DuckDBPyConnection) -> None:
    """From now on every version that is held counts as compared."""
    named(connection, "corrections_compared")
