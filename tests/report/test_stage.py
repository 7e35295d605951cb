"""The report of a real run over the seeds."""

import re
from pathlib import Path
from uuid import UUID

import pytest

from flows.stages.report import Report, report
from warehouse.connection import published
from warehouse.errors import NotPublished
from warehouse.home import Home


@pytest.fixture(scope="module")
def run_id(seed_home: Path) -> UUID:
    with published(Home(seed_home)) as connection:
        ((run_id,),) = connection.execute("select run_id from runs").fetchall()
    return run_id


@pytest.fixture(scope="module")
def made(seed_home: Path, run_id: UUID) -> Report:
    return report(Home(seed_home), run_id)


def test_the_newest_digest_is_the_index(seed_home: Path, run_id: UUID, made: Report):
    folder = Home(seed_home).digest

    assert sorted(path.name for path in folder.iterdir()) == sorted([f"{run_id}.html", "index.html"])
    assert made.digest.read_bytes() == (folder / "index.html").read_bytes()


def test_reporting_again_writes_the_same_page(seed_home: Path, run_id: UUID, made: Report):
    first = made.digest.read_bytes()

    assert report(Home(seed_home), run_id) == made
    assert made.digest.read_bytes() == first


def test_the_page_shows_what_the_seeds_prove(made: Report):
    page = made.digest.read_text(encoding="utf-8")
    head, _, rest = page.partition('<div class="columns">')

    assert "And frankly, <del>any</del> <ins>and</ins> day that could happen." in head
    assert re.search(r'v-garbled serious">.*?<ins>and</ins>.*?001_04c83f1…3cd5\.txt', rest, re.DOTALL)
    assert "Popular posts" not in page.partition('id="sources"')[0]  # navigation stays in the sources


def test_what_the_run_says_of_itself(made: Report):
    assert "| read | 5 |" in made.markdown
    assert made.rejects == []
    assert {row["measure"]: row["of"] for row in made.quality}["articles without a title"] == 5
    assert {finding.name: finding.count for finding in made.found}["articles"] == 5


def test_without_a_published_file_there_is_nothing_to_report(tmp_path: Path):
    with pytest.raises(NotPublished):
        report(Home(tmp_path), UUID(int=0))
