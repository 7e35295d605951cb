"""The same articles give the same rows, whatever the order, the batches, the workers and the split into nights."""

from collections.abc import Sequence
from pathlib import Path
from random import Random

import pytest

from flows.pipeline import Steps, ingest_run
from flows.plan import RunPlan, SourceEntry
from tasks.summarise import SummaryRequest
from warehouse.contents import content_hashes
from warehouse.home import Home

pytestmark = pytest.mark.slow


def run(home: Path, folder: Path, batch_articles: int = 100, workers: int = 1) -> None:
    """One run without Prefect, its batches in a real process pool."""
    entries = (SourceEntry(str(folder)),)
    plan = RunPlan("ingest", Home(home), SummaryRequest(), entries, batch_articles=batch_articles, workers=workers)
    ingest_run(plan, Steps())


def dealt(pages: Sequence[Path], folder: Path, order: int) -> Path:
    """The pages under names that sort in another order."""
    folder.mkdir()
    for number, page in enumerate(Random(order).sample(pages, len(pages))):
        (folder / f"{number}.txt").write_bytes(page.read_bytes())
    return folder


@pytest.fixture(scope="module")
def undisturbed(seed_home: Path) -> dict[str, str]:
    """What one plain run over the seeds gives."""
    return content_hashes(seed_home / "newsledger.duckdb")


@pytest.mark.parametrize("order", range(10))
def test_any_order_batch_and_number_of_workers(
    tmp_path: Path, seeds: list[Path], undisturbed: dict[str, str], order: int
) -> None:
    run(tmp_path / "home", dealt(seeds, tmp_path / "pages", order), (1, 2, 5)[order % 3], 1 + order % 2)

    assert content_hashes(tmp_path / "home" / "newsledger.duckdb") == undisturbed


@pytest.mark.parametrize("order", range(3))
def test_one_page_a_night(tmp_path: Path, seeds: list[Path], undisturbed: dict[str, str], order: int) -> None:
    for night, page in enumerate(Random(order).sample(seeds, len(seeds))):
        run(tmp_path / "home", dealt([page], tmp_path / f"night-{night}", 0))

    assert content_hashes(tmp_path / "home" / "newsledger.duckdb") == undisturbed
