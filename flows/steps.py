"""The one table where plain functions become Prefect tasks: name, tags, retries.

Nothing is cached or persisted by Prefect: what is done is known by the warehouse's ledger and by the names of staged files.
Retries belong to what touches disks and networks; a bad article is a row in `rejects`, and work on the processor fails the same way twice.
Serial steps run in the flow's process; `read` and `analyse` are mapped, one task run a batch. `begin` and `finish` only write the run's own row
and stay plain functions.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from prefect import State, Task, task, unmapped
from prefect.cache_policies import NO_CACHE
from prefect.futures import PrefectFuture, as_completed

from flows.clock import timed
from flows.engines import needs_pool
from flows.pipeline import Step, Steps
from flows.settings import Settings

PLAIN = Steps()


def prefect_steps(settings: Settings) -> Steps:
    """The steps of a run as tasks, for the engine that the settings name."""
    return replace(
        PLAIN,
        begin=timed("begin", PLAIN.begin),
        finish=timed("finish", PLAIN.finish),
        fetch=_task("fetch", PLAIN.fetch, tags={"io"}),
        discover=_task("discover", PLAIN.discover, tags={"io"}, retries=2),
        read=_task("read", PLAIN.read, tags={"io"}, retries=2),
        settle=_task("settle", PLAIN.settle, tags={"warehouse"}),
        settle_outdated=_task("settle", PLAIN.settle_outdated, tags={"warehouse"}),
        settle_labels=_task("settle", PLAIN.settle_labels, tags={"warehouse"}),
        analyse=_task("analyse", PLAIN.analyse, tags={"cpu"}),
        load=_task("load", PLAIN.load, tags={"warehouse"}),
        reload=_task("load", PLAIN.reload, tags={"warehouse"}),
        link=_task("link", PLAIN.link, tags={"warehouse"}),
        publish=_task("publish", PLAIN.publish, tags={"warehouse"}),
        report=_task("report", PLAIN.report, tags={"io"}),
        each=mapped,
        with_pool=needs_pool(settings),
    )


def mapped(step: Step, batch_files: Sequence[Path], staging: Path) -> Iterator[tuple[int, list[Path]]]:
    """Run a task over all batches at once: the number of each batch with its staged folders, as they are done."""
    assert isinstance(step, Task)
    futures: list[PrefectFuture[list[Path]]] = list(step.map(list(batch_files), unmapped(staging)))
    numbers = {future.task_run_id: number for number, future in enumerate(futures)}
    for future in as_completed(futures):
        yield numbers[future.task_run_id], future.result()


def _task(name: str, function: Step, *, tags: set[str], retries: int = 0) -> Step:
    as_task = task(
        name=name,
        tags=tags,
        retries=retries,
        retry_delay_seconds=[1, 4],
        retry_condition_fn=_is_the_disks_fault,
        cache_policy=NO_CACHE,
        persist_result=False,
    )
    return as_task(timed(name, function))


async def _is_the_disks_fault(_task: Task[..., Any], _run: Any, state: State[Any]) -> bool:
    """Only what a disk or a network did is worth a second try."""
    error = await state.aresult(raise_on_failure=False)
    return isinstance(error, OSError)
