"""Ingest: files in, records out.

What enters: a `SourceFile` that `discover` found. What leaves: its records, decoded and with what they declare, in the
order they stand in (`SourceRecord`), and a `Refusal` for everything in it that could not be read. What always holds:
nothing raises because of what a file holds, every record ends as one of the two, and a source without any record gives
exactly one refusal.

A reader is a file here and a word in `READERS`.
"""

from collections.abc import Iterator
from typing import Protocol

from tasks.ingest.archive_tar import Tar
from tasks.ingest.archive_zip import Zip
from tasks.ingest.captures import keep_capture, kept_at
from tasks.ingest.csv_table import CsvTable
from tasks.ingest.discovery import discover
from tasks.ingest.feed import Feed
from tasks.ingest.feed_json import JsonFeed
from tasks.ingest.html_page import HtmlPage
from tasks.ingest.json_file import JsonFile
from tasks.ingest.json_lines import JsonLines
from tasks.ingest.mail import Eml, Mbox
from tasks.ingest.news_xml import NewsXml
from tasks.ingest.ninjs import Ninjs
from tasks.ingest.parquet_table import ParquetTable
from tasks.ingest.pdf import Pdf
from tasks.ingest.plain_text import PlainText
from tasks.ingest.received import TAIL, Received, opened, suffix_of, unopened
from tasks.ingest.sitemap import Address, AddressList, Sitemap
from tasks.ingest.source import Limits, Refused, SourceFile
from tasks.ingest.warc import Warc
from tasks.records import Refusal, SourceRecord

__all__ = [
    "READERS",
    "Address",
    "Limits",
    "Reader",
    "SourceFile",
    "addresses",
    "discover",
    "keep_capture",
    "kept_at",
    "read",
    "reader_version",
]

LIMITS = Limits()


class Reader(Protocol):
    """Reads one format.

    `suffixes` and `media_types` say which names it goes by, `recognises` tells it among those by its first bytes.
    A container gives what it holds as `Received`, which is read in its turn. What a reader cannot go on from it raises
    as `Refused`.
    """

    name: str
    version: str
    suffixes: tuple[str, ...]
    media_types: tuple[str, ...]

    def recognises(self, head: bytes) -> bool: ...

    def __call__(self, received: Received, limits: Limits) -> Iterator[SourceRecord | Refusal | Received]: ...


READERS: tuple[Reader, ...] = (
    Warc(),
    Zip(),
    Tar(),
    ParquetTable(),
    Pdf(),
    Mbox(),
    Eml(),
    HtmlPage(),
    Feed(),
    Sitemap(),
    NewsXml(),
    JsonFeed(),
    Ninjs(),
    JsonFile(),
    JsonLines(),
    CsvTable(),
    AddressList(),
    PlainText(),
)


def read(source: SourceFile, limits: Limits = LIMITS) -> Iterator[SourceRecord | Refusal]:
    """Every record of a source, or the reason why there is none."""
    try:
        with opened(source, limits) as received:
            yield from _records(received, limits)
    except OSError as error:
        yield unopened(source, "unreadable", str(error))


def addresses(source: SourceFile, limits: Limits = LIMITS) -> Iterator[Address | Refusal]:
    """The pages that a list names: a sitemap, a file of addresses, the entries of a feed. For a run that may fetch."""
    with opened(source, limits) as received:
        reader = _reader(received)
        if isinstance(reader, Sitemap | AddressList | Feed):
            try:
                yield from reader.addresses(received, limits)
            except Refused as refused:
                yield received.refusal(refused.reason, refused.detail)
            return
    for record in read(source, limits):
        if isinstance(record, Refusal):
            yield record
        elif record.declared.url:
            yield Address(record.declared.url, record.locator or "", record.declared.published)


def reader_version(source: SourceFile) -> str:
    """Name the code that may read this file, from its name alone: an unchanged file need not be opened."""
    readers = _named(suffix_of(source.path.name), source.media_type) or READERS
    return " ".join(f"{reader.name}/{reader.version}" for reader in readers)


def _records(received: Received, limits: Limits) -> Iterator[SourceRecord | Refusal]:
    count = 0
    try:
        if received.depth > limits.max_depth:
            raise Refused("too_large", f"archives nested deeper than {limits.max_depth}")  # noqa: TRY301
        for found in _reader(received)(received, limits):
            count += 1
            if isinstance(found, Received):
                yield from _records(found, limits)
            else:
                yield found
    except Refused as refused:
        yield received.refusal(refused.reason, refused.detail, locator=TAIL if count else None)
    else:
        if not count:
            yield received.refusal("no_records", f"{received.name} holds no record")


def _reader(received: Received) -> Reader:
    """Of the readers that go by this name (of all if none does) the first that recognises the bytes, else the last."""
    head = received.head
    named = _named(received.suffix, received.media_type)
    recognising = (reader for reader in named or READERS if reader.recognises(head))
    return next(recognising, (named or READERS)[-1])


def _named(suffix: str, media_type: str | None = None) -> list[Reader]:
    by_type = [reader for reader in READERS if media_type in reader.media_types]
    return by_type or [reader for reader in READERS if suffix in reader.suffixes]
