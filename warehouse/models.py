"""The rows: what every stage hands on and what the warehouse holds, named and typed once.

A model's fields are the columns of the relation it is named for (DESIGN: the SQL contract), less what only the load knows (`run_id`)
and what only the link stage knows (stories, copies, utterances, counts of support).
Rows are frozen. Ids are blake2b-128 digests, so the same parts give the same id on every machine and for ever.
Spans are half-open, in Unicode code points of `articles.text`. `_at` is a naive `datetime` in UTC, except `published_at` with precision `day`
or coarser, which is midnight of the day as written and never shifted by a zone.
"""

import hashlib
from datetime import date, datetime
from typing import Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict

SegmentKind = Literal[
    "title",
    "subtitle",
    "byline",
    "dateline",
    "date",
    "body",
    "caption",
    "credit",
    "sources",
    "related",
    "comment",
    "navigation",
    "other",
]
Precision = Literal["second", "minute", "day", "month", "year"]
PublishedBasis = Literal["declared", "text", "inferred", "story"]
FactKind = Literal["quote", "statement", "date", "quantity", "role", "person", "organisation", "place"]
QuoteKind = Literal["direct", "mixed", "fragment", "headline", "indirect"]
SpeakerBasis = Literal["named", "last_name", "pronoun", "description", "carried"]
Anchor = Literal["explicit", "publication", "text", "story", "none"]
DuplicateKind = Literal["exact", "near", "contained"]
Divergence = Literal["same", "punctuation", "wording", "omission", "addition", "polarity", "garbled"]
Outcome = Literal["article", "duplicate", "rejected"]
RunStatus = Literal["running", "completed", "completed_with_rejects", "failed"]


def content_id(kind: str, *parts: str) -> UUID:
    """The id of what these parts identify; `kind` (at most 16 bytes) keeps ids of different relations apart."""
    digest = hashlib.blake2b(digest_size=16, person=kind.encode())
    for part in parts:
        encoded = part.encode()
        digest.update(len(encoded).to_bytes(8, "big") + encoded)  # length first: ("ab", "c") is not ("a", "bc")
    return UUID(bytes=digest.digest())


class Row(BaseModel):
    """A row of a relation."""

    model_config = ConfigDict(frozen=True, extra="forbid")


# ---- articles and why their metadata is what it is


class Segment(Row):
    """One labelled stretch of an article's text; segments come in order and never overlap."""

    segment: SegmentKind
    char_start: int
    char_end: int
    basis: str


class Evidence(Row):
    """Where one metadata value comes from; `char_start` is null where the source declares it outside the text."""

    field: str
    value: str
    basis: PublishedBasis
    detail: str
    char_start: int | None = None
    char_end: int | None = None
    confidence: float


class Article(Row):
    """One article as the read stage hands it on: decoded, normalised, every value with its evidence."""

    article_id: UUID
    text_id: UUID
    external_id: str | None = None
    source_uri: str
    locator: str | None = None
    title: str | None = None
    subtitle: str | None = None
    authors: tuple[str, ...] = ()
    outlet: str | None = None
    url: str | None = None
    language: str | None = None
    published_at: datetime | None = None
    published_precision: Precision | None = None
    published_basis: PublishedBasis | None = None
    published_not_before: datetime | None = None
    published_not_after: datetime | None = None
    text: str
    segments: tuple[Segment, ...]
    evidence: tuple[Evidence, ...] = ()


# ---- the ledger


class Capture(Row):
    """One source record as it was received. `raw_sha256` is of the record's own bytes, `source_sha256` of the file they stood in."""

    source_uri: str
    locator: str | None = None
    external_id: str | None = None
    url: str | None = None
    captured_at: datetime
    media_type: str | None = None
    charset: str | None = None
    repairs: tuple[str, ...] = ()
    raw_sha256: str | None = None
    source_sha256: str | None = None
    byte_count: int | None = None


class Reject(Row):
    """A record that could not be used: where it stands, which stage refused it, and why (`reason` is a code)."""

    source_uri: str
    locator: str | None = None
    raw_sha256: str | None = None
    stage: str
    reason: str
    detail: str | None = None


# ---- summaries


class Summary(Row):
    """One summary of an article or of a story: exactly one of `article_id` and `story_id` is set."""

    summary_id: UUID
    article_id: UUID | None = None
    story_id: UUID | None = None
    summariser: str
    summariser_version: str
    is_default: bool
    text: str
    sentence_count: int
    fallback: str | None = None


class SummarySentence(Row):
    """One sentence of a summary, verbatim from `article_id`; `position` counts from 1."""

    summary_id: UUID
    position: int
    article_id: UUID
    char_start: int
    char_end: int
    text: str
    score: float


# ---- facts


class Fact(Row):
    """One extracted thing: the spine that every kind of fact shares."""

    fact_id: UUID
    article_id: UUID
    kind: FactKind
    char_start: int
    char_end: int
    surface: str
    segment: SegmentKind
    sentence_start: int
    sentence_end: int
    confidence: float
    rule: str
    extractor: str
    extractor_version: str


class Quote(Fact):
    """A quotation (span and text without the marks) or a statement in indirect speech."""

    quote_kind: QuoteKind
    text: str
    speaker: str | None = None
    speaker_surface: str | None = None
    speaker_start: int | None = None
    speaker_end: int | None = None
    speaker_role: str | None = None
    speaker_role_start: int | None = None
    speaker_role_end: int | None = None
    speaker_basis: SpeakerBasis | None = None
    via: str | None = None
    via_start: int | None = None
    via_end: int | None = None
    cue: str | None = None
    cue_start: int | None = None
    cue_end: int | None = None
    is_anonymous: bool = False


class DateMention(Fact):
    """A time expression; `value` is ISO 8601 or TIMEX3, null when nothing anchors it. `ends_on` is the last day meant, inclusive."""

    value: str | None = None
    starts_on: date | None = None
    ends_on: date | None = None
    granularity: str | None = None
    anchor: Anchor


class Quantity(Fact):
    """A number with what it counts; one bound may be null ("up to 25" has no lower one)."""

    value_min: float | None = None
    value_max: float | None = None
    unit: str | None = None
    noun: str | None = None
    modifier: str | None = None


class Role(Fact):
    """A person in a role; the span is the role's words."""

    person: str
    role: str
    organisation: str | None = None


class Mention(Fact):
    """A person, organisation or place named; `name` is the canonical one within the article."""

    name: str
    country_code: str | None = None


class OtherFact(Fact):
    """What a plug-in extractor found; `details` holds the columns of its kind as JSON, `meaning` what they come to."""

    meaning: str | None = None
    details: str


# ---- stories: the rest of what the link stage writes is in `story_rows.py`


class SentenceSupport(Row):
    """Who supports one sentence of a summary, the article it stands in included."""

    summary_id: UUID
    position: int
    article_count: int
    outlet_count: int
    independent_outlet_count: int
