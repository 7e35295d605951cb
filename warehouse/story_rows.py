"""The rows that tell of stories, written by the link stage: more of `models.py`, and like it without DuckDB."""

from datetime import date, datetime
from typing import Literal
from uuid import UUID

from warehouse.models import Divergence, DuplicateKind, Row

Agreement = Literal["agree", "finer", "differ"]


class Story(Row):
    """One event covered by one or more articles."""

    story_id: UUID
    headline: str | None = None
    headline_article_id: UUID | None = None
    first_published_at: datetime | None = None
    last_published_at: datetime | None = None
    article_count: int
    outlet_count: int
    independent_outlet_count: int


class Copy(Row):
    """An article that repeats another: `duplicate_of` is the original of its copy group."""

    article_id: UUID
    duplicate_of: UUID
    duplicate_kind: DuplicateKind
    similarity: float


class CopySpan(Row):
    """A stretch that a copy and its original have in common: as many words on both sides, `same_word_count` of them equal in lower case."""

    article_id: UUID
    position: int
    char_start: int
    char_end: int
    duplicate_of: UUID
    original_start: int
    original_end: int
    word_count: int
    same_word_count: int


class Utterance(Row):
    """One thing said, however often carried; `text` is the canonical wording."""

    utterance_id: UUID
    story_id: UUID
    speaker: str | None = None
    text: str
    variant_count: int
    article_count: int
    outlet_count: int
    independent_outlet_count: int


class QuoteVariant(Row):
    """One outlet's wording of an utterance; `diff` shows it against the canonical wording."""

    utterance_id: UUID
    fact_id: UUID
    article_id: UUID
    outlet: str | None = None
    char_start: int
    char_end: int
    text: str
    divergence: Divergence
    diff: str | None = None


class QuoteUtterance(Row):
    """Which utterance a quotation belongs to: the longer one where it joins two."""

    fact_id: UUID
    utterance_id: UUID


class Figure(Row):
    """A thing that several articles of a story count, and whether they agree on its number."""

    figure_id: UUID
    story_id: UUID
    noun: str
    unit: str | None = None
    value_min: float
    value_max: float
    agreement: Agreement
    article_count: int
    outlet_count: int
    independent_outlet_count: int


class FigureVariant(Row):
    """One article's number for a figure."""

    figure_id: UUID
    fact_id: UUID
    article_id: UUID
    outlet: str | None = None
    char_start: int
    char_end: int
    surface: str
    value_min: float | None = None
    value_max: float | None = None


class TimelineEntry(Row):
    """A dated sentence of a story."""

    story_id: UUID
    on_date: date
    article_id: UUID
    char_start: int
    char_end: int
    text: str
    support_count: int
    score: float


class StoryDate(Row):
    """What an undated article's story says of its date: bounds with basis `story`.

    `not_before_date_id` is the time expression, most often a sibling's, that gives the lower bound; `not_after_date_id` the article's own
    that gives the upper.
    """

    article_id: UUID
    published_not_before: datetime | None = None
    published_not_after: datetime | None = None
    not_before_date_id: UUID | None = None
    not_after_date_id: UUID | None = None


class DateAnchor(Row):
    """What a relative date of an undated article means, since the story tells between which days the article was written."""

    fact_id: UUID
    article_id: UUID
    value: str
    starts_on: date | None = None
    ends_on: date | None = None
    granularity: str | None = None
    written_not_before: date
    written_not_after: date
