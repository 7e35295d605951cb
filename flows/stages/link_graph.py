"""Link, first half: copies, similarities, and the groups that follow from them."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import Any
from uuid import UUID

import numpy as np
import pyarrow as pa

from flows.stages.spread import spread
from tasks.stories.copies import Pair, Print, attach, compare_bodies
from tasks.stories.partition import THRESHOLD, cluster, units
from tasks.stories.products import Channel
from tasks.stories.proposals import Holdings, count_shared
from tasks.stories.similarity import KNOWN_DAYS, WINDOW_DAYS, Edges, Numbers, Vectors, similar
from warehouse import link_copies as copies_of
from warehouse import links
from warehouse.links import Connection, Nodes

Call = Callable[..., Any]

BLOCK = 4_000  # articles compared with their window at a time
PAIRS = 250  # pairs of bodies compared at a time
EDGES = 200_000  # edges clustered at a time
COMMON = 60  # a shingle in more bodies than this says nothing about copying
LEAST_SHARED = 2  # sampled shingles that a pair must share to be compared
LEAST_PERCENT = 12  # and of the smaller body's


def link_copies(connection: Connection, call: Call) -> None:
    """Find the copies among the pending articles and all others; takes the pending articles over."""
    copies_of.note_bodies(connection)
    links.replace_articles(connection)
    copies_of.take_stirred(connection, COMMON)
    mine, theirs = (Holdings(*each) for each in copies_of.holdings(connection))
    shared = count_shared(mine, theirs, COMMON, LEAST_SHARED)
    proposed = copies_of.propose_pairs(connection, *shared, least_percent=LEAST_PERCENT)
    for found in spread(call, _comparisons(connection, proposed)):
        copies_of.add_pairs(connection, found)
    prints = [Print(*row) for row in copies_of.standings(connection)]
    pairs = [Pair(*row) for row in copies_of.standing_pairs(connection)]
    copies = [(c.article_id, c.duplicate_of, c.duplicate_kind, c.similarity) for c in attach(prints, pairs)]
    copies_of.replace_copies(connection, copies)


def _comparisons(connection: Connection, proposed: Sequence[tuple[UUID, UUID]]) -> Iterator[tuple[Any, ...]]:
    for start in range(0, len(proposed), PAIRS):
        pairs = proposed[start : start + PAIRS]
        bodies = copies_of.bodies(connection, sorted({body for pair in pairs for body in pair}))
        yield compare_bodies, bodies, pairs


def add_edges(connection: Connection, call: Call) -> None:
    """Write how alike the pending articles are to all in their window."""
    blocks = links.blocks(connection, BLOCK, KNOWN_DAYS, WINDOW_DAYS)
    for edges in spread(call, ((similar, _vectors(block), _vectors(window)) for block, window in blocks)):
        links.add_edges(connection, *edges)


def _vectors(table: pa.Table) -> Vectors:
    number, first_day, last_day = (
        table[name].to_numpy().astype(np.int64) for name in ("number", "first_day", "last_day")
    )
    words, names = _channel(table, "words", "word_weights"), _channel(table, "names", "name_weights")
    return Vectors(number, first_day, last_day, words, names)


def _channel(table: pa.Table, terms: str, weights: str) -> Channel:
    ids, heavy = _whole(table[terms]), _whole(table[weights])
    starts = ids.offsets.to_numpy().astype(np.int64)
    return Channel(starts - starts[:1], ids.flatten().to_numpy(), heavy.flatten().to_numpy())


def _whole(column: "pa.ChunkedArray[Any]") -> Any:
    """A column in one piece, copied only if it is in several."""
    return column.chunk(0) if column.num_chunks == 1 else column.combine_chunks()


def regroup(connection: Connection, call: Call) -> tuple[Numbers, Numbers]:
    """Cluster every part of the graph that changed: the numbers of its articles, and for each the number that leads its group."""
    is_everything = links.take_affected(connection, THRESHOLD)
    nodes = links.nodes(connection, WINDOW_DAYS)
    known_cut = np.zeros_like(nodes.cut) if is_everything else nodes.cut
    found = units(_between_hosts(nodes, links.edges(connection, THRESHOLD)), known_cut)
    size = np.bincount(found.unit, minlength=len(nodes.number))[found.unit]
    unit = nodes.number[found.unit]
    links.replace_units(connection, nodes.number, unit, size, found.cut)
    changed = _changed(nodes, unit, size, found.cut)
    leader = _leaders(connection, nodes, unit, changed, call)
    affected = changed[_hosts(nodes)]
    return nodes.number[affected], leader[_hosts(nodes)[affected]]


def _between_hosts(nodes: Nodes, edges: tuple[Numbers, Numbers, Numbers]) -> Edges:
    """The edges between articles that lead themselves, by their places among the nodes."""
    is_host = nodes.host == nodes.number
    one, other, weight = edges
    one, other = _places(nodes, one), _places(nodes, other)
    inside = is_host[one] & is_host[other]
    return Edges(one[inside], other[inside], weight[inside])


def _places(nodes: Nodes, numbers: Numbers) -> Numbers:
    """Where articles stand among the nodes; they must be there. There may be millions of numbers: places are short."""
    place = np.zeros(nodes.number.max(initial=0) + 1, np.int32)
    place[nodes.number] = np.arange(len(nodes.number))
    return place[numbers]


def _hosts(nodes: Nodes) -> Numbers:
    """The place of each node's host; its own where the host is not among the nodes, since then neither of them changed."""
    among = np.isin(nodes.host, nodes.number)
    return np.where(among, _places(nodes, np.where(among, nodes.host, nodes.number)), np.arange(len(nodes.number)))


def _changed(nodes: Nodes, unit: Numbers, size: Numbers, cut: Numbers) -> Any:
    """Which articles stand in a unit that is not what it was, or that holds a touched article or host of one."""
    moved = (unit != nodes.unit) | (size != nodes.size) | (cut != nodes.cut) | nodes.is_touched
    moved[_hosts(nodes)[nodes.is_touched]] = True
    return np.isin(unit, unit[moved])


def _leaders(connection: Connection, nodes: Nodes, unit: Numbers, changed: Any, call: Call) -> Numbers:
    """For every node, if it changed and leads itself, the number of the first of its group by rank of id."""
    inside = np.flatnonzero(changed & (nodes.host == nodes.number))
    inside = inside[np.lexsort((nodes.rank[inside], unit[inside]))]
    ordered = np.zeros(len(nodes.number), np.int64)
    ordered[inside] = np.arange(len(inside))
    leader = nodes.number.copy()
    one, other, weight, of_unit = links.inner_edges(connection, nodes.number[inside], unit[inside])
    one, other = ordered[_places(nodes, one)], ordered[_places(nodes, other)]
    low, high = np.minimum(one, other), np.maximum(one, other)
    jobs = ((cluster, low[a:b], high[a:b], weight[a:b]) for a, b in pairwise(_cuts(of_unit)))
    for found, leading in spread(call, jobs):
        leader[inside[found]] = nodes.number[inside[leading]]
    return leader


def _cuts(of_unit: Numbers) -> list[int]:
    """Where to cut the edges, which come unit by unit, into batches of about EDGES without dividing a unit."""
    borders = np.flatnonzero(np.diff(of_unit)) + 1
    cuts = [0]
    for border in borders.tolist():
        if border - cuts[-1] >= EDGES:
            cuts.append(border)
    return [*cuts, len(of_unit)] if len(of_unit) else []
