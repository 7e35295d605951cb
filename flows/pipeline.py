"""The order of the steps, the same for every flow: DESIGN's picture of a run, line by line.

`Steps` holds the plain functions; `flows/steps.py` makes a second set of them that are Prefect tasks. So a run can be made without Prefect,
as the fast tests and the benches do, and it is the same run.
"""

import json
import logging
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

from flows import clock
from flows.batch_pool import batch_pool, current
from flows.plan import Counts, RunOutcome, RunPlan
from flows.stages import batches, ledger
from flows.stages import discover as discovering
from flows.stages import fetch as fetching
from flows.stages import link as linking
from flows.stages import load as loading
from flows.stages import publish as publishing
from flows.stages import report as reporting
from flows.stages import settle as settling
from tasks.analysed import DONE
from warehouse.currency import is_current
from warehouse.errors import WarehouseError
from warehouse.lock import hold
from warehouse.models import RunStatus

logger = logging.getLogger("newsledger")
logger.setLevel(logging.INFO)  # Prefect shows these lines on the run's page, but leaves the level to us

Step = Callable[..., Any]


def one_after_the_other(step: Step, batch_files: Sequence[Path], staging: Path) -> Iterator[tuple[int, list[Path]]]:
    """Run a step over batches: the number of each batch with its staged folders, as they are done."""
    for number, batch_file in enumerate(batch_files):
        yield number, step(batch_file, staging)


@dataclass(frozen=True, slots=True)
class Steps:
    """What a run calls, in order. As they are: plain functions."""

    begin: Step = ledger.begin
    fetch: Step = fetching.fetch
    discover: Step = discovering.discover
    read: Step = batches.read
    settle: Step = settling.settle
    settle_outdated: Step = settling.settle_outdated
    settle_labels: Step = settling.settle_labels
    analyse: Step = batches.analyse
    load: Step = loading.load
    reload: Step = loading.reload
    link: Step = linking.link
    finish: Step = ledger.finish
    publish: Step = publishing.publish
    report: Step = reporting.report
    each: Callable[[Step, Sequence[Path], Path], Iterator[tuple[int, list[Path]]]] = one_after_the_other
    with_pool: bool = True


def ingest_run(plan: RunPlan, steps: Steps) -> RunOutcome:
    """Read what is unseen in the plan's sources, and carry it all the way to the published file."""
    discovering.find(plan.entries)  # a path that names nothing stops the run before anything is written
    with _opened(plan, steps) as run_id:
        fetched: fetching.Fetched | None = steps.fetch(plan, run_id) if plan.has_addresses else None
        found: discovering.Discovered = steps.discover(plan, fetched)
        _say_what_was_found(found)
        reads = _over("read", steps.read, found.batches, plan, steps)
        if fetched:
            reads.append(fetched.folder)
        settled: settling.Settled = steps.settle(plan, run_id, reads, found.unchanged)
        _say_what_is_relabelled(settled)
        analyses = _over("analyse", steps.analyse, settled.batches, plan, steps)
        counts, changed = steps.load(plan, run_id, settled, reads, analyses)
        return _published(plan, steps, run_id, counts, changed)


def reextract_run(plan: RunPlan, steps: Steps) -> RunOutcome:
    """Analyse the held articles that some maker has not done at its present version, then those whose labels that leaves wrong."""
    with _opened(plan, steps) as run_id:
        changed = _analysed_again(plan, steps, run_id, steps.settle_outdated(plan, run_id))
        changed += _analysed_again(plan, steps, run_id, steps.settle_labels(plan, run_id))
        return _published(plan, steps, run_id, Counts(), changed)


@contextmanager
def _opened(plan: RunPlan, steps: Steps) -> Iterator[UUID]:
    """Hold the home and a process pool for one run; whatever ends it early leaves its row failed."""
    clock.reset()
    with hold(plan.home, plan.flow):
        run_id: UUID = steps.begin(plan)
        try:
            if steps.with_pool:
                with batch_pool(plan.workers):
                    yield run_id
            else:
                yield run_id
        except BaseException:
            with suppress(WarehouseError):  # a broken file: the next run finds the row open and closes it
                ledger.finish(plan, run_id, "failed")
            raise


def _over(stage: str, step: Step, batch_files: Sequence[Path], plan: RunPlan, steps: Steps) -> list[Path]:
    """Run one step over all batches, saying how far it is; the staged folders in the batches' order."""
    started = time.monotonic()
    folders: dict[int, list[Path]] = {}
    for number, staged in steps.each(step, batch_files, plan.home.staging):
        folders[number] = staged
        clock.note_workers(staged)
        _say_what_plug_ins_failed_at(staged)
        logger.info("%s: batch %d of %d, %.0f s", stage, len(folders), len(batch_files), time.monotonic() - started)
    return [folder for number in sorted(folders) for folder in folders[number]]


def _analysed_again(plan: RunPlan, steps: Steps, run_id: UUID, settled: settling.Settled) -> int:
    """Held articles analysed anew and put back in their place; the rows written."""
    if not settled.batches:
        return 0
    _say_what_is_relabelled(settled)
    changed: int = steps.reload(plan, run_id, _over("analyse", steps.analyse, settled.batches, plan, steps))
    return changed


def _published(plan: RunPlan, steps: Steps, run_id: UUID, counts: Counts, changed: int) -> RunOutcome:
    """Link, publish and report; a run that changed nothing leaves the published file and the digest as they are."""
    pool = current()
    logger.info("link: copies, stories, utterances")
    linked: linking.LinkCounts = steps.link(plan.home, run_id, pool.call if pool else _here)
    changed += linked.changed_rows
    status: RunStatus = "completed_with_rejects" if counts.rejected else "completed"
    steps.finish(plan, run_id, status, clock.read().wall)
    if not changed and is_current(plan.home):
        logger.info("nothing has changed: the published file stays")
        return RunOutcome(run_id, plan.home, counts, None, None, 0, linked, clock.read())
    logger.info("publish: audit a copy and put it in place")
    snapshot = steps.publish(plan, run_id)
    report: reporting.Report = steps.report(plan.home, run_id)
    return RunOutcome(run_id, plan.home, counts, snapshot, report, changed, linked, clock.read())


def _say_what_was_found(found: discovering.Discovered) -> None:
    unchanged = f", {found.unchanged} sources unchanged" if found.unchanged else ""
    logger.info("discover: %d batches to read%s", len(found.batches), unchanged)


def _say_what_is_relabelled(settled: settling.Settled) -> None:
    if settled.relabelled:
        logger.info("settle: %d held articles are labelled anew, their outlets' lines have changed", settled.relabelled)


def _say_what_plug_ins_failed_at(staged: Sequence[Path]) -> None:
    """A plug-in's fault costs its own rows only; it is not in the ledger either, so `reextract` asks it again."""
    for folder in staged:
        for fault in json.loads((folder / DONE).read_text()).get("plug_in_faults", ()):
            logger.warning("plug-in %s: kept without its rows", fault)


def _here(function: Callable[..., Any], *arguments: object) -> Any:
    return function(*arguments)
