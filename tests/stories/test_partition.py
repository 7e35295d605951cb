"""Stories as a function of the graph: any order, any cut into parts, the same groups."""

import random
from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.stories import partition
from tasks.stories.partition import THRESHOLD, average_link, cluster, units
from tasks.stories.similarity import Edges

Triples = list[tuple[int, int, int]]
STRONG, WEAK = 4 * THRESHOLD, THRESHOLD // 2


@pytest.mark.parametrize(
    ("count", "edges", "labels"),
    [
        (3, [], [0, 1, 2]),
        (3, [(0, 1, STRONG)], [0, 0, 2]),
        (2, [(0, 1, WEAK)], [0, 1]),  # below the threshold
        (3, [(0, 1, STRONG), (1, 2, THRESHOLD)], [0, 0, 2]),  # half the threshold on average: a missing edge counts 0
        (3, [(0, 1, STRONG), (1, 2, STRONG), (0, 2, STRONG)], [0, 0, 0]),
        (4, [(0, 1, STRONG), (2, 3, STRONG)], [0, 0, 2, 2]),
    ],
)
def test_average_link(count: int, edges: Triples, labels: list[int]) -> None:
    assert linked(count, edges) == labels


def linked(count: int, edges: Triples) -> list[int]:
    return average_link(count, np.array(edges, np.int64).reshape(-1, 3))


def test_twin_events_stay_apart() -> None:
    """Two elections: the articles of each are far more alike than any pair across."""
    inside = [(a, b, 500_000) for group in ((0, 1, 2), (3, 4, 5)) for a in group for b in group if a < b]
    across = [(a, b, 200_000) for a in (0, 1, 2) for b in (3, 4, 5)]

    assert linked(6, inside + across) == [0, 0, 0, 3, 3, 3]
    assert linked(6, inside + [(a, b, 400_000) for a, b, _ in across]) == [0] * 6


def graphs() -> st.SearchStrategy[tuple[int, Triples]]:
    def edges(count: int) -> st.SearchStrategy[tuple[int, Triples]]:
        pairs = [(a, b) for a in range(count) for b in range(a + 1, count)]
        weights = st.lists(st.integers(0, 6), min_size=len(pairs), max_size=len(pairs))
        return weights.map(
            lambda found: (count, [(a, b, w * 40_000) for (a, b), w in zip(pairs, found, strict=True) if w])
        )

    return st.integers(2, 9).flatmap(edges)


@given(graphs(), st.randoms(use_true_random=False))
def test_the_order_of_edges_does_not_matter(graph: tuple[int, Triples], chance: random.Random) -> None:
    count, edges = graph
    shuffled = chance.sample(edges, len(edges))

    assert linked(count, edges) == linked(count, shuffled)


@given(graphs())
def test_the_best_pair_of_all_is_merged_first(graph: tuple[int, Triples]) -> None:
    """What waits for its turn is a short list; looking at every pair each time gives the same."""
    count, edges = graph

    assert linked(count, edges) == by_looking_at_all(count, edges)


def by_looking_at_all(count: int, edges: Triples) -> list[int]:
    weights = {(a, b): weight for a, b, weight in edges}
    groups = {node: [node] for node in range(count)}

    def mean(ours: list[int], theirs: list[int]) -> float:
        crossing = sum(weights.get((min(a, b), max(a, b)), 0) for a in ours for b in theirs)
        return crossing / (len(ours) * len(theirs))

    def inside(group: list[int]) -> float:
        return sum(weights.get((a, b), 0) for a in group for b in group if a < b) / (len(group) * (len(group) - 1) / 2)

    def merging(one: int, other: int) -> bool:
        ours, theirs = groups[one], groups[other]
        is_told = min(len(ours), len(theirs)) >= partition.ENOUGH
        between = mean(ours, theirs)
        return between >= THRESHOLD and not (
            is_told and between < partition.TWINS * (inside(ours) + inside(theirs)) / 2
        )

    while found := [(-mean(groups[a], groups[b]), a, b) for a in groups for b in groups if a < b and merging(a, b)]:
        _, keeper, loser = min(found)
        groups[keeper] += groups.pop(loser)
    leader = {node: keeper for keeper, group in groups.items() for node in group}
    return [leader[node] for node in range(count)]


