"""The members of a ZIP archive whose index is missing (a download cut short), found by their own headers."""

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

MAGIC = b"PK\x03\x04"
HEADER = struct.Struct("<4sHHHHHIIIHH")
STORED, DEFLATED = 0, 8
CODED_OR_SIZELESS = 1 | 8  # bits of the flags: encrypted; the size follows the content
UTF_8 = 0x800
CHUNK = 65_536


@dataclass(frozen=True, slots=True)
class ZipEntry:
    """A member that is whole."""

    name: str
    content: bytes


def entries_from_the_front(raw: bytes, cap: int) -> Iterator[ZipEntry]:
    """The whole members of at most `cap` bytes, as far as the headers lead from one to the next."""
    at = 0
    while (at := raw.find(MAGIC, at)) >= 0 and at + HEADER.size <= len(raw):
        _, _, flags, method, _, _, _, packed_size, _, name_size, extra_size = HEADER.unpack_from(raw, at)
        start = at + HEADER.size + name_size + extra_size
        name = raw[at + HEADER.size : at + HEADER.size + name_size].decode(
            "utf-8" if flags & UTF_8 else "cp437", "replace"
        )
        if method == DEFLATED and not flags & 1:
            content, at = _inflated(raw, start, cap)
        elif method == STORED and not flags & CODED_OR_SIZELESS and start + packed_size <= len(raw):
            content, at = raw[start : start + packed_size], start + packed_size
        else:
            content, at = None, start
        if content is not None and not name.endswith("/"):
            yield ZipEntry(name, content)


def _inflated(raw: bytes, start: int, cap: int) -> tuple[bytes | None, int]:
    """The content that is packed from `start` on, None where it breaks; and where to go on."""
    inflate, content, at = zlib.decompressobj(wbits=-15), bytearray(), start
    try:
        while not inflate.eof and at < len(raw) and len(content) <= cap:
            content += inflate.decompress(raw[at : at + CHUNK], cap)
            at += CHUNK
    except zlib.error:
        return None, start
    is_whole = inflate.eof and len(content) <= cap
    return (bytes(content) if is_whole else None), max(start, min(at, len(raw)) - len(inflate.unused_data))
