"""What the report is made of: one dataclass for each query `digest_*.sql`, its fields the query's columns."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class RunRow:
    """The run itself, and what the warehouse holds after it."""

    run_id: UUID
    status: str
    started_at: datetime
    finished_at: datetime | None
    read_count: int
    article_count: int
    duplicate_count: int
    rejected_count: int
    code_version: str | None
    held_article_count: int
    held_story_count: int
    held_outlet_count: int


@dataclass(frozen=True, slots=True)
class StoryRow:
    """One story, best first; `is_touched` says that this run brought an article of it."""

    story_id: UUID
    headline: str | None
    headline_article_id: UUID | None
    headline_start: int | None
    headline_end: int | None
    first_published_at: datetime | None
    last_published_at: datetime | None
    article_count: int
    outlet_count: int
    independent_outlet_count: int
    is_touched: bool
    is_new: bool
    grew_by: int
    touched_story_count: int


@dataclass(frozen=True, slots=True)
class EventRow:
    """What befell a story in the run; a story that merged into another has no headline any more."""

    kind: str
    story_id: UUID
    headline: str | None
    other_headline: str | None
    article_count: int
    kind_count: int


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article of a story shown, originals before copies, oldest first."""

    article_id: UUID
    story_id: UUID
    title: str | None
    subtitle: str | None
    outlet: str | None
    url: str | None
    source_uri: str
    locator: str | None
    published_at: datetime | None
    published_precision: str | None
    published_basis: str | None
    published_not_before: datetime | None
    published_not_after: datetime | None
    word_count: int
    duplicate_of: UUID | None
    duplicate_kind: str | None
    shared_word_count: int | None = None


@dataclass(frozen=True, slots=True)
class CoverageRow:
    """The articles of one story by one voice on one day, or between the same bounds."""

    story_id: UUID
    outlet: str | None
    source_uri: str
    locator: str | None
    on_date: date | None
    not_before: date | None
    not_after: date | None
    article_count: int


@dataclass(frozen=True, slots=True)
class SentenceRow:
    """One sentence of a story's default summary."""

    story_id: UUID
    position: int
    article_id: UUID
    outlet: str | None
    source_uri: str
    locator: str | None
    char_start: int
    char_end: int
    text: str
    article_count: int
    outlet_count: int
    independent_outlet_count: int


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """One dated sentence of a story."""

    story_id: UUID
    on_date: date
    article_id: UUID
    outlet: str | None
    source_uri: str
    locator: str | None
    char_start: int
    char_end: int
    text: str
    support_count: int


@dataclass(frozen=True, slots=True)
class UtteranceRow:
    """One thing said in a story."""

    utterance_id: UUID
    story_id: UUID
    speaker: str | None
    text: str
    variant_count: int
    article_count: int
    outlet_count: int
    independent_outlet_count: int


@dataclass(frozen=True, slots=True)
class VariantRow:
    """One wording of an utterance, with who is said to have said it there."""

    utterance_id: UUID
    article_id: UUID
    outlet: str | None
    source_uri: str
    locator: str | None
    char_start: int
    char_end: int
    text: str
    divergence: str
    quote_kind: str
    segment: str
    speaker_surface: str | None
    speaker_role: str | None
    is_anonymous: bool


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One printed number of a figure that a story's outlets give differently."""

    story_id: UUID
    figure_id: UUID
    noun: str
    unit: str | None
    article_id: UUID
    outlet: str | None
    source_uri: str
    locator: str | None
    char_start: int
    char_end: int
    surface: str
    value_min: float | None
    value_max: float | None


@dataclass(frozen=True, slots=True)
class TextRow:
    """An article that a line of the page cites; `segments` are `(kind, char_start, char_end)`."""

    article_id: UUID
    title: str | None
    outlet: str | None
    url: str | None
    source_uri: str
    locator: str | None
    published_at: datetime | None
    published_precision: str | None
    published_not_before: datetime | None
    published_not_after: datetime | None
    language: str | None
    text: str
    segments: tuple[tuple[str, int, int], ...]


