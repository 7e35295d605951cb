"""NITF and NewsML-G2, as news agencies send them: a record a story, its body as markup."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from html import escape
from itertools import chain

from lxml import etree

from tasks.ingest.decode import Decoded, decode
from tasks.ingest.feed_entry import XML, inner_markup, text_of
from tasks.ingest.received import Received
from tasks.ingest.source import Limits
from tasks.ingest.xml_pieces import Found, Pieces
from tasks.ingest.xml_text import mended
from tasks.records import Declared, Refusal, SourceRecord

ROOT = re.compile(rb"<(?:[A-Za-z0-9]{1,10}:)?(?:nitf|newsItem|newsMessage)[\s>]")
HTML_NAMES = {"hl1": "h1", "hl2": "h2", "media": "figure", "media-caption": "figcaption", "block": "div"}
# Where each value stands: in NITF, then in NewsML-G2. An attribute stands behind an @.
TITLE = ("hl1", "headline", "title")
SUBTITLE = ("hl2", "subheadline")
AUTHORS = ("byline/person", "byline", "by", "creator/name")
PUBLISHED = ("date.issue@norm", "story.date@norm", "contentcreated", "firstcreated", "versioncreated")
OUTLET = ("pubdata@name", "doc.copyright@holder", "provider/name", "provider@literal", "copyrightholder/name")
LANGUAGE = ("language@tag",)
EXTERNAL_ID = ("doc-id@id-string", "newsitem@guid")
BODY = ("body.content", "body", "inlinexml", "inlinedata")
BY = re.compile(r"^by:?\s", re.IGNORECASE)


class NewsXml:
    """Stories in the two formats of the IPTC."""

    name = "news-xml"
    version = "1"
    suffixes: tuple[str, ...] = (".xml", ".nitf", ".newsml")
    media_types: tuple[str, ...] = (
        "application/nitf+xml",
        "application/vnd.iptc.g2.newsitem+xml",
        "application/xml",
        "text/xml",
    )

    def recognises(self, head: bytes) -> bool:
        return ROOT.search(head.replace(b"\0", b"")) is not None

    def __call__(self, received: Received, limits: Limits) -> Iterator[SourceRecord | Refusal]:
        raw, fault = received.whole(limits.max_record_bytes)
        decoded = decode(raw, received.charset)
        text, repairs = mended(decoded.text)
        read_as = decoded.repaired(*repairs)
        for found in Pieces(text, "newsItem" if "newsItem" in text[:200_000] else "nitf").found(received, fault):
            yield found if isinstance(found, Refusal) else _record(received, read_as, found)


class Story:
    """One story's element, asked for what the two formats call by different names."""

    def __init__(self, element: etree._Element) -> None:
        self._element = element
        self._named: dict[str, list[etree._Element]] = {}
        for inner in element.iter("*"):
            self._named.setdefault(_name(inner), []).append(inner)

    def declared(self) -> Declared:
        """What the story says of itself."""
        return Declared(
            external_id=self.first(EXTERNAL_ID),
            title=self.first(TITLE),
            subtitle=self.first(SUBTITLE),
            authors=self.authors(),
            outlet=self.first(OUTLET),
            language=self.first(LANGUAGE) or self._element.get(f"{XML}lang"),
            published=self.first(PUBLISHED),
        )

    def first(self, places: Iterable[str]) -> str | None:
        """The first value there is."""
        return next((value for place in places for value in self._values(place)), None)

    def authors(self) -> tuple[str, ...]:
        """The names in the first place that has any."""
        for place in AUTHORS:
            if names := tuple(BY.sub("", name) for name in self._values(place)):
                return names
        return ()

    def markup(self) -> str:
        """The body as HTML."""
        bodies = chain.from_iterable(self._named.get(name, ()) for name in BODY)
        body = next((body for body in bodies if text_of(body)), None)
        if body is None:
            return ""
        inside = inner_markup(body, HTML_NAMES) if len(body) else escape(text_of(body))
        return f"<article>{inside}</article>"

    def _values(self, place: str) -> Iterator[str]:
        path, _, attribute = place.partition("@")
        outer, _, inner = path.partition("/")
        for element in self._named.get(outer, ()):
            found = [one for one in element.iter("*") if _name(one) == inner] if inner else [element]
            values = (one.get(attribute, "") if attribute else text_of(one) for one in found)
            yield from filter(None, (" ".join(value.split()) for value in values))


def _record(received: Received, read_as: Decoded, found: Found) -> SourceRecord | Refusal:
    story = Story(found.element)
    declared, markup = story.declared(), story.markup()
    if not markup:
        return received.refusal("no_text", "the story has no body", locator=found.locator, raw=found.raw)
    decoded = replace(read_as, text=markup)
    return received.record(found.raw, decoded, declared, locator=found.locator, media_type="text/html")


def _name(element: etree._Element) -> str:
    return str(element.tag).rpartition("}")[2].rpartition(":")[2].lower()
