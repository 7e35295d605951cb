"""Months, quarters, seasons, years and what is counted from them: "last June", "the third quarter", "the year-ago period", "the 1990s"."""

from collections.abc import Sequence
from itertools import pairwise

from tasks.facts.dates import calendar
from tasks.facts.dates.lengths import duration
from tasks.facts.dates.setting import Setting
from tasks.facts.dates.vocabulary import MONTHS, NINETIES, SEASONS
from tasks.facts.dates.words import FORWARD, month_in, step_in, year_in
from tasks.facts.numerals import ORDINALS, ordinal_of

# What must be told for "the next day", "the following month" to be counted from it.
COUNTED = {"day": ("day",), "week": ("day", "week"), "month": ("day", "month"), "year": ("day", "month", "year")}


def month_of_year(words: Sequence[str], setting: Setting) -> str | None:
    """ "May 2016", "June last year"."""
    month, year = month_in(words), year_in(words)
    if year is None and setting.anchor:
        year = setting.anchor.year + step_in(words)
    return f"{year}-{month:02d}" if year else None


def month(words: Sequence[str], setting: Setting) -> str | None:
    """A month alone is the one nearest the anchor, past ones first: up to four months ahead, the rest back."""
    named = month_in(words)
    if setting.anchor is None or named is None:
        return None
    year, ahead = setting.anchor.year, named - setting.anchor.month
    if "last" in setting.before[-1:]:
        return f"{year - (ahead >= 0)}-{named:02d}"
    if ahead > 0 and setting.looks_ahead:
        return f"{year}-{named:02d}"
    return f"{year - (ahead > 4) + (ahead < -8)}-{named:02d}"


def quarter(words: Sequence[str], setting: Setting) -> str | None:
    """Without a year, of the anchor's year; of the year before when that would lie two quarters ahead."""
    number = next((ORDINALS[word] for word in words if word in ORDINALS), None)
    year = year_in(words)
    if number and year is None and setting.anchor:
        ahead = number - ((setting.anchor.month - 1) // 3 + 1)
        year = setting.anchor.year + (step_in(words) if "year" in words else -(ahead >= 2))
        year -= bool({"ago", "earlier"} & set(words))
    return f"{year}-Q{number}" if number and year else None


def half(words: Sequence[str], setting: Setting) -> str | None:
    year = year_in(words)
    if year is None and setting.anchor:
        year = setting.anchor.year + step_in(words[words.index("of") :])
    return f"{year}-H{1 if 'first' in words else 2}" if year else None


def year_earlier(words: Sequence[str], setting: Setting) -> str | None:
    """ "the year-ago period": the quarter last spoken of, a year before; "the 1988 period" likewise."""
    if "months" in words:
        return duration(words, setting)
    if any(word in ORDINALS for word in words):
        return quarter(words, setting)
    year = year_in(words)
    if setting.quarter:
        return f"{year or int(setting.quarter[:4]) - 1}{setting.quarter[4:]}"
    before = setting.year or (setting.anchor.year if setting.anchor else None)
    return str(year or (before - 1 if before else "")) or None


def year_end(_: Sequence[str], setting: Setting) -> str | None:
    return str(setting.anchor.year) if setting.anchor else None


def year_alone(words: Sequence[str], _: Setting) -> str | None:
    year = year_in(words)
    return str(year) if year else None


def decade(words: Sequence[str], _: Setting) -> str | None:
    """ "the 1970s" is 197, "the '80s" 198; whose "10s" are meant nobody can tell."""
    if words[-1] in NINETIES:
        return f"19{NINETIES[words[-1]] // 10}"
    digits = words[-1].removesuffix("s")
    if len(digits) == 4:
        return digits[:3]
    return f"19{digits[0]}" if int(digits) >= 20 else None


def century(words: Sequence[str], _: Setting) -> str | None:
    number = next((place for place in map(ordinal_of, words) if place), None)
    return f"{number - 1:02d}" if number else None


def season(words: Sequence[str], setting: Setting) -> str | None:
    year = year_in(words) or (setting.anchor.year if setting.anchor else None)
    named = next(SEASONS[word] for word in words if word in SEASONS)
    return f"{year}-{named}" if year else None


def period(words: Sequence[str], setting: Setting) -> str | None:
    """ "last week", "early next year", "that year", "the end of the month", "last June", "the latest quarter"."""
    unit = words[-1]
    if unit in {"quarter", "period"} and not FORWARD & set(words):
        return _latest_quarter(words, setting)
    if _is_told(words):
        return _told_year(words, setting) if unit == "year" else _told_period(words, setting)
    if setting.anchor is None:
        return None
    by = step_in(words)
    if unit in MONTHS:
        return calendar.month_toward(setting.anchor, MONTHS[unit], by)
    if unit in SEASONS:
        return f"{setting.anchor.year + by}-{SEASONS[unit]}"
    if unit == "weekend" and words[0] == "the":  # told on Monday to Thursday, it is the one just past
        by = -1 if by == 0 and setting.anchor.weekday() < 4 else by
    return calendar.shifted(setting.anchor, by, unit)


def _latest_quarter(words: Sequence[str], setting: Setting) -> str | None:
    is_current = bool({"this", "current"} & set(words))
    if setting.quarter and not is_current:
        is_before = bool({"year", "last", "previous"} & set(words[:-1]))
        return calendar.quarter_before(setting.quarter) if is_before else setting.quarter
    if setting.anchor is None or words[-1] == "period":
        return None
    return calendar.shifted(setting.anchor, 0 if is_current else -1, "quarter")


def _is_told(words: Sequence[str]) -> bool:
    """Whether a period is counted from what the text tells, not from the day of writing: "the next day", but "next week"."""
    is_counted = {("the", "next"), ("the", "previous")} & set(pairwise(words)) and words[-1] in COUNTED
    return bool(is_counted or {"that", "same", "following"} & set(words))


def _told_year(words: Sequence[str], setting: Setting) -> str | None:
    """ "that year", "the following year": counted from the year the text last spoke of."""
    return str(setting.year + _told_step(words)) if setting.year else None


def _told_period(words: Sequence[str], setting: Setting) -> str | None:
    """ "the next day", "that week": counted from the time the text last spoke of, where it is told as finely."""
    unit = words[-1]
    kind = calendar.granularity(setting.told) if setting.told else None
    if kind is None or kind not in COUNTED.get(unit, ()):
        return None
    first, _ = calendar.days_of(setting.told or "")
    return calendar.shifted(first, _told_step(words), unit) if first else None


def _told_step(words: Sequence[str]) -> int:
    return 1 if {"following", "next"} & set(words) else -1 if "previous" in words else 0
