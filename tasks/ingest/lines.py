"""The lines of a source as bytes, counted from 1, empty ones left out."""

import codecs
import io
from collections.abc import Iterator
from dataclasses import dataclass

from tasks.ingest.received import Received
from tasks.ingest.unpack import BinaryStream

MARKS = ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
SKIPPED = 1 << 20


@dataclass(frozen=True, slots=True)
class Line:
    """One line without its end; `raw` is empty where it is too long."""

    number: int
    raw: bytes
    is_too_long: bool = False

    @property
    def locator(self) -> str:
        return str(self.number)


def lines(received: Received, cap: int) -> Iterator[Line]:
    """Every line that holds something; one of more than `cap` bytes is skipped to its end and told."""
    stream = as_utf8(received.stream)
    number = 0
    while raw := stream.readline(cap + 1):
        number += 1
        if len(raw) > cap:
            _skip_line(stream, raw)
            yield Line(number, b"", is_too_long=True)
        elif stripped := raw.strip():
            yield Line(number, stripped)


def as_utf8(stream: BinaryStream) -> BinaryStream:
    """The stream without its byte order mark; sixteen-bit text, as PowerShell's `>` writes it, is recoded."""
    head = stream.peek(4)
    if head.startswith(codecs.BOM_UTF8):
        stream.read(len(codecs.BOM_UTF8))
    for mark, charset in MARKS:
        if head.startswith(mark):
            stream.read(len(mark))
            return io.BufferedReader(_Recoded(stream, charset))
    return stream


def _skip_line(stream: BinaryStream, raw: bytes) -> None:
    while raw and not raw.endswith(b"\n"):
        raw = stream.readline(SKIPPED)


class _Recoded(io.RawIOBase):
    def __init__(self, stream: BinaryStream, charset: str) -> None:
        self._stream, self._waiting = stream, b""
        self._decoder = codecs.getincrementaldecoder(charset)("replace")

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "memoryview[int]") -> int:  # type: ignore[override]
        while not self._waiting and (piece := self._stream.read1(len(buffer))):
            self._waiting = self._decoder.decode(piece).encode()
        given, self._waiting = self._waiting[: len(buffer)], self._waiting[len(buffer) :]
        buffer[: len(given)] = given
        return len(given)
