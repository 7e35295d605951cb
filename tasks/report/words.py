"""Days, counts and names as people read them, the same on every machine: no locale, no clock."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Protocol
from urllib.parse import urlsplit

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
MOMENT = timedelta(microseconds=1)


def day_words(day: date) -> str:
    """`23 May 2016`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def short_day(day: date) -> str:
    """`23 May`, for the axis of a plot."""
    return f"{day.day} {MONTHS[day.month - 1][:3]}"


def short_date(day: date) -> str:
    """`23 May 2016` with the month's first three letters."""
    return f"{short_day(day)} {day.year}"


def moment_words(moment: datetime) -> str:
    """`23 May 2016, 19:15 UTC`."""
    return f"{day_words(moment)}, {moment:%H:%M} UTC"


def span_of_days(first: date | None, last: date | None) -> str:
    """`16–23 May 2016`, `30 April – 2 May 2016`, one day, or `undated`."""
    if first is None or last is None:
        known = first or last
        return day_words(known) if known else "undated"
    if _day(first) == _day(last):
        return day_words(first)
    start = _shorter(first, last)
    return f"{start}–{day_words(last)}" if start.isdigit() else f"{start} – {day_words(last)}"


def dated_words(
    published_at: datetime | None, precision: str | None, not_before: datetime | None, not_after: datetime | None
) -> str:
    """When an article appeared, never more precise than what is known: a day, a month, bounds, or `undated`."""
    if published_at is not None:
        if precision == "year":
            return str(published_at.year)
        if precision == "month":
            return f"{MONTHS[published_at.month - 1]} {published_at.year}"
        return day_words(published_at)
    last = not_after - MOMENT if not_after else None  # midnight ends the day before
    if not_before and last:
        return _between(not_before, last)
    if not_before:
        return f"not before {day_words(not_before)}"
    return f"not after {day_words(last)}" if last else "undated"


def _between(first: datetime, last: datetime) -> str:
    return day_words(last) if first.date() == last.date() else f"between {_shorter(first, last)} and {day_words(last)}"


def counted(count: int, one: str, many: str | None = None) -> str:
    """`1 article`, `2 articles`, `1,204 articles`."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


class Carried(Protocol):
    """Whatever is carried by articles of independent outlets."""

    @property
    def article_count(self) -> int: ...
    @property
    def independent_outlet_count(self) -> int: ...


def carried_by(row: Carried) -> str:
    """`4 independent voices, 5 articles`."""
    return f"{counted(row.independent_outlet_count, 'independent voice')}, {counted(row.article_count, 'article')}"


def listed(names: Iterable[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    *head, last = list(names) or [""]
    return f"{', '.join(head)} and {last}" if head else last


def web_address(url: str | None) -> str | None:
    """The URL when it may be linked: http or https with a host; never `javascript:` and its kin."""
    try:
        parts = urlsplit(url or "")
    except ValueError:  # "http://[": not an address
        return None
    return url if parts.scheme in ("http", "https") and parts.netloc else None


def clipped(text: str, limit: int) -> str:
    """The text, or its first `limit` characters and an ellipsis."""
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def share(part: int, whole: int) -> str:
    """`60 %`, `0.4 %`; a dash when there is nothing to share."""
    if not whole:
        return "–"
    percent = 100 * part / whole
    return f"{percent:.1f} %" if 0 < percent < 1 else f"{percent:.0f} %"


def _shorter(first: date, last: date) -> str:
    """A day before another, without the month and year that they share."""
    if (first.year, first.month) == (last.year, last.month):
        return str(first.day)
    return f"{first.day} {MONTHS[first.month - 1]}" if first.year == last.year else day_words(first)


def _day(moment: date) -> date:
    return moment.date() if isinstance(moment, datetime) else moment
