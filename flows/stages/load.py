"""Load: everything staged by this run into the work file, in one transaction."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from uuid import UUID

from flows.plan import Counts, RunPlan
from flows.stages.settle import Settled
from warehouse import load as loading
from warehouse.connection import work


def load(
    plan: RunPlan, run_id: UUID, settled: Settled, reads: Sequence[Path], analyses: Sequence[Path]
) -> tuple[Counts, int]:
    """Load a run's rows; returns its accounts and how many rows were written."""
    with work(plan.home) as connection:
        loaded = loading.load(connection, run_id, settled.decisions, reads, analyses)
    counts = replace(
        settled.counts,
        read=loaded.read_count,
        article=loaded.article_count,
        duplicate=loaded.duplicate_count,
        rejected=loaded.rejected_count,
    )
    return counts, loaded.changed_rows


def reload(plan: RunPlan, run_id: UUID, analyses: Sequence[Path]) -> int:
    """Replace the rows of articles that were analysed again; returns how many rows were written."""
    with work(plan.home) as connection:
        return loading.reload(connection, run_id, analyses).changed_rows
