"""How long each stage of the run under way took, and how much processor time it used, here and in the pool's workers.

What is left of this process's processor time is the orchestration.
"""

import json
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import ParamSpec, TypeVar

from tasks.read import DONE

P = ParamSpec("P")
R = TypeVar("R")

MAPPED = frozenset({"read", "analyse"})  # many threads at once: only their own time counts

_lock = threading.Lock()
_wall: Counter[str] = Counter()
_cpu: Counter[str] = Counter()
_workers: Counter[str] = Counter()


@dataclass(frozen=True, slots=True)
class Times:
    """Seconds by stage. Of a mapped stage `wall` is the sum over its batches and `cpu` that of the threads that waited for them;
    `workers` is processor time in the pool, by what was done there."""

    wall: dict[str, float]
    cpu: dict[str, float]
    workers: dict[str, float]


def timed(stage: str, function: Callable[P, R]) -> Callable[P, R]:
    """The function, adding what each call takes to its stage."""
    cpu_clock = time.thread_time if stage in MAPPED else time.process_time

    @wraps(function)
    def measured(*arguments: P.args, **named: P.kwargs) -> R:
        started, cpu_started = time.monotonic(), cpu_clock()
        try:
            return function(*arguments, **named)
        finally:
            _add(_wall, stage, time.monotonic() - started)
            _add(_cpu, stage, cpu_clock() - cpu_started)

    return measured


def note_workers(folders: Iterable[Path]) -> None:
    """Add the processor time that the manifests of staged folders tell of."""
    for folder in folders:
        for work, seconds in json.loads((folder / DONE).read_text()).get("cpu_seconds", {}).items():
            _add(_workers, work, seconds)


def read() -> Times:
    """What was measured since the run began, to the millisecond."""
    with _lock:
        return Times(_rounded(_wall), _rounded(_cpu), _rounded(_workers))


def reset() -> None:
    """Forget what was measured: a run begins."""
    with _lock:
        for counter in (_wall, _cpu, _workers):
            counter.clear()


def _add(counter: "Counter[str]", name: str, seconds: float) -> None:
    with _lock:
        counter[name] += seconds  # type: ignore[assignment]


def _rounded(counter: "Counter[str]") -> dict[str, float]:
    return {name: round(seconds, 3) for name, seconds in sorted(counter.items())}
