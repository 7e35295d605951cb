"""Words counted once: the sparse matrix that sumy's algorithms are computed from, and products of it in bounded memory."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import chain, count

import numpy as np
from scipy import sparse

from tasks.summarise.languages import ContentMemo

Floats = np.ndarray[tuple[int, ...], np.dtype[np.float64]]
Scores = Sequence[float] | Floats
Integers = np.ndarray[tuple[int, ...], np.dtype[np.int64]]

LARGE = 2_000  # sentences whose full matrix is still held (32 MB); a longer text is worked on in blocks of rows
BLOCK = 500


class Terms:
    """The content stems of every sentence of a text, stop words left out."""

    def __init__(self, rows: list[list[str]]) -> None:
        self.rows = rows

    @classmethod
    def of(cls, sentences: Iterable["HasWords"], content: ContentMemo) -> "Terms":
        look_up = content.__getitem__
        return cls([[stem for stem in map(look_up, s.words) if stem is not None] for s in sentences])

    @cached_property
    def counts(self) -> sparse.csr_matrix:
        """One row a sentence, one column a stem."""
        return count_matrix(self.rows)

    @cached_property
    def log_lengths(self) -> Floats:
        lengths = np.array([len(row) for row in self.rows], float)
        logs: Floats = np.log(lengths, out=np.zeros(len(lengths)), where=lengths > 0)
        return logs

    def overlaps(self) -> Iterator[sparse.csr_matrix]:
        """How many words each sentence shares with each (with repeats), in blocks of rows."""
        return row_blocks(self.counts)


class HasWords:
    """What is asked of a sumy sentence here."""

    words: Sequence[str]


def count_matrix(rows: list[list[str]]) -> sparse.csr_matrix:
    """How often each row holds each distinct string; columns in order of first appearance."""
    columns: defaultdict[str, int] = defaultdict(count().__next__)
    indices = np.fromiter(map(columns.__getitem__, chain.from_iterable(rows)), np.int32)
    pointers = np.zeros(len(rows) + 1, np.int32)
    np.cumsum([len(row) for row in rows], out=pointers[1:])
    matrix = sparse.csr_matrix((np.ones(len(indices)), indices, pointers), shape=(len(rows), max(len(columns), 1)))
    matrix.sum_duplicates()
    return matrix


def unit_vectors(counts: sparse.csr_matrix) -> sparse.csr_matrix:
    """tf-idf rows of length 1; a row without words stays empty."""
    vectors, size = counts.copy(), counts.shape[0]
    frequency = np.bincount(vectors.indices, minlength=vectors.shape[1])
    vectors.data = (1 + np.log(vectors.data)) * np.log((size + 1) / (frequency + 0.5))[vectors.indices]
    rows = row_numbers(vectors)
    norm = np.sqrt(np.bincount(rows, vectors.data**2, minlength=size))
    vectors.data /= np.where(norm > 0, norm, 1)[rows]
    return vectors


def row_blocks(matrix: sparse.csr_matrix) -> Iterator[sparse.csr_matrix]:
    """`matrix @ matrix.T`, a block of rows at a time: all at once unless the matrix is large."""
    size = matrix.shape[0]
    step = max(size, 1) if size <= LARGE else BLOCK
    transposed = matrix.T.tocsr()
    for start in range(0, size, step):
        yield matrix[start : start + step] @ transposed


def row_numbers(block: sparse.csr_matrix) -> Integers:
    """The row of every stored value of a sparse block."""
    return np.repeat(np.arange(block.shape[0]), np.diff(block.indptr))


def walk(step: Callable[[Floats], Floats], size: int, epsilon: float) -> Floats:
    """sumy's power method for a matrix that is never held whole: `step` multiplies a vector by it."""
    vector: Floats = np.full(size, 1.0 / size)
    change = 1.0
    while change > epsilon:
        following = step(vector)
        change = float(np.linalg.norm(following - vector))
        vector = following
    return vector
