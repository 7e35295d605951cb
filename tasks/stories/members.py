"""What the link stage hands over of one story: its articles, what they quote, date and count. Plain values that travel between processes."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

from warehouse.models import QuoteKind, SegmentKind


class Span(NamedTuple):
    """A half-open stretch of an article's text."""

    char_start: int
    char_end: int


@dataclass(frozen=True, slots=True)
class QuoteLine:
    """One quotation of an article; `text` is what stands between the marks."""

    fact_id: UUID
    article_id: UUID
    quote_kind: QuoteKind
    text: str
    char_start: int
    char_end: int
    speaker: str | None
    segment: SegmentKind
    sentence: Span


@dataclass(frozen=True, slots=True)
class DateLine:
    """One time expression of an article, comments left out; `is_background` if it stands in a line that the outlet prints under other
    stories, too.
    """

    fact_id: UUID
    article_id: UUID
    value: str | None
    starts_on: date | None
    ends_on: date | None
    char_start: int
    char_end: int
    segment: SegmentKind
    sentence: Span
    is_background: bool = False


@dataclass(frozen=True, slots=True)
class QuantityLine:
    """One number of an article's body, with what it counts."""

    fact_id: UUID
    article_id: UUID
    surface: str
    value_min: float | None
    value_max: float | None
    unit: str | None
    noun: str | None
    char_start: int
    char_end: int
    sentence: Span


@dataclass(frozen=True, slots=True)
class Member:
    """One article of a story. `voice` is who speaks: the original's outlet, or the original itself where that is unknown;
    an exact copy has the words of its original's body.
    """

    article_id: UUID
    outlet: str | None
    title: str | None
    published_at: datetime | None
    published_precision: str | None
    not_before: datetime | None
    not_after: datetime | None
    original: UUID
    voice: str
    text: str
    body: tuple[Span, ...]
    quotes: tuple[QuoteLine, ...]
    dates: tuple[DateLine, ...]
    quantities: tuple[QuantityLine, ...] = ()
    is_exact_copy: bool = False
    language: str | None = None

    @property
    def is_original(self) -> bool:
        return self.original == self.article_id

    @property
    def body_text(self) -> str:
        return "\n\n".join(self.text[span.char_start : span.char_end] for span in self.body)

    @property
    def published_on(self) -> date | None:
        """The day of publication; None unless it is known to the day."""
        known = self.published_precision in ("second", "minute", "day")
        return self.published_at.date() if known and self.published_at else None


class Support(NamedTuple):
    """How many say it: articles, outlets, and voices (copies and outlets collapsed)."""

    article_count: int
    outlet_count: int
    independent_outlet_count: int


def support(members: Iterable[Member]) -> Support:
    """Count different articles once; an article of unknown outlet is an outlet of its own. Never 0: somebody said it."""
    known = {member.article_id: member for member in members}
    outlets = {member.outlet or str(member.article_id) for member in known.values()}
    voices = {member.voice for member in known.values()}
    return Support(max(1, len(known)), max(1, len(outlets)), max(1, len(voices)))
