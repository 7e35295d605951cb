"""How alike two articles are: the geometric mean of what their words and their names share, damped by the days between them.

Both must agree: two earthquakes share words, two speeches of one person share names. All of it is arithmetic of whole numbers, so a
similarity is the same on every machine and in whatever block it is computed.
"""

import math
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

from tasks.stories.vectors import UNIT

Numbers = NDArray[np.int64]

SCALE = 1_000_000
FLOOR = 40_000  # a weaker similarity is none
WINDOW_DAYS = 10
SIGMA_DAYS = 4.0
KNOWN_DAYS = 3  # a date known more coarsely than this is no date
UNDATED_SHARE = 675_000  # without dates the same words prove less
LONG_AGO, FAR_AHEAD = -1_000_000, 1_000_000  # days, for bounds that are not known


class Edges(NamedTuple):
    """Pairs of articles by number, `one` < `other`, and how alike they are in millionths."""

    one: Numbers
    other: Numbers
    weight: Numbers


@dataclass(frozen=True)
class Channel:
    """Vectors one after the other: `starts[i] : starts[i + 1]` are the terms and weights of article i."""

    starts: Numbers
    terms: Numbers
    weights: Numbers


@dataclass(frozen=True)
class Vectors:
    """What similarity looks at, for a block of articles: their numbers, the days each may be of, and two channels of terms."""

    numbers: Numbers
    first_day: Numbers
    last_day: Numbers
    words: Channel
    names: Channel


def similar(block: Vectors, others: Vectors) -> Edges:
    """Every similarity of at least FLOOR between the articles of a block and others (which may hold the block too)."""
    shared = _products(block.names, others.names).multiply(_products(block.words, others.words)).tocoo()
    least = (FLOOR * UNIT * UNIT // SCALE) ** 2
    strong = shared.data >= least
    row, column = shared.row[strong], shared.col[strong]
    cosine = np.sqrt(shared.data[strong].astype(np.float64)).astype(np.int64) * SCALE // (UNIT * UNIT)
    weight = cosine * _damping(block, others, row, column) // SCALE
    left, right = block.numbers[row], others.numbers[column]
    kept = (weight >= FLOOR) & (left != right)
    return Edges(np.minimum(left, right)[kept], np.maximum(left, right)[kept], weight[kept])


def _products(block: Channel, others: Channel) -> sp.csr_array:
    """Dot products; terms that the block lacks are left out first."""
    columns = np.unique(block.terms)
    return _matrix(block, columns) @ _matrix(others, columns).T


def _matrix(channel: Channel, columns: Numbers) -> sp.csr_array:
    at = np.searchsorted(columns, channel.terms)
    known = columns[np.minimum(at, len(columns) - 1)] == channel.terms if len(columns) else np.zeros(len(at), bool)
    before = np.concatenate([[0], np.cumsum(known)])
    starts = before[channel.starts]
    return sp.csr_array(
        (channel.weights[known].astype(np.int64), at[known], starts), shape=(len(starts) - 1, max(1, len(columns)))
    )


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
