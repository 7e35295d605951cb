"""Where a page's markup declares one day and the page shows its readers another: which of them stands.

Markup is exact, and wrong where a site was moved or its days were turned round; the day beside the title is the one that people checked.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from tasks.normalise.declarations import other_reading, published_from
from tasks.normalise.declared_dates import DeclaredDate
from tasks.normalise.published import Published
from tasks.normalise.written_dates import WrittenDate

_SAME = timedelta(days=1)  # a zone or midnight apart
_NEW_EDITION = timedelta(days=28)  # what changes sooner is a correction
_SHOWN = 0.85


@dataclass(frozen=True, slots=True)
class Told:
    """A date that the markup declares, where, and how sure such dates are."""

    date: DeclaredDate
    detail: str
    confidence: float


def settle_day(
    told: Told,
    others: Sequence[Told],
    changes: Iterable[datetime],
    shown: Sequence[WrittenDate],
    in_address: DeclaredDate | None,
    captured_at: datetime,
) -> Published:
    """The declared date, or the shown day with the declared date as evidence against it."""
    declared = published_from(told.date, captured_at, told.detail, told.confidence)
    other = _other_day(told, others, changes, shown, in_address)
    if declared.at is None or other is None:
        return declared
    day, detail = other
    settled = published_from(DeclaredDate(day, "day", day), captured_at, detail, _SHOWN)
    return replace(settled, evidence=settled.evidence + declared.evidence) if settled.at else declared


def _other_day(
    told: Told,
    others: Sequence[Told],
    changes: Iterable[datetime],
    shown: Sequence[WrittenDate],
    in_address: DeclaredDate | None,
) -> tuple[datetime, str] | None:
    """The day that stands instead of the declared one, and how it was found; None where that one may stand."""
    declared, swapped = told.date.day, other_reading(told.date)
    witnesses = [date.day for date in shown] + ([in_address.day] if in_address else [])
    agree = any(abs(day - declared) <= _SAME for day in witnesses) or any(date.swapped == declared for date in shown)
    if not agree and swapped and swapped in witnesses:
        return swapped, f"{told.detail}, day and month swapped as printed"
    if agree or len({date.day for date in shown}) != 1:  # several days are those of other articles
        return (declared, f"{told.detail}, its zone in doubt") if _zone_in_doubt(told.date, others) else None
    day = shown[0].day
    if day < declared:
        return day, "printed beside the title, before the declared day"
    is_edition = day - declared >= _NEW_EDITION and day in {*changes, *(other.date.day for other in others)}
    return (day, "printed beside the title, a later edition") if is_edition else None


def _zone_in_doubt(date: DeclaredDate, others: Sequence[Told]) -> bool:
    """Whether the page writes the same hour with another zone, in which it is another day."""
    return any(
        date.clock
        and other.date.clock
        and _minute(date.clock) == _minute(other.date.clock)
        and date.at.date() != other.date.at.date()
        for other in others
    )


def _minute(at: datetime) -> datetime:
    return at.replace(second=0)
