"""The link stage on a small pile: the same stories in any order and any split into nights, ids that stay, changes that are explained."""

import json
import random
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from flows.pipeline import Steps, ingest_run
from flows.plan import RunPlan, SourceEntry
from tasks.summarise import SummaryRequest
from warehouse.connection import work
from warehouse.explain import explain
from warehouse.home import Home

Record = dict[str, str]

READY = "“We’re just not ready to deploy capabilities yet because there hasn’t been an agreement,”"
EVENTS = {
    "U.S. troops for Libya": (
        (
            "Gen. Joseph Dunford said American advisers may be sent to Libya to train militias loyal to Fayez Sarraj. "
            f"{READY} said Dunford, who spoke on his way home from Brussels on Thursday."
        ),
        (
            f"Libya could see a long mission of U.S. military advisers, Joseph Dunford told reporters. {READY} Dunford said. "
            "NATO will wait until the Libyan government of Sarraj asks for troops."
        ),
        (
            "Before American troops go to Libya, Prime Minister Sarraj has to ask for them, Gen. Dunford said. "
            f"{READY.replace('deploy', 'employ')} the general added, while militias near Misrata wait for weapons."
        ),
    ),
    "Quake kills children in Aceh": (
        (
            "An earthquake of magnitude 6.1 struck the Indonesian province of Aceh, killing 22 people. "
            "“The mosque collapsed while the children were praying,” said Subhan Sahara of the disaster agency."
        ),
        (
            "Children were praying in a mosque of Aceh when the earthquake brought it down; 35 people died in the province. "
            "“The mosque collapsed while the children were praying,” Subhan Sahara said in Bener Meriah."
        ),
        (
            "In Indonesia’s Aceh province, landslides after the 6.1 earthquake block the roads to Takengon, where mosque and "
            "hospital lie in ruins, Subhan Sahara of the disaster agency told rescuers."
        ),
    ),
    "Swiss bankers charged in Milan": (
        (
            "Prosecutors in Milan charged three executives of a Swiss bank with fraud over derivatives sold to Cassino. "
            "“Nobody at the bank told the town what it was buying,” said prosecutor Alfredo Robledo."
        ),
        (
            "The town of Cassino bought derivatives that it did not understand, say prosecutors in Milan who accuse a Swiss "
            "bank of fraud. Alfredo Robledo, the prosecutor, wants its accounts in Zurich seized."
        ),
        (
            "A judge in Milan will hear the Swiss bank’s executives, accused of fraud by prosecutor Alfredo Robledo, before he "
            "decides about their derivatives and the money of Cassino."
        ),
    ),
}
OUTLETS = ("Herald", "Gazette", "Courier")
TABLES = {
    "articles": "select article_id, duplicate_of, duplicate_kind, published_not_before, published_basis from articles",
    "stories": "select headline, headline_article_id, article_count, outlet_count, independent_outlet_count from stories",
    "partition": "select article_id, min(article_id) over (partition by story_id) from story_articles",
    "utterances": "select utterance_id, speaker, text, variant_count, independent_outlet_count from utterances",
    "variants": "select utterance_id, fact_id, text, divergence, diff from quote_variants",
    "timeline": "select on_date, article_id, text, support_count, score from timeline",
    "summaries": "select text, sentence_count from summaries where story_id is not null",
    "figures": "select figure_id, noun, value_min, value_max, agreement from figures",
    "spans": "select * from copy_spans",
    "pairs": "select * from ops.copy_pairs",
}


def pile() -> list[Record]:
    """Three events in three outlets each, a copy of one article, and an undated page."""
    records = [
        {
            "id": f"{number}-{outlet}",
            "title": title if outlet == "Herald" else f"{title}, says the {outlet}",
            "outlet": outlet,
            "date": f"2016-05-{19 + day}",
            "text": text,
        }
        for number, (title, texts) in enumerate(EVENTS.items())
        for day, (outlet, text) in enumerate(zip(OUTLETS, texts, strict=True))
    ]
    copied = records[0] | {"id": "copy", "outlet": "Mirror", "date": "2016-05-20"}
    undated = {
        "id": "undated",
        "title": "Troops for Libya?",
        "text": f"In Libya, Sarraj waits for Dunford. {READY} Dunford said.",
    }
    return [*records, copied, undated]


