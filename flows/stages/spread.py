"""Batches over the workers of a pool, a few at a time: the next batch is made only when a worker is about to be free."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

AT_ONCE = 3  # batches in flight: two cores, and one waiting


def spread(call: Callable[..., Any], batches: Iterable[tuple[Any, ...]]) -> Iterator[Any]:
    """Run `call(function, *arguments)` for every batch; results come in the order of the batches."""
    with ThreadPoolExecutor(AT_ONCE) as threads:
        flying: deque[Future[Any]] = deque()
        for batch in batches:
            if len(flying) == AT_ONCE:
                yield flying.popleft().result()
            flying.append(threads.submit(call, *batch))
        while flying:
            yield flying.popleft().result()
