"""How alike two articles are: the geometric mean of what their words and their names share, damped by the days between them.

Both must agree: two earthquakes share words, two speeches of one person share names. All of it is arithmetic of whole numbers, so a
similarity is the same on every machine and in whatever block it is computed.
"""

import math
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from tasks.stories.products import Channel, Products
from tasks.stories.vectors import UNIT

Numbers = NDArray[np.int64]
Truths = NDArray[np.bool_]

SCALE = 1_000_000
FLOOR = 40_000  # a weaker similarity is none
WINDOW_DAYS = 10
SIGMA_DAYS = 4.0
KNOWN_DAYS = 3  # a date known more coarsely than this is no date
UNDATED_SHARE = 675_000  # without dates the same words prove less
CELLS = 4_000_000  # pairs looked at together: what is dense of them takes 16 MB
MOST_COMMON = 128  # names that many articles share
LONG_AGO, FAR_AHEAD = -1_000_000, 1_000_000  # days, for bounds that are not known


class Edges(NamedTuple):
    """Pairs of articles by number, `one` < `other`, and how alike they are in millionths."""

    one: Numbers
    other: Numbers
    weight: Numbers


_NO_EDGES = Edges(*(np.zeros(0, np.int64) for _ in range(3)))


@dataclass(frozen=True)
class Vectors:
    """What similarity looks at, for a block of articles: their numbers, the days each may be of, and two channels of terms."""

    numbers: Numbers
    first_day: Numbers
    last_day: Numbers
    words: Channel
    names: Channel


def similar(block: Vectors, others: Vectors) -> Edges:
    """Every similarity of at least FLOOR between the articles of a block and others, which may hold the block too: each pair once."""
    names = Products(block.names, others.names, common=MOST_COMMON)
    words = Products(block.words, others.words)
    is_inside = np.isin(others.numbers, block.numbers)
    rows = max(1, CELLS // max(1, len(others.numbers)))
    found = [
        _similar_rows(block, others, is_inside, names, words, slice(start, start + rows))
        for start in range(0, len(block.numbers), rows)
    ]
    return Edges(*(np.concatenate(column) for column in zip(_NO_EDGES, *found, strict=True)))


def _similar_rows(
    block: Vectors, others: Vectors, is_inside: Truths, names: Products, words: Products, rows: slice
) -> Edges:
    by_names, by_words = names.of(rows), words.of(rows)
    row, column = np.nonzero(by_names * by_words >= _least(block, others, rows))
    cosine = np.sqrt(by_names[row, column].astype(np.float64) * by_words[row, column]).astype(np.int64)
    row += rows.start
    weight = cosine * SCALE // (UNIT * UNIT) * _damping(block, others, row, column) // SCALE
    left, right = block.numbers[row], others.numbers[column]
    kept = (weight >= FLOOR) & ((left < right) | ~is_inside[column])
    return Edges(np.minimum(left, right)[kept], np.maximum(left, right)[kept], weight[kept])


def _least(block: Vectors, others: Vectors, rows: slice) -> NDArray[np.float32]:
    """For each of the others a bound, a little low, that the product of products with some of the rows must reach."""
    gap = np.maximum(
        others.first_day - block.last_day[rows].max(initial=LONG_AGO),
        block.first_day[rows].min(initial=FAR_AHEAD) - others.last_day,
    )
    damping = _by_days()[np.clip(gap, 0, WINDOW_DAYS + 1)] / SCALE
    with np.errstate(divide="ignore"):
        return np.asarray((0.999 * FLOOR / SCALE * UNIT * UNIT / damping) ** 2, np.float32)


def _damping(block: Vectors, others: Vectors, row: Numbers, column: Numbers) -> Numbers:
    """In millionths: 1 for two articles of a day, less with every day between them, 0 beyond the window."""
    gap = np.maximum(
        0,
        np.maximum(
            others.first_day[column] - block.last_day[row],
            block.first_day[row] - others.last_day[column],
        ),
    )
    dated = _is_dated(block)[row] & _is_dated(others)[column]
    factors = _by_days()[np.minimum(gap, WINDOW_DAYS + 1)]
    return np.asarray(np.where(dated, factors, factors * UNDATED_SHARE // SCALE), np.int64)


def _is_dated(vectors: Vectors) -> NDArray[np.bool_]:
    return vectors.last_day - vectors.first_day <= KNOWN_DAYS


def _by_days() -> Numbers:
    inside = [round(SCALE * math.exp(-(gap * gap) / (2 * SIGMA_DAYS**2))) for gap in range(WINDOW_DAYS + 1)]
    return np.array([*inside, 0], np.int64)
