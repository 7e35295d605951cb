"""A disk that fills while a run works: the run fails in one line, and the published file stays as it was."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.piles import write_pile
from warehouse.publish import audit

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
DISK = "120m"
ARTICLES = 3000


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of its own that is soon full."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={DISK}", "tmpfs", disk], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("mounting a small disk needs root")
    yield disk
    subprocess.run(["umount", "-l", disk], check=True)


def newsledger(home: Path, source: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "flows", "run", str(source), "--home", str(home)]
    environment = os.environ | {"PREFECT_HOME": str(home.parents[1] / "prefect")}
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)


def test_a_full_disk_fails_the_run_and_nothing_else(small_disk: Path, tmp_path: Path) -> None:
    home, pile = small_disk / "home", write_pile(tmp_path / "pile", ARTICLES)
    assert newsledger(home, ROOT / "seeds").returncode == 0
    published = (home / "newsledger.duckdb").resolve()

    failed = newsledger(home, pile)

    assert failed.returncode == 1, failed.stdout
    assert failed.stderr.strip().split("\n")[-1].startswith("newsledger: ")
    assert len(failed.stderr.strip().split("\n")) <= 2  # "starting Prefect …" and why
    assert (home / "newsledger.duckdb").resolve() == published
    assert not any(audit(published).values())
