"""One entry of an RSS, RDF or Atom feed: its body, and what it declares.

Outlets mix the dialects, so every element is known by a short name whatever dialect it came in: `title` of RSS 2.0, of
RSS 1.0 and of Atom are one, `dc:date` and `media:title` are others.
"""

import re
from collections.abc import Iterator, Mapping
from html import unescape
from types import MappingProxyType
from urllib.parse import urljoin

from lxml import etree

from tasks.ingest.declared import web_address
from tasks.records import Declared

PREFIXES = {
    "http://www.w3.org/2005/Atom": "",
    "http://purl.org/atom/ns#": "",
    "http://purl.org/rss/1.0/": "",
    "http://channel.netscape.com/rdf/simple/0.9/": "",
    "http://my.netscape.com/rdf/simple/0.9/": "",
    "http://backend.userland.com/rss2": "",
    "http://purl.org/rss/1.0/modules/content/": "content:",
    "http://purl.org/dc/elements/1.1/": "dc:",
    "http://purl.org/dc/terms/": "dcterms:",
    "http://rssnamespace.org/feedburner/ext/1.0": "feedburner:",
    "http://www.w3.org/1999/xhtml": "xhtml:",
    "http://search.yahoo.com/mrss/": "media:",
    "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes:",
}
UNDECLARED = {"atom:": "", "rss:": ""}  # prefixes that nothing declares stand in the tag
XML = "{http://www.w3.org/XML/1998/namespace}"
ABOUT = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}about"
DATES = (
    "pubdate",
    "published",
    "dc:date",
    "dcterms:issued",
    "issued",
    "dcterms:created",
    "created",
    "updated",
    "modified",
)
BODIES = ("content:encoded", "content", "xhtml:body", "description", "summary")
MARKUP = re.compile(r"</?[A-Za-z][A-Za-z0-9]{0,15}(?:\s[^<>]{0,2000})?/?>|&#?\w{1,31};")
TAG = re.compile(r"</?[A-Za-z][^<>]{0,2000}>")
REFERENCE = re.compile(r"&#?\w{1,31};")
NAME = re.compile(r"[a-z][a-z0-9.-]{0,60}")
MAILBOX = re.compile(r"[^\s@()<>]{1,100}+@[^\s@()<>]{1,200}")


