"""When was it published? A value only where the text or its source gives one; else bounds, and how they were found."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from tasks.normalise.lines import Line
from tasks.normalise.written_dates import WrittenDate, find_dates, month_names
from warehouse.models import Evidence, Precision, PublishedBasis

REJECTED = "rejected, after the capture"
_CHANGED = 0.6  # how sure a date is that could not be true as it was written
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")  # strftime asks the locale
_EARLIEST = datetime(1900, 1, 1)  # noqa: DTZ001 - naive UTC throughout
_YEAR = re.compile(r"(?<![\d.,/-])(20[0-3]\d|19[89]\d)(?![\d.]|,\d)")
_PAST = re.compile(r"\b(?:said|told|was|were|had|announced|reported|indicated|signal\w{2,4}|\w{3,12}ed)\b")
_ON_A_DAY = re.compile(
    r"\b[Oo]n (?:\w{6,9}day, )?(?:(?P<name>[A-Z][a-z]{2,8})\.?\s(?P<one>\d{1,2})(?:st|nd|rd|th)?(?!\d|,?\s\d{4})"
    r"|(?P<two>\d{1,2})\s(?P<after>[A-Z][a-z]{2,8})\b(?!\s\d{4}))"
)
_AHEAD = re.compile(
    r"\b(?:will|next|upcoming|scheduled|until|by|before|due|ahead|expected|would|could|plans?|set)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Published:
    """A date of publication or its bounds, and the evidence for either."""

    at: datetime | None = None
    precision: Precision | None = None
    basis: PublishedBasis | None = None
    not_before: datetime | None = None
    not_after: datetime | None = None
    evidence: tuple[Evidence, ...] = ()


def possible(
    at: datetime, precision: Precision, day: datetime, swapped: datetime | None, captured_at: datetime
) -> tuple[datetime, Precision, str] | None:
    """A date that can be true, with what was done to it: nothing is published after its capture.

    An hour to come on a day that has come leaves the day (a slow clock, a wrong zone); a day to come may have day and month swapped.
    """
    if at > captured_at and day <= captured_at:
        return day, "day", ", its hour is after the capture"
    if at > captured_at and swapped and swapped <= captured_at:
        return swapped, "day", ", day and month swapped"
    return (at, precision, "") if _EARLIEST <= at <= captured_at else None


def from_written(
    date: WrittenDate, captured_at: datetime, basis: PublishedBasis, detail: str, confidence: float
) -> Published:
    """A date as printed; one that cannot be true leaves nothing but its evidence."""
    at, precision = date.instant or date.day, date.precision
    found = possible(at, precision, date.day, date.swapped, captured_at)
    if found is None:
        return Published(evidence=(_evidence(at, precision, basis, f"{detail}: {REJECTED}", 0.0, date),))
    at, precision, change = found
    sure = min(confidence, _CHANGED) if change else confidence
    return Published(at, precision, basis, evidence=(_evidence(at, precision, basis, detail + change, sure, date),))


def bounded_by_comments(stamps: Sequence[WrittenDate], body: str, captured_at: datetime) -> Published:
    """The first comment comes after the article; on that very day when the body calls its weekday both "today" and by name."""
    past = [stamp for stamp in stamps if (stamp.instant or stamp.day) <= captured_at]
    if not past:
        return Published()
    first = min(past, key=lambda stamp: (stamp.instant or stamp.day, stamp.char_start))
    not_after = first.instant or first.day + timedelta(days=1)
    stamp = _evidence(first.instant or first.day, first.precision, "inferred", "first comment: not after", 0.85, first)
    if re.search(r"\btoday\b", body, re.IGNORECASE) and re.search(rf"\b{_WEEKDAYS[first.day.weekday()]}\b", body):
        value = _evidence(first.day, "day", "inferred", "first comment's weekday is the body's today", 0.7, first)
        return Published(first.day, "day", "inferred", not_after=not_after, evidence=(value, stamp))
    return Published(basis="inferred", not_after=not_after, evidence=(stamp,))


def bounded_by_update(updated: WrittenDate, captured_at: datetime) -> Published:
    """A page that only tells when it was changed appeared no later than that."""
    if updated.day > captured_at:
        return Published()
    not_after = updated.instant or updated.day + timedelta(days=1)
    stamp = _evidence(
        updated.instant or updated.day, updated.precision, "inferred", "last change: not after", 0.9, updated
    )
    return Published(basis="inferred", not_after=not_after, evidence=(stamp,))


def dated_by_change(updated: WrittenDate, captured_at: datetime) -> Published:
    """A page that shows its last change and no other day is an edition of that day; what it first was may be older."""
    bounded = bounded_by_update(updated, captured_at)
    if bounded.not_after is None:
        return bounded
    value = _evidence(updated.day, "day", "inferred", "last change, the only day it shows", 0.6, updated)
    return replace(bounded, at=updated.day, precision="day", evidence=(value, *bounded.evidence))


def bounded_by_body(lines: Iterable[Line], language: str | None, captured_at: datetime) -> Published:
    """Not before the latest day that the body tells of in the past tense; a day without a year takes the latest year named."""
    kept = [line for line in lines if line.text]
    years = [int(year) for line in kept for year in _YEAR.findall(line.text)]
    days = [day for line in kept for day in _past_days(line, language, max(years, default=None))]
    days = [day for day in days if day.day <= captured_at]
    if not days:
        return Published()
    latest = max(days, key=lambda day: (day.day, -day.char_start))
    evidence = _evidence(latest.day, "day", "inferred", "latest day told of: not before", 0.5, latest)
    return Published(basis="inferred", not_before=latest.day, evidence=(evidence,))


def _past_days(line: Line, language: str | None, latest_year: int | None) -> list[WrittenDate]:
    if language != "en":  # the past tense is told by English verbs
        return []
    found = find_dates(line.text, language, line.char_start)
    if latest_year is not None:
        found += _partial_dates(line, latest_year)
    return [date for date in found if _is_past(line, date)]


def _partial_dates(line: Line, year: int) -> list[WrittenDate]:
    """ "On May 19", "19 May": a day and a month; "may" needs its capital."""
    names = month_names("en")
    found = []
    for match in _ON_A_DAY.finditer(line.text):
        month = names.get((match["name"] or match["after"]).casefold())
        try:
            day = datetime(year, month, int(match["one"] or match["two"])) if month else None  # noqa: DTZ001
        except ValueError:  # 31 June
            day = None
        if day:
            found.append(WrittenDate(line.char_start + match.start() + 3, line.char_start + match.end(), day))
    return found


def _is_past(line: Line, date: WrittenDate) -> bool:
    start = date.char_start - line.char_start
    around = line.text[max(0, start - 80) : start + 120]
    return bool(_PAST.search(around)) and not _AHEAD.search(line.text[max(0, start - 40) : start])


def _evidence(
    at: datetime, precision: Precision, basis: PublishedBasis, detail: str, confidence: float, date: WrittenDate
) -> Evidence:
    return Evidence(
        field="published", value=written(at, precision), basis=basis, detail=detail,
        char_start=date.char_start, char_end=date.char_end, confidence=confidence,
    )  # fmt: skip


def written(at: datetime, precision: Precision | None) -> str:
    """ISO 8601, no finer than the precision."""
    length = {"year": 4, "month": 7, "day": 10, "minute": 16}.get(precision or "", 19)
    return at.isoformat()[:length]
