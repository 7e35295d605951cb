"""Which bodies are worth comparing: those that share sampled shingles which few others hold.

Bodies by shingles, times shingles by bodies, is how many shingles every two bodies share.
"""

from typing import Any, NamedTuple

import numpy as np
import scipy.sparse as sp

from tasks.stories.similarity import Numbers

AT_ONCE = 5_000  # bodies multiplied with all others at a time: what they share fits in memory


class Holdings(NamedTuple):
    """Bodies by number, and the sampled shingles that they hold: one of each a row, no row twice."""

    body: Numbers
    shingle: Numbers


class Shared(NamedTuple):
    """Two bodies, and how many rare shingles they share."""

    one: Numbers
    other: Numbers
    shared_count: Numbers


def count_shared(mine: Holdings, theirs: Holdings, most: int, least: int) -> Shared:
    """How many shingles each two of my bodies, and each of mine and of theirs, share, where that is at least `least`.

    `theirs` are all other bodies that hold one of my shingles. What more than `most` bodies hold does not count.
    """
    holders = _holders(Holdings(*map(np.concatenate, zip(mine, theirs, strict=True))), most)
    bodies = holders.T.tocsr()
    is_mine = np.zeros(holders.shape[1], bool)
    is_mine[mine.body] = True
    rows = np.flatnonzero(is_mine)
    found = [np.zeros((3, 0), np.int64)]
    for some in np.split(rows, range(AT_ONCE, len(rows), AT_ONCE)):
        products = (bodies[some] @ holders).tocoo()
        enough = np.flatnonzero(products.data >= least)
        one, other, count = some[products.row[enough]], products.col[enough], products.data[enough]
        found.append(np.stack([one, other, count])[:, (other > one) | ~is_mine[other]])
    return Shared(*np.concatenate(found, axis=1))


def _holders(held: Holdings, most: int) -> Any:
    """Shingles that two to `most` bodies hold, by bodies, as a sparse matrix of ones."""
    order = np.argsort(held.shingle)
    shingle, body = held.shingle[order], held.body[order]
    starts = np.flatnonzero(np.append(True, shingle[1:] != shingle[:-1])[: len(shingle)])
    sizes = np.diff(np.append(starts, len(shingle)))
    is_rare = (sizes > 1) & (sizes <= most)
    columns = body[np.repeat(is_rare, sizes)].astype(np.int32)
    borders = np.append(0, np.cumsum(sizes[is_rare])).astype(np.int32)
    shape = (len(borders) - 1, held.body.max(initial=-1) + 1)
    return sp.csr_array((np.ones(len(columns), np.int32), columns, borders), shape=shape)
