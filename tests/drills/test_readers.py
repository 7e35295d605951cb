"""An analyst's open session and a run never meet: the session keeps the snapshot it opened, the run publishes beside it."""

import subprocess
import sys
from pathlib import Path

import pytest

from flows.pipeline import Steps, ingest_run
from flows.plan import RunPlan, SourceEntry
from tasks.summarise import SummaryRequest
from tests.piles import write_pile
from warehouse.home import Home

pytestmark = pytest.mark.slow

PUBLISHES = 5
READER = """
import sys, duckdb
path = sys.argv[1]
held = duckdb.connect(path, read_only=True)
first = held.execute("select count(*) from articles").fetchone()
opened = 0
print("ready", flush=True)
for line in sys.stdin:
    assert held.execute("select count(*) from articles").fetchone() == first
    with duckdb.connect(path, read_only=True) as fresh:
        print(*fresh.execute("select count(*) from articles").fetchone(), flush=True)
"""


def test_a_reader_is_never_refused_and_never_blocks(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    publish(home, tmp_path, 0)
    command = [sys.executable, "-c", READER, str(home.published)]
    reader = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert reader.stdin
    assert reader.stdout
    assert reader.stdout.readline() == "ready\n"

    seen = []
    for night in range(1, PUBLISHES + 1):
        publish(home, tmp_path, night)
        reader.stdin.write("go\n")
        reader.stdin.flush()
        seen.append(int(reader.stdout.readline()))

    reader.stdin.close()
    assert reader.wait(30) == 0
    assert seen == [10 * (night + 1) for night in range(1, PUBLISHES + 1)]
    assert len(list(home.snapshots.glob("*.duckdb"))) == 3


def publish(home: Home, folder: Path, night: int) -> None:
    """One night's run: ten articles that were not there before."""
    source = write_pile(folder / f"night-{night}", 10, seed=night)
    for part in source.iterdir():  # other addresses every night
        part.write_text(part.read_text().replace("example.org/", f"example.org/{night}-"))
    ingest_run(RunPlan("ingest", home, SummaryRequest(), (SourceEntry(str(source)),)), Steps(with_pool=False))
