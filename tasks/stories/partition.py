"""Articles into stories: order-free average link over the similarity graph, unit by unit.

Clusters are merged best pair first, by the mean weight of all pairs between them (a missing edge counts 0), until no pair of clusters reaches
the threshold; ties go to the smaller node. Two clusters that are much more alike inside than to each other stay apart: two elections, two
arrests. No merge is possible without one edge at the threshold, so connected parts of the graph can be
worked on alone. A dense feed of one topic connects without end: a part above `LARGEST` articles is cut at a higher weight, again and again,
until its parts are small. The result depends on the graph alone, never on the order in which it grew.
"""

import heapq
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import scipy.sparse as sp
from scipy.sparse.csgraph import connected_components

from tasks.stories.similarity import Edges, Numbers

THRESHOLD = 65_000  # millionths
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
    ends = flat.reshape(2, -1)
    edges = list(zip(ends[0].tolist(), ends[1].tolist(), weight.tolist(), strict=True))
    return nodes, nodes[average_link(len(nodes), edges)]


def average_link(count: int, edges: Sequence[tuple[int, int, int]]) -> list[int]:
    """The smallest member of each node's cluster. Edges are (a, b, weight in millionths) with a < b."""
    clusters = _Clusters(count, edges)
    while clusters.heap:
        clusters.merge_next()
    return clusters.labels()


class _Clusters:
    """Clusters, the summed weights inside and between them, and a heap of the pairs that may merge, with stamps that tell stale ones."""

    def __init__(self, count: int, edges: Sequence[tuple[int, int, int]]) -> None:
        self.links: list[dict[int, int]] = [{} for _ in range(count)]
        for one, other, weight in edges:
            self.links[one][other] = self.links[other][one] = weight
        self.size = [1] * count
        self.inside = [0] * count
        self.parent = list(range(count))
        self.stamp = [0] * count
        self.heap = [(-float(weight), one, other, 0, 0) for one, other, weight in edges if weight >= THRESHOLD]
        heapq.heapify(self.heap)

    def merge_next(self) -> None:
        _, keeper, loser, keeper_stamp, loser_stamp = heapq.heappop(self.heap)
        if self.stamp[keeper] != keeper_stamp or self.stamp[loser] != loser_stamp:
            return  # one of them has changed since
        self.inside[keeper] += self.inside[loser] + self.links[keeper][loser]
        self.parent[loser] = keeper
        self.size[keeper] += self.size[loser]
        self.stamp[keeper] += 1
        self.stamp[loser] = -1
        self._take_over(keeper, loser)
        least = THRESHOLD * self.size[keeper]
        for other, weight in self.links[keeper].items():
            if weight >= least * self.size[other]:
                self._offer(keeper, other, weight)

    def _take_over(self, keeper: int, loser: int) -> None:
        ours, theirs = self.links[keeper], self.links[loser]
        del ours[loser], theirs[keeper]
        for other, weight in theirs.items():
            del self.links[other][loser]
            ours[other] = self.links[other][keeper] = ours.get(other, 0) + weight
        self.links[loser] = {}

    def _offer(self, keeper: int, other: int, weight: int) -> None:
        mean = weight / (self.size[keeper] * self.size[other])
        if self._are_apart(keeper, other, mean):
            return
        low, high = (keeper, other) if keeper < other else (other, keeper)
        heapq.heappush(self.heap, (-mean, low, high, self.stamp[low], self.stamp[high]))

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
