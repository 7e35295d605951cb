"""Settle: what each record is (new, changed, a repeat, a reject), and the batches of articles to analyse."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from pydantic import TypeAdapter

from flows.plan import Counts, RunPlan
from tasks.analyse import AnalyseBatch, Selection, makers
from warehouse import outdated
from warehouse import settle as settling
from warehouse.connection import work
from warehouse.errors import NewsledgerError

_batches = TypeAdapter(AnalyseBatch)


class RejectBudgetExceeded(NewsledgerError):
    """More records were refused than the run allows."""

    def __init__(self, counts: Counts, allowed: float) -> None:
        super().__init__(
            f"{counts.rejected} of {counts.read} records were rejected, more than the {allowed:.0%} that this run allows: "
            "nothing was loaded; see the rejects, or raise the reject budget"
        )


@dataclass(frozen=True, slots=True)
class Settled:
    """Where the decisions stand, the batch files to analyse, and the accounts so far."""

    decisions: Path
    batches: tuple[Path, ...]
    counts: Counts


def settle(plan: RunPlan, run_id: UUID, reads: Sequence[Path], unchanged: int) -> Settled:
    """Decide on every record that was read; RejectBudgetExceeded when too many were refused."""
    into = plan.home.staging / f"settle-{run_id}"
    with work(plan.home) as connection:
        settled = settling.settle(connection, run_id, reads, into)
    counts = Counts(
        read=settled.read_count,
        article=settled.new_count + settled.changed_count,
        duplicate=settled.duplicate_count,
        rejected=settled.rejected_count,
        unchanged_sources=unchanged,
    )
    if counts.reject_share > plan.max_reject_share:
        raise RejectBudgetExceeded(counts, plan.max_reject_share)
    selections = [Selection(each.part, each.rows) for each in settled.selections]
    return Settled(into, _write_batches(plan, selections), counts)


def settle_outdated(plan: RunPlan, run_id: UUID) -> Settled:
    """The held articles that some maker has not done at its present version."""
    into = plan.home.staging / f"outdated-{run_id}"
    with work(plan.home) as connection:
        found = outdated.export_outdated(connection, makers(plan.request, plan.extractors), into)
    selections = [Selection(each.part, each.rows) for each in found]
    return Settled(into, _write_batches(plan, selections), Counts())


def batched(selections: Sequence[Selection], batch_articles: int, most_batches: int) -> Iterator[tuple[Selection, ...]]:
    """Selections in groups of at least `batch_articles` rows, at most `most_batches` groups; large ones are cut."""
    total = sum(len(selection.rows) for selection in selections)
    size = max(batch_articles, -(-total // most_batches))
    group: list[Selection] = []
    room = size
    for selection in selections:
        rows = selection.rows
        while rows:
            taken, rows = rows[:room], rows[room:]
            group.append(Selection(selection.part, taken))
            room -= len(taken)
            if not room:
                yield tuple(group)
                group, room = [], size
    if group:
        yield tuple(group)


def load_batch(path: Path) -> AnalyseBatch:
    """The batch a batch file holds."""
    return _batches.validate_json(path.read_bytes())


def _write_batches(plan: RunPlan, selections: Sequence[Selection]) -> tuple[Path, ...]:
    paths = []
    for group in batched(selections, plan.batch_articles, plan.most_batches):
        batch = AnalyseBatch(group, plan.request, plan.extractors)
        path = plan.home.staging / f"analyse-{batch.key}.json"
        path.write_bytes(_batches.dump_json(batch))
        paths.append(path)
    return tuple(paths)