@dataclass(frozen=True, slots=True)
class RejectRow:
    """A record that this run refused; `reject_count` counts all of the run."""

    source_uri: str
    locator: str | None
    stage: str
    reason: str
    detail: str | None
    raw_sha256: str | None
    reject_count: int


@dataclass(frozen=True, slots=True)
class QualityRow:
    """The counts that say how good the rows are: of this run's articles, or of all held when it brought none."""

    article_count: int
    without_date: int
    with_bounds_only: int
    without_title: int
    without_outlet: int
    without_body: int
    duplicate_count: int
    character_count: int
    body_character_count: int
    fact_count: int
    quote_count: int
    quote_without_speaker_count: int
    date_count: int
    date_without_value_count: int


@dataclass(frozen=True, slots=True)
class OutletRow:
    """One outlet: what it brought in this run, and its newest article ever.

    `kind_count` counts the outlets that brought something, or those that did not, whichever this one is of.
    """

    outlet: str | None
    run_article_count: int
    run_undated_count: int
    run_duplicate_count: int
    run_word_mean: float | None
    earlier_word_mean: float | None
    held_article_count: int
    newest_published_at: datetime | None
    kind_count: int


@dataclass(frozen=True, slots=True)
class FoundRow:
    """What the whole warehouse holds, for the table that ends `newsledger run`."""

    article_count: int
    duplicate_count: int
    story_count: int
    quote_count: int
    statement_count: int
    diverging_count: int
    date_count: int
    person_count: int
    place_count: int
    quantity_count: int


@dataclass(frozen=True, slots=True)
class ChangesRow:
    """What a new version of an extractor changed among the facts of one kind in this run; `fact_count` is how many it finds now."""

    extractor: str
    version_before: str
    version_after: str
    kind: str
    fact_count: int
    added_count: int
    removed_count: int
    changed_count: int
    speaker_count: int
    value_count: int
    span_count: int
    confidence_count: int


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One such change; the side that is not there is null, `fact_id` is of the later one that is."""

    extractor: str
    kind: str
    change: str
    changed: list[str]
    surface_before: str | None
    meaning_before: str | None
    confidence_before: float | None
    surface_after: str | None
    meaning_after: str | None
    confidence_after: float | None
    fact_id: UUID


@dataclass(frozen=True, slots=True)
class ReliabilityRow:
    """How many facts of one kind lie in one tenth of confidence (9: from 0.9 to 1)."""

    kind: str
    tenth: int
    fact_count: int


@dataclass(frozen=True, slots=True)
class MeasuredRow:
    """How many such facts people judged, and how many of them were right: measured once, shipped with the extractors."""

    kind: str
    tenth: int
    fact_count: int
    right_count: int


@dataclass(frozen=True, slots=True)
class ReportRows:
    """Everything the report of one run is made of, but for the texts it cites."""

    run: RunRow
    quality: QualityRow
    found: FoundRow
    outlets: tuple[OutletRow, ...] = ()
    rejects: tuple[RejectRow, ...] = ()
    stories: tuple[StoryRow, ...] = ()
    events: tuple[EventRow, ...] = ()
    articles: tuple[ArticleRow, ...] = ()
    coverage: tuple[CoverageRow, ...] = ()
    sentences: tuple[SentenceRow, ...] = ()
    timeline: tuple[TimelineRow, ...] = ()
    utterances: tuple[UtteranceRow, ...] = ()
    variants: tuple[VariantRow, ...] = ()
    figures: tuple[FigureRow, ...] = ()
    reliability: tuple[ReliabilityRow, ...] = ()
    measured: tuple[MeasuredRow, ...] = ()
    changes: tuple[ChangesRow, ...] = ()
    change_examples: tuple[ChangeRow, ...] = ()
    audits: Mapping[str, int] = field(default_factory=dict)
