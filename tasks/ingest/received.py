"""Bytes as they came, opened: what every reader starts from, be it a file, a member of an archive or a web answer."""

import io
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import file_digest, sha256

from tasks.ingest.decode import Decoded, without_surrogates
from tasks.ingest.source import Limits, Refused, SourceFile
from tasks.ingest.unpack import CHUNK, PACKED_SUFFIXES, BinaryStream, unpacked
from tasks.records import Declared, Refusal, SourceRecord

STAGE = "read"
TAIL = "tail"  # the locator of what follows the last record that could be read
IN_MEMORY = 4_000_000  # a file up to this size is read once, for its hash and for its records
HEAD = 2048  # what a reader is chosen by


def suffix_of(name: str) -> str:
    """A name's last suffix in lower case, that of the packing left out: `.warc` of `a.WARC.gz`."""
    stem, suffix = os.path.splitext(name.lower())  # noqa: PTH122
    while suffix in PACKED_SUFFIXES:
        stem, suffix = os.path.splitext(stem)  # noqa: PTH122
    return ".tar" if suffix == ".tgz" else suffix


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """An open source of records.

    `packed` holds the bytes as they came, `stream` the same bytes unpacked; either can be read once. `locator` is None
    for a whole file. `media_type` and `charset` are what a header outside of the bytes says, `url` whence they came,
    `repairs` what it took to get at them.
    """

    source_uri: str
    locator: str | None = None
    name: str
    byte_count: int
    captured_at: datetime
    source_sha256: str
    packed: BinaryStream
    stream: BinaryStream
    outlet: str | None = None
    language: str | None = None
    url: str | None = None
    media_type: str | None = None
    charset: str | None = None
    repairs: tuple[str, ...] = ()
    depth: int = 0

    @property
    def suffix(self) -> str:
        """The name's last suffix in lower case, that of the packing left out."""
        return suffix_of(self.name)

    @property
    def head(self) -> bytes:
        """The first bytes, left in the stream."""
        return self.stream.peek(HEAD)[:HEAD]

    def whole(self, cap: int) -> tuple[bytes, Refused | None]:
        """All bytes, and the fault that cut them short; over `cap` bytes nothing is kept."""
        raw = bytearray()
        fault = None
        try:
            while len(raw) <= cap and (piece := self.stream.read1(CHUNK)):
                raw += piece
        except Refused as refused:
            fault = refused
        if len(raw) > cap:
            raise Refused("too_large", f"more than {cap} bytes")
        if fault and (fault.reason == "too_large" or not raw):
            raise fault
        return bytes(raw), fault

    def member(self, name: str, locator: str, packed: BinaryStream, byte_count: int, limits: Limits) -> "Received":
        """What this archive holds under `name`."""
        return replace(
            self,
            name=name,
            locator=self.locate(locator),
            packed=packed,
            stream=unpacked(packed, limits),
            byte_count=byte_count,
            depth=self.depth + 1,
        )

    def locate(self, locator: str | None) -> str | None:
        """A place in here, told from the top of the file."""
        return ":".join(part for part in (self.locator, locator) if part) or None

    def record(
        self,
        raw: bytes,
        content: Decoded,
        declared: Declared,
        *,
        locator: str | None = None,
        media_type: str = "text/plain",
    ) -> SourceRecord:
        """A record whose own bytes are `raw`; outlet and language are those of the whole source where it is silent."""
        text, had_surrogates = without_surrogates(content.text)
        repairs = (*self.repairs, *content.repairs)
        if media_type == "text/html" and "\0" in text:  # parsers make U+FFFD of it, in the middle of a word
            text, repairs = text.replace("\0", ""), (*repairs, "nul_characters_removed")
        return SourceRecord(
            source_uri=self.source_uri,
            locator=self.locate(locator),
            media_type=media_type,
            content=text,
            declared=self._completed(declared, is_whole=locator is None),
            captured_at=self.captured_at,
            raw_sha256=sha256(raw).hexdigest(),
            source_sha256=self.source_sha256,
            byte_count=len(raw),
            charset=content.charset,
            repairs=(*repairs, "lone_surrogates_removed") if had_surrogates else repairs,
        )

    def refusal(self, reason: str, detail: str, *, locator: str | None = None, raw: bytes | None = None) -> Refusal:
        """The reason why there is no record at `locator`."""
        return Refusal(
            source_uri=self.source_uri,
            locator=self.locate(locator),
            stage=STAGE,
            reason=reason,
            detail=without_surrogates(detail)[0],
            captured_at=self.captured_at,
            raw_sha256=None if raw is None else sha256(raw).hexdigest(),
            source_sha256=self.source_sha256,
            byte_count=self.byte_count if raw is None else len(raw),
        )

    def _completed(self, declared: Declared, *, is_whole: bool) -> Declared:
        """Outlet and language are those of all records; the address only of what is the one record here."""
        known = {"outlet": self.outlet, "language": self.language}
        silent = [field for field, value in known.items() if value and getattr(declared, field) is None]
        url = declared.url or (self.url if is_whole else None)
        if not silent and url == declared.url:
            return declared
        return replace(
            declared,
            url=url,
            outlet=declared.outlet or self.outlet,
            language=declared.language or self.language,
            details=declared.details | dict.fromkeys(silent, "sources.toml"),
        )


@contextmanager
def opened(source: SourceFile, limits: Limits) -> Iterator[Received]:
    """A file, opened; OSError where it cannot be read."""
    with source.open() as file:
        packed, digest = _small(file) if source.byte_count <= IN_MEMORY else _large(file)
        yield Received(
            source_uri=source.source_uri,
            name=source.path.name,
            byte_count=source.byte_count,
            captured_at=source.captured_at,
            source_sha256=digest,
            packed=packed,
            stream=unpacked(packed, limits),
            outlet=source.outlet,
            language=source.language,
            url=source.url,
            media_type=source.media_type,
            charset=source.charset,
        )


def unopened(source: SourceFile, reason: str, detail: str) -> Refusal:
    """The refusal of a file that could not even be opened."""
    return Refusal(source.source_uri, None, STAGE, reason, detail, source.captured_at, byte_count=source.byte_count)


def _small(file: BinaryStream) -> tuple[BinaryStream, str]:
    raw = file.read()
    return io.BufferedReader(io.BytesIO(raw)), sha256(raw).hexdigest()


def _large(file: BinaryStream) -> tuple[BinaryStream, str]:
    digest = file_digest(file, "sha256").hexdigest()
    file.seek(0)
    return file, digest
