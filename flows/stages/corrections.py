"""Link: what every new version of an article says otherwise than the one before."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any
from uuid import UUID

import pyarrow as pa

from flows.stages.spread import spread
from tasks.corrections import changes
from tasks.staging import schema_of
from warehouse import corrections
from warehouse.links import Connection
from warehouse.staged_rows import Correction

VERSIONS = 200  # compared at a time


def tell_corrections(connection: Connection, call: Callable[..., Any]) -> int:
    """Compare every version that was never compared; returns how many corrections were written."""
    written = 0
    for found in spread(call, _batches(connection, corrections.uncompared(connection))):
        corrections.add(connection, found)
        written += len(found)
    corrections.note_compared(connection)
    return written


def _batches(connection: Connection, versions: Sequence[corrections.Later]) -> Iterator[tuple[Any, ...]]:
    for start in range(0, len(versions), VERSIONS):
        yield corrected_table, corrections.texts(connection, versions[start : start + VERSIONS])


def corrected_table(versions: Sequence[tuple[UUID, int, str, str]]) -> pa.Table:
    """The corrections of some versions as a table: it travels between processes."""
    rows = [row.model_dump(mode="json") for each in versions for row in _rows(*each)]
    return pa.Table.from_pylist(rows, schema=schema_of(Correction))


def _rows(article_id: UUID, version: int, before: str, after: str) -> Iterator[Correction]:
    for position, change in enumerate(changes(before, after), start=1):
        words = {
            "before": before[change.before_start : change.before_end],
            "after": after[change.after_start : change.after_end],
        }
        yield Correction(article_id=article_id, version=version, position=position, **change._asdict(), **words)
