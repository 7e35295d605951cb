"""Copies and groups found night by night: the same as at once, even when a shingle turns common, or rare again, on the way, and when a
part of the graph grows too large, or falls apart again.
"""

import random
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pyarrow as pa
import pytest

from flows.stages import link_graph
from tasks import stories
from tasks.reading import Reading
from tasks.staging import schema_of
from tasks.stories import partition
from warehouse import links
from warehouse.connection import memory
from warehouse.links import Connection, insert
from warehouse.models import Article, Segment, content_id

LETTERS = "etaoinshrdlucmfwyp"
FIRST_DAY = datetime(2016, 5, 1)  # noqa: DTZ001 naive, as all our times are


def passage(seed: int) -> str:
    chance = random.Random(seed)
    return " ".join("".join(chance.choices(LETTERS, k=chance.randrange(2, 9))) for _ in range(80))


def articles() -> list[Article]:
    """Passages that two, three or many articles share, so that the many turn each other's shingles common."""
    recipes = [
        (1, 2),
        (1, 2),
        (1, 3),
        (4, 5),
        (4, 5),
        (4, 6),
        (4, 5, 7),
        (8, 9),
        (8, 9),
        (8, 9),
        (8, 9),
        (8, 9),
        (10,),
        (10,),
    ]
    return [article(number, " ".join(map(passage, recipe))) for number, recipe in enumerate(recipes)]


def article(number: int, text: str, day: int | None = None) -> Article:
    return Article(
        article_id=UUID(int=number + 1),
        text_id=content_id("text", text, str(number)),
        source_uri="test",
        published_at=FIRST_DAY + timedelta(days=number % 4 if day is None else day),
        published_precision="day",
        text=text + f" printed by {number}",
        segments=(Segment(segment="body", char_start=0, char_end=len(text), basis="test"),),
    )


def load(connection: Connection, found: list[Article], run: int) -> None:
    """Write what the load would of these articles, in the place of what was held of them."""
    ids = [str(each.article_id) for each in found]
    for table in ("ops.current", "ops.article_fingerprints", "ops.versions"):
        connection.execute(f"delete from {table} where list_contains($ids::uuid[], article_id)", {"ids": ids})
    fingerprints = [stories.fingerprint(Reading(each)).model_dump(mode="json") for each in found]
    insert(
        connection,
        "ops.article_fingerprints",
        pa.Table.from_pylist(fingerprints, schema=schema_of(stories.Fingerprint)),
    )
    texts = [str(each.text_id) for each in found]
    bodies = [each.text[: each.segments[0].char_end] for each in found]
    known = pa.table({"text_id": texts, "text": bodies, "char_count": [len(body) for body in bodies]})
    insert(connection, "ops.texts", known)
    stamp = {
        "first_seen_at": [FIRST_DAY] * len(ids),
        "run_id": [str(UUID(int=run))] * len(ids),
        "version": [1] * len(ids),
    }
    columns = {"article_id": ids, "text_id": texts} | stamp
    insert(connection, "ops.current", pa.table(columns | {"body_id": texts, "word_count": [1] * len(ids)}))
    dates = {"published_at": [each.published_at for each in found], "published_precision": ["day"] * len(ids)}
    authors = pa.array([[]] * len(ids), pa.list_(pa.string()))
    insert(
        connection, "ops.versions", pa.table(columns | dates | {"authors": authors, "source_uri": ["test"] * len(ids)})
    )


def here(function: Callable[..., Any], *arguments: object) -> Any:
    return function(*arguments)


def link_nights(nights: list[list[Article]]) -> list[tuple[object, ...]]:
    connection = memory()
    for run, night in enumerate(nights, start=1):
        load(connection, night, run)
        links.take_pending(connection)
        link_graph.link_copies(connection, here)
    pairs = connection.execute("select * from ops.copy_pairs").fetchall()
    copies = connection.execute("select * from ops.copies").fetchall()
    connection.close()
    return sorted([*pairs, *copies], key=repr)


@pytest.mark.slow
@pytest.mark.parametrize("common", [2, 3, 60])
def test_nights_find_what_one_night_finds(monkeypatch: pytest.MonkeyPatch, common: int) -> None:
    monkeypatch.setattr(link_graph, "COMMON", common)
    found = articles()
    at_once = link_nights([found])
    for seed in range(3):
        shuffled = random.Random(seed).sample(found, len(found))

        assert link_nights([shuffled[:5], shuffled[5:6], shuffled[6:]]) == at_once
    assert at_once


@pytest.mark.slow
@pytest.mark.parametrize("common", [2, 60])
def test_a_changed_text_leaves_no_trace(monkeypatch: pytest.MonkeyPatch, common: int) -> None:
    """When an article changes, shingles turn rare again, and pairs that were hidden come to light."""
    monkeypatch.setattr(link_graph, "COMMON", common)
    found = articles()
    changed = article(0, passage(99))

    assert link_nights([found, [changed]]) == link_nights([[changed, *found[1:]]])


def topics(seed: int) -> list[Article]:
    """Sixty articles that share passages with others of other days, some copies among them."""
    chance = random.Random(seed)
    recipes = [chance.choices(range(14), k=chance.randrange(1, 4)) for _ in range(60)]
    return [article(number, " ".join(map(passage, recipe)), day=number % 12) for number, recipe in enumerate(recipes)]


def group_nights(nights: list[list[Article]]) -> dict[UUID, UUID]:
    """Every article with the first of its group, after these nights."""
    connection = memory()
    leading: dict[int, int] = {}
    for run, night in enumerate(nights, start=1):
        load(connection, night, run)
        links.take_pending(connection)
        link_graph.link_copies(connection, here)
        link_graph.add_edges(connection, here)
        numbers, leaders = link_graph.regroup(connection, here)
        leading |= dict(zip(numbers.tolist(), leaders.tolist(), strict=True))
    named = dict(connection.execute("select number, article_id from ops.linked_articles").fetchall())
    connection.close()
    return {named[number]: named[leader] for number, leader in leading.items()}


@pytest.mark.slow
@pytest.mark.parametrize("largest", [3, 8, 2_000])
def test_nights_group_what_one_night_groups(monkeypatch: pytest.MonkeyPatch, largest: int) -> None:
    """With parts of three articles nearly everything is cut out of something too large."""
    monkeypatch.setattr(partition, "LARGEST", largest)
    for seed in range(3):
        found = topics(seed)
        at_once = group_nights([found])
        shuffled = random.Random(seed).sample(found, len(found))
        changed = [article(number, found[number + 20].text, day=number) for number in range(3)]

        assert group_nights([shuffled[:20], shuffled[20:21], shuffled[21:50], shuffled[50:]]) == at_once
        assert group_nights([shuffled, changed]) == group_nights([[*changed, *found[3:]]])
        assert len({*at_once.values()}) < len(found)
