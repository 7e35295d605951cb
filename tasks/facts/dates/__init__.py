"""Time expressions: every date, time, length and repetition a text names, with its value and what anchors it.

"Last week" is read from the publication date where that is known to the day; where it is not, the value stays null.
"""

import datetime as dt
from collections.abc import Iterator

from tasks.anchored_dates import AnchoredDate
from tasks.facts.dates import calendar
from tasks.facts.dates.finding import TimeExpression, find_between, find_dates
from tasks.facts.reading import FactReading
from warehouse.models import DateMention, FactKind

__all__ = ["DATES", "Dates", "TimeExpression", "find_between", "find_dates", "read_between"]

# How often a rule's value was right on annotated newswire, where it says something else than the rest.
CONFIDENCE = {
    "day_word": 0.95,
    "month_day": 0.95,
    "quarter": 0.95,
    "month": 0.85,
    "duration": 0.8,
    "lately": 0.8,
    "now": 0.75,
    "period": 0.75,
    "clock_day": 0.7,
    "plain_units": 0.6,
    "ahead": 0.6,
    "ago": 0.6,
    "recent": 0.55,
    "year_earlier": 0.5,
    "year_end": 0.5,
}


class Dates:
    """Time expressions, as rows of kind `date`."""

    name = "dates"
    version = "1"
    kinds: frozenset[FactKind] = frozenset({"date"})

    def __call__(self, reading: FactReading) -> Iterator[DateMention]:
        for expression in find_dates(reading.text, reading.reading.published_on):
            yield _mention_of(expression, reading)


DATES = Dates()


def read_between(text: str, first: dt.date, last: dt.date) -> Iterator[AnchoredDate]:
    """What relative dates mean in a text written on any day from `first` to `last`, where one value holds on all of them."""
    for found in find_between(text, first, last):
        if found.value:
            starts_on, ends_on = calendar.days_of(found.value)
            granularity = calendar.granularity(found.value)
            yield AnchoredDate(found.char_start, found.char_end, found.value, starts_on, ends_on, granularity)


def _mention_of(expression: TimeExpression, reading: FactReading) -> DateMention:
    value = expression.value
    starts_on, ends_on = calendar.days_of(value) if value else (None, None)
    confidence = CONFIDENCE.get(expression.rule, 0.9) if value else 0.5
    spine = reading.spine("date", (expression.char_start, expression.char_end), expression.rule, confidence, DATES)
    return DateMention(
        **spine,
        value=value,
        starts_on=starts_on,
        ends_on=ends_on,
        granularity=calendar.granularity(value) if value else None,
        anchor=expression.anchor,
    )
