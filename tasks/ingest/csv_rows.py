"""The rows of a CSV file, strictly parsed, each broken one told and the next one found again.

A quotation mark that never closes would swallow the rest of the file: where the strict parser fails, the first line of
what it took is the broken row, and parsing goes on at the second. Reading lines again has a budget, so that hostile
files cost linear time: once it is spent, a row is a line.
"""

import csv
import io
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, islice

from tasks.ingest.decode import decode
from tasks.ingest.unpack import BinaryStream

SAMPLE = 262_144  # bytes that decide about the charset
DELIMITERS = ",;\t|"  # of equal counts the first
REREAD_FREELY = 10_000_000  # bytes; beyond them as many as were read for the first time
csv.field_size_limit((1 << 31) - 1)  # a field may hold a whole article; the row's size is limited below


@dataclass(frozen=True, slots=True)
class CsvRow:
    """One row and its bytes: its fields, or why it has none."""

    raw: bytes
    fields: tuple[str, ...] = ()
    fault: str | None = None


class _TooLong(Exception):
    """The row takes more bytes than a record may."""


class CsvRows:
    """The rows of a stream, empty ones left out. Lines that are no UTF-8 are read in the charset of the first `SAMPLE` bytes."""

    def __init__(self, stream: BinaryStream, cap: int) -> None:
        sample = stream.read(SAMPLE) + stream.readline(cap)
        heading = sample.partition(b"\n")[0]
        self.charset = decode(sample).charset
        self._delimiter = max(DELIMITERS, key=lambda mark: heading.count(mark.encode()))
        self._fresh = chain(io.BytesIO(sample), iter(lambda: stream.readline(cap), b""))
        self._again: deque[bytes] = deque()
        self._row: list[bytes] = []
        self._cap, self._read, self._reread = cap, 0, 0

    def __iter__(self) -> Iterator[CsvRow]:
        while row := self._next():
            if row.fault or any(field.strip() for field in row.fields):
                yield row

    def _next(self) -> CsvRow | None:
        self._row = []
        try:
            fields = next(csv.reader(self._texts(), delimiter=self._delimiter, strict=True), None)
        except (csv.Error, _TooLong) as error:
            return self._broken(str(error))
        return None if fields is None else CsvRow(b"".join(self._row), tuple(fields))

    def _texts(self) -> Iterator[str]:
        """The lines of the next row, decoded as the parser asks for them."""
        is_spent = self._reread > REREAD_FREELY + self._read
        size = 0
        for raw in islice(self._lines(), 1 if is_spent else None):
            self._row.append(raw)
            size += len(raw)
            if size >= self._cap:
                raise _TooLong(f"the row takes more than {self._cap} bytes")
            yield _text(raw, self.charset)

    def _lines(self) -> Iterator[bytes]:
        while self._again:
            yield self._again.popleft()
        for raw in self._fresh:
            self._read += len(raw)
            yield raw

    def _broken(self, fault: str) -> CsvRow:
        first, *rest = self._row
        self._again.extendleft(reversed(rest))
        self._reread += sum(map(len, rest))
        return CsvRow(first, fault=fault)


def _text(raw: bytes, charset: str) -> str:
    try:
        return raw.decode()
    except UnicodeDecodeError:
        return raw.decode(charset, "replace")
