"""When a web page appeared, by its own word: JSON-LD, meta tags, marked times, and last the date printed beside its title."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from tasks.normalise.date_lines import DateLine
from tasks.normalise.declarations import published_from
from tasks.normalise.declared_dates import parse_declared
from tasks.normalise.markup import Markup
from tasks.normalise.published import Published, bounded_by_update, from_written
from warehouse.models import Evidence

_DATE_METAS = (
    "article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date", "sailthru.date", "article.published",
    "dc.date.issued", "dcterms.created", "dcterms.date", "dc.date", "dc.date.created", "pubdate", "publishdate", "publish-date",
    "publication_date", "article_date_original", "cxenseparse:recs:publishtime", "bt:pubdate", "og:published_time", "published_at",
    "citation_publication_date", "citation_online_date", "date",
)  # fmt: skip
_MOST_REJECTED = 3


def page_published(markup: Markup, captured_at: datetime, head_dates: list[DateLine]) -> Published:
    """The first date that can be true; those after the capture stay as rejected evidence."""
    rejected: tuple[Evidence, ...] = ()
    for found in _candidates(markup, captured_at, head_dates):
        if found.at:
            return replace(found, evidence=found.evidence + rejected)
        rejected += found.evidence
    bounded = _bounded_by_change(markup, captured_at, head_dates)
    return replace(bounded, evidence=bounded.evidence + rejected[:_MOST_REJECTED])


def _candidates(markup: Markup, captured_at: datetime, head_dates: list[DateLine]) -> Iterator[Published]:
    """What is declared, what is printed beside the title, and last any time that is marked up: it may be another article's."""
    for text, detail, confidence in _declared(markup):
        yield published_from(parse_declared(text, markup.language), captured_at, detail, confidence)
    for line in sorted(head_dates, key=lambda line: not line.is_labelled):
        if line.published:
            found = from_written(line.published, captured_at, "declared", "printed beside the title", 0.9)
            yield replace(found, evidence=_elsewhere(found.evidence))
    for how, text in markup.times:
        confidence = 0.65 if how == "time" else 0.85
        yield published_from(parse_declared(text, markup.language), captured_at, how, confidence)


def _bounded_by_change(markup: Markup, captured_at: datetime, head_dates: list[DateLine]) -> Published:
    """A page that only tells when it was changed appeared no later than that."""
    printed = next((line.updated for line in head_dates if line.updated), None)
    if printed:
        found = bounded_by_update(printed, captured_at)
        return replace(found, evidence=_elsewhere(found.evidence))
    stated = [node["dateModified"] for node in markup.articles if isinstance(node.get("dateModified"), str)]
    for text in (*stated, *markup.metas.get("article:modified_time", [])):
        changed = published_from(parse_declared(text, markup.language), captured_at, "last change: not after", 0.8)
        if changed.at:
            end = changed.at if changed.precision in ("second", "minute") else changed.at + timedelta(days=1)
            return Published(basis="declared", not_after=end, evidence=changed.evidence)
    return Published()


def _elsewhere(evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """Evidence that the page prints outside the text that is kept: it has no span there."""
    return tuple(each.model_copy(update={"char_start": None, "char_end": None}) for each in evidence)


def _declared(markup: Markup) -> Iterator[tuple[str, str, float]]:
    for node in markup.articles:
        if isinstance(node.get("datePublished"), str):
            yield node["datePublished"], "json-ld:datePublished", 0.95
    for key in _DATE_METAS:
        yield from ((value, f"meta:{key}", 0.9) for value in markup.metas.get(key, [])[:1])
