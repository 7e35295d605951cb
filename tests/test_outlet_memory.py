"""An outlet's line is furniture once it stands on different stories, on every article that prints it, whenever they came."""

import json
from dataclasses import replace
from datetime import date
from itertools import permutations
from pathlib import Path

import duckdb
import pytest

from flows.pipeline import Steps, ingest_run, reextract_run
from flows.plan import FlowName, RunPlan, SourceEntry
from flows.stages import settle
from tasks.analyse import refuse_batch
from tasks.summarise import SummaryRequest
from warehouse.connection import work
from warehouse.contents import content_hashes
from warehouse.home import Home

pytestmark = pytest.mark.slow

FOOTER = "The Harbour Gazette comes over with the first ferry of the day."
BRIDGE = (
    "The new bridge over the sound opened on Monday after four years of work and two winters of delay.\n\n"
    "Thousands walked across it in the rain, Mayor Alice Archer among them, before the first car was let on."
)
FERRY = (
    "The night ferry ran aground off the northern cape on Tuesday with ninety people and forty cars on board.\n\n"
    "Nobody was hurt, the coast guard said, and a tug pulled the ship free at dawn when the tide had come back."
)
HARVEST = (
    "Rain delayed the harvest on the islands by a week, and half of the barley still lies in the fields.\n\n"
    "Prices rose at once, farmers said, though nobody expects them to stay where they are until the winter."
)
STORIES = {"bridge": f"{BRIDGE}\n\n{FOOTER}", "ferry": f"{FERRY}\n\n{FOOTER}", "harvest": HARVEST}
CHRONICLE = "The first of three gales struck the island of Norrland on 2 May 2016, and the harbour has been shut since."
GALES = {
    "third": "Norrland counts the damage of a third gale: the harbour's breakwater is gone, said harbour master Ola Berg.",
    "relief": "A naval ship brought food to Norrland, whose harbour the gales wrecked; Ola Berg, the harbour master, wept.",
    "inquiry": "Why did Norrland's breakwater fail in the gales? Harbour master Ola Berg wants an inquiry into the harbour.",
}
ROUND_UP = {
    "week": f"{BRIDGE}\n\n{FERRY}\n\n{FOOTER}"
}  # half of it is the bridge's, half the ferry's: one story with both


def plan(root: Path, source: Path | None = None, flow: FlowName = "ingest") -> RunPlan:
    entries = (SourceEntry(str(source)),) if source else ()
    return RunPlan(flow, Home(root / "home"), SummaryRequest(), entries)


def night(root: Path, pages: dict[str, str], steps: Steps | None = None) -> dict[str, bool]:
    """One run over some pages of one outlet; for every article held, whether the footer belongs to its body."""
    source = root / f"{len(list(root.glob('*.jsonl')))}.jsonl"
    records = [
        {
            "url": f"https://example.org/{name}",
            "outlet": "Harbour Gazette",
            "text": text,
            "title": name,
            "date": "2016-05-12",
        }
        for name, text in pages.items()
    ]
    source.write_text("".join(json.dumps(record) + "\n" for record in records))
    ingest_run(plan(root, source), steps or Steps(with_pool=False))
    return footers(root)


def footers(root: Path) -> dict[str, bool]:
    with duckdb.connect(root / "home" / "newsledger.duckdb", read_only=True) as connection:
        rows = connection.execute(
            "select title, contains(body, ?) from articles where contains(text, ?)", [FOOTER, FOOTER]
        )
        return dict(rows.fetchall())


def contents(root: Path) -> dict[str, str]:
    hashes = content_hashes(root / "home" / "newsledger.duckdb")
    return {relation: digest for relation, digest in hashes.items() if relation != "rejects"}


@pytest.fixture(scope="module")
def at_once(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    root = tmp_path_factory.mktemp("at-once")
    assert night(root, STORIES) == {"bridge": False, "ferry": False}
    return contents(root)


@pytest.mark.parametrize("order", list(permutations(STORIES))[::2])
def test_one_page_a_night(tmp_path: Path, at_once: dict[str, str], order: tuple[str, ...]) -> None:
    for name in order:
        night(tmp_path, {name: STORIES[name]})

    assert contents(tmp_path) == at_once


def test_a_held_article_is_labelled_anew_and_back(tmp_path: Path) -> None:
    assert night(tmp_path, {"bridge": STORIES["bridge"]}) == {"bridge": True}
    assert night(tmp_path, {"ferry": STORIES["ferry"]}) == {"bridge": False, "ferry": False}
    assert night(tmp_path, ROUND_UP) == {"bridge": True, "ferry": True, "week": True}


def test_a_new_version_takes_its_lines_with_it(tmp_path: Path) -> None:
    night(tmp_path, {name: STORIES[name] for name in ("bridge", "ferry")})

    assert night(tmp_path, {"ferry": FERRY}) == {"bridge": True}


def test_an_article_that_cannot_be_analysed_does_not_count_for_long(tmp_path: Path) -> None:
    def die(batch_file: Path, staging: Path) -> list[Path]:
        return [refuse_batch(settle.load_batch(batch_file), staging, "worker_died", "of this page")]

    night(tmp_path, {"bridge": STORIES["bridge"]})
    night(tmp_path, {"ferry": STORIES["ferry"], "port": HARVEST}, replace(Steps(with_pool=False), analyse=die))

    assert night(tmp_path, {"harvest": HARVEST}) == {"bridge": True}


def test_reextract_gives_a_memory_to_articles_that_were_read_without_one(
    tmp_path: Path, at_once: dict[str, str]
) -> None:
    night(tmp_path, STORIES)
    with work(Home(tmp_path / "home")) as connection:
        connection.execute("delete from ops.outlet_lines")
        connection.execute("delete from ops.ledger where maker = 'outlet_lines'")
        connection.execute(
            "update article_segments set segment = 'body', basis = replace(basis, 'outlet lines: was ', '')"
        )
    reextract_run(plan(tmp_path, flow="reextract"), Steps(with_pool=False))

    assert contents(tmp_path) == at_once


def test_background_that_is_no_body_is_told_by_the_timeline_once(tmp_path: Path) -> None:
    night(tmp_path, {name: f"{text}\n\n{CHRONICLE}" for name, text in GALES.items()} | {"ferry": STORIES["ferry"]})
    with duckdb.connect(tmp_path / "home" / "newsledger.duckdb", read_only=True) as connection:
        bodies = connection.execute("select count(*) from articles where contains(body, ?)", [CHRONICLE]).fetchone()
        told = connection.execute("select on_date, support_count from timeline where text = ?", [CHRONICLE]).fetchall()

    assert bodies == (0,)
    assert told == [(date(2016, 5, 2), 1)]
