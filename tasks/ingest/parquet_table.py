"""Parquet: a record a row, read by batches of rows so that memory does not grow with the file."""

import json
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from tasks.ingest.declared import KNOWN_NAMES
from tasks.ingest.decode import Decoded, decode
from tasks.ingest.received import Received
from tasks.ingest.record import Parsed, record_of, refuse_without_text
from tasks.ingest.source import Limits, Refused
from tasks.records import Refusal, SourceRecord

MAGIC = b"PAR1"
ROWS = 256  # a batch


class ParquetTable:
    """Rows under a schema; only columns that tell something are read."""

    name = "parquet"
    version = "1"
    suffixes: tuple[str, ...] = (".parquet", ".pq")
    media_types: tuple[str, ...] = ("application/vnd.apache.parquet",)

    def recognises(self, head: bytes) -> bool:
        return head.startswith(MAGIC)

    def __call__(self, received: Received, limits: Limits) -> Iterator[SourceRecord | Refusal]:
        try:
            yield from _records(received, limits)
        except (pa.ArrowException, OSError, ValueError, OverflowError) as error:
            raise Refused("corrupt", f"{received.name} is no sound Parquet file: {error}") from error


def _records(received: Received, limits: Limits) -> Iterator[SourceRecord | Refusal]:
    if not received.head:
        return
    file = pq.ParquetFile(_seekable(received, limits))
    names = file.schema_arrow.names
    refuse_without_text(names)
    columns = [name for name in names if name.strip().lower() in KNOWN_NAMES]
    number = 0
    for batch in file.iter_batches(batch_size=ROWS, columns=columns):
        for row in batch.to_pylist():
            number += 1
            yield record_of(received, limits, _parsed(row, str(number)), "column")


def _seekable(received: Received, limits: Limits) -> Any:
    """The footer stands at the end: a file is read where it lies, a packed one from memory."""
    if received.stream.seekable():
        return received.stream
    return BytesIO(received.whole(limits.max_record_bytes)[0])


def _parsed(row: dict[str, Any], locator: str) -> Parsed:
    """A row; its own bytes are its fields as text, for it has none that could be cut out of the file."""
    value = {name: decode(field).text if isinstance(field, bytes) else field for name, field in row.items()}
    own = json.dumps(value, default=str, ensure_ascii=False).encode("utf-8", "replace")
    return Parsed(value, own, Decoded("", "utf-8"), locator)
