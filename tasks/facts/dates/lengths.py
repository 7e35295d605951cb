"""Lengths of time and distances from the day of writing: "two weeks", "the past two months", "three days ago", "every year"."""

from collections.abc import Sequence

from tasks.facts.dates import calendar
from tasks.facts.dates.setting import Setting
from tasks.facts.dates.vocabulary import MONTHS, PLURALS, SEASONS, UNITS
from tasks.facts.dates.words import count_in, plain, unit_in

OF_A_DAY = frozenset(("hour", "minute", "second"))
HALVES = {"year": "{}Y6M", "day": "{}DT12H", "hour": "T{}H30M", "minute": "T{}M30S"}  # TIMEX3 has no 2.5 years
LONGER = {"decade": 10, "century": 100}  # "two decades" and "half a century" are told in years
AHEAD_OF_NOW = frozenset(("hence", "from"))


def duration(words: Sequence[str], _: Setting) -> str | None:
    """P6W, PT10M; "two decades" are P20Y, "months" PXM."""
    unit = unit_in(words)
    if unit is None:
        return None
    count = count_in(words)
    if unit in LONGER and count not in {"X", "1"} and (unit == "decade" or "." in count):
        return f"P{plain(LONGER[unit] * float(count))}Y"
    if count.endswith(".5") and unit in HALVES:
        return f"P{HALVES[unit].format(count[:-2])}"
    return f"P{'T' if unit in OF_A_DAY else ''}{count}{UNITS[unit]}"


def ago(words: Sequence[str], setting: Setting) -> str | None:
    count, unit = count_in(words), unit_in(words)
    if unit is None:
        return None
    if "later" in words:  # "three days later": than what, only the story knows
        return duration(words, setting)
    is_ahead = bool(AHEAD_OF_NOW & set(words))
    if count == "X":
        return "FUTURE_REF" if is_ahead else "PAST_REF"
    if unit == "year" and count == "1" and setting.quarter:
        return f"{int(setting.quarter[:4]) - 1}{setting.quarter[4:]}"
    if setting.anchor is None or "." in count:
        return None
    years = 10 * int(count) if unit == "decade" else int(count)
    return calendar.shifted(setting.anchor, years if is_ahead else -years, "year" if unit == "decade" else unit)


def recent(words: Sequence[str], _: Setting) -> str | None:
    if "these" in words:
        return "PRESENT_REF"
    return "FUTURE_REF" if {"coming", "future", "ahead"} & set(words) else "PAST_REF"


def plain_units(words: Sequence[str], _: Setting) -> str | None:
    unit = PLURALS[words[0]]
    return f"P{'T' if unit in OF_A_DAY else ''}X{UNITS[unit]}"


def every(words: Sequence[str], _: Setting) -> str | None:
    """ "every summer" is XXXX-SU, "every two weeks" P2W."""
    unit = unit_in(words)
    if words[-1] in SEASONS:
        return f"XXXX-{SEASONS[words[-1]]}"
    if words[-1] in MONTHS:
        return f"XXXX-{MONTHS[words[-1]]:02d}"
    if unit is None:
        return None
    between = words[1:-1]
    count = "2" if {"other", "second"} & set(between) else count_in(between) if between else "1"
    return f"P{'T' if unit in OF_A_DAY else ''}{count}{UNITS[unit]}"
