"""Turn a text record into findings: what was declared goes first, what the text shows comes second, and every value has its evidence."""

import re
from datetime import datetime

from tasks.normalise.authors import split_names
from tasks.normalise.declarations import Declarations
from tasks.normalise.findings import Findings, value_of
from tasks.normalise.lines import Line
from tasks.normalise.outlets import is_chosen, outlet_hints
from tasks.normalise.page_dates import text_date
from tasks.normalise.published import Published, bounded_by_body, bounded_by_comments
from tasks.normalise.segments import body_of, build_segments
from tasks.normalise.text_page import TextPage, read_text_page
from warehouse.models import Evidence

_BY = re.compile(r"^\W{0,3}[^\W\d_]{2,10}\s?:?\s")


def read_text(text: str, declared: Declarations, captured_at: datetime) -> Findings:
    """Findings of a text that stays exactly as it is."""
    page = read_text_page(text, value_of(declared.language), value_of(declared.title))
    language = declared.language or ((page.detected,) if page.detected else ())
    code = value_of(language)
    hints = outlet_hints(page.lines, page.labels) if not declared.outlet else []
    return Findings(
        text=text,
        segments=build_segments(text, page.lines, page.labels),
        title=declared.title or _title(page),
        subtitle=declared.subtitle or _subtitle(page),
        authors=declared.authors or _authors(page),
        outlet=declared.outlet or tuple(filter(is_chosen, hints)),
        url=declared.url,
        language=language,
        published=_published(page, declared, code, captured_at),
        others=tuple(hint for hint in hints if not is_chosen(hint)),
    )


def _title(page: TextPage) -> tuple[Evidence, ...]:
    if page.headline is None:
        return ()
    return (_seen("title", page, page.headline.title, page.headline.confidence),)


def _subtitle(page: TextPage) -> tuple[Evidence, ...]:
    if page.headline and page.headline.subtitle is not None:
        return (_seen("subtitle", page, page.headline.subtitle, 0.7),)
    return tuple(_seen("subtitle", page, n, 0.7) for n, label in enumerate(page.labels) if label.segment == "subtitle")[
        :1
    ]


def _seen(field: str, page: TextPage, number: int, confidence: float) -> Evidence:
    line, label = page.lines[number], page.labels[number]
    return Evidence(
        field=field, value=line.text, basis="text", detail=label.basis,
        char_start=line.char_start, char_end=line.char_end, confidence=confidence,
    )  # fmt: skip


def _authors(page: TextPage) -> tuple[Evidence, ...]:
    """The names of the first byline that holds any."""
    for line, label in zip(page.lines, page.labels, strict=True):
        if label.segment == "byline":
            names = split_names(line.text)
            found = [_author(line, name) for name in names if name in line.text]
            if found:
                return tuple(found)
    return ()


def _author(line: Line, name: str) -> Evidence:
    start = line.char_start + line.text.index(name)
    return Evidence(
        field="authors",
        value=name,
        basis="text",
        detail="byline",
        char_start=start,
        char_end=start + len(name),
        confidence=0.75,
    )


def _published(page: TextPage, declared: Declarations, language: str | None, captured_at: datetime) -> Published:
    """Declared, else printed at the top, else bounded by the comments, else by what the body tells of."""
    if declared.published.at:
        return declared.published
    body = body_of(page.lines, page.labels)
    printed = text_date(page, language, captured_at)
    if printed.at:
        return printed
    bounds = bounded_by_comments(page.thread.stamps, "\n".join(line.text for line in body), captured_at)
    if bounds.basis is None:
        bounds = printed if printed.basis else bounded_by_body(body, language, captured_at)
    evidence = declared.published.evidence + (printed.evidence if bounds is not printed else ()) + bounds.evidence
    return Published(bounds.at, bounds.precision, bounds.basis, bounds.not_before, bounds.not_after, evidence)
