"""Link: the words that every copy has in common with its original, as spans of both."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any
from uuid import UUID

import pyarrow as pa

from flows.stages.spread import spread
from tasks.staging import schema_of
from tasks.stories.copied_spans import Pair, find_copied
from tasks.stories.members import Span
from warehouse import link_copied
from warehouse.link_copied import Bodies
from warehouse.links import Connection
from warehouse.story_rows import CopySpan

PAIRS = 200  # of copy and original, compared at a time


def tell_copied(connection: Connection, call: Callable[..., Any]) -> None:
    """Tell the spans of copies that are new, or have a new original or another text; copies must be settled, `pending` be there."""
    for spans in spread(call, _batches(connection, link_copied.take_uncompared(connection))):
        link_copied.add_spans(connection, spans)


def _batches(connection: Connection, pairs: Sequence[Pair]) -> Iterator[tuple[Any, ...]]:
    for start in range(0, len(pairs), PAIRS):
        some = pairs[start : start + PAIRS]
        yield copied_table, link_copied.bodies(connection, sorted({each for pair in some for each in pair})), some


def copied_table(bodies: Bodies, pairs: Sequence[tuple[UUID, UUID]]) -> pa.Table:
    """The spans as a table: it travels between processes."""
    texts = {each: (text, [Span(*span) for span in body]) for each, (text, body) in bodies.items()}
    rows = [row.model_dump(mode="json") for row in find_copied(texts, pairs)]
    return pa.Table.from_pylist(rows, schema=schema_of(CopySpan))
