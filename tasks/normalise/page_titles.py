"""The title of a web page: what its makers declare, brought to what its readers see.

Measured on news and on guides: the og:title of what declares itself a news article is edited with as much care as its headline and right more
often; elsewhere it is written for search engines, and the visible heading is right.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from tasks.normalise.declarations import declared_value
from tasks.normalise.json_ld import plain_text, types_of
from tasks.normalise.lines import Line, folded
from tasks.normalise.markup import Markup
from tasks.normalise.page_outlets import host_label
from tasks.normalise.written_dates import find_dates
from warehouse.models import Evidence

_METAS = ("og:title", "twitter:title", "parsely-title", "sailthru.title", "dc.title", "dcterms.title", "title")
_SEPARATOR = re.compile(r"\s(?:[-–—|:•·»>~]|::|\|\|)\s|(?<=\S)\s?[|ㅣ｜]\s?(?=\S)")
_WORD = re.compile(r"\w+")
_SHORTEST_TITLE = 8
_FEWEST_WORDS = 3  # of a part that is a title by itself
_WITNESSES = frozenset({"json-ld:headline", "meta:twitter:title"})
_NEWS_TYPES = ("newsarticle", "liveblogposting")


def page_titles(markup: Markup, outlets: Sequence[str], visible: Sequence[Line]) -> tuple[Evidence, ...]:
    """Candidates, the best first; each value once. `visible` are the lines that the page prints."""
    declared = [
        (_as_shown(without_site(title, outlets), visible), detail, confidence)
        for title, detail, confidence in _declared(markup)
    ]
    declared = _without_additions(declared)
    heading = _heading_like(markup.headings, [title for title, _, _ in declared]) or _only_heading(declared, markup)
    if heading and _heading_wins(heading, declared, markup):
        declared.insert(0, (heading, "h1", 0.93))
    elif len(markup.headings) == 1:
        declared.insert(1, (markup.headings[0], "h1", 0.8))
    unique = {
        title: declared_value("title", title, detail, confidence)
        for title, detail, confidence in reversed(declared)
        if title
    }
    return tuple(unique[title] for title in dict.fromkeys(title for title, _, _ in declared if title))


def without_site(title: str, outlets: Iterable[str]) -> str:
    """Drop " - Outlet" or "Outlet | ", only where it equals a known name of the outlet; a section before it goes along."""
    known = {_squeezed(outlet) for outlet in outlets} | {_squeezed(host_label(outlet)) for outlet in outlets} - {""}
    cuts = list(_SEPARATOR.finditer(title))
    for cut in reversed(cuts):
        if _names_site(title[cut.end() :], known) and cut.start() >= _SHORTEST_TITLE:
            return _without_section(title[: cut.start()].strip())
    if cuts and _squeezed(title[: cuts[0].start()]) in known:
        return title[cuts[0].end() :].strip()
    return title


def _as_shown(title: str, visible: Sequence[Line]) -> str:
    """The longest part of a title where the page prints that alone: "Five mills compared | MillCo"."""
    longest = max(_SEPARATOR.split(title), key=len).strip()
    if longest == title or len(longest.split()) < _FEWEST_WORDS:
        return title
    shown = {line.text for line in visible}
    return longest if longest in shown and title not in shown else title


def _names_site(tail: str, known: set[str]) -> bool:
    """A known name, or up to three words one of which is: "CBC News"."""
    words = tail.split()
    return _squeezed(tail) in known or (1 < len(words) <= 3 and any(_squeezed(word) in known for word in words))


def _without_section(title: str) -> str:
    """ "… | World News" in front of the outlet's name: one or two words behind a bar."""
    head, bar, section = title.rpartition(" | ")
    return head.strip() if bar and len(section.split()) <= 2 and len(head) >= _SHORTEST_TITLE else title


def _declared(markup: Markup) -> Iterator[tuple[str, str, float]]:
    metas = [(value, f"meta:{key}", 0.65) for key in _METAS for value in markup.metas.get(key, [])[:1]]
    headlines = [(headline, "json-ld:headline", 0.65) for headline in _headlines(markup)]
    yield from (*metas[:1], *headlines, *metas[1:]) if _is_news(markup) else (*headlines, *metas)
    if markup.title_tag:
        yield markup.title_tag, "title", 0.7


def _is_news(markup: Markup) -> bool:
    """Whether a page calls itself news, for readers of its markup."""
    kinds = (kind for node in markup.articles for kind in types_of(node))
    return "news_keywords" in markup.metas or any(kind.endswith(_NEWS_TYPES) for kind in kinds)


def _headlines(markup: Markup) -> Iterator[str]:
    for node in markup.articles:
        headline = node.get("headline")
        if isinstance(headline, str) and headline.strip():
            yield plain_text(headline)


def _without_additions(declared: list[tuple[str, str, float]]) -> list[tuple[str, str, float]]:
    """A title that is the headline with something behind it gives way to the headline."""
    headline = next((entry for entry in declared if entry[1] == "json-ld:headline"), None)
    if (
        headline
        and len(declared[0][0]) > len(headline[0]) >= _SHORTEST_TITLE
        and declared[0][0].startswith(headline[0])
    ):
        return [headline, *declared]
    return declared


def _heading_like(headings: Iterable[str], titles: Sequence[str]) -> str | None:
    """The visible heading that shares more than half of its words with a declared title."""
    for heading in headings:
        words = set(_WORD.findall(heading.casefold()))
        for title in titles[:3]:
            shared = len(words & set(_WORD.findall(title.casefold())))
            if len(words) > 1 and 2 * shared > len(words):
                return heading
    return None


def _only_heading(declared: Sequence[tuple[str, str, float]], markup: Markup) -> str | None:
    """One heading on a page with a day is an article's, whatever its makers call it elsewhere; without a day it may be a section's."""
    is_article = markup.declares_date or not declared or declared[0][1] == "title"
    heading = markup.headings[0] if len(markup.headings) == 1 and is_article else ""
    return heading if len(heading.split()) >= _FEWEST_WORDS else None


def _heading_wins(heading: str, declared: Sequence[tuple[str, str, float]], markup: Markup) -> bool:
    """In news only where the declared title adds to the heading, or stands alone against three; never with its date glued on."""
    first = declared[0][0] if declared else ""
    if first and first in heading and find_dates(heading.replace(first, " ", 1), markup.language):
        return False
    if not _is_news(markup) or not declared:
        return True
    same = {detail for title, detail, _ in declared if folded(title) == folded(heading)}
    return folded(heading) in folded(first) or same >= _WITNESSES


def _squeezed(name: str) -> str:
    return "".join(_WORD.findall(name.casefold())).replace("_", "")
