"""Metadata of a web page, structured first: JSON-LD, then meta tags, then what is marked up, each value with where it was found."""

import html
import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from urllib.parse import urljoin, urlsplit

from tasks.normalise.authors import clean_name, split_names
from tasks.normalise.declarations import Declarations, declared_value, published_from
from tasks.normalise.declared_dates import parse_declared
from tasks.normalise.identity import canonical_url
from tasks.normalise.language import declared_language
from tasks.normalise.markup import Markup, names_of, types_of
from tasks.normalise.published import Published
from warehouse.models import Evidence

_TITLE_METAS = ("og:title", "twitter:title", "parsely-title", "sailthru.title", "dc.title", "dcterms.title", "title")
_DATE_METAS = (
    "article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date", "sailthru.date", "article.published",
    "dc.date.issued", "dcterms.created", "dcterms.date", "dc.date", "dc.date.created", "pubdate", "publishdate", "publish-date", "publication_date",
    "article_date_original", "cxenseparse:recs:publishtime", "bt:pubdate", "og:published_time", "published_at", "date",
)  # fmt: skip
_AUTHOR_METAS = (
    "parsely-author",
    "sailthru.author",
    "article:author",
    "author",
    "dc.creator",
    "dcterms.creator",
    "byl",
    "cxenseparse:author",
    "citation_author",
)
_OUTLET_METAS = (
    "og:site_name",
    "application-name",
    "apple-mobile-web-app-title",
    "dc.publisher",
    "dcterms.publisher",
    "copyright",
)
_SUFFIX = re.compile(r"\s(?:[-–—|:•·»>~]|::|\|\|)\s")
_LONGEST_OUTLET = 80


def page_declarations(markup: Markup, address: str | None, captured_at: datetime) -> Declarations:
    """What a page declares of itself; candidates of a field best first."""
    outlets = tuple(_unique(_outlets(markup, address)))
    titles = tuple(_unique(_titles(markup, [outlet.value for outlet in outlets])))
    return Declarations(
        title=titles,
        subtitle=tuple(_unique(_subtitles(markup))),
        authors=_authors(markup),
        outlet=outlets,
        url=_url(markup, address),
        language=_language(markup),
        published=_published(markup, captured_at),
    )


def _language(markup: Markup) -> tuple[Evidence, ...]:
    found = declared_language(markup.language, "html lang") if markup.language else None
    return (found,) if found else ()


def same(one: str, other: str) -> bool:
    return re.sub(r"\W+", "", one).casefold() == re.sub(r"\W+", "", other).casefold()


# ---- title


def _titles(markup: Markup, outlets: list[str]) -> Iterator[Evidence]:
    declared = list(_declared_titles(markup))
    heading = _heading_like(markup.headings, [title for title, _, _ in declared])
    if heading:
        yield declared_value("title", heading, "h1", 0.95)
    for title, detail, confidence in declared:
        yield declared_value("title", without_site(title, outlets), detail, confidence)


def _declared_titles(markup: Markup) -> Iterator[tuple[str, str, float]]:
    for node in markup.articles:
        headline = node.get("headline") or (node.get("name") if types_of(node) - {"videoobject"} else None)
        if isinstance(headline, str) and headline.strip():
            yield _plain(headline), "json-ld:headline", 0.9
    for key in _TITLE_METAS:
        yield from ((_plain(value), f"meta:{key}", 0.85) for value in markup.metas.get(key, [])[:1])
    if len(markup.headings) == 1:
        yield markup.headings[0], "h1", 0.8
    if markup.title_tag:
        yield markup.title_tag, "title", 0.7


def _heading_like(headings: Iterable[str], titles: list[str]) -> str | None:
    """The visible heading that shares more than half of its words with a declared title: what readers saw."""
    for heading in headings:
        words = set(re.findall(r"\w+", heading.casefold()))
        for title in titles[:3]:
            told = set(re.findall(r"\w+", title.casefold()))
            if len(words) > 1 and len(words & told) > 0.5 * max(len(words), min(len(told), 2 * len(words))):
                return heading
    return None


def without_site(title: str, outlets: Iterable[str]) -> str:
    """Drop " - Outlet" at either end, only where it equals a known name of the outlet."""
    cuts = list(_SUFFIX.finditer(title))
    for cut in cuts[-2:]:
        if any(same(title[cut.end() :], outlet) for outlet in outlets):
            return title[: cut.start()].strip()
    if cuts and any(same(title[: cuts[0].start()], outlet) for outlet in outlets):
        return title[cuts[0].end() :].strip()
    return title


