"""Days, weeks, months and quarters: stepping between them, and the days a value stands for."""

import calendar
import datetime as dt
import re

_FORMS = {
    "day": re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?"),
    "week": re.compile(r"(\d{4})-W(\d\d)"),
    "weekend": re.compile(r"(\d{4})-W(\d\d)-WE"),
    "month": re.compile(r"(\d{4})-(\d\d)"),
    "quarter": re.compile(r"(\d{4})-Q([1-4])"),
    "half": re.compile(r"(\d{4})-H([12])"),
    "season": re.compile(r"(\d{4})-(?:SP|SU|FA|WI)"),
    "year": re.compile(r"(\d{4})"),
    "decade": re.compile(r"(\d{3})"),
    "century": re.compile(r"(\d{2})"),
}
_OTHER_FORMS = {"P": "duration", "X": "set"}


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


def shifted(anchor: dt.date, by: int, unit: str) -> str | None:
    """The value `by` units from the anchor's own; None for hours and for what lies beyond the calendar."""
    months = anchor.year * 12 + anchor.month - 1
    try:
        match unit:
            case "day":
                return (anchor + dt.timedelta(by)).isoformat()
            case "week" | "weekend":
                year, week, _ = (anchor + dt.timedelta(7 * by)).isocalendar()
                return f"{year}-W{week:02d}" + ("-WE" if unit == "weekend" else "")
            case "month":
                return f"{(months + by) // 12:04d}-{(months + by) % 12 + 1:02d}"
            case "quarter":
                return f"{(months // 3 + by) // 4:04d}-Q{(months // 3 + by) % 4 + 1}"
            case "year":
                return f"{anchor.year + by:04d}" if anchor.year + by > 0 else None
            case "decade":
                return f"{anchor.year // 10 + by:03d}"
            case "century":
                return f"{anchor.year // 100 + by:02d}"
    except (OverflowError, ValueError):
        return None
    return None


def month_toward(anchor: dt.date, month: int, by: int) -> str:
    """ "last June", "this June", "next June"."""
    year = anchor.year - (by < 0 and month >= anchor.month) + (by > 0 and month <= anchor.month)
    return f"{year}-{month:02d}"


def quarter_before(quarter: str) -> str:
    """The quarter before one: 1989-Q1 gives 1988-Q4."""
    year, number = int(quarter[:4]), int(quarter[-1])
    return f"{year}-Q{number - 1}" if number > 1 else f"{year - 1}-Q4"


def granularity(value: str) -> str | None:
    """`day`, `week`, … `century`, `duration` or `set`; None for "now" and its like."""
    named = next((name for name, form in _FORMS.items() if form.fullmatch(value)), None)
    return named or (None if value.endswith("REF") else _OTHER_FORMS.get(value[0]))


def days_of(value: str) -> tuple[dt.date, dt.date] | tuple[None, None]:
    """The first and the last day a value stands for; a pair of None for lengths, repetitions, seasons and "now"."""
    kind = granularity(value)
    if kind not in _FORMS or kind == "season":  # a northern spring is a southern autumn
        return None, None
    match = _FORMS[kind].fullmatch(value)
    assert match is not None
    try:
        return _days(kind, [int(number) for number in match.groups()])
    except ValueError:
        return None, None


def _days(kind: str, numbers: list[int]) -> tuple[dt.date, dt.date]:
    match kind, *numbers:
        case "day", year, month, day:
            return dt.date(year, month, day), dt.date(year, month, day)
        case "week", year, week:
            return dt.date.fromisocalendar(year, week, 1), dt.date.fromisocalendar(year, week, 7)
        case "weekend", year, week:
            return dt.date.fromisocalendar(year, week, 6), dt.date.fromisocalendar(year, week, 7)
        case "month", year, month:
            return _months(year, month, 1)
        case "quarter", year, quarter:
            return _months(year, 3 * quarter - 2, 3)
        case "half", year, half:
            return _months(year, 6 * half - 5, 6)
    first = numbers[0] * {"year": 1, "decade": 10, "century": 100}[kind]
    years = {"year": 1, "decade": 10, "century": 100}[kind]
    return dt.date(first, 1, 1), dt.date(first + years - 1, 12, 31)


def _months(year: int, month: int, count: int) -> tuple[dt.date, dt.date]:
    last = month + count - 1
    return dt.date(year, month, 1), dt.date(year, last, calendar.monthrange(year, last)[1])
