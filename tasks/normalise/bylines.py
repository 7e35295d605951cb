"""The elements of a page that its markup calls author or byline."""

import re
from collections.abc import Iterator

from lxml.etree import XPath
from lxml.html import HtmlElement

from tasks.normalise.markup_text import element_text

_MARKED = XPath("//*[@itemprop='author' or @rel='author' or contains(@class,'author') or contains(@class,'yline')]")
_NAME = re.compile(r"author[-_]*(?:name|link)|byline[-_]*name", re.IGNORECASE)
_ORDER = ("itemprop", "rel", "name", "byline", "author")  # the most explicit first
_MOST_OF_A_KIND = 6
_LONGEST = 160


def marked_bylines(tree: HtmlElement) -> Iterator[tuple[str, tuple[str, ...]]]:
    """(how it is marked, its texts) of each kind of mark; every link in a byline is a text of its own."""
    marked: dict[str, list[HtmlElement]] = {}
    for element in _MARKED(tree):
        marked.setdefault(_how(element), []).append(element)
    for how in _ORDER:
        texts = [text for element in marked.get(how, [])[:_MOST_OF_A_KIND] for text in _texts(element)]
        if texts:
            yield how, tuple(dict.fromkeys(texts))


def _how(element: HtmlElement) -> str:
    if element.get("itemprop") == "author":
        return "itemprop"
    if element.get("rel") == "author":
        return "rel"
    named = element.get("class") or ""
    if _NAME.search(named):
        return "name"
    return "byline" if "yline" in named else "author"


def _texts(element: HtmlElement) -> list[str]:
    named = element.xpath(".//*[@itemprop='name']") or element.xpath(".//a")
    texts = [text for each in named[:_MOST_OF_A_KIND] if (text := element_text(each))] or _parts(element)
    return [text for text in texts if 2 < len(text) <= _LONGEST]


def _parts(element: HtmlElement) -> list[str]:
    """The texts of a byline's parts; of a whole biography none."""
    parts = [text for raw in element.itertext() if (text := " ".join(raw.split()))]
    return parts if sum(map(len, parts)) <= _LONGEST else []
