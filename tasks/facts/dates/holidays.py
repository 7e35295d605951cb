"""Days that have names: Christmas Day, Thanksgiving, Good Friday. Only those whose date follows from the year."""

import datetime as dt
from collections.abc import Callable, Sequence

from tasks.facts.dates import calendar
from tasks.facts.dates.setting import Setting
from tasks.facts.dates.words import step_in, year_in

MOST_AHEAD = 150  # days, as for every day that is named without a year


def holiday(words: Sequence[str], setting: Setting) -> str | None:
    """The day in the year that the words give, else the one nearest the day of writing."""
    date_in = next(date for name, date in _DATES.items() if name <= set(words))
    year = year_in(words)
    if year is None and setting.anchor:
        here = date_in(setting.anchor.year)
        nearest = calendar.nearest_year(setting.anchor, here.month, here.day, MOST_AHEAD)
        year = setting.anchor.year + step_in(words) if {"last", "next"} & set(words) else nearest
    return date_in(year).isoformat() if year and year < dt.MAXYEAR else None


def _fixed(month: int, day: int) -> Callable[[int], dt.date]:
    return lambda year: dt.date(year, month, day)


def _floating(month: int, weekday: int, place: int) -> Callable[[int], dt.date]:
    """The first (1), fourth (4) … such weekday of a month; -1 is the last."""

    def date_in(year: int) -> dt.date:
        first = dt.date(year, month, 1)
        days = [first + dt.timedelta((weekday - first.weekday()) % 7 + 7 * week) for week in range(5)]
        return [day for day in days if day.month == month][place - (place > 0)]

    return date_in


def _easter(year: int) -> dt.date:
    """Easter Sunday of the western churches (the anonymous Gregorian computus, Nature 1876)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    ell = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * ell) // 451
    month, day = divmod(h + ell - 7 * m + 114, 31)
    return dt.date(year, month, day + 1)


# The first whose words all stand in the expression: the longer names come first.
_DATES: dict[frozenset[str], Callable[[int], dt.date]] = {
    frozenset(("christmas", "eve")): _fixed(12, 24),
    frozenset(("christmas",)): _fixed(12, 25),
    frozenset(("new", "eve")): _fixed(12, 31),
    frozenset(("new", "day")): _fixed(1, 1),
    frozenset(("halloween",)): _fixed(10, 31),
    frozenset(("veterans",)): _fixed(11, 11),
    frozenset(("thanksgiving",)): _floating(11, 3, 4),
    frozenset(("labor",)): _floating(9, 0, 1),
    frozenset(("memorial",)): _floating(5, 0, -1),
    frozenset(("good", "friday")): lambda year: _easter(year) - dt.timedelta(2),
    frozenset(("easter", "monday")): lambda year: _easter(year) + dt.timedelta(1),
    frozenset(("easter",)): _easter,
}
