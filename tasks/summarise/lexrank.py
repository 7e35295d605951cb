"""sumy's LexRank from one product of sparse rows."""

import math
from collections.abc import Iterator

import numpy as np
from sumy.models.dom import ObjectDocumentModel
from sumy.summarizers.lex_rank import LexRankSummarizer

from tasks.summarise.ranking import Ranked, collapsed
from tasks.summarise.terms import LARGE, Floats, Product, Scores, SparseRows, times_transposed, walk


class LexRank(Ranked, LexRankSummarizer):  # type: ignore[misc]
    """Same picks as sumy: its matrix is 0/1 over degree, so only a cosine at the very threshold could differ.

    Where no two sentences are alike enough (sumy: NaN and a warning), every score is 0.
    """

    def scores(self, document: ObjectDocumentModel) -> Scores:
        vectors = _vectors(self.terms(document).counts)
        size = vectors.shape[0]
        if not len(vectors.values) or not vectors.values.any():
            return np.zeros(size)
        if size <= LARGE:
            walked = self.power_method(next(self._links(vectors)).whole(size), self.epsilon)
        else:
            walked = walk(lambda vector: _unit(times_transposed(self._links(vectors), vector)), size, self.epsilon)
        return collapsed(document.sentences, walked)

    def _links(self, vectors: SparseRows) -> Iterator[Product]:
        """The matrix: one over how many sentences are alike, where two are."""
        for block in vectors.products():
            alike = block.values > self.threshold
            rows = block.rows[alike]
            yield Product(rows, block.columns[alike], 1.0 / np.bincount(rows, minlength=vectors.shape[0])[rows])


def _vectors(counts: SparseRows) -> SparseRows:
    """tf-idf rows of length 1, with sumy's tf (over the row's highest) and idf (log n / (1 + df))."""
    if not len(counts.values):
        return counts
    size, frequency = counts.shape[0], counts.column_counts
    idf = np.array([math.log(size / (1 + each)) for each in range(int(frequency.max()) + 1)])[frequency]
    highest = np.repeat(np.maximum.reduceat(counts.values, counts.starts), counts.widths[counts.widths > 0])
    return counts.with_values(counts.values / highest * idf[counts.columns]).unit()


def _unit(vector: Floats) -> Floats:
    return vector / float(np.linalg.norm(vector))
