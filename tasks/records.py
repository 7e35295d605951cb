"""What a reader gives: one source's record as received, or the reason why there is none.

Readers (`tasks/ingest`) make these, `tasks/normalise` turns them into articles; stages do not import each other, so the type lives here.
"""

from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Declared:
    """What a record, a page's markup or `sources.toml` says of the article in so many fields; None where it is silent.

    `published` is the text as declared, not yet parsed. `details` tells for a field where exactly it was declared (`column:headline`,
    `json-ld:headline`, `sources.toml`); a field without an entry was declared by the record itself.
    """

    external_id: str | None = None
    url: str | None = None
    title: str | None = None
    subtitle: str | None = None
    authors: tuple[str, ...] = ()
    outlet: str | None = None
    language: str | None = None
    published: str | None = None
    details: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SourceRecord:
    """One record of a source, decoded but not yet understood.

    `content` is the decoded text, or the decoded markup where `media_type` is `text/html`. `locator` tells records of one source apart
    (None where the source is one record). `raw_sha256` is of the record's own bytes, `source_sha256` of the file they stood in.
    """

    source_uri: str
    locator: str | None
    media_type: str
    content: str
    declared: Declared
    captured_at: datetime
    raw_sha256: str
    source_sha256: str
    byte_count: int
    charset: str | None = None
    repairs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Refusal:
    """A record that cannot become an article. `reason` is a code in snake case, `detail` a sentence for people."""

    source_uri: str
    locator: str | None
    stage: str
    reason: str
    detail: str
    captured_at: datetime
    raw_sha256: str | None = None
    source_sha256: str | None = None
    byte_count: int | None = None