class FeedEntry:
    """An entry's element (or a channel's, which says much the same), asked by short names."""

    def __init__(self, element: etree._Element, base: str | None = None) -> None:
        self._element, self._base = element, base
        self._children: dict[str, list[etree._Element]] = {}
        for child in element.iterchildren("*"):
            self._children.setdefault(short_name(child), []).append(child)

    def declared(self) -> Declared:
        """What the entry says of its article, nothing of it inherited from the feed."""
        published = next(((text, name) for name in DATES for text in self._texts(name)), None)
        return Declared(
            external_id=self._first("guid", "id", "dc:identifier"),
            url=self.address(),
            title=self.title(),
            authors=tuple(dict.fromkeys(self._authors())),
            outlet=self._source() or self._first("dc:publisher"),
            language=self.language(),
            published=published[0] if published else None,
            details={"published": f"feed:{published[1]}"} if published else {},
        )

    def body(self) -> tuple[str, str]:
        """The fullest body there is and its media type; ("", "text/plain") where the entry carries none."""
        bodies = [_content(element) for name in BODIES for element in self._children.get(name, ())]
        return max(bodies, key=lambda body: len(TAG.sub("", body[0]).strip()), default=("", "text/plain"))

    def title(self) -> str | None:
        """The title without the markup that many feeds escape into it."""
        for text in self._texts("title"):
            clean = REFERENCE.sub(lambda found: unescape(found[0]), TAG.sub("", text))
            if clean := " ".join(clean.split()):
                return clean
        return None

    def language(self) -> str | None:
        """The language declared right here."""
        return self._first("dc:language", "language") or self._element.get(f"{XML}lang")

    def address(self) -> str | None:
        """Where the article stands on the web: its link, else what serves as one; no `javascript:`."""
        links = [self._first("feedburner:origlink"), *map(self._resolved, self._links()), *self._permanent_ids()]
        return next((url for link in links if (url := web_address(link))), None)

    def _links(self) -> Iterator[str]:
        links = self._children.get("link", ())
        by_rank = sorted(
            links,
            key=lambda link: (link.get("rel", "alternate") != "alternate", "html" not in link.get("type", "html")),
        )
        for link in by_rank:
            if link.get("rel", "alternate") in ("alternate", "via", "related", "self"):
                yield (link.get("href") or link.text or "").strip()

    def _permanent_ids(self) -> Iterator[str | None]:
        for guid in self._children.get("guid", ()):
            yield None if guid.get("isPermaLink", "true").lower() == "false" else guid.text
        yield from self._texts("id")
        yield self._element.get(ABOUT)

    def _resolved(self, link: str) -> str | None:
        """A relative link counts from `xml:base`, else from the site that the feed names."""
        try:
            return urljoin(self._element.base or self._base or "", link) if link else None
        except ValueError:  # "http://[": no IPv6 address
            return None

    def _authors(self) -> Iterator[str]:
        for name in ("dc:creator", "author", "itunes:author"):
            people = [person for element in self._children.get(name, ()) if (person := _person(element))]
            if people:
                yield from people
                return

    def _source(self) -> str | None:
        """The outlet an aggregator took the entry from: RSS gives its name as text, Atom as a title."""
        for source in self._children.get("source", ()):
            titles = [text_of(child) for child in source.iterchildren("*") if short_name(child) == "title"]
            if name := next(filter(None, titles), "" if len(source) else text_of(source)):
                return name
        return None

    def _first(self, *names: str) -> str | None:
        return next((text for name in names for text in self._texts(name)), None)

    def _texts(self, name: str) -> Iterator[str]:
        return filter(None, map(text_of, self._children.get(name, ())))


def short_name(element: etree._Element) -> str:
    """The local name in lower case, behind the usual prefix of its dialect where that is not RSS or Atom itself."""
    space, _, local = str(element.tag).lower().rpartition("}")
    if not space:
        prefix, colon, local = local.rpartition(":")
        return UNDECLARED.get(prefix + colon, prefix + colon) + local
    strange = "" if element.prefix is None else "other:"
    return _LOWERED.get(space.lstrip("{"), strange) + local


_LOWERED = {space.lower(): prefix for space, prefix in PREFIXES.items()}


def text_of(element: etree._Element) -> str:
    """All text inside, without outer space."""
    return "".join(element.itertext()).strip()


def _content(element: etree._Element) -> tuple[str, str]:
    kind = element.get("type", "").lower()
    if kind.startswith(("image/", "audio/", "video/", "application/")) and "xhtml" not in kind:
        return "", "text/plain"
    if len(element):
        return inner_markup(element), "text/html"
    text = text_of(element)
    is_markup = kind not in ("text", "text/plain") and MARKUP.search(text)
    return text, "text/html" if is_markup else "text/plain"


def inner_markup(element: etree._Element, renamed: Mapping[str, str] = MappingProxyType({})) -> str:
    """What stands inside an element as HTML, without name spaces; some names are `renamed` on the way."""
    for inner in element.iter("*"):
        local = str(inner.tag).rpartition("}")[2].rpartition(":")[2].lower()
        name = renamed.get(local, local)
        inner.tag = name if NAME.fullmatch(name) else "span"
    etree.cleanup_namespaces(element)
    children = (etree.tostring(child, encoding="unicode", method="html") for child in element)
    return (element.text or "") + "".join(children)


def _person(element: etree._Element) -> str:
    """A name: Atom's `name`, or the text without the mailbox: "desk@news.example (Ann Lee)"."""
    names = [text_of(child) for child in element.iterchildren("*") if short_name(child) == "name"]
    return MAILBOX.sub("", names[0] if names else text_of(element)).strip(" ()<>\t\r\n")
