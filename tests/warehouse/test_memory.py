"""Which lines are furniture: the queries beside a plain reading of the rule, and what a run makes of them."""

from collections import defaultdict
from collections.abc import Mapping
from itertools import combinations
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from warehouse.connection import memory
from warehouse.memory import COPIED_SHARE, SAMPLE, weigh_all

Held = Mapping[UUID, Mapping[int, tuple[int, int]]]  # article to its lines: hash to bytes and least stories

KINDS = {line: (20 + 30 * (line % 4), 2 + line % 3) for line in range(12)}
ARTICLES = st.dictionaries(
    st.integers(1, 40), st.lists(st.integers(0, 11), min_size=1, max_size=6, unique=True), max_size=24
)


def plainly(held: Held) -> set[int]:
    """The rule as the module tells it, pair by pair."""
    printed = defaultdict(list)
    for article_id in sorted(held):
        for line in held[article_id]:
            printed[line].append(article_id)
    found = set()
    for line, articles in printed.items():
        stories = [{article_id} for article_id in articles[:SAMPLE]]
        for one, other in combinations(articles[:SAMPLE], 2):
            if is_copied(held, one, other):
                joined = [story for story in stories if story & {one, other}]
                stories = [story for story in stories if story not in joined] + [set().union(*joined)]
        if len(stories) >= held[articles[0]][line][1]:
            found.add(line)
    return found


def is_copied(held: Held, one: UUID, other: UUID) -> bool:
    sizes = [sum(size for size, _ in held[each].values()) for each in (one, other)]
    shared = sum(held[one][line][0] for line in held[one].keys() & held[other].keys())
    return shared >= COPIED_SHARE * min(sizes)


@pytest.fixture(scope="module")
def connection():
    with memory() as opened:
        yield opened


@settings(max_examples=60, deadline=None)
@given(lines=ARTICLES)
def test_the_queries_say_what_the_rule_says(connection, tmp_path_factory, lines: dict[int, list[int]]) -> None:
    held = {UUID(int=number): {line: KINDS[line] for line in found} for number, found in lines.items()}
    rows = [(str(a), line, *kind, False) for a, found in held.items() for line, kind in found.items()]
    connection.execute("delete from ops.outlet_lines")
    if rows:
        connection.executemany("insert into ops.outlet_lines values (?, ?, ?, ?, ?)", rows)

    assert set(weigh_all(connection, folder(tmp_path_factory)).furniture) == plainly(held)


def folder(tmp_path_factory) -> Path:
    return tmp_path_factory.getbasetemp() / "weighed"
