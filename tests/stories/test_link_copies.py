"""Copies found night by night: the same as at once, even when a shingle turns common, or rare again, on the way."""

import random
from datetime import datetime, timedelta
from uuid import UUID

import pyarrow as pa
import pytest

from flows.stages import link_graph
from tasks import stories
from tasks.reading import Reading
from tasks.staging import schema_of
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


def article(number: int, text: str) -> Article:
    return Article(
        article_id=UUID(int=number + 1),
        text_id=content_id("text", text, str(number)),
        source_uri="test",
        published_at=FIRST_DAY + timedelta(days=number % 4),
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


def link_nights(nights: list[list[Article]]) -> list[tuple[object, ...]]:
    connection = memory()
    for run, night in enumerate(nights, start=1):
        load(connection, night, run)
        links.take_pending(connection)
        link_graph.link_copies(connection, lambda function, *arguments: function(*arguments))
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
