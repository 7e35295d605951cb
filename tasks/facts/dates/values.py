"""What a time expression means: a TIMEX3 value (ISO 8601 where it can be), or None where neither the words nor the anchor tell.

Values follow the TimeML guidelines, in which "last week" is 2016-W20, "the 1990s" 199, "the past two months" P2M, "now" PRESENT_REF.
"""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tasks.facts.dates import calendar
from tasks.facts.dates.grammar import DAY_PARTS, MONTHS, NINETIES, PLURALS, SEASONS, UNITS, VAGUE_COUNTS, WEEKDAYS
from tasks.facts.numerals import ORDINALS, number_of, ordinal_of, year_of

AHEAD = frozenset(("will", "until", "till", "scheduled", "expected", "planned", "due", "expires"))
BACKWARD, FORWARD = frozenset(("last", "past", "previous")), frozenset(("next", "coming"))
VAGUE = frozenset(VAGUE_COUNTS.split()) | {"number"}


@dataclass(frozen=True, slots=True)
class Setting:
    """What an expression is read in: the day it was written, words before it, and what the text last spoke of."""

    anchor: dt.date | None
    before: Sequence[str] = ()
    quarter: str | None = None
    year: int | None = None


def value_of(rule: str, words: Sequence[str], setting: Setting) -> str | None:
    """The value of one expression; `words` are its lexemes in lower case."""
    return _VALUES[rule](words, setting)


# ---- days


def _iso(words: Sequence[str], _: Setting) -> str | None:
    return words[0].upper() if calendar.is_day(words[0][:10]) else None


def _day(words: Sequence[str], setting: Setting) -> str | None:
    """Without a year: the year that puts the day nearest the anchor, up to 150 days ahead and 215 back."""
    month, day, year = month_in(words), day_in(words), year_in(words)
    if month is None or day is None:
        return None
    if year is None and setting.anchor:
        year = calendar.nearest_year(setting.anchor, month, day, 0 if "ended" in setting.before[-2:] else 150)
    value = f"{year:04d}-{month:02d}-{day:02d}" if year else None
    return value if value and calendar.is_day(value) else None


def _stamp(words: Sequence[str], setting: Setting) -> str | None:
    day, time = _day(words, setting), time_in(words)
    return f"{day}T{time}" if day and time else day


def _clock_day(words: Sequence[str], setting: Setting) -> str | None:
    day = _day(words, setting) or _weekday(words, setting) or _day_word(words, setting)
    time = time_in(words)
    return f"{day[:10]}T{time}" if day and time else day


def _slashed(words: Sequence[str], _: Setting) -> str | None:
    """5/19/2016 reads one way only; 5/6/2016 does not, and stays without a value."""
    one, other, year = map(int, words[0].split("/"))
    year += 0 if year > 99 else 2000 if year < 50 else 1900
    days = {f"{year:04d}-{month:02d}-{day:02d}" for month, day in ((one, other), (other, one))}
    readings = sorted(filter(calendar.is_day, days))
    return readings[0] if len(readings) == 1 else None


def _weekday(words: Sequence[str], setting: Setting) -> str | None:
    """The last such day up to the anchor; the coming one after "next", or after a word that looks ahead."""
    day = next((WEEKDAYS[word] for word in words if word in WEEKDAYS), None)
    if day is None or setting.anchor is None or "following" in words:
        return None
    back = (setting.anchor.weekday() - day) % 7
    if FORWARD & set(words) or (back and looks_ahead(setting) and not BACKWARD & set(words)):
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


def _clock(words: Sequence[str], _: Setting) -> str | None:
    return f"T{time_in(words)}"


def _mid_day(words: Sequence[str], setting: Setting) -> str | None:
    return setting.anchor.isoformat() + part_in(words) if setting.anchor else None


def _each_weekday(words: Sequence[str], _: Setting) -> str | None:
    day = next(WEEKDAYS[word] for word in (words[-1].removesuffix("s"), *words) if word in WEEKDAYS)
    return f"XXXX-WXX-{day + 1}{part_in(words)}"


# ---- months, quarters, years


def _month_of_year(words: Sequence[str], setting: Setting) -> str | None:
    month, year = month_in(words), year_in(words)
    if year is None and setting.anchor:
        year = setting.anchor.year + step_of(words)
    return f"{year}-{month:02d}" if year else None


def _month(words: Sequence[str], setting: Setting) -> str | None:
    """The month nearest the anchor, past ones first: up to four months ahead, the rest back."""
    month = month_in(words)
    if setting.anchor is None or month is None:
        return None
    year = setting.anchor.year
    ahead = month - setting.anchor.month
    if "last" in setting.before[-1:]:
        return f"{year - (ahead >= 0)}-{month:02d}"
    if ahead > 0 and looks_ahead(setting):
        return f"{year}-{month:02d}"
    return f"{year - (ahead > 4) + (ahead < -8)}-{month:02d}"


