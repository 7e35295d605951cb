"""Find the day that a text prints of itself: in a prefix, or beside the title and the byline. A day told of in the body is never it."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from tasks.normalise.date_lines import DateLine
from tasks.normalise.published import Published, bounded_by_update, from_written
from tasks.normalise.text_page import TextPage
from tasks.normalise.written_dates import find_dates

_ABOVE_TITLE = 3
_BELOW_BODY = 2
_ABOVE_BODY = 10  # where no title is known
_SAME_DAY = timedelta(days=1)


def text_date(page: TextPage, language: str | None, captured_at: datetime) -> Published:
    """The date prefix of the text, else the date line nearest below the title, else right above it."""
    prefix = _prefix(page, language, captured_at)
    if prefix.at:
        return prefix
    evidence = prefix.evidence
    for line in _near_the_title(page):
        if line.published:
            found = from_written(line.published, captured_at, "text", "date line", 0.96 if line.is_labelled else 0.94)
            if found.at:
                return found
            evidence += found.evidence
    updated = next((line.updated for line in _near_the_title(page) if line.updated), None)
    bounded = bounded_by_update(updated, captured_at) if updated else Published()
    return Published(basis=bounded.basis, not_after=bounded.not_after, evidence=evidence + bounded.evidence)


def _prefix(page: TextPage, language: str | None, captured_at: datetime) -> Published:
    if page.labels and page.labels[0].basis == "date prefix":
        found = find_dates(page.lines[0].text, language, page.lines[0].char_start)
        if found:
            return from_written(found[0], captured_at, "text", "date prefix", 0.95)
    return Published()


def _near_the_title(page: TextPage) -> Iterator[DateLine]:
    """Date lines between the title and the start of the body in order, then those right above the title, the nearest first."""
    title = page.headline.title if page.headline else None
    top = title if title is not None else page.body_from - _ABOVE_BODY
    below = [line for line in page.date_lines if top < line.number <= page.body_from + _BELOW_BODY]
    yield from sorted(below, key=lambda line: (not line.is_labelled, line.number))
    if title is not None:
        yield from reversed([line for line in page.date_lines if title - _ABOVE_TITLE <= line.number < title])
