"""Words counted once: the sparse rows that sumy's algorithms are computed from, and products of them in bounded memory."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import chain, count
from typing import NamedTuple, Protocol

import numpy as np
from scipy import sparse

from tasks.summarise.languages import ContentMemo

Floats = np.ndarray[tuple[int, ...], np.dtype[np.float64]]
Integers = np.ndarray[tuple[int, ...], np.dtype[np.int64]]
Scores = Sequence[float] | Floats

LARGE = 2_000  # rows whose full product is still held (32 MB); a longer text is worked on in blocks of rows
BLOCK = 500
DENSE_CELLS = 12_000  # up to which plain matrices are faster than sparse ones: some 40 sentences


class HasWords(Protocol):
    """What is asked of a sumy sentence here."""

    @property
    def words(self) -> Sequence[str]: ...


class Product(NamedTuple):
    """Some rows of a square matrix, whole: the cells that are not 0."""

    rows: Integers
    columns: Integers
    values: Floats

    def whole(self, size: int) -> Floats:
        """The matrix itself, where these are all its rows."""
        matrix = np.zeros((size, size))
        matrix[self.rows, self.columns] = self.values
        return matrix


class SparseRows:
    """Rows of few values among many columns: parallel arrays, sorted by row and column."""

    def __init__(self, rows: Integers, columns: Integers, values: Floats, shape: tuple[int, int]) -> None:
        self.rows, self.columns, self.values, self.shape = rows, columns, values, shape

    @classmethod
    def of(cls, rows: Sequence[Sequence[str]]) -> "SparseRows":
        """How often each row holds each distinct string; columns in order of first appearance."""
        known: defaultdict[str, int] = defaultdict(count().__next__)
        columns = np.fromiter(map(known.__getitem__, chain.from_iterable(rows)), np.int64)
        width = max(len(known), 1)
        owners = np.repeat(np.arange(len(rows)), [len(row) for row in rows])
        cells, counts = np.unique(owners * width + columns, return_counts=True)
        return cls(cells // width, cells % width, counts.astype(float), (len(rows), width))

    def with_values(self, values: Floats) -> "SparseRows":
        return SparseRows(self.rows, self.columns, values, self.shape)

    @cached_property
    def starts(self) -> Integers:
        """Where the rows that hold something begin."""
        return np.flatnonzero(np.diff(self.rows, prepend=-1))

    @cached_property
    def widths(self) -> Integers:
        """How many columns each row holds."""
        return np.bincount(self.rows, minlength=self.shape[0])

    @cached_property
    def column_counts(self) -> Integers:
        """In how many rows each column stands."""
        return np.bincount(self.columns, minlength=self.shape[1])

    def row_sums(self, values: Floats) -> Floats:
        return np.asarray(np.bincount(self.rows, values, minlength=self.shape[0]), float)

    def times(self, vector: Floats) -> Floats:
        """The product with a vector of one value a column."""
        return self.row_sums(self.values * vector[self.columns])

    def centre(self) -> Floats:
        """The sum of all rows."""
        return np.asarray(np.bincount(self.columns, self.values, minlength=self.shape[1]), float)

    def unit(self) -> "SparseRows":
        """The rows stretched to length 1; one of length 0 stays as it is."""
        norm = np.sqrt(self.row_sums(self.values**2))
        return self.with_values(self.values / np.where(norm > 0, norm, 1)[self.rows])

    @cached_property
    def matrix(self) -> sparse.csr_array:
        pointers = np.concatenate(([0], np.cumsum(self.widths)))
        return sparse.csr_array((self.values, self.columns, pointers), shape=self.shape)

    def products(self) -> Iterator[Product]:
        """Each row with each row, where that is not 0, in blocks of rows: all at once unless there are many."""
        if self.shape[0] * self.shape[1] <= DENSE_CELLS:
            cells = np.zeros(self.shape)
            cells[self.rows, self.columns] = self.values
            products = cells @ cells.T
            rows, columns = np.nonzero(products)
            yield Product(rows, columns, products[rows, columns])
            return
        transposed = self.matrix.T.tocsr()
        step = self.shape[0] if self.shape[0] <= LARGE else BLOCK
        for start in range(0, self.shape[0], step):
            block = self.matrix[start : start + step] @ transposed
            rows = np.repeat(np.arange(start, start + block.shape[0]), np.diff(block.indptr))
            yield Product(rows, block.indices, block.data)


class Terms:
    """The content stems of every sentence of a text, stop words left out."""

    def __init__(self, rows: list[list[str]]) -> None:
        self.rows = rows

    @classmethod
    def of(cls, sentences: Iterable[HasWords], content: ContentMemo) -> "Terms":
        look_up = content.__getitem__
        return cls([[stem for stem in map(look_up, s.words) if stem is not None] for s in sentences])

    @cached_property
    def counts(self) -> SparseRows:
        """One row a sentence, one column a stem."""
        return SparseRows.of(self.rows)

    @cached_property
    def log_lengths(self) -> Floats:
        lengths = np.array([len(row) for row in self.rows], float)
        logs: Floats = np.log(np.maximum(lengths, 1))
        return logs

    @cached_property
    def vectors(self) -> SparseRows:
        """tf-idf rows of length 1."""
        return unit_vectors(self.counts)


def unit_vectors(counts: SparseRows) -> SparseRows:
    """tf-idf rows of length 1; a row without words stays empty."""
    idf = np.log((counts.shape[0] + 1) / (counts.column_counts + 0.5))
    return counts.with_values((1 + np.log(counts.values)) * idf[counts.columns]).unit()


def walk(step: Callable[[Floats], Floats], size: int, epsilon: float) -> Floats:
    """sumy's power method for a matrix that is never held whole: `step` multiplies by it."""
    vector: Floats = np.full(size, 1.0 / size)
    change = 1.0
    while change > epsilon:
        following = step(vector)
        change = float(np.linalg.norm(following - vector))
        vector = following
    return vector


def times_transposed(products: Iterable[Product], vector: Floats) -> Floats:
    """The vector through the matrix turned on its side, block by block."""
    result = np.zeros(len(vector))
    for block in products:
        result += np.bincount(block.columns, block.values * vector[block.rows], minlength=len(vector))
    return result
