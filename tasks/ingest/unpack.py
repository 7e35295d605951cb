"""Packed bytes read as what they hold: gzip, bzip2 and xz, under guard.

Everything sound is given first and the fault raised after it, so that a stream cut in half gives its half.
"""

import bz2
import io
import lzma
import zlib
from collections.abc import Callable
from typing import Any, Protocol, TypeAlias

from tasks.ingest.source import Limits, Refused

CHUNK = 65_536
BinaryStream: TypeAlias = "io.BufferedReader[Any]"


class Unpacker(Protocol):
    """What `bz2` and `lzma` offer."""

    @property
    def eof(self) -> bool: ...
    @property
    def unused_data(self) -> bytes: ...
    @property
    def needs_input(self) -> bool: ...
    def decompress(self, data: bytes, /, max_length: int) -> bytes: ...


class Gunzip:
    """zlib in the manner of `bz2` and `lzma`. Of a piece that breaks, what stands before the fault is given still."""

    def __init__(self) -> None:
        self._inflate = zlib.decompressobj(wbits=31)
        self._waiting = b""
        self._fault: zlib.error | None = None

    @property
    def eof(self) -> bool:
        return self._inflate.eof

    @property
    def unused_data(self) -> bytes:
        return self._inflate.unused_data

    @property
    def needs_input(self) -> bool:
        return not self._waiting and not self._fault

    def decompress(self, data: bytes, max_length: int) -> bytes:
        if self._fault:
            raise self._fault
        before = self._inflate.copy()
        packed = self._waiting + data
        try:
            unpacked = self._inflate.decompress(packed, max_length)
        except zlib.error as fault:
            self._fault = fault
            return _up_to_the_fault(before, packed)
        self._waiting = self._inflate.unconsumed_tail
        return unpacked


def _up_to_the_fault(inflate: "zlib._Decompress", packed: bytes) -> bytes:
    sound = bytearray()
    try:
        for at in range(len(packed)):
            sound += inflate.decompress(packed[at : at + 1])
    except zlib.error:
        return bytes(sound)
    return bytes(sound)


PACKINGS: dict[bytes, Callable[[], Unpacker]] = {
    b"\x1f\x8b": Gunzip,
    b"BZh": bz2.BZ2Decompressor,
    b"\xfd7zXZ\x00": lambda: lzma.LZMADecompressor(memlimit=256_000_000),
}
PACKED_SUFFIXES = (".gz", ".bz2", ".xz")


def unpacked(packed: BinaryStream, limits: Limits) -> BinaryStream:
    """The stream, or what it packs."""
    head = packed.peek(6)
    for magic, unpacker in PACKINGS.items():
        if head.startswith(magic):
            return Guarded(Unpacked(packed, magic, unpacker, limits), CHUNK)
    return packed


class Guarded(io.BufferedReader):
    """A buffered stream that gives what it has read before it tells of the fault behind it."""

    def read(self, size: int | None = -1, /) -> bytes:
        wanted = CHUNK if size is None or size < 0 else size
        pieces = bytearray()
        try:
            while wanted and (piece := self.read1(min(wanted, CHUNK))):
                pieces += piece
                wanted = CHUNK if size is None or size < 0 else wanted - len(piece)
        except Refused:
            if not pieces:
                raise
        return bytes(pieces)


class Unpacked(io.RawIOBase):
    """One packed stream after the other, as `cat a.gz b.gz` makes them."""

    def __init__(self, packed: BinaryStream, magic: bytes, unpacker: Callable[[], Unpacker], limits: Limits) -> None:
        self._packed, self._magic, self._new, self._limits = packed, magic, unpacker, limits
        self._unpacker = unpacker()
        self._input = b""
        self._consumed = self._given = 0
        self._is_over = False

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "memoryview[int]") -> int:  # type: ignore[override]
        piece = b""
        while not piece and not self._is_over:
            piece = self._next_piece(len(buffer))
        buffer[: len(piece)] = piece
        self._given += len(piece)
        self._guard()
        return len(piece)

    def _next_piece(self, size: int) -> bytes:
        if self._unpacker.eof:
            self._start_next_member()
            return b""
        if self._unpacker.needs_input and not self._input:
            self._input = self._take()
            if not self._input:
                raise Refused("truncated", "the packed stream ends in the middle")
        fresh, self._input = self._input, b""
        try:
            return self._unpacker.decompress(fresh if self._unpacker.needs_input else b"", size)
        except (zlib.error, OSError, lzma.LZMAError, EOFError) as fault:
            raise Refused("corrupt", f"the packed stream breaks after {self._given} bytes: {fault}") from fault

    def _start_next_member(self) -> None:
        rest = self._unpacker.unused_data.lstrip(b"\0")
        while not rest and (more := self._take()):
            rest = more.lstrip(b"\0")  # tapes and some servers pad with NULs
        self._is_over = not rest
        if rest and not rest.startswith(self._magic[: len(rest)]):
            raise Refused("corrupt", f"bytes that are not packed follow after {self._given} bytes")
        self._unpacker, self._input = self._new(), rest

    def _take(self) -> bytes:
        piece = self._packed.read(CHUNK)
        self._consumed += len(piece)
        return piece

    def _guard(self) -> None:
        if self._given > self._limits.ratio_floor and self._given > self._consumed * self._limits.max_ratio:
            raise Refused("too_large", f"unpacks to more than {self._limits.max_ratio} times its size")
        if self._given > self._limits.max_total_bytes:
            raise Refused("too_large", f"unpacks to more than {self._limits.max_total_bytes} bytes")
