"""How long each stage of the run under way took, and how much processor time of this process it used.

Processor time of the pool's workers is in the manifests they write; what is left of this process is the orchestration.
"""

import threading
import time
from collections import Counter
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")

MAPPED = frozenset({"read", "analyse"})  # many threads at once: only their own time counts

_lock = threading.Lock()
_wall: Counter[str] = Counter()
_cpu: Counter[str] = Counter()


def timed(stage: str, function: Callable[P, R]) -> Callable[P, R]:
    """The function, adding what each call takes to its stage."""
    cpu_clock = time.thread_time if stage in MAPPED else time.process_time

    @wraps(function)
    def measured(*arguments: P.args, **named: P.kwargs) -> R:
        started, cpu_started = time.monotonic(), cpu_clock()
        try:
            return function(*arguments, **named)
        finally:
            with _lock:
                _wall[stage] += time.monotonic() - started  # type: ignore[assignment]
                _cpu[stage] += cpu_clock() - cpu_started  # type: ignore[assignment]

    return measured


def reset() -> None:
    """Forget what was measured: a run begins."""
    with _lock:
        _wall.clear()
        _cpu.clear()


def wall_seconds() -> dict[str, float]:
    """Seconds by stage; of a mapped stage the sum over its batches."""
    with _lock:
        return dict(_wall)


def cpu_seconds() -> dict[str, float]:
    """Processor seconds of this process by stage."""
    with _lock:
        return dict(_cpu)
