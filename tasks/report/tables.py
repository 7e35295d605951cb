"""The tables of the page and of the orchestrator's interface: lists of flat dicts, keys in plain words."""

from collections.abc import Iterable

from tasks.report.rows import OutletRow, QualityRow, RejectRow
from tasks.report.words import clipped, day_words, share

FEW = 5
"""Fewer articles than these say nothing of an outlet's pages."""


def quality_table(row: QualityRow) -> list[dict[str, object]]:
    """How good the rows are: what is missing, and how much was found, each count with what it is a share of."""
    articles = row.article_count
    return [
        _measure("articles without a date", row.without_date, articles),
        _measure("articles with bounds only", row.with_bounds_only, articles),
        _measure("articles without a title", row.without_title, articles),
        _measure("articles without an outlet", row.without_outlet, articles),
        _measure("articles without body text", row.without_body, articles),
        _measure("articles that copy another", row.duplicate_count, articles),
        _measure("characters that are body", row.body_character_count, row.character_count),
        _measure("quotations without a speaker", row.quote_without_speaker_count, row.quote_count),
        _measure("dates without a value", row.date_without_value_count, row.date_count),
        {
            "measure": "facts per article",
            "count": row.fact_count,
            "of": articles,
            "share": f"{row.fact_count / articles:.1f}" if articles else "–",
        },
    ]


def rejects_table(rows: Iterable[RejectRow]) -> list[dict[str, object]]:
    """What was refused and why; `newsledger rejects --replay` tries it again."""
    return [
        {
            "source": row.source_uri,
            "locator": row.locator or "",
            "stage": row.stage,
            "reason": row.reason,
            "detail": clipped(row.detail or "", 300),
            "sha256": row.raw_sha256 or "",
        }
        for row in rows
    ]


def outlet_table(rows: Iterable[OutletRow]) -> list[dict[str, object]]:
    """Per outlet what this run brought, what is held, and how fresh it is."""
    return [
        {
            "outlet": row.outlet or "unknown",
            "this run": row.run_article_count,
            "undated": row.run_undated_count,
            "copies": row.run_duplicate_count,
            "held": row.held_article_count,
            "newest": newest(row),
        }
        for row in rows
    ]


def newest(row: OutletRow) -> str:
    """The day of an outlet's newest article."""
    return day_words(row.newest_published_at) if row.newest_published_at else "no date"


def has_shrunk(row: OutletRow) -> bool:
    """Whether an outlet's articles are less than half as long as before: its pages may have changed their shape."""
    if row.run_article_count < FEW or row.run_word_mean is None or row.earlier_word_mean is None:
        return False
    return 2 * row.run_word_mean < row.earlier_word_mean


def _measure(name: str, count: int, whole: int) -> dict[str, object]:
    return {"measure": name, "count": count, "of": whole, "share": share(count, whole)}
