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
from tasks.stories.similarity import KNOWN_DAYS, WINDOW_DAYS, Channel, Edges, Numbers, Vectors, similar
from warehouse import link_copies as copies_of
from warehouse import links
from warehouse.links import Connection, Nodes

Call = Callable[..., Any]

BLOCK = 400  # articles compared with their window at a time
PAIRS = 250  # pairs of bodies compared at a time
EDGES = 200_000  # edges clustered at a time
COMMON = 60  # a shingle in more bodies than this says nothing about copying
LEAST_SHARED = 2  # sampled shingles that a pair must share to be compared
LEAST_PERCENT = 12  # and of the smaller body's


def link_copies(connection: Connection, call: Call) -> None:
    """Find the copies among the pending articles and all others; takes the pending articles over."""
    copies_of.note_bodies(connection)
    links.replace_articles(connection)
    proposed = copies_of.propose_pairs(connection, COMMON, LEAST_SHARED, LEAST_PERCENT)
    for found in spread(call, _comparisons(connection, proposed)):
        copies_of.add_pairs(connection, found)
    prints = [Print(*row) for row in copies_of.standings(connection)]
    pairs = [Pair(*row) for row in copies_of.all_pairs(connection)]
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
    for edges in spread(call, ((similar_in_block, _vectors(block), _vectors(window)) for block, window in blocks)):
        links.add_edges(connection, *edges)


def similar_in_block(block: Vectors, window: Vectors) -> Edges:
    """The similarities of a block, each pair once: the window holds the block itself."""
    edges = similar(block, window)
    _, first = np.unique(np.stack([edges.one, edges.other]), axis=1, return_index=True)
    return Edges(*(column[first] for column in edges))


def _vectors(table: pa.Table) -> Vectors:
    number, first_day, last_day = (
        table[name].to_numpy().astype(np.int64) for name in ("number", "first_day", "last_day")
    )
    words, names = _channel(table, "words", "word_weights"), _channel(table, "names", "name_weights")
    return Vectors(number, first_day, last_day, words, names)


def _channel(table: pa.Table, terms: str, weights: str) -> Channel:
    ids: Any = table[terms].combine_chunks()
    heavy: Any = table[weights].combine_chunks()
    starts = ids.offsets.to_numpy().astype(np.int64)
    return Channel(starts - starts[:1], ids.flatten().to_numpy(), heavy.flatten().to_numpy())


def regroup(connection: Connection, call: Call) -> tuple[Numbers, Numbers]:
    """Cluster every part of the graph that changed: the numbers of its articles, and for each the number that leads its group."""
    nodes = links.nodes(connection, WINDOW_DAYS)
    one, other, weight = links.edges_from(connection, THRESHOLD)
    of_hosts = _is_host(nodes)[one] & _is_host(nodes)[other]
    found = units(len(nodes.number), Edges(one[of_hosts], other[of_hosts], weight[of_hosts]))
    size = np.bincount(found.unit, minlength=len(nodes.number))[found.unit]
    links.replace_units(connection, nodes.number, found.unit, size, found.cut)
    changed = _changed(nodes, found.unit, size, found.cut)
    leader = _leaders(connection, nodes, found.unit, changed, call)
    affected = changed[nodes.host]
    return nodes.number[affected], leader[nodes.host[affected]]


def _is_host(nodes: Nodes) -> Any:
    return nodes.host == nodes.number


def _changed(nodes: Nodes, unit: Numbers, size: Numbers, cut: Numbers) -> Any:
    """Which articles stand in a unit that is not what it was, or that holds a touched article or host of one."""
    moved = (unit != nodes.unit) | (size != nodes.size) | (cut != nodes.cut) | nodes.is_touched
    moved[nodes.host[nodes.is_touched]] = True
    dirty = np.zeros(len(unit), bool)
    dirty[unit[moved]] = True
    return dirty[unit]


def _leaders(connection: Connection, nodes: Nodes, unit: Numbers, changed: Any, call: Call) -> Numbers:
    """For every changed article that leads itself the first of its group, by rank of id."""
    inside = changed & _is_host(nodes)
    number, unit = nodes.number[inside], unit[inside]
    order = np.lexsort((nodes.rank[inside], unit))
    number, unit = number[order], unit[order]
    place = np.zeros(len(nodes.number), np.int64)
    place[number] = np.arange(len(number))
    leader = nodes.number.copy()
    one, other, weight, of_unit = links.inner_edges(connection, number, unit)
    low, high = np.minimum(place[one], place[other]), np.maximum(place[one], place[other])
    cuts = _cuts(of_unit)
    jobs = ((cluster, low[a:b], high[a:b], weight[a:b]) for a, b in pairwise(cuts))
    for nodes_found, leaders_found in spread(call, jobs):
        leader[number[nodes_found]] = number[leaders_found]
    return leader


def _cuts(of_unit: Numbers) -> list[int]:
    """Where to cut the edges, which come unit by unit, into batches of about EDGES without dividing a unit."""
    borders = np.flatnonzero(np.diff(of_unit)) + 1
    cuts = [0]
    for border in borders.tolist():
        if border - cuts[-1] >= EDGES:
            cuts.append(border)
    return [*cuts, len(of_unit)] if len(of_unit) else []
