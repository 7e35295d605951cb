"""sumy's TextRank from one product of sparse rows."""

from collections.abc import Iterator

import numpy as np
from sumy.models.dom import ObjectDocumentModel
from sumy.summarizers.text_rank import TextRankSummarizer

from tasks.summarise.ranking import Ranked, collapsed
from tasks.summarise.terms import LARGE, Floats, Product, Scores, Terms, times_transposed, walk


class TextRank(Ranked, TextRankSummarizer):  # type: ignore[misc]
    """Same picks as sumy: overlaps are whole numbers, and each is divided by the same sum of logarithms."""

    def scores(self, document: ObjectDocumentModel) -> Scores:
        terms = self.terms(document)
        walked = self._walk_whole(terms) if len(terms.rows) <= LARGE else self._walk_blocks(terms)
        return collapsed(document.sentences, walked)

    def _walk_whole(self, terms: Terms) -> Floats:
        size = len(terms.rows)
        weights = next(likeness(terms, alone=1.0)).whole(size)
        weights /= weights.sum(axis=1)[:, None] + self._ZERO_DIVISION_PREVENTION
        weights *= self.damping
        weights += (1.0 - self.damping) / size
        walked: Floats = self.power_method(weights, self.epsilon)
        return walked

    def _walk_blocks(self, terms: Terms) -> Floats:
        size = len(terms.rows)

        def step(vector: Floats) -> Floats:
            following: Floats = self.damping * times_transposed(shares(), vector)
            following += (1 - self.damping) / size * vector.sum()
            return following

        def shares() -> Iterator[Product]:
            for block in likeness(terms, alone=1.0):
                sums = np.bincount(block.rows, block.values, minlength=size) + self._ZERO_DIVISION_PREVENTION
                yield block._replace(values=block.values / sums[block.rows])

        return walk(step, size, self.epsilon)


def likeness(terms: Terms, alone: float) -> Iterator[Product]:
    """Words shared over the logarithms of both lengths; `alone` is the likeness of two equal single words."""
    for block in terms.counts.products():
        scale = terms.log_lengths[block.rows] + terms.log_lengths[block.columns]
        yield block._replace(values=np.divide(block.values, scale, out=np.full(len(scale), alone), where=scale > 0))
