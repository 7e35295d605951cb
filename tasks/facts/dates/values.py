"""What a time expression means: a TIMEX3 value (ISO 8601 where it can be), or None where neither the words nor the anchor tell.

Values follow the TimeML guidelines, in which "last week" is 2016-W20, "the 1990s" 199, "the past two months" P2M, "now" PRESENT_REF.
This file reads days; periods and lengths have theirs.
"""

import datetime as dt
from collections.abc import Callable, Sequence

from tasks.facts.dates import calendar, lengths, periods
from tasks.facts.dates.holidays import holiday
from tasks.facts.dates.setting import Setting
from tasks.facts.dates.vocabulary import WEEKDAYS
from tasks.facts.dates.words import BACKWARD, FORWARD, day_in, month_in, part_in, step_in, time_in, year_in

MOST_AHEAD = 150  # days: "Nov. 8" in a text of June is to come, "Dec. 20" is past
MOST_AHEAD_ANNOUNCED = 330


def value_of(rule: str, words: Sequence[str], setting: Setting) -> str | None:
    """The value of one expression; `words` are its lexemes in lower case."""
    return _VALUES[rule](words, setting)


def _iso(words: Sequence[str], _: Setting) -> str | None:
    return words[0].upper() if calendar.is_day(words[0][:10]) else None


def _day(words: Sequence[str], setting: Setting) -> str | None:
    """Without a year: the year that puts the day nearest the anchor."""
    month, day, year = month_in(words), day_in(words), year_in(words)
    if month is None or day is None:
        return None
    if year is None and setting.anchor:
        year = _year_of(month, day, words, setting.anchor, setting)
    value = f"{year:04d}-{month:02d}-{day:02d}" if year else ""
    return value if calendar.is_day(value) else None


def _year_of(month: int, day: int, words: Sequence[str], anchor: dt.date, setting: Setting) -> int | None:
    """ "April 20 of last year"; where no year is told the nearest."""
    if "year" in words:
        return anchor.year + step_in(words)
    return calendar.nearest_year(anchor, month, day, _most_ahead(words, setting))


def _most_ahead(words: Sequence[str], setting: Setting) -> int:
    """ "ended March 31" and "last April 20" are past, "will vote on Nov. 8" to come."""
    if "ended" in setting.before[-2:] or BACKWARD & set(words):
        return 0
    return MOST_AHEAD_ANNOUNCED if setting.looks_ahead else MOST_AHEAD


def _stamp(words: Sequence[str], setting: Setting) -> str | None:
    day, time = _day(words, setting), time_in(words)
    return f"{day}T{time}" if day and time else day


def _clock_day(words: Sequence[str], setting: Setting) -> str | None:
    day = _day(words, setting) or _weekday(words, setting) or _day_word(words, setting)
    time = time_in(words)
    return f"{day[:10]}T{time}" if day and time else day


def _clock(words: Sequence[str], setting: Setting) -> str | None:
    """A time of the day that the text last told."""
    time = time_in(words)
    is_of_day = setting.told is not None and calendar.granularity(setting.told) == "day"
    return f"{(setting.told or '')[:10]}T{time}" if time and is_of_day else None


def _slashed(words: Sequence[str], _: Setting) -> str | None:
    """5/19/2016 reads one way only; 5/6/2016 does not, and stays without a value."""
    one, other, year = map(int, words[0].split("/"))
    year += 0 if year > 99 else 2000 if year < 50 else 1900
    days = {f"{year:04d}-{month:02d}-{day:02d}" for month, day in ((one, other), (other, one))}
    readings = [day for day in days if calendar.is_day(day)]
    return readings[0] if len(readings) == 1 else None


def _weekday(words: Sequence[str], setting: Setting) -> str | None:
    """The last such day up to the anchor; the coming one after "next", or after a word that looks ahead."""
    day = next((WEEKDAYS[word] for word in words if word in WEEKDAYS), None)
    if day is None or setting.anchor is None or "following" in words:
        return None
    back = (setting.anchor.weekday() - day) % 7
    if FORWARD & set(words) or (back and setting.looks_ahead and not BACKWARD & set(words)):
        by = (7 - back) or 7
    else:
        by = -(back or (7 if "last" in words else 0)) - (7 if "previous" in words else 0)
    return (setting.anchor + dt.timedelta(by)).isoformat() + part_in(words)


def _day_word(words: Sequence[str], setting: Setting) -> str | None:
    if setting.anchor is None:
        return None
    by = -1 if {"yesterday", "last", "overnight"} & set(words) else 1 if "tomorrow" in words else 0
    part = "TNI" if {"tonight", "overnight"} & set(words) else part_in(words)
    return (setting.anchor + dt.timedelta(by)).isoformat() + part


def _each_weekday(words: Sequence[str], _: Setting) -> str | None:
    day = next(WEEKDAYS[word] for word in (words[-1].removesuffix("s"), *words) if word in WEEKDAYS)
    return f"XXXX-WXX-{day + 1}{part_in(words)}"


def _constant(value: str) -> Callable[[Sequence[str], Setting], str | None]:
    return lambda _words, _setting: value


_VALUES: dict[str, Callable[[Sequence[str], Setting], str | None]] = {
    "stamp": _stamp,
    "iso": _iso,
    "clock_day": _clock_day,
    "clock": _clock,
    "month_day": _day,
    "day_month": _day,
    "slashed": _slashed,
    "each_weekday": _each_weekday,
    "weekday": _weekday,
    "day_word": _day_word,
    "mid_day": _day_word,
    "holiday": holiday,
    "month_of_year": periods.month_of_year,
    "month": periods.month,
    "quarter": periods.quarter,
    "half": periods.half,
    "year_earlier": periods.year_earlier,
    "year_end": periods.year_end,
    "year": periods.year_alone,
    "decade": periods.decade,
    "century": periods.century,
    "season": periods.season,
    "period": periods.period,
    "length": lengths.duration,
    "duration": lengths.duration,
    "age": lengths.duration,
    "ago": lengths.ago,
    "recent": lengths.recent,
    "plain_units": lengths.plain_units,
    "every": lengths.every,
    "now": _constant("PRESENT_REF"),
    "lately": _constant("PAST_REF"),
    "ahead": _constant("FUTURE_REF"),
}
