"""One BLAS thread a worker: with two, one product of 50 sentences was seen to take 300 times as long on a loaded machine."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from flows.batch_pool import ONE_THREAD

ROOT = Path(__file__).parents[2]
RANK = """
import random, sys, time
from pathlib import Path
from statistics import median
from tasks.sentences import split
from tasks.summarise import Length, Passage, summariser
texts = [page.read_text(encoding="utf-8") for page in sorted(Path("seeds").glob("*.txt"))]
pool = sorted({text[start:end] for text in texts for start, end in split(text)})
passage = Passage.of_text("\\n".join(random.Random(1).sample(pool, 50)))
rank, seconds, until = summariser("lexrank"), [], time.monotonic() + float(sys.argv[1])
while time.monotonic() < until:
    started = time.perf_counter()
    rank(passage, Length())
    seconds.append(time.perf_counter() - started)
print(median(seconds))
"""


def ranking(seconds: float) -> "subprocess.Popen[str]":
    """A process that ranks the same 50 sentences for so long, as a worker of the pool does."""
    one_thread = dict.fromkeys(ONE_THREAD, "1")
    return subprocess.Popen(
        [sys.executable, "-c", RANK, str(seconds)],
        env={**os.environ, **one_thread},
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )


@pytest.mark.slow
def test_a_rank_under_a_loaded_pool_stays_near_an_idle_one() -> None:
    idle = float(ranking(2).communicate()[0])
    workers = [ranking(6) for _ in range(os.cpu_count() or 1)]
    loaded = max(float(worker.communicate()[0]) for worker in workers)

    assert loaded < 3 * idle
