"""Dot products of many sparse vectors with many others, all of them exact.

Few terms occur in many texts and can make most of the work: they are multiplied as dense matrices, the many rare ones as sparse. Single
precision holds the sums exactly, in whatever order they are added: they are of whole numbers, and no vector is longer than 2**12.
"""

from dataclasses import dataclass

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

Numbers = NDArray[np.int64]
Places = NDArray[np.int32]
Matrix = NDArray[np.float32]

_SLOTS = 1 << 20
_BITS = np.int64(_SLOTS - 1)


@dataclass(frozen=True)
class Channel:
    """Vectors one after the other: `starts[i] : starts[i + 1]` are the terms and weights of text i."""

    starts: Numbers
    terms: Numbers
    weights: Numbers


class Products:
    """The dot products of the texts of a block with `width` others at a time; `common` terms at most are multiplied as dense matrices."""

    def __init__(self, block: Channel, others: Channel, width: int, common: int = 0) -> None:
        columns = _Columns(block)
        left, right = columns.matrix(block), columns.matrix(others)
        self._parts = [slice(start, start + width) for start in range(0, right.shape[0], width)]
        self._common = None
        if common:
            by_frequency = np.argsort(-np.bincount(right.indices, minlength=right.shape[1]), kind="stable")
            frequent, rare = by_frequency[:common], np.sort(by_frequency[common:])
            self._common = left[:, frequent].toarray(), right[:, frequent].toarray()
            left, right = left[:, rare], right[:, rare]
        self._left, self._right = left, [right[part].T.tocsr() for part in self._parts]

    def of(self, rows: slice, part: int) -> Matrix:
        """The products of some texts of the block with the others of one part, `part * width` and those that follow."""
        products: Matrix = (self._left[rows] @ self._right[part]).toarray()
        if self._common:
            products += self._common[0][rows] @ self._common[1][self._parts[part]].T
        return products


class _Columns:
    """The terms of a block, numbered; a table of slots finds most of them at once."""

    def __init__(self, block: Channel) -> None:
        self._terms = np.unique(block.terms)
        self._slots = np.zeros(_SLOTS, np.int32)
        self._slots[self._terms & _BITS] = np.arange(len(self._terms))
        hidden = (
            self._terms[self._terms[self._slots[self._terms & _BITS]] != self._terms]
            if len(self._terms)
            else self._terms
        )
        self._is_shared = np.zeros(_SLOTS, bool)
        self._is_shared[hidden & _BITS] = True

    def matrix(self, channel: Channel) -> sp.csr_array:
        """The channel's vectors as rows; terms that the block lacks are left out. Short numbers make products faster."""
        at, known = self._find(channel.terms)
        starts = np.append(0, np.cumsum(known))[channel.starts].astype(np.int32)
        entries = channel.weights[known].astype(np.float32), at[known], starts
        return sp.csr_array(entries, shape=(len(starts) - 1, max(1, len(self._terms))))

    def _find(self, terms: Numbers) -> tuple[Places, NDArray[np.bool_]]:
        """The number of each term, and whether the block has it."""
        if not len(self._terms):
            return np.zeros(len(terms), np.int32), np.zeros(len(terms), bool)
        slots = terms & _BITS
        at = self._slots[slots]
        unsure = np.flatnonzero(self._is_shared[slots])
        at[unsure] = np.minimum(np.searchsorted(self._terms, terms[unsure]), len(self._terms) - 1)
        return at, self._terms[at] == terms
