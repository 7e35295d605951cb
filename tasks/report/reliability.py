"""How far confidence can be trusted: facts by tenth of confidence, and how often such facts were right where people had judged."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from tasks.report.rows import MeasuredRow, ReliabilityRow
from tasks.report.words import share

FEW = 20
"""Fewer judged facts than these say nothing."""
LEAST_TENTH = 2
"""No extractor is less sure of what it keeps; what others keep with less counts here."""
TENTHS = {tenth: f"{tenth / 10:.1f}–{(tenth + 1) / 10:.1f}" for tenth in range(9, LEAST_TENTH - 1, -1)}


def reliability_table(rows: Sequence[ReliabilityRow], measured: Iterable[MeasuredRow]) -> list[dict[str, object]]:
    """A line for each kind of fact; in each tenth how many facts are held, and of how many judged ones what share was right."""
    known = {(line.kind, line.tenth): line for line in measured if line.fact_count >= FEW}
    return [_line(kind, list(of_kind), known) for kind, of_kind in groupby(rows, key=lambda row: row.kind)]


def _line(kind: str, rows: Sequence[ReliabilityRow], known: dict[tuple[str, int], MeasuredRow]) -> dict[str, object]:
    counts = dict.fromkeys(TENTHS, 0)
    for row in rows:
        counts[max(LEAST_TENTH, row.tenth)] += row.fact_count
    cells = {TENTHS[tenth]: _cell(count, known.get((kind, tenth))) for tenth, count in counts.items()}
    return {"kind": kind, **cells}


def _cell(count: int, measured: MeasuredRow | None) -> str:
    if not count:
        return ""
    if measured is None:
        return f"{count:,}: not judged"
    return f"{count:,}: {share(measured.right_count, measured.fact_count)} of {measured.fact_count:,}"
