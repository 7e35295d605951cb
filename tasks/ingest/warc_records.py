"""The records of a web archive, framed with distrust.

A Content-Length is believed when two line ends, a record or the end follow it. One that runs over the next `WARC/1.` line, or stops
short of it, is not: then the record ends where the next begins.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from tasks.ingest.warc_stream import Fault, WarcStream

OPENING = re.compile(rb"WARC/1\.[01]\r?\n[A-Za-z-]{4,40}:")
LONGEST_OPENING = 64
HEADER_END = re.compile(rb"\r?\n\r?\n")
LONGEST_HEADER = 65_536
FOLLOWED = re.compile(rb"\r?\n\r?\n|(?:\r?\n)?(?:WARC/1\.|\Z)")
GAP = 4  # the two line ends behind a record
KEPT = 16_000_000  # bytes of a record that are held in memory
COMPACTED = 1_000_000
Headers = dict[str, str]
Reason = tuple[str, str]  # its code, and a detail for people
DISTRUSTED = "content_length_distrusted"


@dataclass(frozen=True, slots=True)
class WarcRecord:
    """One record. `fault` is a reason and a detail why its content is no good; header names are in lower case."""

    number: int
    offset: int
    headers: Headers = field(default_factory=dict)
    content: bytes = b""
    fault: Reason | None = None
    repairs: tuple[str, ...] = ()


class WarcRecords:
    """Every record of a stream in order, and every fault of the stream as a record with that fault."""

    def __init__(self, stream: WarcStream) -> None:
        self._stream, self._window = stream, _Window(stream)
        self._number = 0
        self._told: set[Fault] = set()

    def __iter__(self) -> Iterator[WarcRecord]:
        while self._window.skip_line_ends():
            self._number += 1
            yield self._next()
        for fault in self._untold():
            self._number += 1
            yield WarcRecord(self._number, fault.offset, fault=(fault.reason, fault.detail))

    def _next(self) -> WarcRecord:
        window, position = self._window, self._window.position
        offset = self._stream.offset_of(position)
        header_end = window.header_end()
        if header_end is None:
            return self._no_record(position, offset)
        headers = _headers(window.cut(0, header_end))
        length = _length(headers)
        if length > KEPT:
            window.skip_to_opening()
            return WarcRecord(self._number, offset, headers, fault=("too_large", f"a record of {length} bytes"))
        end, fault, repairs = self._end(header_end, length)
        content = window.cut(header_end, end)
        window.advance(end)
        fault = self._fault_between(position, window.position + GAP) or fault
        return WarcRecord(self._number, offset, headers, content, fault, repairs)

    def _no_record(self, position: int, offset: int) -> WarcRecord:
        self._window.skip_to_opening()
        fault = self._fault_between(position, self._window.position)
        return WarcRecord(self._number, offset, fault=fault or ("corrupt", f"no record opens at byte {offset}"))

    def _end(self, start: int, length: int) -> tuple[int, Reason | None, tuple[str, ...]]:
        """Where the content ends that starts here, what is wrong with it, and what was mended."""
        window = self._window
        held = window.fill(start + max(length, 0) + LONGEST_OPENING)
        is_complete = 0 <= length <= held - start
        if is_complete and window.matches(FOLLOWED, start + length):
            return start + length, None, ()
        opening = window.find_opening(start)
        if opening is not None:
            return opening, None, (DISTRUSTED,)
        if is_complete:
            return start + length, None, (DISTRUSTED,)
        return window.fill(KEPT), ("truncated", "the archive ends in the middle of a record"), ()

    def _fault_between(self, opened: int, end: int) -> Reason | None:
        """The stream's fault inside these unpacked bytes, which with that is told."""
        for fault in self._untold():
            if fault.opened <= opened < fault.position <= end:
                self._told.add(fault)
                return fault.reason, fault.detail
        return None

    def _untold(self) -> list[Fault]:
        return [fault for fault in self._stream.faults if fault not in self._told]


class _Window:
    """A stream seen through a window that moves forward."""

    def __init__(self, stream: WarcStream) -> None:
        self._pieces = stream.pieces()
        self._buffer = bytearray()
        self._at = 0
        self.position = 0

    def fill(self, size: int) -> int:
        """Hold `size` bytes from here on, or all that are left; returns how many are held."""
        while len(self._buffer) - self._at < size and (piece := next(self._pieces, None)) is not None:
            self._buffer += piece
        return len(self._buffer) - self._at

    def advance(self, size: int) -> None:
        self._at += size
        self.position += size
        if self._at > COMPACTED:
            del self._buffer[: self._at]
            self._at = 0

    def cut(self, start: int, end: int) -> bytes:
        return bytes(self._buffer[self._at + start : self._at + end])

    def matches(self, pattern: re.Pattern[bytes], start: int) -> bool:
        return pattern.match(self._buffer, self._at + start) is not None

    def skip_line_ends(self) -> bool:
        """Go to the next byte that is no line end; False at the end of the stream."""
        while self.fill(1) and self._buffer[self._at] in b"\r\n":
            self.advance(1)
        return self.fill(1) > 0

    def header_end(self) -> int | None:
        """Where the header ends of the record that opens here; None where none does, or the next opens first."""
        self.fill(LONGEST_OPENING)
        if not self.matches(OPENING, 0):
            return None
        limit = self._at + min(self.fill(LONGEST_HEADER), LONGEST_HEADER)
        opening = OPENING.search(self._buffer, self._at + 1, limit)
        end = HEADER_END.search(self._buffer, self._at, opening.start() if opening else limit)
        return end.end() - self._at if end else None

    def find_opening(self, start: int) -> int | None:
        """Where the next record opens at or behind `start`, within what may be held."""
        held = self.fill(start + LONGEST_OPENING)
        while True:
            found = OPENING.search(self._buffer, self._at + start)
            if found:
                return found.start() - self._at
            start = max(start, held - LONGEST_OPENING)
            more = self.fill(held + 1)
            if more == held or held > 2 * KEPT:
                return None
            held = more

    def skip_to_opening(self) -> None:
        """Go to the next record, or to the end."""
        self.advance(1)
        while True:
            held = self.fill(LONGEST_OPENING + 1)
            found = OPENING.search(self._buffer, self._at)
            if found or held <= LONGEST_OPENING:
                self.advance(found.start() - self._at if found else held)
                return
            self.advance(held - LONGEST_OPENING)


def _headers(block: bytes) -> Headers:
    lines = block.decode("utf-8", "replace").splitlines()
    pairs = (line.partition(":") for line in lines[1:])
    return {name.strip().lower(): value.strip() for name, _, value in pairs}


def _length(headers: Headers) -> int:
    """The declared length; -1 where it is missing or no number."""
    given = headers.get("content-length", "")
    return int(given) if given.isdecimal() and len(given) < 16 else -1