def _quarter(words: Sequence[str], setting: Setting) -> str | None:
    quarter = next((ORDINALS[word] for word in words if word in ORDINALS), None)
    if quarter is None:
        return None
    year = year_in(words)
    if year is None and setting.anchor:
        current = (setting.anchor.month - 1) // 3 + 1
        year = setting.anchor.year + (step_of(words) if "year" in words else -(quarter - current >= 2))
        year -= bool({"ago", "earlier"} & set(words))
    return f"{year}-Q{quarter}" if year else None


def _half(words: Sequence[str], setting: Setting) -> str | None:
    year = year_in(words)
    if year is None and setting.anchor:
        year = setting.anchor.year + step_of(words[words.index("of") :])
    return f"{year}-H{1 if 'first' in words else 2}" if year else None


def _year_earlier(words: Sequence[str], setting: Setting) -> str | None:
    """ "the year-ago period": the quarter last spoken of, a year before; "the 1988 period" likewise."""
    if "months" in words:
        return _duration(words, setting)
    if any(word in ORDINALS for word in words):
        return _quarter(words, setting)
    year = year_in(words)
    if setting.quarter:
        return f"{year or int(setting.quarter[:4]) - 1}{setting.quarter[4:]}"
    if year:
        return str(year)
    before = setting.year or (setting.anchor.year if setting.anchor else None)
    return str(before - 1) if before else None


def _year_end(_: Sequence[str], setting: Setting) -> str | None:
    return str(setting.anchor.year) if setting.anchor else None


def _year(words: Sequence[str], _: Setting) -> str | None:
    year = year_in(words)
    return str(year) if year else None


def _decade(words: Sequence[str], _: Setting) -> str | None:
    digits = words[-1].removesuffix("s")
    if words[-1] in NINETIES:
        return f"19{NINETIES[words[-1]] // 10}"
    return digits[:3] if len(digits) == 4 else f"19{digits[0]}" if int(digits) >= 20 else None


def _century(words: Sequence[str], _: Setting) -> str | None:
    century = next((place for place in map(ordinal_of, words) if place), None)
    return str(century - 1) if century else None


def _season(words: Sequence[str], setting: Setting) -> str | None:
    year = year_in(words) or (setting.anchor.year if setting.anchor else None)
    season = next(SEASONS[word] for word in words if word in SEASONS)
    return f"{year}-{season}" if year else None


def _period(words: Sequence[str], setting: Setting) -> str | None:
    """ "last week", "early next year", "that year", "the end of the month", "last June", "the latest quarter"."""
    unit = words[-1]
    if unit in {"quarter", "period"} and not FORWARD & set(words):
        return _latest_quarter(words, setting)
    if {"that", "same", "following"} & set(words):
        return _told_year(words, setting) if unit == "year" else None
    if setting.anchor is None:
        return None
    by = step_of(words)
    if unit in MONTHS:
        return calendar.month_toward(setting.anchor, MONTHS[unit], by)
    if unit in SEASONS:
        return f"{setting.anchor.year + (0 if 'past' in words and 'this' in words else by)}-{SEASONS[unit]}"
    if unit == "weekend" and not {"this", "next", "coming", "last"} & set(words):
        by = -1 if setting.anchor.weekday() < 4 else 0
    return calendar.shifted(setting.anchor, by, unit)


def _latest_quarter(words: Sequence[str], setting: Setting) -> str | None:
    if setting.quarter and "this" not in words and "current" not in words:
        back = bool({"year", "last", "previous"} & set(words[:-1]))
        return calendar.quarter_before(setting.quarter) if back else setting.quarter
    if setting.anchor is None or words[-1] == "period":
        return None
    return calendar.shifted(setting.anchor, 0 if {"this", "current"} & set(words) else -1, "quarter")


def _told_year(words: Sequence[str], setting: Setting) -> str | None:
    """ "that year", "the following year": counted from the year the text last spoke of."""
    return str(setting.year + ("following" in words)) if setting.year else None


# ---- lengths and distances


def _length(words: Sequence[str], setting: Setting) -> str | None:
    """ "the past two months" is a length; "the past year" a year."""
    return _duration(words, setting)


def _duration(words: Sequence[str], _: Setting) -> str | None:
    unit = unit_in(words)
    if unit is None:
        return None
    count = count_in(words)
    letter = UNITS[unit]
    if letter == "E" and count not in {"X", "1"}:  # "two decades" is P20Y
        return f"P{_plain(10 * float(count))}Y"
    if letter == "WE":
        return f"P{count}WE"
    return f"PT{count}{letter}" if unit in {"hour", "minute", "second"} else f"P{count}{letter}"


def _ago(words: Sequence[str], setting: Setting) -> str | None:
    count, unit = count_in(words), unit_in(words)
    if unit is None:
        return None
    if "later" in words:  # "three days later": than what, only the story knows
        return _duration(words, setting)
    if count == "X":
        return "FUTURE_REF" if {"hence", "from"} & set(words) else "PAST_REF"
    if unit == "year" and count == "1" and setting.quarter:
        return f"{int(setting.quarter[:4]) - 1}{setting.quarter[4:]}"
    if setting.anchor is None or "." in count:
        return None
    by = int(count) if {"hence", "from"} & set(words) else -int(count)
    return calendar.shifted(setting.anchor, 10 * by if unit == "decade" else by, "year" if unit == "decade" else unit)


