"""Settle: what each record is (new, changed, a repeat, a reject), what becomes of its outlet's lines, and the batches to analyse."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

from pydantic import TypeAdapter

from flows.plan import Counts, RunPlan
from tasks.analyse import AnalyseBatch, Selection, makers
from tasks.furniture import write_furniture
from warehouse import memory, outdated
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
    """Where the decisions stand, the batch files to analyse, the accounts so far, and how many held articles are labelled anew."""

    decisions: Path
    batches: tuple[Path, ...]
    counts: Counts = field(default_factory=Counts)
    relabelled: int = 0


def settle(plan: RunPlan, run_id: UUID, reads: Sequence[Path], unchanged: int) -> Settled:
    """Decide on every record that was read; RejectBudgetExceeded when too many were refused."""
    into = plan.home.staging / f"settle-{run_id}"
    with work(plan.home) as connection:
        settled = settling.settle(connection, run_id, reads, into)
        counts = _counts(settled, unchanged)
        if not counts.read:
            return Settled(into, (), counts)
        if counts.reject_share > plan.max_reject_share:
            raise RejectBudgetExceeded(counts, plan.max_reject_share)
        weighed = memory.weigh_arrivals(connection, reads, into)
    batches = _write_batches(plan, [*settled.selections, *weighed.selections], weighed.furniture)
    return Settled(into, batches, counts, _size(weighed.selections))


def settle_outdated(plan: RunPlan, run_id: UUID) -> Settled:
    """The held articles that some maker has not done at its present version."""
    into = plan.home.staging / f"outdated-{run_id}"
    with work(plan.home) as connection:
        selections = outdated.export_outdated(connection, makers(plan.request, plan.extractors), into)
        furniture = memory.held_furniture(connection)
    return Settled(into, _write_batches(plan, selections, furniture))


def settle_labels(plan: RunPlan, run_id: UUID) -> Settled:
    """The held articles that are labelled otherwise than their outlet's lines, all of them weighed, would have it."""
    into = plan.home.staging / f"relabelled-{run_id}"
    with work(plan.home) as connection:
        weighed = memory.weigh_all(connection, into)
    return Settled(
        into, _write_batches(plan, weighed.selections, weighed.furniture), relabelled=_size(weighed.selections)
    )


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


def _counts(settled: settling.Settled, unchanged: int) -> Counts:
    return Counts(
        read=settled.read_count,
        article=settled.new_count + settled.changed_count,
        duplicate=settled.duplicate_count,
        rejected=settled.rejected_count,
        unchanged_sources=unchanged,
    )


def _size(selections: Sequence[settling.Selection]) -> int:
    return sum(len(each.rows) for each in selections)


def _write_batches(plan: RunPlan, found: Sequence[settling.Selection], lines: Sequence[int]) -> tuple[Path, ...]:
    if not found:
        return ()
    selections = [Selection(each.part, each.rows) for each in found]
    furniture = write_furniture(plan.home.staging, lines)
    paths = []
    for group in batched(selections, plan.batch_articles, plan.most_batches):
        batch = AnalyseBatch(group, plan.request, plan.extractors, furniture)
        path = plan.home.staging / f"analyse-{batch.key}.json"
        path.write_bytes(_batches.dump_json(batch))
        paths.append(path)
    return tuple(paths)