def _subtitles(markup: Markup) -> Iterator[Evidence]:
    for node in markup.articles:
        if isinstance(node.get("alternativeHeadline"), str):
            yield declared_value("subtitle", _plain(node["alternativeHeadline"]), "json-ld:alternativeHeadline", 0.7)
    for node in markup.articles:
        if isinstance(node.get("description"), str):
            yield declared_value("subtitle", _plain(node["description"]), "json-ld:description", 0.6)
    yield from (
        declared_value("subtitle", value, "meta:og:description", 0.5)
        for value in markup.metas.get("og:description", [])[:1]
    )


# ---- authors


def _authors(markup: Markup) -> tuple[Evidence, ...]:
    """The names of the first place that gives any."""
    for names, detail, confidence in _bylines(markup):
        if names:
            return tuple(declared_value("authors", name, detail, confidence) for name in names)
    return ()


def _bylines(markup: Markup) -> Iterator[tuple[list[str], str, float]]:
    for node in markup.articles:
        if types_of(node) & {"webpage", "itempage", "videoobject"}:
            continue
        yield _several(names_of(node.get("author"), markup.nodes)), "json-ld:author", 0.9
    for key in _AUTHOR_METAS:
        yield (
            _several([value for value in markup.metas.get(key, []) if not value.startswith("http")]),
            f"meta:{key}",
            0.8,
        )
    for byline in markup.bylines:
        yield split_names(byline), "byline", 0.6


def _several(stated: list[str]) -> list[str]:
    """One string may join several names; of a list each is a name."""
    if len(stated) == 1:
        return split_names(stated[0])
    return list(dict.fromkeys(name for each in stated if (name := clean_name(each))))


# ---- outlet, address


def _outlets(markup: Markup, address: str | None) -> Iterator[Evidence]:
    for node in markup.articles:
        yield from (_outlet(name, "json-ld:publisher", 0.9) for name in names_of(node.get("publisher"), markup.nodes))
    for key in _OUTLET_METAS[:1]:
        yield from (_outlet(value, f"meta:{key}", 0.9) for value in markup.metas.get(key, [])[:1])
    yield from (_outlet(name, "json-ld:organisation", 0.7) for name in markup.publishers)
    for key in _OUTLET_METAS[1:]:
        yield from (_outlet(value, f"meta:{key}", 0.7) for value in markup.metas.get(key, [])[:1])
    host = urlsplit(_canonical(markup, address) or "").hostname
    if host:
        yield _outlet(host.removeprefix("www."), "host", 0.5)


def _outlet(name: str, detail: str, confidence: float) -> Evidence:
    return declared_value("outlet", _plain(name)[:_LONGEST_OUTLET], detail, confidence)


def _url(markup: Markup, address: str | None) -> tuple[Evidence, ...]:
    found = _canonical(markup, address)
    return (declared_value("url", found, "link:canonical", 0.95),) if found else ()


def _canonical(markup: Markup, address: str | None) -> str | None:
    told = [markup.canonical, *markup.metas.get("og:url", [])[:1], address]
    for each in told:
        found = canonical_url(urljoin(address or "", each)) if each else None
        if found and urlsplit(found).path.strip("/"):  # a canonical that names the front page names no article
            return found
    return None


# ---- date


def _published(markup: Markup, captured_at: datetime) -> Published:
    rejected: tuple[Evidence, ...] = ()
    for text, detail, confidence in _dates(markup):
        found = published_from(parse_declared(text, markup.language), captured_at, detail, confidence)
        if found.at:
            return Published(found.at, found.precision, found.basis, evidence=found.evidence + rejected)
        rejected += found.evidence
    return Published(evidence=rejected[:3])


def _dates(markup: Markup) -> Iterator[tuple[str, str, float]]:
    for node in markup.articles:
        if isinstance(node.get("datePublished"), str):
            yield node["datePublished"], "json-ld:datePublished", 0.97
    for key in _DATE_METAS:
        yield from ((value, f"meta:{key}", 0.93) for value in markup.metas.get(key, [])[:1])
    yield from ((value, how, 0.85) for how, value in markup.times)


def _plain(text: str) -> str:
    return " ".join(html.unescape(html.unescape(re.sub(r"<[a-zA-Z/][^<>]{0,200}>", "", text))).split())


def _unique(found: Iterable[Evidence]) -> Iterator[Evidence]:
    """The first of each value; empty ones are none."""
    seen: set[str] = set()
    for evidence in found:
        if evidence.value and evidence.value not in seen:
            seen.add(evidence.value)
            yield evidence
