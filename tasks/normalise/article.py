"""The last step: findings become an article with its ids, or a refusal where nothing of a body is there."""

import re

from tasks.normalise.findings import Findings, value_of
from tasks.normalise.identity import article_id
from tasks.records import Refusal, SourceRecord
from warehouse.models import Article, content_id

_LETTER = re.compile(r"[^\W\d_]")


def build_article(record: SourceRecord, found: Findings) -> Article | Refusal:
    """An article has a body with letters in it; anything else is refused with its reason."""
    if not found.text.strip():
        return refuse(record, "no_text", "nothing but white space")
    if not any(s.segment == "body" and _LETTER.search(found.text, s.char_start, s.char_end) for s in found.segments):
        return refuse(record, "no_body", "no line of it reads like an article")
    url = value_of(found.url)
    published = found.published
    return Article(
        article_id=article_id(found.text, record.declared, url),
        text_id=content_id("text", found.text),
        external_id=record.declared.external_id,
        source_uri=record.source_uri,
        locator=record.locator,
        title=value_of(found.title),
        subtitle=value_of(found.subtitle),
        authors=tuple(evidence.value for evidence in found.authors),
        outlet=value_of(found.outlet),
        url=url,
        language=value_of(found.language),
        published_at=published.at,
        published_precision=published.precision,
        published_basis=published.basis,
        published_not_before=published.not_before,
        published_not_after=published.not_after,
        text=found.text,
        segments=found.segments,
        evidence=found.evidence,
    )


def refuse(record: SourceRecord, reason: str, detail: str) -> Refusal:
    """This record refused, with where it stands and the hashes of its bytes."""
    return Refusal(
        source_uri=record.source_uri,
        locator=record.locator,
        stage="normalise",
        reason=reason,
        detail=detail,
        captured_at=record.captured_at,
        raw_sha256=record.raw_sha256,
        source_sha256=record.source_sha256,
        byte_count=record.byte_count,
    )