def test_parts_can_be_clustered_alone() -> None:
    chance = random.Random(3)
    edges = [
        (a, b, chance.randrange(10_000, 400_000)) for a in range(60) for b in range(a + 1, 60) if chance.random() < 0.06
    ]
    whole = linked(60, edges)
    columns = Edges(*(np.array(column) for column in zip(*(e for e in edges if e[2] >= THRESHOLD), strict=True)))
    unit = units(columns, np.zeros(60, np.int64)).unit.tolist()
    alone = list(range(60))
    for each in set(unit):
        inner = [edge for edge in edges if unit[edge[0]] == unit[edge[1]] == each]
        if inner:
            nodes, leaders = cluster(*(np.array(column) for column in zip(*inner, strict=True)))
            for node, leader in zip(nodes.tolist(), leaders.tolist(), strict=True):
                alone[node] = leader

    assert alone == whole


def test_a_dense_feed_is_cut_at_a_higher_weight(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(partition, "LARGEST", 4)
    tight = [(a, b, 500_000) for group in (range(4), range(4, 8)) for a in group for b in group if a < b]
    one, other, weight = (np.array(column) for column in zip(*tight, (3, 4, 100_000), strict=True))
    found = units(Edges(one, other, weight), np.zeros(9, np.int64))

    assert found.unit.tolist() == [0, 0, 0, 0, 4, 4, 4, 4, 8]
    assert found.cut.tolist() == [1] * 8 + [0]


def by_nights(count: int, edges: Triples, nights: Sequence[Sequence[int]]) -> list[tuple[int, int]]:
    """The unit and cut of every node when nodes come night by night and only units with an edge to new ones are looked at."""
    known: dict[int, tuple[int, int]] = {}
    for night in nights:
        new, held = set(night), {*known, *night}
        reached = {
            b if a in new else a for a, b, weight in edges if weight >= THRESHOLD and {a, b} <= held and {a, b} & new
        }
        stirred_units = {known[node][0] for node in reached if node in known}
        affected = sorted(new | {node for node, (unit, _) in known.items() if unit in stirred_units})
        place = {node: at for at, node in enumerate(affected)}
        inner = [(place[a], place[b], w) for a, b, w in edges if w >= THRESHOLD and a in place and b in place]
        one, other, weight = (
            (np.array(column, np.int64) for column in zip(*inner, strict=True)) if inner else [EMPTY] * 3
        )
        cuts = np.array([known.get(node, (0, 0))[1] for node in affected])
        found = units(Edges(one, other, weight), cuts)
        for node, unit, cut in zip(affected, found.unit.tolist(), found.cut.tolist(), strict=True):
            known[node] = affected[unit], cut
    return [known[node] for node in range(count)]


@pytest.mark.parametrize("seed", range(40))
def test_units_grow_to_what_they_are_at_once(monkeypatch: pytest.MonkeyPatch, seed: int) -> None:
    """What was cut out of a part too large stays cut, also when the night sees little of that part."""
    monkeypatch.setattr(partition, "LARGEST", 4)
    chance = random.Random(seed)
    edges = [
        (a, b, chance.choice((70_000, 130_000, 170_000, 210_000, 900_000)))
        for a in range(30)
        for b in range(a + 1, 30)
        if chance.random() < 0.08
    ]
    nodes = chance.sample(range(30), 30)

    assert by_nights(30, edges, [nodes[:12], nodes[12:20], nodes[20:21], nodes[21:]]) == by_nights(30, edges, [nodes])


EMPTY = np.zeros(0, np.int64)
