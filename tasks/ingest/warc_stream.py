"""The bytes of a web archive unpacked, read on past every gzip member that is damaged.

Known WARC readers stop at the first fault, some without a word, and the sound members behind it are lost. Here a fault
is noted with its place and reading goes on at the next gzip header that opens on a WARC record.
"""

import zlib
from collections.abc import Generator, Iterator
from dataclasses import dataclass

from tasks.ingest.source import Limits, Refused
from tasks.ingest.unpack import BinaryStream, Gunzip

CHUNK = 65_536
FIRST = 8192  # most members are small
MAGIC = b"\x1f\x8b\x08"
TRIED = 512  # packed bytes in which a member shows whether it opens on a record
MOST_TRIES = 100_000  # in a file: gzip headers in a row are an attack


@dataclass(frozen=True, slots=True)
class Fault:
    """Damage in the member that begins at `opened`; what follows it comes at `position` (both in unpacked bytes)."""

    opened: int
    position: int
    offset: int
    reason: str
    detail: str


class WarcStream:
    """Unpacked bytes, piece by piece; `faults` grows while they are read."""

    def __init__(self, packed: BinaryStream, limits: Limits) -> None:
        self._packed, self._limits = packed, limits
        self._given, self._tries = 0, MOST_TRIES
        self._members: list[tuple[int, int]] = [(0, 0)]  # unpacked position, offset in the file
        self._is_packed = packed.peek(len(MAGIC)).startswith(MAGIC)
        self.faults: list[Fault] = []

    def pieces(self) -> Iterator[bytes]:
        """Everything that can be unpacked, in order."""
        if not self._is_packed:
            yield from iter(lambda: self._packed.read(CHUNK), b"")
            return
        offset: int | None = 0
        while offset is not None:
            self._packed.seek(offset)
            head = self._packed.read(len(MAGIC))
            if head == MAGIC:
                offset = yield from self._member(offset)
            elif head.strip(b"\0"):
                offset = self._broken(self._given, offset, "corrupt", "bytes that are no gzip member")
            else:  # padding, or the end
                offset = offset + len(head) if head else None

    def offset_of(self, position: int) -> int:
        """Where in the file a record begins; positions must not go down, for older members are forgotten."""
        if not self._is_packed:
            return position
        while len(self._members) > 1 and self._members[1][0] <= position:
            self._members.pop(0)
        return self._members[0][1]

    def _member(self, offset: int) -> Generator[bytes, None, int | None]:
        opened, gunzip, at, size = self._given, Gunzip(), offset, FIRST
        self._members.append((opened, offset))
        self._packed.seek(offset)
        while not gunzip.eof:
            fresh = self._packed.read(size) if gunzip.needs_input else b""
            if gunzip.needs_input and not fresh:
                return self._broken(opened, offset, "truncated", "the file ends in the middle of a member")
            at, size = at + len(fresh), CHUNK
            try:
                piece = gunzip.decompress(fresh, CHUNK)
            except zlib.error as error:
                return self._broken(opened, offset, "corrupt", str(error))
            self._guard(len(piece), at)
            if piece:
                yield piece
        return at - len(gunzip.unused_data)

    def _guard(self, size: int, consumed: int) -> None:
        self._given += size
        if self._given > self._limits.ratio_floor and self._given > consumed * self._limits.max_ratio:
            raise Refused("too_large", f"unpacks to more than {self._limits.max_ratio} times its size")

    def _broken(self, opened: int, offset: int, reason: str, detail: str) -> int | None:
        self.faults.append(Fault(opened, self._given, offset, reason, f"at byte {offset}: {detail}"))
        return self._next_member(offset)

    def _next_member(self, offset: int) -> int | None:
        """The next gzip header behind `offset` that opens on a record."""
        for candidate in self._headers_behind(offset):
            self._tries -= 1
            if self._tries < 0:
                return None
            if self._opens_on_a_record(candidate):
                return candidate
        return None

    def _headers_behind(self, offset: int) -> Iterator[int]:
        start, window = offset + 1, b"\0" * CHUNK
        while len(window) == CHUNK:
            self._packed.seek(start)
            window = self._packed.read(CHUNK)
            found = window.find(MAGIC)
            while found >= 0:
                yield start + found
                found = window.find(MAGIC, found + 1)
            start += CHUNK - len(MAGIC) + 1

    def _opens_on_a_record(self, offset: int) -> bool:
        self._packed.seek(offset)
        try:
            return zlib.decompressobj(wbits=31).decompress(self._packed.read(TRIED), 16).startswith(b"WARC/")
        except zlib.error:
            return False
