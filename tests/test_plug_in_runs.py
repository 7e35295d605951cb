"""Runs with a plug-in: its rows stand beside ours and change nothing of ours; a new version of it is told in `facts_diff`."""

import logging
import re
import shutil
from pathlib import Path

import pytest

from flows.pipeline import Steps, reextract_run
from flows.plan import RunOutcome, RunPlan
from tasks.summarise import SummaryRequest
from warehouse.connection import published
from warehouse.contents import content_hashes
from warehouse.home import Home
from warehouse.query import explain

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[1]
PLUG_IN = ROOT / "tests" / "plug_in"


@pytest.fixture
def home(seed_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Home:
    """A home that has read the seeds, where a package with plug-ins is installed."""
    monkeypatch.syspath_prepend(str(PLUG_IN))
    return Home(shutil.copytree(seed_home, tmp_path / "home", symlinks=True))


def reextract(home: Home, *extractors: str) -> RunOutcome:
    return reextract_run(RunPlan("reextract", home, SummaryRequest(), extractors=extractors), Steps(with_pool=False))


def rows(home: Home, sql: str) -> list[tuple]:
    with published(home) as connection:
        return connection.sql(sql).fetchall()


def listed(folder: Path, *names: str) -> str:
    path = folder / f"{len(names)}.txt"
    path.write_text("\n".join(names))
    return f"word_list={path}"


def test_its_rows_stand_beside_ours_and_change_nothing_of_ours(home: Home, tmp_path: Path) -> None:
    before = content_hashes(home.published)
    reextract(home, listed(tmp_path, "Islamic State"))
    after = content_hashes(home.published)

    assert {name for name in before if before[name] != after[name]} == {"other_facts"}
    assert rows(home, "select distinct extractor, kind, meaning from other_facts") == [
        ("word_list", "organisation", "Islamic State")
    ]
    assert rows(home, "select count(*) from facts_diff") == [(0,)]  # nothing of an older version was there


def test_what_a_new_version_changed_is_told(home: Home, tmp_path: Path) -> None:
    reextract(home, listed(tmp_path, "Islamic State"))
    outcome = reextract(home, listed(tmp_path, "Islamic State in Libya", "Government of National Accord"))
    told = rows(home, "select kind, extractor, change, changed, surface_before, surface_after from facts_diff")

    assert ("organisation", "word_list", "added", [], None, "Government of National Accord") in told
    assert ("organisation", "word_list", "removed", [], "Islamic State", None) in told
    assert (
        "organisation", "word_list", "changed", ["span", "value"], "Islamic State", "Islamic State in Libya",
    ) in told  # fmt: skip
    assert outcome.report is not None
    assert [row["kind"] for row in outcome.report.changes] == ["organisation"]
    assert "What new versions changed" in outcome.report.markdown
    assert len(outcome.report.change_examples) == 3


def test_the_queries_of_the_page_on_plug_ins_are_answered(home: Home, tmp_path: Path) -> None:
    reextract(home, listed(tmp_path, "Islamic State"))
    reextract(home, listed(tmp_path, "Islamic State", "Sirte"))
    (block,) = re.findall(r"```sql\n(.*?)```", (ROOT / "docs" / "plug-ins.md").read_text(encoding="utf-8"), re.DOTALL)
    missed, changed = (rows(home, query) for query in block.strip().removesuffix(";").split(";\n"))

    assert missed == []  # spaCy was not asked
    assert {(kind, change, after) for kind, change, _, _, _, after, _ in changed} == {
        ("organisation", "added", "Sirte")
    }


def test_a_row_of_a_plug_in_is_explained(home: Home, tmp_path: Path) -> None:
    reextract(home, listed(tmp_path, "Islamic State"))
    ((fact_id,),) = rows(home, "select fact_id from other_facts order by fact_id limit 1")
    explanation = explain(home, str(fact_id))

    assert (explanation.kind, explanation.says) == ("other_fact", "Islamic State")
    assert dict(explanation.reasons)["extractor"].startswith("word_list ")
    assert explanation.passages[0].marked == "Islamic State"


def test_a_row_that_a_new_version_changed_says_what_it_was_before(home: Home, tmp_path: Path) -> None:
    reextract(home, listed(tmp_path, "Islamic State"))
    reextract(home, listed(tmp_path, "Islamic State in Libya", "Sirte"))
    found = "select fact_id from other_facts where surface = '{}' order by fact_id limit 1"
    ((moved,),), ((new,),) = (rows(home, found.format(surface)) for surface in ("Islamic State in Libya", "Sirte"))

    assert dict(explain(home, str(moved)).reasons)["before"].endswith(": Islamic State = Islamic State (0.8)")
    assert dict(explain(home, str(new)).reasons)["before"].endswith(" did not find it")


def test_a_plug_in_that_fails_costs_its_own_rows_only(home: Home, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING, logger="newsledger"):
        reextract(home, "careless=raises")
    again = reextract(home, "careless=raises")

    assert rows(home, "select count(*) from articles") == [(5,)]
    assert rows(home, "select count(*) from other_facts") == [(0,)]
    assert "careless: ValueError: no such thing in article" in caplog.text
    assert again.changed_rows > 0  # it is asked again
