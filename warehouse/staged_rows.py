"""The rows that stages hand to each other and to the load: more of `models.py`, and like it without DuckDB."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from warehouse.models import Capture, Evidence, Row, Segment

CorrectionKind = Literal["insertion", "deletion", "replacement"]


class ArticleSegment(Segment):
    """A segment as the warehouse holds it; `position` counts from 1."""

    article_id: UUID
    position: int


class ArticleEvidence(Evidence):
    """A piece of evidence as the warehouse holds it."""

    article_id: UUID


class ArticleBody(Row):
    """The body segments of an article joined by a blank line; `body_id` is the id of that text."""

    article_id: UUID
    text_id: UUID
    body_id: UUID
    body: str
    word_count: int


class ArticleLine(Row):
    """A paragraph of an article's body, as its outlet's memory keeps it and as the article is labelled."""

    article_id: UUID
    line_hash: int
    byte_count: int
    least_stories: int
    is_furniture: bool


class Correction(Row):
    """Words that a version of an article says otherwise than the one before: characters of both texts."""

    article_id: UUID
    version: int
    position: int
    kind: CorrectionKind
    before_start: int
    before_end: int
    before: str
    after_start: int
    after_end: int
    after: str


class LedgerEntry(Row):
    """Which maker (extractor, summariser, …), at which version, has done an article."""

    article_id: UUID
    maker: str
    version: str


class StagedCapture(Capture):
    """A capture and, unless it was refused, where its article stands: row `row` (from 0) of `articles-<part>.parquet`."""

    part: int | None = None
    row: int | None = None
    article_id: UUID | None = None
    text_id: UUID | None = None


class StagedLine(Row):
    """A paragraph of the article that stands in row `row` (from 0) of `articles-<part>.parquet`."""

    part: int
    row: int
    line_hash: int
    byte_count: int
    least_stories: int


class SourceRead(Row):
    """A source as it was when it was read: what tells an unchanged one."""

    source_uri: str
    path: str
    byte_count: int
    mtime_ns: int
    reader_version: str
    sha256: str | None = None
    outlet: str | None = None
    language: str | None = None


class Fetch(Row):
    """What the last fetch of an address gave: the next one asks for changes only, and never for what is gone."""

    url: str
    fetched_at: datetime
    status: int | None = None
    etag: str | None = None
    last_modified: str | None = None
    body_sha256: str | None = None
    is_gone: bool = False
    retry_not_before: datetime | None = None
