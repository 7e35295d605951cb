"""CSV and TSV: a record a row, named by the heading."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tasks.ingest.csv_rows import CsvRow, CsvRows
from tasks.ingest.declared import KNOWN_NAMES
from tasks.ingest.decode import Decoded
from tasks.ingest.lines import as_utf8
from tasks.ingest.received import Received
from tasks.ingest.record import Parsed, record_of, refuse_without_text
from tasks.ingest.source import Limits, Refused
from tasks.records import Refusal, SourceRecord

HEADING = re.compile(rb"[\w \",;|\t-]{3,1000}\r?\n")
BETWEEN_NAMES = re.compile(r"[\",;|\t]+")


class CsvTable:
    """Rows under a heading, whatever the delimiter."""

    name = "csv"
    version = "1"
    suffixes: tuple[str, ...] = (".csv", ".tsv")
    media_types: tuple[str, ...] = ("text/csv", "text/tab-separated-values")

    def recognises(self, head: bytes) -> bool:
        heading = HEADING.match(head)
        names = BETWEEN_NAMES.split(heading[0].decode("ascii", "replace").lower().strip()) if heading else []
        return len(KNOWN_NAMES.intersection(names)) > 1

    def __call__(self, received: Received, limits: Limits) -> Iterator[SourceRecord | Refusal]:
        rows = CsvRows(as_utf8(received.stream), limits.max_record_bytes)
        numbered = enumerate(rows)
        _, heading = next(numbered, (0, CsvRow(b"")))
        if heading.fault:
            raise Refused("malformed_row", f"the heading: {heading.fault}")
        table = _Table(received, limits, tuple(name.strip() for name in heading.fields), rows.charset)
        refuse_without_text(table.names)
        for number, row in numbered:
            yield table.record(row, str(number))


@dataclass(frozen=True, slots=True)
class _Table:
    received: Received
    limits: Limits
    names: tuple[str, ...]
    charset: str

    def record(self, row: CsvRow, locator: str) -> SourceRecord | Refusal:
        if fault := row.fault or self._surplus(row):
            return self.received.refusal("malformed_row", f"row {locator}: {fault}", locator=locator, raw=row.raw)
        value = dict(zip(self.names, row.fields, strict=False))
        parsed = Parsed(value, row.raw, Decoded("", self.charset), locator)
        return record_of(self.received, self.limits, parsed, "column")

    def _surplus(self, row: CsvRow) -> str | None:
        """Where a row is too long nobody knows which of its fields is the text."""
        surplus = any(field.strip() for field in row.fields[len(self.names) :])
        return f"{len(row.fields)} fields under a heading of {len(self.names)}" if surplus else None
