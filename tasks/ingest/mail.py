"""Mail: single messages (EML) and boxes of them (mbox), as newsletters are kept."""

import re
from collections.abc import Iterator

from tasks.ingest.mail_message import mail_record
from tasks.ingest.received import TAIL, Received
from tasks.ingest.source import Limits, Refused
from tasks.ingest.unpack import BinaryStream
from tasks.records import Refusal, SourceRecord

HEADERS = re.compile(rb"(?:[A-Za-z][A-Za-z0-9-]{1,40}:[^\r\n]{0,500}\r?\n(?:[ \t][^\r\n]{0,500}\r?\n){0,20}){2}")
QUOTED = re.compile(rb"^>(>{0,20}From )", re.MULTILINE)
SEPARATOR = b"From "


class Eml:
    """One message a file."""

    name = "eml"
    version = "1"
    suffixes: tuple[str, ...] = (".eml",)
    media_types: tuple[str, ...] = ("message/rfc822",)

    def recognises(self, head: bytes) -> bool:
        return HEADERS.match(head) is not None and b"\nFrom:" in b"\n" + head

    def __call__(self, received: Received, limits: Limits) -> Iterator[SourceRecord | Refusal]:
        raw, fault = received.whole(limits.max_record_bytes)
        if raw:
            yield mail_record(received, limits, raw)
        if fault:
            yield received.refusal(fault.reason, fault.detail, locator=TAIL)


class Mbox:
    """Messages in a row, each behind its `From ` line."""

    name = "mbox"
    version = "1"
    suffixes: tuple[str, ...] = (".mbox", ".mbx")
    media_types: tuple[str, ...] = ("application/mbox",)

    def recognises(self, head: bytes) -> bool:
        first, _, rest = head.partition(b"\n")
        return first.startswith(SEPARATOR) and b"@" in first and HEADERS.match(rest) is not None

    def __call__(self, received: Received, limits: Limits) -> Iterator[SourceRecord | Refusal]:
        for number, message in enumerate(_messages(received.stream, limits.max_record_bytes), start=1):
            locator = str(number)
            if isinstance(message, Refused):
                yield received.refusal(message.reason, message.detail, locator=locator)
            else:
                yield mail_record(received, limits, message, locator)


def _messages(stream: BinaryStream, cap: int) -> Iterator[bytes | Refused]:
    """The messages without their `From ` lines; one too long to be held is skipped to its end."""
    lines: list[bytes] = []
    size, is_open, was_blank = 0, False, True
    for line in iter(lambda: stream.readline(cap), b""):
        if was_blank and line.startswith(SEPARATOR):
            if is_open:
                yield _message(lines, size, cap)
            lines, size, is_open = [], 0, True
            continue
        was_blank = not line.strip()
        is_open = is_open or not was_blank
        size += len(line)
        if size <= cap:
            lines.append(line)
    if is_open:
        yield _message(lines, size, cap)


def _message(lines: list[bytes], size: int, cap: int) -> bytes | Refused:
    if size > cap:
        return Refused("too_large", f"more than {cap} bytes")
    return QUOTED.sub(rb"\1", b"".join(lines))
