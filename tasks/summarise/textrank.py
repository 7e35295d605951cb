"""sumy's TextRank from one sparse product."""

from collections.abc import Iterator

import numpy as np
from scipy import sparse
from sumy.models.dom import ObjectDocumentModel
from sumy.summarizers.text_rank import TextRankSummarizer

from tasks.summarise.ranking import Ranked, collapsed
from tasks.summarise.terms import LARGE, Floats, Scores, Terms, row_numbers, walk


class TextRank(Ranked, TextRankSummarizer):  # type: ignore[misc]
    """Same picks as sumy: overlaps are whole numbers, and each is divided by the same sum of logarithms."""

    def scores(self, document: ObjectDocumentModel) -> Scores:
        terms = self.terms(document)
        if len(terms.rows) > LARGE:
            return collapsed(document.sentences, self._walk_blocks(terms))
        return collapsed(document.sentences, self.power_method(self._matrix(terms), self.epsilon))

    def _matrix(self, terms: Terms) -> Floats:
        weights: Floats = next(edges(terms)).toarray()
        weights /= weights.sum(axis=1)[:, None] + self._ZERO_DIVISION_PREVENTION
        weights *= self.damping
        weights += (1.0 - self.damping) / len(weights)
        return weights

    def _walk_blocks(self, terms: Terms) -> Floats:
        size = len(terms.rows)

        def step(vector: Floats) -> Floats:
            following, at = np.full(size, (1.0 - self.damping) / size * vector.sum()), 0
            for block in edges(terms):
                share = np.asarray(block.sum(axis=1)).ravel() + self._ZERO_DIVISION_PREVENTION
                following += self.damping * (block.T @ (vector[at : at + len(share)] / share))
                at += len(share)
            return following

        return walk(step, size, self.epsilon)


def edges(terms: Terms) -> Iterator[sparse.csr_matrix]:
    """How alike each sentence is to each: words shared over the logarithms of both lengths, in blocks of rows."""
    at = 0
    for block in terms.overlaps():
        scale = terms.log_lengths[at + row_numbers(block)] + terms.log_lengths[block.indices]
        block.data /= np.where(np.abs(scale) <= 1e-8, 1, scale)  # two sentences of one word each: 1, as in sumy
        at += block.shape[0]
        yield block
