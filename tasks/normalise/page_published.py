"""When a web page appeared, by its own word: JSON-LD, meta tags, marked times, and last the date printed beside its title."""

from collections.abc import Iterator
from datetime import datetime

from tasks.normalise.date_lines import DateLine
from tasks.normalise.declarations import published_from
from tasks.normalise.declared_dates import parse_declared
from tasks.normalise.markup import Markup
from tasks.normalise.published import Published, from_written
from warehouse.models import Evidence

DATE_METAS = (
    "article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date", "sailthru.date", "article.published",
    "dc.date.issued", "dcterms.created", "dcterms.date", "dc.date", "dc.date.created", "pubdate", "publishdate", "publish-date", "publication_date",
    "article_date_original", "cxenseparse:recs:publishtime", "bt:pubdate", "og:published_time", "published_at", "citation_publication_date",
    "citation_online_date", "date", "article:modified_time",
)  # fmt: skip
_MOST_REJECTED = 3


def page_published(markup: Markup, captured_at: datetime, head_dates: list[DateLine]) -> Published:
    """The first date that can be true; those after the capture stay as rejected evidence."""
    rejected: tuple[Evidence, ...] = ()
    for text, detail, confidence in _declared(markup):
        found = published_from(parse_declared(text, markup.language), captured_at, detail, confidence)
        if found.at:
            return Published(found.at, found.precision, found.basis, evidence=found.evidence + rejected)
        rejected += found.evidence
    for line in sorted(head_dates, key=lambda line: not line.is_labelled):
        if line.published:
            found = from_written(line.published, captured_at, "text", "printed beside the title", 0.9)
            if found.at:
                evidence = tuple(
                    each.model_copy(update={"char_start": None, "char_end": None}) for each in found.evidence
                )
                return Published(found.at, found.precision, found.basis, evidence=evidence + rejected)
    return Published(evidence=rejected[:_MOST_REJECTED])


def _declared(markup: Markup) -> Iterator[tuple[str, str, float]]:
    for node in markup.articles:
        if isinstance(node.get("datePublished"), str):
            yield node["datePublished"], "json-ld:datePublished", 0.97
    for key in DATE_METAS[:-1]:
        yield from ((value, f"meta:{key}", 0.93) for value in markup.metas.get(key, [])[:1])
    yield from ((value, how, 0.85) for how, value in markup.times)
