"""Metadata of a web page, structured first: JSON-LD, then meta tags, then what is printed beside the title, each with where it was found."""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import islice
from urllib.parse import urljoin, urlsplit

from tasks.normalise.declarations import Declarations, declared_value
from tasks.normalise.identity import canonical_url
from tasks.normalise.json_ld import plain_text
from tasks.normalise.language import declared_language
from tasks.normalise.lines import Line, folded
from tasks.normalise.markup import Markup
from tasks.normalise.page_authors import page_authors
from tasks.normalise.page_outlets import page_outlets
from tasks.normalise.page_printed import find_printed
from tasks.normalise.page_published import page_published
from tasks.normalise.page_titles import page_titles
from tasks.normalise.text_page import is_byline
from tasks.normalise.written_dates import find_dates
from warehouse.models import Evidence

_BYLINE_END = re.compile(r"\s{0,3}[•·⋅●|]|\s{3}|\s(?:last )?(?:updated|published|posted)\b", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_MOST_TITLES = 3
_ABOVE, _BELOW = 4, 14  # lines around the title where a page prints its date and byline


def page_declarations(
    markup: Markup, address: str | None, captured_at: datetime, visible: Sequence[Line]
) -> Declarations:
    """What a page declares of itself; candidates of a field best first. `visible` are its lines as printed."""
    url = _canonical(markup, address)
    outlets = page_outlets(markup, url or address)
    titles = page_titles(markup, [outlet.value for outlet in outlets], visible)
    head = _head(visible, [title.value for title in titles] + list(markup.headings))
    printed = find_printed(head, visible, markup.language, markup.declares_date)
    return Declarations(
        title=titles,
        subtitle=tuple(_subtitles(markup)),
        authors=page_authors(markup, [outlet.value for outlet in outlets], _bylines(head, markup.language)),
        outlet=outlets,
        url=(declared_value("url", url, "link:canonical", 0.95),) if url else (),
        language=_language(markup),
        published=page_published(markup, url, captured_at, printed),
    )


def _head(visible: Sequence[Line], titles: Sequence[str]) -> list[Line]:
    """The lines under and over each printed title (it may stand in a trail of links first), or none where it is not printed."""
    at = list(islice(_printed_at(visible, {folded(title) for title in titles} - {""}), _MOST_TITLES))
    under = [visible[n] for number in at for n in range(number + 1, min(number + _BELOW, len(visible)))]
    over = [visible[n] for number in at for n in range(max(0, number - _ABOVE), number)]
    return under + over


def _printed_at(visible: Sequence[Line], titles: set[str]) -> Iterator[int]:
    """Where a title is a line of its own. Few lines hold its longest word, and only those are worth folding."""
    words = {max(title.split(), key=len) for title in titles}
    longest = 2 * max(map(len, titles), default=0)
    for number, line in enumerate(visible):
        if len(line.text) > longest:
            continue
        text = line.text.casefold()
        for word in words:
            if word in text and line.folded in titles:
                yield number
                break


def _bylines(head: Sequence[Line], language: str | None) -> list[str]:
    """What bylines say before their date and their buttons."""
    return [_before_date(line.text, language) for line in head if is_byline(line)]


def _before_date(byline: str, language: str | None) -> str:
    dates = find_dates(byline, language) if _DIGIT.search(byline) else []
    return _BYLINE_END.split(byline[: dates[0].char_start] if dates else byline, maxsplit=1)[0]


def _subtitles(markup: Markup) -> Iterator[Evidence]:
    for node in markup.articles:
        for key, confidence in (("alternativeHeadline", 0.7), ("description", 0.6)):
            if isinstance(node.get(key), str) and node[key].strip():
                yield declared_value("subtitle", plain_text(node[key]), f"json-ld:{key}", confidence)
    yield from (
        declared_value("subtitle", value, "meta:og:description", 0.5)
        for value in markup.metas.get("og:description", [])[:1]
    )


def _language(markup: Markup) -> tuple[Evidence, ...]:
    found = declared_language(markup.language, "html lang") if markup.language else None
    return (found,) if found else ()


def _canonical(markup: Markup, address: str | None) -> str | None:
    """The address the page gives itself; one that names the front page names no article."""
    for each in (markup.canonical, *markup.metas.get("og:url", [])[:1], *markup.addresses, address):
        found = canonical_url(urljoin(address or "", each)) if each else None
        if found and (urlsplit(found).path.strip("/") or urlsplit(found).query):
            return found
    return None
