"""A disk that fills in the middle of a load or a publish: one clear error, nothing half, and the work goes on when there is room."""

import random
import shutil
import subprocess
from pathlib import Path

import pytest

from warehouse.connection import work
from warehouse.errors import NoSpace
from warehouse.home import Home
from warehouse.load import load
from warehouse.publish import audit, publish
from warehouse.query import ask
from warehouse.settle import settle

pytestmark = pytest.mark.slow


@pytest.fixture
def small_disk(tmp_path: Path):
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=240m", "tmpfs", disk], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("mounting a small disk needs root")
    yield disk
    subprocess.run(["umount", "-l", disk], check=True)


@pytest.mark.parametrize("free_mb", [2, 18, 40])
def test_a_disk_that_fills(small_disk, archive, newsroom, page, free_mb):
    """With so little room the commit fails, or the checkpoint, or the publish."""
    home = Home(small_disk / "home")
    home.prepare()
    shutil.copyfile(archive.home.work, home.work)
    first = publish(home, archive.rows("select run_id from runs order by started_at")[0][0])
    reads, into, run_id, analyses = big_night(newsroom, home, page)
    ballast = small_disk / "ballast"
    ballast.write_bytes(bytes(shutil.disk_usage(small_disk).free - free_mb * 1_000_000))
    with pytest.raises(NoSpace, match="make room"):
        live(home, run_id, into, reads, analyses, newsroom)

    assert home.published.resolve() == first
    assert not any(audit(home.published).values())
    ballast.unlink()
    live(home, run_id, into, reads, analyses, newsroom)
    assert ask(home, "select count(*) from articles").rows == [(102,)]


def big_night(newsroom, home: Home, page):
    """100 pages of noise, which nothing can compress; staged on another disk."""
    chance = random.Random(1)
    texts = [f"Page {number}\n\n{chance.randbytes(25_000).hex()}" for number in range(100)]
    reads = [
        newsroom.stage_reads([page(f"noise-{number}", text) for number, text in enumerate(texts)], rows_per_part=100)
    ]
    into = newsroom.home.staging / "settle"
    run_id = type(newsroom)(home).start()
    with work(home) as connection:
        settled = settle(connection, run_id, reads, into)
    return reads, into, run_id, newsroom.analyse(settled)


def live(home: Home, run_id, into, reads, analyses, newsroom) -> None:
    with work(home) as connection:
        load(connection, run_id, into, reads, analyses)
    type(newsroom)(home).load(run_id, into, reads, analyses)
    publish(home, run_id)
