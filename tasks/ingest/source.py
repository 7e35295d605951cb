"""What a run reads: one file on disk or one object in a store, and the limits that no input may pass."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from io import BufferedReader
from pathlib import Path

from tasks.ingest.remote import is_remote, open_remote

EPOCH = datetime(1970, 1, 1)  # noqa: DTZ001 (naive UTC, as every `_at`)
FIRST_PLAUSIBLE = datetime(1995, 1, 1)  # noqa: DTZ001


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file to read.

    `source_uri` is the path as given, or a percent-encoded file URI where the path is not plain text; for what was
    fetched it is the address asked for, and `url`, `media_type` and `charset` are what the server said. `outlet` and
    `language` are what `sources.toml` declares for everything in it. `place` is where the bytes are if not at `path`: the URL of an
    object, or the file it was copied to; `etag` is what its store calls this state of it.
    """

    path: Path
    source_uri: str
    byte_count: int
    mtime_ns: int
    outlet: str | None = None
    language: str | None = None
    url: str | None = None
    media_type: str | None = None
    charset: str | None = None
    place: str | None = None
    etag: str | None = None

    def open(self) -> BufferedReader:
        """The bytes as they lie; OSError where they cannot be read."""
        if self.place and is_remote(self.place):
            return open_remote(self.place)
        return Path(self.place or self.path).open("rb")

    @property
    def captured_at(self) -> datetime:
        """When the bytes came to us: the file's own time, so that reading again tomorrow says the same.

        Archives unpacked with a time of 0 or 1980 would put every article after its own capture: for them it is now.
        """
        now = datetime.now(UTC).replace(tzinfo=None)
        micros = self.mtime_ns // 1000
        if not 0 < micros < 1 << 52:  # beyond the year 2112
            return now
        modified = EPOCH + timedelta(microseconds=micros)
        return modified if FIRST_PLAUSIBLE <= modified <= now else now


@dataclass(frozen=True, slots=True)
class Limits:
    """What one input may cost. Breaking a limit is a refusal `too_large`, told with the limit's name."""

    max_text_bytes: int = 50_000_000  # a plain text
    max_html_bytes: int = 8_000_000  # a page; parsers take memory by the hundredfold
    max_record_bytes: int = 50_000_000  # a line of JSON, a row, a mail, a feed
    max_total_bytes: int = 50_000_000_000  # a source once unpacked
    max_ratio: int = 100  # unpacked to packed bytes, counted after the first `ratio_floor`
    ratio_floor: int = 10_000_000
    max_members: int = 100_000  # of an archive
    max_depth: int = 3  # of archives in archives


class Refused(Exception):
    """Why these bytes, or the rest of them, give no record; `reason` is a code."""

    def __init__(self, reason: str, detail: str) -> None:
        super().__init__(detail)
        self.reason, self.detail = reason, detail
