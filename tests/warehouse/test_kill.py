"""Killed anywhere, a run leaves whole nights only, and the next run finishes the work."""

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from warehouse.contents import content_hashes
from warehouse.home import Home
from warehouse.publish import audit

NIGHTS = Path(__file__).with_name("nights.py")


@pytest.mark.slow
@pytest.mark.parametrize(("kills", "nights", "pages"), [(4, 3, 20), pytest.param(30, 6, 100, marks=pytest.mark.drill)])
def test_killed_at_random_moments(tmp_path, kills, nights, pages):
    undisturbed, home = Home(tmp_path / "undisturbed"), Home(tmp_path / "killed")
    started = time.monotonic()
    finish(start(undisturbed, nights, pages))
    night_s = (time.monotonic() - started) / nights
    chance = random.Random(kills)
    for _ in range(kills):
        kill_after(start(home, nights, pages), chance.uniform(0, night_s))
        if home.published.exists():
            assert not any(audit(home.published).values())
    finish(start(home, nights, pages))

    assert content_hashes(home.published) == content_hashes(undisturbed.published)


def start(home: Home, nights: int, pages: int) -> subprocess.Popen:
    command = [sys.executable, str(NIGHTS), str(home.root), str(nights), str(pages)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def kill_after(run: subprocess.Popen, seconds: float) -> None:
    """Kill a run so long after it began its first night; it may have begun more by then."""
    assert run.stdout.readline() == "begun\n"
    time.sleep(seconds)
    run.kill()
    run.communicate()


def finish(run: subprocess.Popen) -> None:
    run.communicate()
    assert run.returncode == 0
