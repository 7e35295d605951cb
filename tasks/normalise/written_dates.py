"""Dates as pages print them, in some forty languages: the day, the minute if it is given, and where it stands.

Month names are a table (`months.csv`); nothing is looked up in a locale. A numeric date whose day and month could change places is read
by the language's custom and keeps the other reading, so that a date after the capture can be turned round.
Only whole dates (with a year) are found: "May 19" alone is no day.
"""

import csv
import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from importlib.resources import files

from tasks.normalise.written_hours import hour_beside
from warehouse.models import Precision

_NAME = r"[^\W\d_][^\s\d.,;:|()/•·●⋅–—>»-]{0,20}(?:\.[^\W\d_]\.?)?"  # "ม.ค." is one name
_DAY = r"(?P<d>\d{1,2})"
_YEAR = r"(?P<y>\d{4})(?!\d)"
_SHAPES = tuple(
    re.compile(shape, re.IGNORECASE)
    for shape in (
        rf"(?<!\d)(?P<y>\d{{4}})[-/.](?P<m>\d{{1,2}})[-/.]{_DAY}(?!\d)",
        rf"(?<!\d)(?P<y>\d{{4}})\s?[年년]\s?(?P<m>\d{{1,2}})\s?[月월]\s?{_DAY}\s?[日일]",
        (
            rf"(?<![\d.,]){_DAY}(?:st|nd|rd|th|er|º|ª|°|-[a-z]{{1,2}}(?![^\W\d_]))?[.,]?(?:\s|-|/){{0,2}}(?:de\s|of\s|d['’])?"
            rf"(?P<name>{_NAME})[.,/-]{{0,2}}(?:\s(?:de|del|of))?\s{{0,2}}{_YEAR}"
        ),
        rf"(?<![^\W\d_])(?P<name>{_NAME})\.?\s{{1,2}}{_DAY}(?:st|nd|rd|th)?,?\s{{1,2}}{_YEAR}",
        rf"(?<!\d)(?P<y>\d{{4}})\.?\s(?:m\.\s)?(?P<name>{_NAME})\s{_DAY}(?!\d)",
        r"(?<![\d.,/:-])(?P<one>\d{1,2})(?P<mark>[./-])\s?(?P<two>\d{1,2})(?P=mark)\s?(?P<y>\d{4}|\d{2})(?![\d/-]|[.,]\d)",
    )
)
_YEAR_OR_PAIR = re.compile(r"\d{4}|\d[./-]\s?\d")  # every shape holds one
_INNER_CAPITAL = re.compile(r"(?<=[a-zß-ÿ])[A-ZÀ-Þ]")  # "Harbour LifeDECEMBER 12, 2023"
_MONTH_FIRST = frozenset({"en"})
_BUDDHIST_ERA = 543
_EARLIEST = 1900


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date in a text: the day as written, the instant in UTC where hour and zone are given, the day with its numbers swapped."""

    char_start: int
    char_end: int
    day: datetime
    instant: datetime | None = None
    precision: Precision = "day"
    swapped: datetime | None = None

    def moved(self, by: int) -> "WrittenDate":
        """The same date in a text that this one is a part of."""
        return replace(self, char_start=self.char_start + by, char_end=self.char_end + by)


def find_dates(text: str, language: str | None = None, char_start: int = 0) -> list[WrittenDate]:
    """Every whole date of a line, in text order; where two readings overlap the earlier and more explicit one stands."""
    if not _YEAR_OR_PAIR.search(text):
        return []
    found: list[WrittenDate] = []
    for shape in _SHAPES:
        for match in shape.finditer(text):
            if read := _read(match, language):
                _take(read, found)
    return [_with_hour(text, date).moved(char_start) for date in found]


def _take(date: WrittenDate, found: list[WrittenDate]) -> None:
    """Keep what was found in text order and without overlaps: only the neighbours can be in the way."""
    place = bisect_left(found, date.char_start, key=_start)
    before_ends = found[place - 1].char_end if place else 0
    next_starts = found[place].char_start if place < len(found) else date.char_end
    if before_ends <= date.char_start and date.char_end <= next_starts:
        found.insert(place, date)


def _start(date: WrittenDate) -> int:
    return date.char_start


def _read(match: re.Match[str], language: str | None) -> WrittenDate | None:
    parts = match.groupdict()
    year = _year(int(parts["y"]))
    if "one" in parts:
        return _read_numeric(match, year, int(parts["one"]), int(parts["two"]), language)
    name, start = parts.get("name"), match.start()
    month = _month(name, language) if name else int(parts["m"])
    if name and not month and start == match.start("name") and (glued := _INNER_CAPITAL.search(name)):
        start += glued.start()
        month = _month(name[glued.start() :], language)
    day = _midnight(year, month, int(parts["d"]))
    return WrittenDate(start, match.end(), day) if day else None


def _read_numeric(match: re.Match[str], year: int, one: int, two: int, language: str | None) -> WrittenDate | None:
    """12/04/2024: by custom, unless only one order is a date at all; "12.04." is never month first."""
    day_first, month_first = _midnight(year, two, one), _midnight(year, one, two)
    if match["mark"] == "/" and language in _MONTH_FIRST:
        day_first, month_first = month_first, day_first
    chosen = day_first or month_first
    if chosen is None:
        return None
    other = month_first if chosen is day_first else None
    return WrittenDate(*match.span(), chosen, swapped=other if other != chosen else None)


def _year(number: int) -> int:
    if number < 100:
        return 2000 + number if number < 70 else 1900 + number
    return number - _BUDDHIST_ERA if 2500 <= number < 2600 else number


def _midnight(year: int, month: int, day: int) -> datetime | None:
    if not (_EARLIEST <= year < 2100 and 1 <= month <= 12 and 1 <= day <= 31):
        return None
    try:
        return datetime(year, month, day)  # noqa: DTZ001 - a day as written has no zone
    except ValueError:  # 31 June
        return None


def _month(name: str, language: str | None) -> int:
    """The month of a name, 0 for other words; a name that two languages use differently needs the language."""
    readings = _months().get(name.casefold().rstrip("."), {})
    numbers = set(readings.values())
    if len(numbers) == 1:
        return numbers.pop()
    return readings.get(language or "", 0)


@cache
def _months() -> dict[str, dict[str, int]]:
    table: dict[str, dict[str, int]] = {}
    with (files(__package__) / "months.csv").open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            for number in range(1, 13):
                for name in row[str(number)].split():
                    table.setdefault(name.casefold(), {})[row["language"]] = number
    return table


def month_names(language: str) -> dict[str, int]:
    """A language's own month names, case folded."""
    return {name: readings[language] for name, readings in _months().items() if language in readings}


def _with_hour(text: str, date: WrittenDate) -> WrittenDate:
    """The date with the hour printed beside it; an hour without a zone is no instant."""
    hour = hour_beside(text, date.char_start, date.char_end)
    if hour is None:
        return date
    start, end = min(date.char_start, hour.char_start), max(date.char_end, hour.char_end)
    instant = hour.on(date.day)
    precision: Precision = "day" if instant is None else hour.precision
    return WrittenDate(start, end, date.day, instant, precision, date.swapped)
