"""Ten nights of made-up news: stories keep their ids, and whatever changes is an event."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from itertools import pairwise
from random import Random
from uuid import UUID

import pyarrow as pa
import pytest

from flows.stages.link import link
from tasks import stories
from tasks.reading import Reading
from tasks.staging import schema_of
from tests.piles import feed, pile
from warehouse.connection import work
from warehouse.home import Home
from warehouse.links import Connection, insert
from warehouse.models import Article, Segment, content_id
from warehouse.runs import start_run

pytestmark = pytest.mark.slow

NIGHTS = 10
FIRST_NIGHT = datetime(2016, 6, 1)  # noqa: DTZ001 naive, as all our times are

Held = dict[UUID, UUID]
UNTOLD = """
select count(*)
from story_memberships as gone
inner join story_memberships as joined on joined.article_id = gone.article_id and joined.joined_run_id = gone.left_run_id
where not exists (
    select 1 from story_events as events
    where events.run_id = gone.left_run_id and (
        (events.story_id = gone.story_id and events.other_id = joined.story_id and events.kind in ('merged', 'moved'))
        or (events.story_id = joined.story_id and events.other_id = gone.story_id and events.kind = 'split')
    )
)
"""
BORN = """
select count(*) from story_memberships as joined
anti join story_events as events
    on events.run_id = joined.joined_run_id and joined.story_id in (events.story_id, events.other_id)
"""


def made_up(records: Sequence[dict[str, str]]) -> Iterator[Article]:
    """Records as articles, one body each."""
    for record in records:
        text = record["text"]
        yield Article(
            article_id=content_id("article", record["url"]),
            text_id=content_id("text", text),
            source_uri="pile",
            title=record["title"],
            outlet=record["outlet"],
            published_at=datetime.fromisoformat(record["date"]),
            published_precision="day",
            published_basis="declared",
            text=text,
            segments=(Segment(segment="body", char_start=0, char_end=len(text), basis="pile"),),
        )


def load(connection: Connection, articles: Sequence[Article], run_id: UUID) -> None:
    """What linking needs of articles, without the work of the other stages."""
    rows = [row.model_dump(mode="json") for row in stories.fingerprints([Reading(each) for each in articles])]
    insert(connection, "ops.article_fingerprints", pa.Table.from_pylist(rows, schema=schema_of(stories.Fingerprint)))
    texts = {str(each.text_id): each.text for each in articles}
    held = {text_id for (text_id,) in connection.execute("select text_id::varchar from ops.texts").fetchall()}
    new = {text_id: text for text_id, text in texts.items() if text_id not in held}
    sizes = [len(text) for text in new.values()]
    insert(connection, "ops.texts", pa.table({"text_id": list(new), "text": list(new.values()), "char_count": sizes}))
    common = [
        {
            "article_id": str(each.article_id),
            "text_id": str(each.text_id),
            "version": 1,
            "run_id": str(run_id),
            "first_seen_at": FIRST_NIGHT,
        }
        for each in articles
    ]
    insert(
        connection,
        "ops.current",
        pa.Table.from_pylist([row | {"body_id": row["text_id"], "word_count": 1} for row in common]),
    )
    bodies = [{"article_id": str(each.article_id), "position": 1, **each.segments[0].model_dump()} for each in articles]
    insert(connection, "article_segments", pa.Table.from_pylist(bodies))
    declared = [
        each.model_dump(include={"title", "outlet", "published_at", "published_precision"}) for each in articles
    ]
    stated = {"source_uri": "pile", "authors": list[str]()}
    insert(
        connection,
        "ops.versions",
        pa.Table.from_pylist([one | two | stated for one, two in zip(common, declared, strict=True)]),
    )


def nights(home: Home, found: Sequence[Article]) -> Iterator[Held]:
    """Link the articles night by night; after each which story every article is in."""
    home.prepare()
    size = -(-len(found) // NIGHTS)
    for night in range(NIGHTS):
        with work(home) as connection:
            began = FIRST_NIGHT + timedelta(night)
            run_id = start_run(connection, started_at=began, code_version="0.1.0", parameters={})
            load(connection, found[night * size : (night + 1) * size], run_id)
        link(home, run_id, lambda function, *arguments: function(*arguments))
        with work(home) as connection:
            yield dict(connection.execute("select article_id, story_id from story_articles").fetchall())


@pytest.fixture(scope="module")
def orderly(tmp_path_factory: pytest.TempPathFactory) -> tuple[Home, list[Held]]:
    """A feed of 2,400 articles in order of day."""
    home = Home(tmp_path_factory.mktemp("orderly"))
    return home, list(nights(home, list(made_up(feed(2_400, 30)))))


@pytest.fixture(scope="module")
def disorderly(tmp_path_factory: pytest.TempPathFactory) -> tuple[Home, list[Held]]:
    """A pile of look-alike events in no order: stories merge, split and move every night."""
    home = Home(tmp_path_factory.mktemp("disorderly"))
    found = list(made_up(list(pile(400))))
    return home, list(nights(home, Random(1).sample(found, len(found))))


def count(home: Home, query: str) -> int:
    with work(home) as connection:
        row = connection.execute(query).fetchone()
    assert row
    return int(row[0])


def test_ids_stay_from_night_to_night(orderly: tuple[Home, list[Held]]) -> None:
    home, held = orderly
    grown = count(home, "select count(*) from story_events where kind = 'grew'")
    for before, after in pairwise(held):
        kept = sum(after[article] == story for article, story in before.items())

        assert kept >= 0.99 * len(before)
    assert grown > 100  # stories do go on from one night to the next
    assert 400 < len(set(held[-1].values())) < 800


@pytest.mark.parametrize("news", ["orderly", "disorderly"])
def test_every_change_is_an_event(news: str, request: pytest.FixtureRequest) -> None:
    home, held = request.getfixturevalue(news)

    assert count(home, UNTOLD) == 0
    assert count(home, BORN) == 0
    assert count(home, "select count(*) from ops.audit_story_changes") == 0
    assert count(home, "select count(*) from story_memberships where left_run_id is null") == len(held[-1])


def test_the_disorderly_pile_puts_them_to_the_test(disorderly: tuple[Home, list[Held]]) -> None:
    home, _ = disorderly

    assert count(home, "select count(distinct kind) from story_events") == 5


@pytest.mark.parametrize("news", ["orderly", "disorderly"])
def test_old_ids_lead_to_stories_of_today(news: str, request: pytest.FixtureRequest) -> None:
    home, held = request.getfixturevalue(news)
    with work(home) as connection:
        known = dict(connection.execute("select known_as, story_id from ops.known_stories").fetchall())

    assert {story for night in held for story in night.values()} <= known.keys()
    assert set(known.values()) == set(held[-1].values())
