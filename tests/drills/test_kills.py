"""Kill a run at a random moment, run again: the warehouse is that of an undisturbed run, and what was published was whole all the time."""

import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

import psutil
import pytest

from tests.piles import write_pile
from tests.servers import prefect_server
from warehouse.contents import content_hashes
from warehouse.publish import audit

ROOT = Path(__file__).parents[2]
ARTICLES = 300
RUN_CEILING_S = 300


@dataclass(frozen=True)
class Ground:
    """A home that holds the seeds and some news, a pile to feed it that labels many of them anew, what an undisturbed run makes of it,
    and how long that took."""

    home: Path
    pile: Path
    undisturbed: dict[str, str]
    seconds: float


def start(home: Path, source: Path) -> subprocess.Popen[bytes]:
    """The real command, in a process group of its own."""
    command = [sys.executable, "-m", "flows", "run", str(source), "--home", str(home)]
    return subprocess.Popen(
        command, cwd=ROOT, start_new_session=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )


def run(home: Path, source: Path) -> None:
    """A run that must end well."""
    process = start(home, source)
    _, told = process.communicate(timeout=RUN_CEILING_S)
    assert process.returncode == 0, told.decode()


def kill(process: subprocess.Popen[bytes]) -> None:
    """Signal 9 to the run and then to whatever it leaves behind: nobody gets to say goodbye."""
    left = psutil.Process(process.pid).children(recursive=True) if process.poll() is None else []
    process.kill()
    process.wait()
    for child in left:
        if child.is_running():
            child.kill()
    psutil.wait_procs(left, timeout=10)
    assert process.stderr
    process.stderr.close()


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """One Prefect server for all drills: starting one for each run would take longer than the run."""
    prefect = tmp_path_factory.mktemp("prefect")
    with prefect_server(prefect) as (address, _), pytest.MonkeyPatch.context() as environment:
        environment.setenv("PREFECT_HOME", str(prefect))
        environment.setenv("PREFECT_API_URL", address)
        yield


@pytest.fixture(scope="module")
def ground(server: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ground]:
    """Prepare once what every drill starts from."""
    folder = tmp_path_factory.mktemp("kills")
    home, pile = folder / "ground", write_pile(folder / "pile", ARTICLES)
    run(home, ROOT / "seeds")
    run(home, last_files(write_pile(folder / "held", ARTICLES + 100, seed=2), 2))
    undisturbed = shutil.copytree(home, folder / "undisturbed", symlinks=True)
    started = time.monotonic()
    run(undisturbed, pile)
    seconds = time.monotonic() - started
    yield Ground(home, pile, content_hashes(undisturbed / "newsledger.duckdb"), seconds)
    shutil.rmtree(folder)


def last_files(pile: Path, count: int) -> Path:
    """The pile without its first files: the same outlets and sentences as in another pile, at addresses that are not in it."""
    for part in sorted(pile.iterdir())[:-count]:
        part.unlink()
    return pile


def drill(ground: Ground, folder: Path, moment: float) -> None:
    """One run killed after `moment` of its usual time, and one to mend it."""
    home = shutil.copytree(ground.home, folder / "home", symlinks=True)
    process = start(home, ground.pile)
    time.sleep(moment * ground.seconds)
    kill(process)

    assert not any(audit(home / "newsledger.duckdb").values())
    run(home, ground.pile)
    assert not any(audit(home / "newsledger.duckdb").values())
    assert content_hashes(home / "newsledger.duckdb") == ground.undisturbed


def moments(count: int, seed: int) -> list[float]:
    """Shares of a run's usual time, one in each of `count` equal stretches."""
    draw = Random(seed)
    return [round((number + draw.random()) / count, 3) for number in range(count)]


@pytest.mark.slow
@pytest.mark.parametrize("moment", moments(10, seed=1))
def test_a_killed_run_is_mended_by_the_next(ground: Ground, tmp_path: Path, moment: float) -> None:
    drill(ground, tmp_path, moment)


@pytest.mark.drill
@pytest.mark.parametrize("moment", moments(30, seed=2))
def test_thirty_killed_runs_are_mended(ground: Ground, tmp_path: Path, moment: float) -> None:
    drill(ground, tmp_path, moment)
