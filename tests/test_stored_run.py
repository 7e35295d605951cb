"""Runs over a store's URL, workers in processes of their own: archives within, and no object read twice that has not changed."""

import os
import zipfile
from pathlib import Path

import pytest

from flows.pipeline import Steps, ingest_run
from flows.plan import RunOutcome, RunPlan
from flows.sources import read_sources
from tasks.summarise import SummaryRequest
from warehouse.connection import published
from warehouse.home import Home

pytestmark = pytest.mark.slow

PAGE = """Harbour {n} reopens

The harbour of Aldbury reopened on Monday after {n} weeks, the mayor said. “We counted {n}00 boats,” Mayor Alice Archer told reporters.
"""


@pytest.fixture
def bucket(tmp_path: Path) -> Path:
    folder = tmp_path / "bucket"
    folder.mkdir()
    for n in (1, 2):
        (folder / f"{n}.txt").write_text(PAGE.format(n=n), encoding="utf-8")
    with zipfile.ZipFile(folder / "pile.zip", "w") as archive:
        archive.writestr("3.txt", PAGE.format(n=3))
    return folder


def run(home: Home, bucket: Path) -> RunOutcome:
    sources = bucket.parent / "sources.toml"
    sources.write_text(f'[[source]]\npath = "file://{bucket}/*"\noutlet = "Harbour Gazette"\n')
    return ingest_run(RunPlan("nightly", home, SummaryRequest(), read_sources(sources)), Steps())


def test_objects_become_articles_once(tmp_path: Path, bucket: Path) -> None:
    home = Home(tmp_path / "home")

    first = run(home, bucket)
    second = run(home, bucket)
    (bucket / "2.txt").write_text(PAGE.format(n=4), encoding="utf-8")
    os.utime(bucket / "2.txt", ns=(1_600_000_000 * 10**9, 1_600_000_000 * 10**9))
    third = run(home, bucket)

    assert (first.counts.read, first.counts.article) == (3, 3)
    assert second.counts.read == 0
    assert (third.counts.read, third.counts.article) == (1, 1)
    with published(home) as connection:
        rows = connection.sql("select source_uri, locator, text[1:17] from articles order by 3").fetchall()
    assert rows == [
        (f"file://{bucket}/1.txt", None, "Harbour 1 reopens"),
        (f"file://{bucket}/2.txt", None, "Harbour 2 reopens"),
        (f"file://{bucket}/pile.zip", "3.txt", "Harbour 3 reopens"),
        (f"file://{bucket}/2.txt", None, "Harbour 4 reopens"),
    ]
