"""When a web page appeared, by its own word: what its markup declares unless the page shows another day, what it prints, what marks a time."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from tasks.normalise.declarations import published_from
from tasks.normalise.declared_dates import DeclaredDate, parse_declared
from tasks.normalise.markup import Markup
from tasks.normalise.page_printed import Printed
from tasks.normalise.published import Published, dated_by_change, from_written
from tasks.normalise.shown_days import Told, settle_day
from tasks.normalise.written_dates import WrittenDate
from warehouse.models import Evidence

_DATE_METAS = (
    "article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date", "sailthru.date", "article.published",
    "dc.date.issued", "dcterms.created", "dcterms.date", "dc.date", "dc.date.created", "pubdate", "publishdate", "publish-date",
    "publication_date", "article_date_original", "cxenseparse:recs:publishtime", "bt:pubdate", "og:published_time", "published_at",
    "citation_publication_date", "citation_online_date", "date",
)  # fmt: skip
_CHANGE_METAS = (
    "article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "dc.date.modified", "date.modified", "last-modified",
)  # fmt: skip
_IN_ADDRESS = re.compile(r"/(?P<day>(?:19|20)\d\d([/-]?)[01]\d\2[0-3]\d)(?=\D|$)")
_MOST_REJECTED = 3


def page_published(markup: Markup, address: str | None, captured_at: datetime, printed: Printed) -> Published:
    """The first date that can be true; those after the capture stay as rejected evidence."""
    rejected: tuple[Evidence, ...] = ()
    for found in _candidates(markup, address, captured_at, printed):
        if found.at:
            return replace(found, evidence=found.evidence + rejected)
        rejected += found.evidence
    bounded = _bounded_by_change(markup, captured_at)
    return replace(bounded, evidence=bounded.evidence + rejected[:_MOST_REJECTED])


def _candidates(markup: Markup, address: str | None, captured_at: datetime, printed: Printed) -> Iterator[Published]:
    """The most explicit first. A time that is marked up may be another article's; a day of change is the last resort."""
    told = [Told(date, detail, sure) for text, detail, sure in _declared(markup) if (date := _parsed(text, markup))]
    in_address = _day_in(address)
    for one in told:
        yield settle_day(one, told, _changes(markup), printed.published, in_address, captured_at)
    yield from (_printed(date, captured_at, "printed beside the title", 0.9) for date in printed.published)
    if in_address:
        yield published_from(in_address, captured_at, "day in its address", 0.85)
    for how, text in markup.marked_times():
        time = _parsed(text, markup)
        if time and (printed.updated is None or time.day != printed.updated.day):
            yield published_from(time, captured_at, how, 0.65 if how == "time" else 0.85)
    if printed.elsewhere:
        yield _printed(printed.elsewhere, captured_at, "printed with a label", 0.7)
    if printed.updated:
        changed = dated_by_change(printed.updated, captured_at)
        yield replace(changed, evidence=_elsewhere(changed.evidence))


def _declared(markup: Markup) -> Iterator[tuple[str, str, float]]:
    for node in markup.articles:
        if isinstance(node.get("datePublished"), str):
            yield node["datePublished"], "json-ld:datePublished", 0.95
    for key in _DATE_METAS:
        yield from ((value, f"meta:{key}", 0.9) for value in markup.metas.get(key, [])[:1])
    for node in markup.articles:
        if isinstance(node.get("dateCreated"), str):
            yield node["dateCreated"], "json-ld:dateCreated", 0.8


def _changes(markup: Markup) -> Iterator[datetime]:
    """The days on which the markup says the page was changed."""
    for text in _stated_changes(markup):
        if changed := _parsed(text, markup):
            yield changed.day


def _stated_changes(markup: Markup) -> Iterator[str]:
    yield from (node["dateModified"] for node in markup.articles if isinstance(node.get("dateModified"), str))
    yield from (value for key in _CHANGE_METAS for value in markup.metas.get(key, [])[:1])


def _bounded_by_change(markup: Markup, captured_at: datetime) -> Published:
    """A page whose markup only tells when it was changed appeared no later than that."""
    for text in _stated_changes(markup):
        changed = published_from(_parsed(text, markup), captured_at, "last change: not after", 0.8)
        if changed.at:
            end = changed.at if changed.precision in ("second", "minute") else changed.at + timedelta(days=1)
            return Published(basis="declared", not_after=end, evidence=changed.evidence)
    return Published()


def _parsed(text: str, markup: Markup) -> DeclaredDate | None:
    return parse_declared(text, markup.language)


def _day_in(address: str | None) -> DeclaredDate | None:
    """The whole day that an address holds: /2024/05/03/."""
    found = _IN_ADDRESS.search(address or "")
    return parse_declared(found["day"].replace("/", "-")) if found else None


def _printed(date: WrittenDate, captured_at: datetime, detail: str, confidence: float) -> Published:
    found = from_written(date, captured_at, "declared", detail, confidence)
    return replace(found, evidence=_elsewhere(found.evidence))


def _elsewhere(evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """Evidence that the page prints outside the text that is kept: it has no span there."""
    return tuple(each.model_copy(update={"char_start": None, "char_end": None}) for each in evidence)
