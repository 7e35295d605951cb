"""What new versions of extractors changed, as two tables: counts by kind of fact, and some changes word for word."""

from collections.abc import Iterable

from tasks.report.rows import ChangeRow, ChangesRow
from tasks.report.words import clipped

WORDS = 70
"""Characters of an example's words."""


def changes_table(rows: Iterable[ChangesRow]) -> list[dict[str, object]]:
    """How many facts of each kind are new, gone or told otherwise; one change may be of several things."""
    return [
        {
            "extractor": f"{row.extractor} {row.version_before} → {row.version_after}",
            "kind": row.kind,
            "facts now": row.fact_count,
            "added": row.added_count,
            "removed": row.removed_count,
            "changed": row.changed_count,
            "in what": _in_what(row),
        }
        for row in rows
    ]


def examples_table(rows: Iterable[ChangeRow]) -> list[dict[str, object]]:
    """Some of the changes, each side with what it says and how sure it is; what is gone cannot be explained any more."""
    return [
        {
            "kind": row.kind,
            "change": ", ".join(row.changed) or row.change,
            "before": _side(row.surface_before, row.meaning_before, row.confidence_before),
            "after": _side(row.surface_after, row.meaning_after, row.confidence_after),
            "explain": str(row.fact_id)[:8] if row.surface_after else "–",
        }
        for row in rows
    ]


def _in_what(row: ChangesRow) -> str:
    counts = {
        "speaker": row.speaker_count,
        "value": row.value_count,
        "span": row.span_count,
        "confidence": row.confidence_count,
    }
    return ", ".join(f"{name} {count}" for name, count in counts.items() if count)


def _side(surface: str | None, meaning: str | None, confidence: float | None) -> str:
    if surface is None or confidence is None:
        return "–"
    says = f" = {clipped(meaning, WORDS)}" if meaning and meaning != surface else ""
    return f"{clipped(' '.join(surface.split()), WORDS)}{says} ({confidence:.2f})"
