"""How far confidence can be trusted: facts by tenth of confidence, and how often such facts were right where people had judged."""

from collections.abc import Iterable

from tasks.report.rows import MeasuredRow, ReliabilityRow
from tasks.report.words import share

FEW = 20
"""Fewer judged facts than these say nothing."""


def reliability_table(rows: Iterable[ReliabilityRow], measured: Iterable[MeasuredRow]) -> list[dict[str, object]]:
    """A line for each kind of fact and tenth of confidence that the warehouse holds, the surest first."""
    known = {(line.kind, line.tenth): line for line in measured}
    return [_line(row, known.get((row.kind, row.tenth))) for row in rows]


def _line(row: ReliabilityRow, measured: MeasuredRow | None) -> dict[str, object]:
    is_known = measured is not None and measured.fact_count >= FEW
    return {
        "kind": row.kind,
        "confidence": f"{row.tenth / 10:.1f}–{(row.tenth + 1) / 10:.1f}",
        "facts": row.fact_count,
        "right": share(measured.right_count, measured.fact_count) if measured and is_known else "not measured",
        "of judged": measured.fact_count if measured and is_known else "",
    }
