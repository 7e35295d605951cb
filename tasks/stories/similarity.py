"""How alike two articles are: the geometric mean of what their words and their names share, damped by the days between them.

Both must agree: two earthquakes share words, two speeches of one person share names. All sums are of whole numbers and nothing is rounded
in another order, so a similarity is the same on every machine and in whatever block it is computed.
"""

import math
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from tasks.stories.products import Channel, Products
from tasks.stories.vectors import UNIT

Numbers = NDArray[np.int64]

SCALE = 1_000_000
FLOOR = 47_500  # a weaker similarity is none
WINDOW_DAYS = 7
SIGMA_DAYS = 4.0
KNOWN_DAYS = 3  # a date known more coarsely than this is no date
UNDATED_SHARE = 675_000  # without dates the same words prove less
ROWS, COLUMNS = 500, 1_000  # articles compared at a time: their products stay near the processor
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
    """Every similarity of at least FLOOR between the articles of a block and others, which may hold the block too: each pair once.

    Little is looked at in vain when both come in order of days.
    """
    compared = _Compared(block, others)
    found = [
        compared.edges(slice(start, start + ROWS), part)
        for start in range(0, len(block.numbers), ROWS)
        for part in range(-(-len(others.numbers) // COLUMNS))
    ]
    return Edges(*(np.concatenate(column) for column in zip(_NO_EDGES, *found, strict=True)))


class _Compared:
    """The products of a block with others, and the place of each of the others in the block, -1 if it is not there."""

    def __init__(self, block: Vectors, others: Vectors) -> None:
        self._block, self._others = block, others
        self._names = Products(block.names, others.names, COLUMNS, common=MOST_COMMON)
        self._words = Products(block.words, others.words, COLUMNS)
        self._place = _places(block.numbers, others.numbers)

    def edges(self, rows: slice, part: int) -> Edges:
        """The edges of some articles of the block to those of one part of the others that come before them in it, or are not in it."""
        columns = slice(part * COLUMNS, (part + 1) * COLUMNS)
        gap = self._gap(rows, columns)
        if gap > WINDOW_DAYS or self._place[columns].min() >= rows.stop:
            return _NO_EDGES
        products = self._words.of(rows, part)
        products *= self._names.of(rows, part)
        near = np.flatnonzero(products >= _least(gap))
        row, column = np.divmod(near, products.shape[1])
        cosine = np.sqrt(products.ravel()[near].astype(np.float64)).astype(np.int64)
        row, column = row + rows.start, column + columns.start
        weight = cosine * SCALE // (UNIT * UNIT) * _damping(self._block, self._others, row, column) // SCALE
        one, other = self._block.numbers[row], self._others.numbers[column]
        kept = (weight >= FLOOR) & (self._place[column] < row)
        return Edges(np.minimum(one, other)[kept], np.maximum(one, other)[kept], weight[kept])

    def _gap(self, rows: slice, columns: slice) -> int:
        """The days at least between any of these articles of the block and any of these others."""
        block, others = self._block, self._others
        after = others.first_day[columns].min() - block.last_day[rows].max()
        before = block.first_day[rows].min() - others.last_day[columns].max()
        return max(0, int(after), int(before))


def _places(numbers: Numbers, wanted: Numbers) -> Numbers:
    order = np.argsort(numbers)
    place = order[np.searchsorted(numbers, wanted, sorter=order).clip(max=len(numbers) - 1)]
    return np.where(numbers[place] == wanted, place, -1)


def _least(gap: int) -> np.float32:
    """A bound, a little low, that the product of both products must reach for an edge over so many days."""
    return np.float32((0.999 * FLOOR * UNIT * UNIT / _by_days()[gap]) ** 2)


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
