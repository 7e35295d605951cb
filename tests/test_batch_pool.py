"""A worker that dies costs the one article that killed it, and nothing else."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from flows.batch_pool import batch_pool
from tests.lethal import Numbers, refuse, work

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("numbers", "refused"),
    [
        ((1, 2, 3), []),  # nobody dies
        ((13,), ["13"]),  # alone
        ((1, 2, 3, 13, 4, 5, 6), ["13"]),  # among others
        ((13, 1, 13), ["13", "13"]),  # twice
    ],
)
def test_what_kills_its_worker_is_found_and_refused(
    tmp_path: Path, numbers: tuple[int, ...], refused: list[str]
) -> None:
    with batch_pool(2) as pool:
        staged = pool.run(work, refuse, Numbers(numbers), tmp_path)

    covered = [int(number) for path in staged for number in path.name.split("-")]
    assert covered == list(numbers)
    assert [path.name for path in staged if path.read_text().startswith("worker_died")] == refused


def test_the_neighbours_of_a_killer_are_finished(tmp_path: Path) -> None:
    batches = [Numbers((number, number + 100)) for number in range(10, 17)]

    with batch_pool(2) as pool, ThreadPoolExecutor(4) as threads:
        staged = list(threads.map(lambda batch: pool.run(work, refuse, batch, tmp_path), batches))

    outcomes = {path.name: path.read_text().split(":")[0] for paths in staged for path in paths}
    assert outcomes.pop("13") == "worker_died"
    assert set(outcomes.values()) == {"done"}
    assert len(outcomes) == 7
