"""An HTTP response as a web archive keeps it: status, headers, and the body unchunked and unpacked."""

import re
import zlib
from dataclasses import dataclass

import brotli  # type: ignore[import-untyped]

from tasks.ingest.source import Refused

HEADER_END = re.compile(rb"\r?\n\r?\n")
LONGEST_HEADER = 65_536
STATUS = re.compile(rb"HTTP/[\d.]{1,4} {1,3}(\d{3})")
CHUNK_SIZE = re.compile(rb"(?:\r?\n)?([0-9a-fA-F]{1,8})[^\r\n]{0,200}\r?\n")
CHARSET = re.compile(r"charset\s*+=\s*+[\"']?\s*+([\w.:-]{2,40})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class HttpAnswer:
    """A parsed response; header names are in lower case, `body` is as sent."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def media_type(self) -> str:
        """The type without its parameters; "" where none is given."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    @property
    def charset(self) -> str | None:
        found = CHARSET.search(self.headers.get("content-type", ""))
        return found[1] if found else None

    def decoded_body(self, cap: int) -> bytes:
        """The body without its transfer and content codings; `Refused` where it breaks or grows over `cap` bytes."""
        body = _unchunked(self.body) if "chunked" in self.headers.get("transfer-encoding", "").lower() else self.body
        for coding in reversed(self.headers.get("content-encoding", "").lower().replace(" ", "").split(",")):
            body = decoded(body, coding, cap)
        if len(body) > cap:
            raise Refused("too_large", f"more than {cap} bytes")
        return body


def parse_answer(raw: bytes) -> HttpAnswer | None:
    """The response, or None where the bytes open like none."""
    status = STATUS.match(raw)
    if not status:
        return None
    end = HEADER_END.search(raw, 0, LONGEST_HEADER)
    head = raw[: end.start()] if end else raw[:LONGEST_HEADER]
    pairs = (line.partition(":") for line in head.decode("latin-1").splitlines()[1:])
    headers = {name.strip().lower(): value.strip() for name, _, value in pairs}
    return HttpAnswer(int(status[1]), headers, raw[end.end() :] if end else b"")


def decoded(body: bytes, coding: str, cap: int) -> bytes:
    """The body without one coding. Crawlers store bodies unpacked under the old header: such a body stays as it is."""
    try:
        if coding in ("gzip", "x-gzip") and body.startswith(b"\x1f\x8b"):
            return _inflated(body, 31, cap)
        if coding == "deflate":
            return _inflated(body, 15 if body[:1] == b"\x78" else -15, cap)
        if coding == "br":
            return _unbrotlied(body, cap)
    except (zlib.error, brotli.error) as error:
        if coding == "gzip":
            raise Refused("corrupt", f"the {coding} body breaks: {error}") from error
    return body


def _inflated(body: bytes, window: int, cap: int) -> bytes:
    return zlib.decompressobj(wbits=window).decompress(body, cap + 1)


def _unbrotlied(body: bytes, cap: int) -> bytes:
    unpacker = brotli.Decompressor()
    out = bytearray(unpacker.process(body, output_buffer_limit=cap))
    while not unpacker.can_accept_more_data() and not unpacker.is_finished() and len(out) <= cap:
        out += unpacker.process(b"", output_buffer_limit=cap)
    return bytes(out)


def _unchunked(body: bytes) -> bytes:
    """The chunks joined; a body that is not chunked after all stays as it is."""
    joined, at = bytearray(), 0
    while size := CHUNK_SIZE.match(body, at):
        length = int(size[1], 16)
        joined += body[size.end() : size.end() + length]
        at = size.end() + length
        if not length:
            break
    return bytes(joined) if at else body
