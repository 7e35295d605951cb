"""A night over a folder in which nothing has changed reads no file, and costs next to nothing.

A file is known by its name, size and time of change, never by its content. So here every file gets other words of the same length behind its
back: a run that opened one, to read or to hash it, would find a new version and say so.
"""

import os
import time
from itertools import islice
from pathlib import Path

import pytest

from flows.pipeline import Steps, ingest_run
from flows.plan import RunOutcome, RunPlan, SourceEntry
from tasks.summarise import SummaryRequest
from tests.piles import pile
from warehouse.home import Home


def write_files(folder: Path, count: int) -> None:
    """One small page a file: headline, day, two paragraphs."""
    folder.mkdir()
    for number, record in enumerate(pile(count)):
        paragraphs = islice(record["text"].split("\n\n"), 2)
        text = "\n\n".join([record["title"], record["date"], *paragraphs])
        (folder / f"{number:05}.txt").write_text(text, encoding="utf-8")


def reword(folder: Path) -> None:
    """Other words, the same size, the same time of change."""
    for page in folder.iterdir():
        before, text = page.stat(), page.read_text(encoding="utf-8")
        page.write_text(text.replace("harbour", "airport"), encoding="utf-8")
        os.utime(page, ns=(before.st_atime_ns, before.st_mtime_ns))

        assert page.stat().st_size == before.st_size
        assert page.read_text(encoding="utf-8") != text


def night(root: Path) -> tuple[RunOutcome, float]:
    """One run over the folder, and the processor seconds it took."""
    plan = RunPlan("nightly", Home(root / "home"), SummaryRequest(), (SourceEntry(str(root / "pages")),))
    started = time.process_time()
    outcome = ingest_run(plan, Steps(with_pool=False))
    return outcome, time.process_time() - started


@pytest.mark.parametrize(
    ("count", "most_of_the_first"),
    [pytest.param(1_000, 0.10, marks=pytest.mark.slow), pytest.param(10_000, 0.05, marks=pytest.mark.drill)],
)  # what a run costs that does nothing weighs more beside a small one
def test_unchanged_files_are_left_alone(tmp_path: Path, count: int, most_of_the_first: float) -> None:
    write_files(tmp_path / "pages", count)
    first, first_s = night(tmp_path)
    reword(tmp_path / "pages")
    second, second_s = night(tmp_path)
    print(f"{count} files: {first_s:.1f} CPU-seconds, then {second_s:.2f}, {second_s / first_s:.1%} of it")

    assert first.counts.read == count
    assert (second.counts.read, second.counts.unchanged_sources, second.changed_rows) == (0, count, 0)
    assert second_s < most_of_the_first * first_s
