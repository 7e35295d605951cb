"""One process pool per flow run, fed by the threads of its tasks; its workers import neither Prefect nor DuckDB.

Workers are forked from a server that has imported the work and nothing else. The trap: a starting worker imports the parent's `__main__`,
which under a Prefect worker is Prefect itself, so `__main__` is hidden while one starts.
A worker that dies (out of memory, a crash in a C library) breaks the whole pool: the pool is made anew, and every batch it had is run again
alone and in halves, until the one article or source that kills its worker is found and refused.
"""

import os
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing.context import ForkServerContext, ForkServerProcess
from pathlib import Path
from typing import Any, Protocol, Self

PRELOAD = ("tasks.read", "tasks.analyse")
ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")  # two threads fighting for a core cost 300x

_main_lock = threading.Lock()


class Batch(Protocol):
    """What can be run in a worker and cut in two when the worker dies of it."""

    def halves(self) -> tuple[Self, Self] | None: ...


@contextmanager
def _hidden_main() -> Iterator[None]:
    """Make `__main__` look like a bare interpreter, so that a starting worker does not import it."""
    main = sys.modules["__main__"]
    with _main_lock:
        spec, file = getattr(main, "__spec__", None), getattr(main, "__file__", None)
        main.__spec__ = None
        main.__file__ = None
        try:
            yield
        finally:
            main.__spec__, main.__file__ = spec, file


class _LightProcess(ForkServerProcess):
    @staticmethod
    def _Popen(process_obj: Any) -> Any:  # noqa: N802 the name is multiprocessing's
        with _hidden_main():
            return ForkServerProcess._Popen(process_obj)  # noqa: SLF001


class _LightContext(ForkServerContext):
    Process = _LightProcess


class BatchPool:
    """A process pool whose workers may die: only what kills them is lost, and it is refused with a reason."""

    def __init__(self, workers: int, preload: Sequence[str] = PRELOAD) -> None:
        self._workers = workers
        self._context = _LightContext()
        self._context.set_forkserver_preload(list(preload))
        self._lock = threading.Lock()
        self._alone = threading.Lock()
        self._executor = self._new()

    def call(self, function: Callable[..., Any], *arguments: object) -> Any:
        """Run an importable function in a worker and wait; once more on a new pool when the worker dies."""
        executor = self._executor
        try:
            return executor.submit(function, *arguments).result()
        except BrokenProcessPool:
            self._renew(executor)
            return self._executor.submit(function, *arguments).result()

    def run(
        self,
        work: Callable[[Any, Path], Path],
        refuse: Callable[[Any, Path, str, str], Path],
        batch: Batch,
        staging: Path,
    ) -> list[Path]:
        """Run `work(batch, staging)` in a worker; returns its folder, or several when the batch had to be cut."""
        executor = self._executor
        try:
            return [executor.submit(work, batch, staging).result()]
        except BrokenProcessPool:
            self._renew(executor)
        with self._alone:  # one suspect at a time, so that its neighbours are not blamed
            return list(self._corner(work, refuse, batch, staging))

    def _corner(
        self, work: Callable[..., Path], refuse: Callable[..., Path], batch: Batch, staging: Path
    ) -> Iterator[Path]:
        try:
            with self._new(workers=1) as executor:
                yield executor.submit(work, batch, staging).result()
        except BrokenProcessPool:
            halves = batch.halves()
            if halves is None:
                yield refuse(batch, staging, "worker_died", "the process that worked on it was killed or crashed")
            for half in halves or ():
                yield from self._corner(work, refuse, half, staging)

    def close(self) -> None:
        """End the workers; what has not started is dropped."""
        self._executor.shutdown(cancel_futures=True)

    def _renew(self, broken: ProcessPoolExecutor) -> None:
        with self._lock:
            if self._executor is broken:
                broken.shutdown(wait=False)
                self._executor = self._new()

    def _new(self, workers: int | None = None) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(workers or self._workers, mp_context=self._context)


_current: BatchPool | None = None


@contextmanager
def batch_pool(workers: int) -> Iterator[BatchPool]:
    """Open the pool of this flow run; `current` reaches it from any task thread."""
    global _current  # noqa: PLW0603 one flow run a process, and Prefect's threads carry no context of ours
    for name in ONE_THREAD:
        os.environ.setdefault(name, "1")
    _current = BatchPool(workers)
    try:
        yield _current
    finally:
        _current.close()
        _current = None


def current() -> BatchPool | None:
    """The pool of the flow run under way; None in a Dask worker, which does the work itself."""
    return _current
