"""RSS, RDF and Atom feeds, well-formed or not: a record an entry, in the feed's order."""

import re
from collections.abc import Iterator

from tasks.ingest.decode import Decoded, decode
from tasks.ingest.feed_channel import Channel, Entry
from tasks.ingest.feed_entry import FeedEntry, short_name
from tasks.ingest.received import Received
from tasks.ingest.sitemap import Address
from tasks.ingest.source import Limits
from tasks.ingest.xml_pieces import Found, Pieces
from tasks.ingest.xml_text import mended
from tasks.records import Refusal, SourceRecord

ROOT = re.compile(rb"<(?:rss|feed|(?:[a-z0-9]{1,10}:)?RDF|channel)[\s>]", re.IGNORECASE)


class Feed:
    """Entries as the feed carries them: the content, else the teaser."""

    name = "feed"
    version = "1"
    suffixes: tuple[str, ...] = (".rss", ".atom", ".rdf", ".xml")
    media_types: tuple[str, ...] = (
        "application/rss+xml",
        "application/atom+xml",
        "application/rdf+xml",
        "application/xml",
        "text/xml",
    )

    def recognises(self, head: bytes) -> bool:
        return ROOT.search(head.replace(b"\0", b"")) is not None  # NUL: sixteen-bit text

    def __call__(self, received: Received, limits: Limits) -> Iterator[SourceRecord | Refusal]:
        for channel, found in _entries(received, limits):
            yield found if isinstance(found, Refusal) else _record(channel, found)

    def addresses(self, received: Received, limits: Limits) -> Iterator[Address | Refusal]:
        """The page of every entry, also of those that carry no text of their own."""
        for channel, found in _entries(received, limits):
            yield found if isinstance(found, Refusal) else _address(channel, found)


def _entries(received: Received, limits: Limits) -> Iterator[tuple[Channel, Found | Refusal]]:
    raw, fault = received.whole(limits.max_record_bytes)
    decoded = decode(raw, received.charset)
    text, repairs = mended(decoded.text)
    pieces = Pieces(text, "item", "entry")
    channel = _channel(received, pieces, decoded.repaired(*repairs))
    for found in pieces.found(received, fault):
        yield channel, found


def _channel(received: Received, pieces: Pieces, read_as: Decoded) -> Channel:
    root = pieces.preface()
    if root is None:
        return Channel(received, read_as)
    channel = FeedEntry(next((child for child in root.iterchildren("*") if short_name(child) == "channel"), root))
    return Channel(received, read_as, channel.title(), channel.language(), channel.address())


def _record(channel: Channel, found: Found) -> SourceRecord | Refusal:
    entry = FeedEntry(found.element, channel.site)
    content, media_type = entry.body()
    return channel.record(Entry(found.raw, found.locator, content, media_type, entry.declared()))


def _address(channel: Channel, found: Found) -> Address | Refusal:
    declared = FeedEntry(found.element, channel.site).declared()
    if declared.url:
        return Address(declared.url, found.locator, declared.published)
    return channel.received.refusal(
        "no_address", "an entry without a web address", locator=found.locator, raw=found.raw
    )
