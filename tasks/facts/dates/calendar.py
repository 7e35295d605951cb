"""Days, weeks, months and quarters: stepping between them, and the days a value stands for."""

import calendar
import datetime as dt
import re
from collections.abc import Callable

_FORMS = {
    "day": re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?"),
    "week": re.compile(r"(\d{4})-W(\d\d)"),
    "weekend": re.compile(r"(\d{4})-W(\d\d)-WE"),
    "month": re.compile(r"(\d{4})-(\d\d)"),
    "quarter": re.compile(r"(\d{4})-Q([1-4])"),
    "half": re.compile(r"(\d{4})-H([12])"),
    "year": re.compile(r"(\d{4})"),
    "decade": re.compile(r"(\d{3})"),
    "century": re.compile(r"(\d{2})"),
    "season": re.compile(r"\d{4}-(?:SP|SU|FA|WI)"),
    "time": re.compile(r"T\d\d:\d\d.*"),
    "duration": re.compile(r"PT?[\dX].*"),
    "set": re.compile(r"XXXX-(?!\d\d-\d\d).*"),
}


def is_day(value: str) -> bool:
    """Whether a value YYYY-MM-DD names a day that exists."""
    try:
        dt.date.fromisoformat(value)
    except ValueError:
        return False
    return True


def nearest_year(anchor: dt.date, month: int, day: int, most_ahead: int) -> int | None:
    """The year that puts a day at most `most_ahead` days after the anchor, and less than a year before that."""
    try:
        ahead = (dt.date(anchor.year, month, min(day, 28)) - anchor).days
    except ValueError:
        return None
    return anchor.year - (ahead > most_ahead) + (ahead < most_ahead - 365)


def month_toward(anchor: dt.date, month: int, by: int) -> str:
    """ "last June", "this June", "next June"."""
    year = anchor.year - (by < 0 and month >= anchor.month) + (by > 0 and month <= anchor.month)
    return f"{year}-{month:02d}"


def quarter_before(quarter: str) -> str:
    """The quarter before one: 1989-Q1 gives 1988-Q4."""
    year, number = int(quarter[:4]), int(quarter[-1])
    return f"{year}-Q{number - 1}" if number > 1 else f"{year - 1}-Q4"


# ---- stepping


def shifted(anchor: dt.date, by: int, unit: str) -> str | None:
    """The value `by` units from the anchor's own; None for hours and for what lies beyond the calendar."""
    try:
        return _STEPS[unit](anchor, by) if unit in _STEPS else None
    except (OverflowError, ValueError):
        return None


def _week(anchor: dt.date, by: int) -> str:
    year, week, _ = (anchor + dt.timedelta(7 * by)).isocalendar()
    return f"{year}-W{week:02d}"


def _month(anchor: dt.date, by: int) -> str:
    months = anchor.year * 12 + anchor.month - 1 + by
    return _checked(months // 12) + f"-{months % 12 + 1:02d}"


def _quarter(anchor: dt.date, by: int) -> str:
    quarters = anchor.year * 4 + (anchor.month - 1) // 3 + by
    return _checked(quarters // 4) + f"-Q{quarters % 4 + 1}"


def _checked(year: int) -> str:
    return f"{dt.date(year, 1, 1).year:04d}"  # a year the calendar does not have raises here


_STEPS: dict[str, Callable[[dt.date, int], str]] = {
    "day": lambda anchor, by: (anchor + dt.timedelta(by)).isoformat(),
    "week": _week,
    "weekend": lambda anchor, by: f"{_week(anchor, by)}-WE",
    "month": _month,
    "quarter": _quarter,
    "year": lambda anchor, by: _checked(anchor.year + by),
    "decade": lambda anchor, by: _checked(anchor.year + 10 * by)[:3],
    "century": lambda anchor, by: _checked(anchor.year + 100 * by)[:2],
}


# ---- the days of a value


def granularity(value: str) -> str | None:
    """`day`, `week`, … `century`, `season`, `time`, `duration` or `set`; None for "now" and for a day of no known year."""
    return next((name for name, form in _FORMS.items() if form.fullmatch(value)), None)


def days_of(value: str) -> tuple[dt.date, dt.date] | tuple[None, None]:
    """The first and the last day a value stands for; a pair of None where it stands for none.

    Seasons are among those: a northern spring is a southern autumn.
    """
    kind = granularity(value)
    if kind not in _DAYS:
        return None, None
    match = _FORMS[kind].fullmatch(value)
    assert match is not None
    try:
        return _DAYS[kind](*map(int, match.groups()))
    except ValueError:
        return None, None


def _months(year: int, month: int, count: int) -> tuple[dt.date, dt.date]:
    last = month + count - 1
    return dt.date(year, month, 1), dt.date(year, last, calendar.monthrange(year, last)[1])


def _years(first: int, count: int) -> tuple[dt.date, dt.date]:
    return dt.date(first, 1, 1), dt.date(first + count - 1, 12, 31)


_DAYS: dict[str, Callable[..., tuple[dt.date, dt.date]]] = {
    "day": lambda year, month, day: (dt.date(year, month, day), dt.date(year, month, day)),
    "week": lambda year, week: (dt.date.fromisocalendar(year, week, 1), dt.date.fromisocalendar(year, week, 7)),
    "weekend": lambda year, week: (dt.date.fromisocalendar(year, week, 6), dt.date.fromisocalendar(year, week, 7)),
    "month": lambda year, month: _months(year, month, 1),
    "quarter": lambda year, quarter: _months(year, 3 * quarter - 2, 3),
    "half": lambda year, half: _months(year, 6 * half - 5, 6),
    "year": lambda year: _years(year, 1),
    "decade": lambda decade: _years(10 * decade, 10),
    "century": lambda century: _years(100 * century, 100),
}
