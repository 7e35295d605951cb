"""The flows on a real Prefect server: what ends how, what is left behind, and what it costs in task runs."""

import os
from pathlib import Path

import pytest
from prefect.client.orchestration import get_client
from prefect.client.schemas.filters import ArtifactFilter, ArtifactFilterKey, FlowRunFilter, FlowRunFilterId

from flows.batch_pool import batch_pool
from flows.ingest import ingest
from flows.nightly import nightly
from flows.parameters import IngestParameters, NightlyParameters, ReextractParameters, SummariserName, SummaryOptions
from flows.plan import RunOutcome
from flows.reextract import reextract
from warehouse.connection import published
from warehouse.errors import Busy, MissingSource
from warehouse.home import Home
from warehouse.lock import hold

pytestmark = pytest.mark.flow

ROOT = Path(__file__).parents[2]
ARTIFACTS = ["run-report", "quality", "reliability", "rejects", "digest"]
SEEDS = str(ROOT / "seeds")


def count(home: Path, relation: str) -> int:
    """How many rows a relation of the published file has."""
    with published(Home(home)) as connection:
        ((rows,),) = connection.sql(f"select count(*) from {relation}").fetchall()
    return int(rows)


def run(home: Path, *sources: str, **named: object) -> RunOutcome:
    """One ingest flow run, to its outcome."""
    outcome = ingest(IngestParameters(sources=list(sources), home=str(home), **named), return_state=True).result()
    assert isinstance(outcome, RunOutcome)
    return outcome


def test_the_seeds_come_through(home: Path) -> None:
    state = ingest(IngestParameters(sources=[SEEDS], home=str(home)), return_state=True)

    assert (state.type.value, state.name) == ("COMPLETED", "Completed")
    assert count(home, "articles") == 5
    assert count(home, "stories") == 1
    assert count(home, "quotes where quote_kind = 'direct' and speaker is not null") > 10
    assert (home / "digest" / "index.html").exists()


def test_the_same_again_changes_nothing(home: Path) -> None:
    run(home, SEEDS)
    before = (home / "newsledger.duckdb").readlink()

    again = run(home, SEEDS)

    assert (again.changed_rows, again.counts.read, again.counts.unchanged_sources) == (0, 0, 5)
    assert (home / "newsledger.duckdb").readlink() == before


def test_rejects_have_a_state_of_their_own(home: Path, tmp_path: Path) -> None:
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    (inbox / "good.jsonl").write_text('{"text": "The council met on Monday. It rose at noon."}\n{"text": \n')
    (inbox / "empty.txt").write_bytes(b"")

    state = ingest(IngestParameters(sources=[str(inbox)], home=str(home)), return_state=True)

    assert (state.type.value, state.name) == ("COMPLETED", "CompletedWithRejects")
    assert (count(home, "articles"), count(home, "rejects")) == (1, 2)


def test_over_the_reject_budget_nothing_is_loaded(home: Path, tmp_path: Path) -> None:
    run(home, SEEDS)
    (tmp_path / "empty.txt").write_bytes(b"")

    state = ingest(
        IngestParameters(sources=[str(tmp_path / "empty.txt")], home=str(home), max_reject_percent=50),
        return_state=True,
    )

    assert state.is_failed()
    assert count(home, "articles") == 5
    assert count(home, "rejects") == 0


def test_a_missing_path_fails_before_anything_is_written(home: Path) -> None:
    with pytest.raises(MissingSource, match="nowhere"):
        run(home, "/nowhere")

    assert not home.exists()


def test_a_held_home_is_left_alone(home: Path) -> None:
    with hold(Home(home), "a test"), pytest.raises(Busy, match=f"a test .PID {os.getpid()}"):
        run(home, SEEDS)


def test_the_nightly_run_reads_the_inbox(home: Path) -> None:
    (home / "inbox").mkdir(parents=True)
    (home / "inbox" / "page.txt").write_bytes(sorted(Path(SEEDS).iterdir())[1].read_bytes())

    state = nightly(NightlyParameters(home=str(home)), return_state=True)

    assert state.name == "Completed"
    assert count(home, "articles") == 1


def test_the_nightly_run_reads_its_sources_file(home: Path, tmp_path: Path) -> None:
    (tmp_path / "sources.toml").write_text(
        f'[[source]]\npath = "{SEEDS}/001*"\noutlet = "Example Times"\nlanguage = "en"\n'
    )

    nightly(NightlyParameters(home=str(home), sources_file=str(tmp_path / "sources.toml")))

    with published(Home(home)) as connection:
        assert connection.sql("select outlet, language from articles").fetchall() == [("Example Times", "en")]


def test_reextraction_adds_the_summarisers_asked_for_and_nothing_else(home: Path) -> None:
    run(home, SEEDS)
    quotes = count(home, "quotes")

    outcome = reextract(
        ReextractParameters(home=str(home), summary=SummaryOptions(also=[SummariserName.LEXRANK])), return_state=True
    ).result()

    assert outcome.changed_rows > 0
    assert count(home, "summaries where summariser = 'lexrank' and article_id is not null") == 5
    assert count(home, "quotes") == quotes


def test_reextraction_leaves_what_a_new_version_changed(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "tests" / "plug_in"))
    for number, names in enumerate(("Islamic State", "Islamic State\nSirte")):
        (tmp_path / f"{number}.txt").write_text(names)
    run(home, SEEDS, extractors=[f"word_list={tmp_path}/0.txt"])

    reextract(ReextractParameters(home=str(home), extractors=[f"word_list={tmp_path}/1.txt"]))

    keys = ["facts-diff", "facts-diff-examples"]
    with get_client(sync_client=True) as client:
        left = client.read_artifacts(artifact_filter=ArtifactFilter(key=ArtifactFilterKey(any_=keys)))
    assert {artifact.key for artifact in left} == set(keys)
    assert count(home, "facts_diff where change = 'added' and surface_after = 'Sirte'") > 0
    assert count(home, "facts_diff where change <> 'added'") == 0


def test_every_run_leaves_its_artifacts(home: Path) -> None:
    run(home, SEEDS)

    with get_client(sync_client=True) as client:
        left = client.read_artifacts(artifact_filter=ArtifactFilter(key=ArtifactFilterKey(any_=ARTIFACTS)))

    assert {artifact.key for artifact in left} == set(ARTIFACTS)


def test_task_runs_stay_under_150_whatever_the_corpus(home: Path, tmp_path: Path) -> None:
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    for number in range(1500):
        (inbox / f"{number}.txt").write_text(f"Mayor {number} spoke.\n\nThe mayor said it was day {number}.\n")

    state = ingest(IngestParameters(sources=[str(inbox)], home=str(home), batch_articles=1), return_state=True)

    with get_client(sync_client=True) as client:
        runs = client.read_task_runs(
            flow_run_filter=FlowRunFilter(id=FlowRunFilterId(any_=[state.state_details.flow_run_id])), limit=200
        )
    assert count(home, "articles") == 1500
    assert len(runs) < 150


def test_pool_workers_import_neither_prefect_nor_duckdb() -> None:
    with batch_pool(1) as pool:
        loaded = pool.call(eval, "sorted({'prefect', 'duckdb', 'sumy'} & set(__import__('sys').modules))")

    assert loaded == ["sumy"]


def test_a_pool_worker_has_one_blas_thread() -> None:
    with batch_pool(1) as pool:
        threads = pool.call(eval, "__import__('os').environ['OPENBLAS_NUM_THREADS']")

    assert threads == "1"
