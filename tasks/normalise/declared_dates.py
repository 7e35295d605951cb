"""Read a declared date in the spellings that columns, feeds and markup use: ISO 8601, RFC 2822, epoch seconds, or words."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from tasks.normalise.written_dates import find_dates
from warehouse.models import Precision

_EPOCH = re.compile(r"-?\d{9,10}(?:\.\d{1,6})?|\d{12,13}")
_ISO = re.compile(
    r"(?P<y>\d{4})(?:-(?P<m>\d{1,2})(?:-(?P<d>\d{1,2})"
    r"(?:[T ]{1,2}(?P<clock>\d{1,2}:\d\d(?::\d\d)?)(?:[.,]\d{1,9})?\s?(?P<zone>Z|UTC|GMT|[+-]\d\d:?\d\d|[+-]\d\d)?)?)?)?",
    re.IGNORECASE,
)
_COMPACT = re.compile(r"(?P<y>\d{4})(?P<m>\d\d)(?P<d>\d\d)(?:T?(?P<clock>\d{4}(?:\d\d)?)(?P<zone>Z)?)?")
_LONGEST = 100
_YEARS = range(1800, 2300)  # a zone moves no date in them out of the calendar


@dataclass(frozen=True, slots=True)
class DeclaredDate:
    """`at` is naive UTC where `precision` is finer than a day, else midnight of the day as written. `day` is the day as written.

    `clock` is the hour as written where a zone is written with it.
    """

    at: datetime
    precision: Precision
    day: datetime
    swapped: datetime | None = None
    clock: datetime | None = None


def parse_declared(text: str, language: str | None = None) -> DeclaredDate | None:
    """None for what is no date. An hour without a zone is no instant: the day alone stands."""
    text = text.strip()[:_LONGEST]
    if _EPOCH.fullmatch(text):
        return _from_epoch(float(text))
    match = _ISO.fullmatch(text) or _COMPACT.fullmatch(text)
    if match:
        return _from_parts(match)
    return _from_mail(text) or _from_words(text, language)


def _from_epoch(seconds: float) -> DeclaredDate:
    if seconds > 1e11:
        seconds /= 1000
    at = datetime(1970, 1, 1, tzinfo=UTC).replace(tzinfo=None) + timedelta(seconds=int(seconds))
    return DeclaredDate(at, "second", _midnight(at))


def _from_parts(match: re.Match[str]) -> DeclaredDate | None:
    year, month, day = int(match["y"]), int(match["m"] or 1), int(match["d"] or 1)
    if year not in _YEARS:
        return None
    try:
        midnight = datetime(year, month, day)  # noqa: DTZ001 - a day as written has no zone
    except ValueError:  # 2024-13-40, 0000-00-00
        return None
    if not match["d"]:
        return DeclaredDate(midnight, "month" if match["m"] else "year", midnight)
    clock, zone = match["clock"], match["zone"]
    if not clock or not zone:
        return DeclaredDate(midnight, "day", midnight)
    return _instant(midnight, clock.replace(":", ""), zone)


def _instant(midnight: datetime, clock: str, zone: str) -> DeclaredDate | None:
    clock = clock.zfill(4 if len(clock) < 5 else 6)
    digits = re.sub(r"\D", "", zone).ljust(4, "0")
    shift = timedelta(hours=int(digits[:2]), minutes=int(digits[2:])) * (-1 if zone.startswith("-") else 1)
    try:
        local = midnight.replace(hour=int(clock[:2]), minute=int(clock[2:4]), second=int(clock[4:] or 0))
    except ValueError:  # 24:00, 10:75
        return DeclaredDate(midnight, "day", midnight)
    return DeclaredDate(local - shift, "second" if len(clock) == 6 else "minute", midnight, clock=local)


def _from_mail(text: str) -> DeclaredDate | None:
    """RFC 2822, as feeds write it: "Tue, 03 Jun 2003 09:39:21 GMT"."""
    if not re.search(r"\d:\d\d.*(?:[A-Z]{1,4}|[+-]\d{4})$", text):
        return None
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError, OverflowError, IndexError):  # what the parser raises depends on where it stumbles
        return None
    if moment.year not in _YEARS:
        return None
    day = _midnight(moment.replace(tzinfo=None))
    if moment.tzinfo is None:
        return DeclaredDate(day, "day", day)
    return DeclaredDate(moment.astimezone(UTC).replace(tzinfo=None), "second", day)


def _from_words(text: str, language: str | None) -> DeclaredDate | None:
    found = find_dates(text, language)
    if not found:
        return None
    first = found[0]
    return DeclaredDate(first.instant or first.day, first.precision, first.day, first.swapped)


def _midnight(at: datetime) -> datetime:
    return at.replace(hour=0, minute=0, second=0, microsecond=0)
