"""Articles into stories: order-free average link over the similarity graph, unit by unit.

Clusters are merged best pair first, by the mean weight of all pairs between them (a missing edge counts 0), until no pair of clusters reaches
the threshold; ties go to the smaller node. Two clusters that are much more alike inside than to each other stay apart: two elections, two
arrests. No merge is possible without one edge at the threshold, so connected parts of the graph can be
worked on alone. A dense feed of one topic connects without end: a part above `LARGEST` articles is cut at a higher weight, again and again,
until its parts are small. The result depends on the graph alone, never on the order in which it grew.
"""

import heapq
from dataclasses import dataclass

import numpy as np
import scipy.sparse as sp
from scipy.sparse.csgraph import connected_components

from tasks.stories.similarity import FLOOR, Edges, Numbers

THRESHOLD = FLOOR  # every similarity may join two articles
ENOUGH = 3  # articles that tell how alike the articles of one event are
TWINS = 0.6  # of that likeness: two groups less alike are two events of one kind
LARGEST = 2_000
CUTS = (THRESHOLD, 120_000, 160_000, 200_000, 250_000, 300_000, 400_000, 500_000, 650_000, 800_000)


@dataclass(frozen=True)
class Units:
    """For every node the number of its unit, and for every unit the cut that made it (an index into `CUTS`)."""

    unit: Numbers
    cut: Numbers


def units(edges: Edges, known_cut: Numbers) -> Units:
    """Cut a graph into parts that can be clustered alone. `edges` must hold all that reach the threshold.

    The graph may be some units of a larger one: `known_cut` is, for each node, the cut by which its unit is known to have been taken out
    of parts too large, or 0. A part that holds such a node is too large below its cut, however little of it is seen here.
    """
    count = len(known_cut)
    unit, cut = np.zeros(count, np.int64), np.zeros(count, np.int64)
    large = np.ones(count, bool)
    for level, least in enumerate(CUTS):
        inside = (edges.weight >= least) & large[edges.one] & large[edges.other]
        parts = _parts(count, edges.one[inside], edges.other[inside])
        is_large = np.bincount(parts, minlength=count) > LARGEST
        is_large[parts[known_cut > level]] = True
        unit[large], cut[large] = _smallest(parts)[parts][large], level
        large &= is_large[parts]
        if not large.any():
            break
    return Units(unit, cut)


def _parts(count: int, one: Numbers, other: Numbers) -> Numbers:
    graph = sp.coo_array((np.ones(len(one), np.int8), (one, other)), shape=(count, count))
    _, labels = connected_components(graph, directed=False)
    return np.asarray(labels, np.int64)


def _smallest(parts: Numbers) -> Numbers:
    """The smallest node of every part."""
    smallest = np.full(parts.max(initial=0) + 1, len(parts), np.int64)
    np.minimum.at(smallest, parts, np.arange(len(parts)))
    return smallest


def cluster(one: Numbers, other: Numbers, weight: Numbers) -> tuple[Numbers, Numbers]:
    """Average link over these edges (`one` < `other`): the nodes they touch, and the smallest node of the cluster of each."""
    nodes, flat = np.unique(np.concatenate([one, other]), return_inverse=True)
    return nodes, nodes[average_link(len(nodes), np.stack([*flat.reshape(2, -1), weight], axis=1))]


def average_link(count: int, edges: Numbers) -> list[int]:
    """The smallest member of each node's cluster. Edges are rows of (a, b, weight in millionths) with a < b."""
    one, other, weight = edges.T
    clusters = _Clusters(count, edges[np.lexsort((-other, -one, weight))].tolist())
    while pair := clusters.next_pair():
        clusters.merge(*pair)
    return clusters.labels()


class _Clusters:
    """Clusters, and the summed weights inside and between them.

    Pairs of nodes wait in one sorted list, the best at its end, for as long as both stand alone. Of a cluster only its best pair waits, in
    a heap, with stamps that tell whether one of both has changed since; no cluster's pairs grow better by what others do, so nothing
    better can hide behind it.
    """

    def __init__(self, count: int, edges: list[list[int]]) -> None:
        self.links: list[dict[int, int]] = [{} for _ in range(count)]
        for one, other, weight in edges:
            self.links[one][other] = self.links[other][one] = weight
        self.pairs = edges
        self.size = [1] * count
        self.inside = [0] * count
        self.parent = list(range(count))
        self.stamp = [0] * count  # how often it has grown; -1 when it is part of another
        self.heap: list[tuple[float, int, int, int, int, int]] = []

    def next_pair(self) -> tuple[int, int] | None:
        """The pair that is most alike, the smaller first; nothing when no pair reaches the threshold."""
        while self.pairs or self.heap:
            if self.pairs:
                one, other, weight = self.pairs[-1]
                if self.stamp[one] or self.stamp[other] or weight < THRESHOLD:
                    self.pairs.pop()
                    continue
                if not self.heap or (-weight, one, other) < self.heap[0]:
                    return one, other
            _, low, high, owner, stamp, other_stamp = heapq.heappop(self.heap)
            if self.stamp[owner] == stamp:
                if self.stamp[low + high - owner] == other_stamp:
                    return low, high
                self._offer_best(owner)
        return None

    def merge(self, keeper: int, loser: int) -> None:
        """Put two clusters together under the smaller."""
        self.inside[keeper] += self.inside[loser] + self.links[keeper][loser]
        self.parent[loser] = keeper
        self.size[keeper] += self.size[loser]
        self.stamp[keeper] += 1
        self.stamp[loser] = -1
        self._take_over(keeper, loser)
        self._offer_best(keeper)

    def _take_over(self, keeper: int, loser: int) -> None:
        ours, theirs = self.links[keeper], self.links[loser]
        del ours[loser], theirs[keeper]
        for other, weight in theirs.items():
            row = self.links[other]
            del row[loser]
            ours[other] = row[keeper] = ours.get(other, 0) + weight
        self.links[loser] = {}

    def _offer_best(self, owner: int) -> None:
        """Let the best pair of a cluster wait for its turn."""
        size, sizes = self.size[owner], self.size
        best, partner = 0.0, -1
        for other, weight in self.links[owner].items():
            mean = weight / (size * sizes[other])
            if mean < THRESHOLD or mean < best or (mean == best and other > partner):
                continue
            if not self._are_apart(owner, other, mean):
                best, partner = mean, other
        if partner >= 0:
            low, high = min(owner, partner), max(owner, partner)
            heapq.heappush(self.heap, (-best, low, high, owner, self.stamp[owner], self.stamp[partner]))

    def _are_apart(self, one: int, other: int, mean: float) -> bool:
        """Whether both are large enough to say how alike one event's articles are here, and the pair is far less so: twin events."""
        if min(self.size[one], self.size[other]) < ENOUGH:
            return False
        return mean < TWINS * (self._cohesion(one) + self._cohesion(other)) / 2

    def _cohesion(self, cluster: int) -> float:
        size = self.size[cluster]
        return self.inside[cluster] / (size * (size - 1) / 2)

    def labels(self) -> list[int]:
        labels = list(range(len(self.parent)))
        for node, parent in enumerate(self.parent):  # a keeper is smaller than its loser: one pass is enough
            labels[node] = labels[parent]
        return labels
