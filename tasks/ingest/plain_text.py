"""Plain text and Markdown: one article a file, its text the decoded file itself."""

from collections.abc import Iterator

from tasks.ingest.decode import decode, is_binary
from tasks.ingest.received import TAIL, Received
from tasks.ingest.sniff import binary_kind
from tasks.ingest.source import Limits
from tasks.records import Declared, Refusal, SourceRecord


class PlainText:
    """Files of text, and whatever no other reader claims."""

    name = "plain-text"
    version = "1"
    suffixes: tuple[str, ...] = (".txt", ".text", ".md", ".markdown")
    media_types: tuple[str, ...] = ("text/plain", "text/markdown")

    def recognises(self, head: bytes) -> bool:
        return not binary_kind(head)

    def __call__(self, received: Received, limits: Limits) -> Iterator[SourceRecord | Refusal]:
        yield from whole_file(received, limits.max_text_bytes, "text/plain")


def whole_file(received: Received, cap: int, media_type: str) -> Iterator[SourceRecord | Refusal]:
    """The one record of a file that is one article; what cut it short is told beside it."""
    raw, fault = received.whole(cap)
    if raw:
        yield _record(received, raw, media_type)
    if fault:
        yield received.refusal(fault.reason, fault.detail, locator=TAIL)


def _record(received: Received, raw: bytes, media_type: str) -> SourceRecord | Refusal:
    kind = binary_kind(raw) or ("bytes that are no text" if is_binary(raw) else None)
    if kind:
        return received.refusal("not_text", f"{received.name} holds {kind}", raw=raw)
    decoded = decode(raw, received.charset)
    if not decoded.text.strip():
        return received.refusal("no_text", f"{received.name} holds nothing but space", raw=raw)
    return received.record(raw, decoded, Declared(), media_type=media_type)
