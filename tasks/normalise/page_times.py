"""The times that a page marks up: looked for only where nothing else tells a day, for most of them are those of teasers and comments."""

import re
from collections.abc import Iterator

from lxml.etree import XPath
from lxml.html import HtmlElement

from tasks.normalise.markup_text import element_text

_MARKED = XPath("//*[@itemprop='datePublished'] | //time[@datetime] | //abbr[@class='published' and @title]")
_ELSEWHERE = re.compile(r"comment|related|sidebar|widget|footer|teaser|recommend|disqus|\breply", re.IGNORECASE)
_CHANGED = re.compile(r"updat|modif", re.IGNORECASE)
_PUBLISHED = re.compile(r"publish|posted|created", re.IGNORECASE)
_OTHER_TAGS = frozenset({"aside", "footer", "nav"})
_MOST, _MOST_ANCESTORS = 20, 12


def marked_times(tree: HtmlElement) -> Iterator[tuple[str, str]]:
    """(how it is marked, its value), the most explicit first; none of a comment, a teaser or a change."""
    marked = [element for element in _MARKED(tree)[:_MOST] if _is_of_the_article(element)]
    for element in sorted(marked, key=lambda element: element.get("itemprop") != "datePublished"):
        value = element.get("datetime") or element.get("content") or element.get("title") or element_text(element)
        if value:
            yield _how(element), value.strip()


def _how(element: HtmlElement) -> str:
    if element.get("itemprop") == "datePublished":
        return "itemprop:datePublished"
    return "time" if element.tag == "time" else "abbr:published"


def _is_of_the_article(element: HtmlElement) -> bool:
    named = f"{element.get('class') or ''} {element.get('itemprop') or ''}"
    if _CHANGED.search(named) and not _PUBLISHED.search(named):
        return False
    around = [element, *(each for each, _ in zip(element.iterancestors(), range(_MOST_ANCESTORS), strict=False))]
    return not any(
        each.tag in _OTHER_TAGS or _ELSEWHERE.search(f"{each.get('class') or ''} {each.get('id') or ''}")
        for each in around
        if each.tag not in ("body", "html")
    )