def _recent(words: Sequence[str], _: Setting) -> str | None:
    if "these" in words:
        return "PRESENT_REF"
    return "FUTURE_REF" if {"coming", "future", "ahead"} & set(words) else "PAST_REF"


def _plain_units(words: Sequence[str], _: Setting) -> str | None:
    return f"PX{UNITS[PLURALS[words[0]]]}"


def _every(words: Sequence[str], _: Setting) -> str | None:
    unit = unit_in(words)
    if words[-1] in SEASONS:
        return f"XXXX-{SEASONS[words[-1]]}"
    if words[-1] in MONTHS:
        return f"XXXX-{MONTHS[words[-1]]:02d}"
    if unit is None:
        return None
    every = 2 if {"other", "second"} & set(words) else count_in(words[1:-1]) if len(words) > 2 else 1
    return f"P{'T' if unit in {'hour', 'minute'} else ''}{every}{UNITS[unit]}"


def _constant(value: str | None) -> Callable[[Sequence[str], Setting], str | None]:
    return lambda _words, _setting: value


_VALUES: dict[str, Callable[[Sequence[str], Setting], str | None]] = {
    "stamp": _stamp,
    "iso": _iso,
    "clock_day": _clock_day,
    "month_day": _day,
    "day_month": _day,
    "slashed": _slashed,
    "month_of_year": _month_of_year,
    "each_weekday": _each_weekday,
    "weekday": _weekday,
    "day_word": _day_word,
    "clock": _clock,
    "mid_day": _mid_day,
    "quarter": _quarter,
    "half": _half,
    "year_earlier": _year_earlier,
    "year_end": _year_end,
    "length": _length,
    "ago": _ago,
    "age": _duration,
    "period": _period,
    "recent": _recent,
    "duration": _duration,
    "plain_units": _plain_units,
    "every": _every,
    "decade": _decade,
    "century": _century,
    "season": _season,
    "year": _year,
    "month": _month,
    "now": _constant("PRESENT_REF"),
    "lately": _constant("PAST_REF"),
    "ahead": _constant("FUTURE_REF"),
}


# ---- reading the words


def looks_ahead(setting: Setting) -> bool:
    """Whether the words before speak of what is to come: "will", "to be", "until"."""
    pairs = zip(setting.before, setting.before[1:], strict=False)
    return bool(AHEAD & set(setting.before)) or ("to", "be") in pairs


def month_in(words: Sequence[str]) -> int | None:
    return next((MONTHS[word] for word in words if word in MONTHS), None)


def day_in(words: Sequence[str]) -> int | None:
    """The day of the month: the number beside the month, never a clock's or a year's."""
    at = next((place for place, word in enumerate(words) if word in MONTHS), None)
    if at is None:
        return None
    after = [word for word in words[at + 1 : at + 3] if word != "."][:1]
    for word in (*after, *reversed(words[:at])):
        if word.isdecimal() and int(word) <= 31:
            return int(word)
        if ordinal_of(word):
            return ordinal_of(word)
    return None


def year_in(words: Sequence[str]) -> int | None:
    for at, word in enumerate(words):
        if len(word) == 4 and word.isdecimal():
            return int(word)
        if word in {"nineteen", "two"}:
            return year_of(words[at:])
    return None


def part_in(words: Sequence[str]) -> str:
    return next((DAY_PARTS[word] for word in words if word in DAY_PARTS), "")


def time_in(words: Sequence[str]) -> str | None:
    """The time of day, on the clock of 24 hours."""
    if "noon" in words or "midnight" in words:
        return "12:00" if "noon" in words else "00:00"
    for at, word in enumerate(words):
        half = words[at + 1].replace(".", "") if at + 1 < len(words) else ""
        if ":" in word or (word.isdecimal() and half in {"am", "pm"}):
            hour, *rest = word.split(":")
            shifted = int(hour) % 12 + 12 * (half == "pm") if half in {"am", "pm"} else int(hour)
            return ":".join([f"{shifted:02d}", *(rest or ["00"])])
    return None


def step_of(words: Sequence[str]) -> int:
    """-1 for last, past, previous; 1 for next, coming; 0 for this."""
    if "this" in words:
        return 1 if "coming" in words else 0
    return -1 if BACKWARD & set(words) else 1 if FORWARD & set(words) else 0


def unit_in(words: Sequence[str]) -> str | None:
    return next((PLURALS.get(word, word) for word in reversed(words) if word in PLURALS or word in UNITS), None)


def count_in(words: Sequence[str]) -> str:
    """How many units: "2.5", "X" when the words do not say."""
    if VAGUE & set(words):
        return "2" if "couple" in words else "X"
    at = next((at for at, word in enumerate(words) if word in PLURALS or word in UNITS), len(words))
    for start in range(at):
        number = number_of(words[start:at])
        if number is not None:
            return _plain(number + (0.5 if words[-2:] == ["a", "half"] else 0))
    numbers = [number for number in (number_of([word]) for word in words[:at]) if number is not None]
    return _plain(numbers[0]) if numbers else "X"


def _plain(number: float) -> str:
    return str(int(number)) if number == int(number) else str(number)