def night(home: Home, records: Sequence[Record], name: str) -> int:
    """Run over these records; returns the rows that changed."""
    source = home.root.with_name(f"{home.root.name}-{name}.jsonl")
    source.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    plan = RunPlan("ingest", home, SummaryRequest(), (SourceEntry(str(source)),))
    return ingest_run(plan, Steps(with_pool=False)).changed_rows


def rows(home: Home, query: str) -> list[tuple[Any, ...]]:
    with work(home) as connection:
        return sorted(connection.execute(query).fetchall(), key=repr)


@pytest.fixture(scope="module")
def at_once(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """Everything in one night."""
    home = Home(tmp_path_factory.mktemp("link") / "at-once")
    night(home, pile(), "all")
    return home


@pytest.mark.slow
def test_events_are_stories_and_copies_are_no_voices(at_once: Home) -> None:
    counts = rows(at_once, "select article_count, outlet_count, independent_outlet_count from stories")

    assert counts == [(3, 3, 3), (3, 3, 3), (5, 5, 4)]
    assert len(rows(at_once, "select 1 from articles where duplicate_kind = 'exact'")) == 1


@pytest.mark.slow
def test_everything_has_its_place(at_once: Home) -> None:
    homeless = rows(at_once, "select article_id from articles where story_id is null")
    unsaid = rows(at_once, "select fact_id from quotes where quote_kind <> 'indirect' and utterance_id is null")

    assert (homeless, unsaid) == ([], [])


@pytest.mark.slow
@pytest.mark.parametrize(("seed", "nights"), [(1, 2), (2, 3), (3, 5)])
def test_any_order_and_any_nights_tell_the_same(at_once: Home, tmp_path: Path, seed: int, nights: int) -> None:
    records = random.Random(seed).sample(pile(), len(pile()))
    home = Home(tmp_path / "nights")
    for number in range(nights):
        night(home, records[number::nights], str(number))

    assert {name: rows(home, sql) for name, sql in TABLES.items()} == {
        name: rows(at_once, sql) for name, sql in TABLES.items()
    }


@pytest.mark.slow
def test_ids_stay_and_every_change_is_an_event(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    records = pile()
    night(home, records[:7], "first")
    before = dict(rows(home, "select article_id, story_id from story_articles"))
    night(home, records[7:], "second")
    after = dict(rows(home, "select article_id, story_id from story_articles"))
    history = rows(home, "select article_id from story_memberships where left_run_id is not null")

    assert {article: after[article] for article in before} == before
    assert history == []
    assert {kind for (kind,) in rows(home, "select kind from story_events")} == {"created", "grew"}
    assert len(rows(home, "select * from as_of(current_date)")) == len(records)
    assert rows(home, "select * from as_of('2016-05-20')") == []


@pytest.mark.slow
def test_running_again_changes_nothing(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    night(home, pile()[:4], "once")

    assert night(home, pile()[:4], "again") == 0


@pytest.mark.slow
def test_what_is_copied_follows_the_texts(tmp_path: Path) -> None:
    """A new version of the original has other places; when it has other words, the copy is none any more and has no spans."""
    first, *others = pile()[:9]
    text = " ".join(record["text"] for record in [first, *others[:2]])
    original = first | {"url": "https://example.org/one", "text": text}
    copy = first | {"url": "https://example.org/two", "text": text, "outlet": "Mirror", "date": "2016-05-21"}
    spans = "select char_start, original_start, word_count = same_word_count from copy_spans"
    home = Home(tmp_path / "home")
    night(home, [original, copy, *others[2:]], "first")
    ((copied,),) = rows(home, "select article_id::varchar from copy_spans")
    told = explain(home, copied)

    assert rows(home, spans) == [(0, 0, True)]
    assert "in 1 stretch," in dict(told.reasons)["words in common"]
    assert "all of them the same" in str([passage.note for passage in told.passages])

    night(home, [original | {"text": f"An update. {text}"}], "second")

    assert rows(home, spans) == [(0, len("An update. "), True)]

    night(home, [original | {"text": "The Herald has taken this article back, says a note of its editors."}], "third")

    assert rows(home, spans) == []
