"""JSON lines (JSONL, NDJSON): a record a line, read one at a time so that one bad line is one reject."""

from collections.abc import Iterator

from tasks.ingest.decode import decode
from tasks.ingest.json_text import parse_json
from tasks.ingest.lines import Line, lines
from tasks.ingest.received import Received
from tasks.ingest.record import Parsed, record_of
from tasks.ingest.source import Limits, Refused
from tasks.records import Refusal, SourceRecord


class JsonLines:
    """An object a line."""

    name = "json-lines"
    version = "1"
    suffixes: tuple[str, ...] = (".jsonl", ".ndjson", ".json")
    media_types: tuple[str, ...] = ("application/x-ndjson", "application/jsonl", "application/json")

    def recognises(self, head: bytes) -> bool:
        return head.removeprefix(b"\xef\xbb\xbf").lstrip().startswith((b'{"', b"{}"))

    def __call__(self, received: Received, limits: Limits) -> Iterator[SourceRecord | Refusal]:
        for line in lines(received, limits.max_record_bytes):
            yield _read(received, line, limits)


def _read(received: Received, line: Line, limits: Limits) -> SourceRecord | Refusal:
    locator = str(line.number)
    if line.is_too_long:
        return received.refusal("too_large", f"line {locator} is longer than a record may be", locator=locator)
    decoded = decode(line.raw)
    try:
        value, repairs = parse_json(decoded.text)
    except Refused as refused:
        return received.refusal(refused.reason, f"line {locator}: {refused.detail}", locator=locator, raw=line.raw)
    return record_of(received, limits, Parsed(value, line.raw, decoded.repaired(*repairs), locator))
