"""Find the element of a page that holds its article, and take out what nobody reads.

An extractor that asks forty things of every element takes a third of the time for a page of a third of the elements.
"""

import re
from collections.abc import Iterator
from copy import deepcopy
from itertools import islice

from lxml import etree
from lxml.html import HtmlElement

_CONTAINERS = ("article", "div", "main", "section")
# As blogs and newspapers name what holds an article's text and no more …
_TEXT_CLASS = re.compile(
    r"""^(?:post|entry)$
    | (?:entry|page|text|article|art)-content | post[-_]?content | postContent | ArticleContent
    | post[-_]text | post-body | post-?entry | post_inner_wrapper
    | article-?text | articleText | article(?:-|__)?body | articleBody | article__content | article__container | body-text
    """,
    re.VERBOSE,
)
_TEXT_ID = re.compile(
    r"(?:entry|article|art)-content|article__content|article(?:-|__)?body|article(?:Body|Content)|body-text"
)
# … and what holds it with its frame.
_FRAME = re.compile(
    r"^(?:story|main|content|primary)$|[sS]tory-?(?:body|content)|[cC]ontent[-_]{0,2}(?:main|body)|main-?(?:content|column)"
)
_MOST_TRIED = 5  # of each kind
_LENGTH = etree.XPath("string-length()")

# What extractors take out or look through themselves, one costly search after the other
_UNREAD = (
    "aside", "audio", "button", "canvas", "dialog", "embed", "fieldset", "footer", "iframe", "input", "label", "link", "map", "nav",
    "noscript", "object", "option", "picture", "select", "source", "textarea", "time", "video",
)  # fmt: skip
_SEEN_THROUGH = (
    "abbr", "b", "bdi", "big", "cite", "dfn", "em", "font", "i", "img", "ins", "mark", "meta", "nobr", "small", "strong", "tbody",
    "tfoot", "thead", "u", "wbr",
)  # fmt: skip


def container(tree: HtmlElement, fewest_characters: int) -> HtmlElement | None:
    """A page that has nothing but the first such element with so much text in it; None where there is none."""
    found = next((each for each in _candidates(tree) if _LENGTH(each) >= fewest_characters), None)
    if found is None:
        return None
    alone: HtmlElement = tree.makeelement("html")
    held = deepcopy(found)
    held.tail = None
    etree.SubElement(alone, "body").append(held)
    return _lightened(alone)


def light(tree: HtmlElement) -> HtmlElement:
    """The whole page without what nobody reads, the page itself left as it is."""
    return _lightened(deepcopy(tree))


def _candidates(tree: HtmlElement) -> Iterator[HtmlElement]:
    yield from islice((each for each in tree.iter(*_CONTAINERS) if _holds_text(each)), _MOST_TRIED)
    yield from islice(tree.iter("article"), _MOST_TRIED)
    yield from islice((each for each in tree.iter(*_CONTAINERS) if _frames_text(each)), _MOST_TRIED)


def _holds_text(element: HtmlElement) -> bool:
    named = _TEXT_CLASS.search(element.get("class", "")) or _TEXT_ID.search(element.get("id", ""))
    return named is not None or element.get("itemprop") == "articleBody"


def _frames_text(element: HtmlElement) -> bool:
    return element.tag == "main" or any(_FRAME.search(element.get(name, "")) for name in ("id", "class", "role"))


def _lightened(tree: HtmlElement) -> HtmlElement:
    etree.strip_elements(tree, etree.Comment, *_UNREAD, with_tail=False)
    etree.strip_tags(tree, *_SEEN_THROUGH)
    return tree
