"""sumy's LexRank from one sparse product."""

import math
from collections.abc import Iterator

import numpy as np
from scipy import sparse
from sumy.models.dom import ObjectDocumentModel
from sumy.summarizers.lex_rank import LexRankSummarizer

from tasks.summarise.ranking import Ranked, collapsed
from tasks.summarise.terms import LARGE, Floats, Scores, Terms, row_blocks


class LexRank(Ranked, LexRankSummarizer):  # type: ignore[misc]
    """Same picks as sumy: its matrix is 0/1 over degree, so only a cosine at the very threshold could differ.

    Where no two sentences are alike enough (sumy: NaN and a warning), every score is 0.
    """

    def scores(self, document: ObjectDocumentModel) -> Scores:
        terms = self.terms(document)
        vectors = _unit_vectors(terms)
        scores = self._walk_whole(vectors) if len(terms.rows) <= LARGE else self._walk_blocks(vectors)
        return collapsed(document.sentences, scores)

    def _links(self, vectors: sparse.csr_matrix) -> Iterator[sparse.csr_matrix]:
        for block in row_blocks(vectors):
            block.data = (block.data > self.threshold).astype(float)
            yield block

    def _walk_whole(self, vectors: sparse.csr_matrix) -> Floats:
        links: Floats = next(self._links(vectors)).toarray()
        degree: Floats = links.sum(axis=1)
        if not degree.any():
            return degree
        degree[degree == 0] = 1
        links /= degree[:, None]
        scores: Floats = self.power_method(links, self.epsilon)
        return scores

    def _walk_blocks(self, vectors: sparse.csr_matrix) -> Floats:
        """The power method over rows that are made afresh for every step."""
        size = vectors.shape[0]
        vector, change = np.full(size, 1.0 / size), 1.0
        while change > self.epsilon:
            following, at = np.zeros(size), 0
            for block in self._links(vectors):
                degree = np.maximum(np.asarray(block.sum(axis=1)).ravel(), 1)
                following += block.T @ (vector[at : at + len(degree)] / degree)
                at += len(degree)
            length = np.linalg.norm(following)
            if not length:
                return following
            following /= length
            change = float(np.linalg.norm(following - vector))
            vector = following
        return vector


def _unit_vectors(terms: Terms) -> sparse.csr_matrix:
    """tf-idf rows of length 1, with sumy's tf (over the row's highest) and idf (log n / (1 + df))."""
    matrix = terms.counts.copy()
    size, widths = matrix.shape[0], np.diff(matrix.indptr)
    frequency = np.bincount(matrix.indices, minlength=matrix.shape[1])
    idf = np.array([math.log(size / (1 + each)) for each in range(int(frequency.max(initial=0)) + 1)])[frequency]
    filled = widths > 0
    highest = np.ones(size)
    highest[filled] = np.maximum.reduceat(matrix.data, matrix.indptr[:-1][filled]) if filled.any() else 1
    matrix.data *= idf[matrix.indices] / np.repeat(highest, widths)
    norm = np.sqrt(np.bincount(np.repeat(np.arange(size), widths), matrix.data**2, minlength=size))
    matrix.data /= np.repeat(np.where(norm > 0, norm, 1), widths)
    return matrix
