"""A relative date read again, now that it is known when its text was written: the facts stage reads it, the stories stage asks."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import NamedTuple


class AnchoredDate(NamedTuple):
    """A half-open span of the text that was read, and what it means; `starts_on` and `ends_on` are None where the value is no day or period."""

    char_start: int
    char_end: int
    value: str
    starts_on: date | None
    ends_on: date | None
    granularity: str | None


ReadBetween = Callable[[str, date, date], Iterable[AnchoredDate]]
"""What relative dates of a text mean if it was written on any day from the first to the last; only what is sure is told."""
