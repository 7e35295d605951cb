"""What sumy calls LSA, without the decomposition that it does not need."""

import numpy as np
from sumy.models.dom import ObjectDocumentModel
from sumy.summarizers.lsa import LsaSummarizer

from tasks.summarise.ranking import Ranked
from tasks.summarise.terms import Scores, SparseRows

SMOOTHING = 0.4  # sumy's: what a word counts that the sentence does not hold


class Lsa(Ranked, LsaSummarizer):  # type: ignore[misc]
    """Same picks as sumy up to exactly equal scores, of which sumy prefers one by rounding errors and we the earlier.

    It is no latent semantic analysis: sumy keeps every dimension, so the rank of a sentence is the length of its column
    in the smoothed term matrix. It prefers sentences with many different words.
    """

    def scores(self, document: ObjectDocumentModel) -> Scores:
        known = set(map(self.content.__getitem__, document.words)) - {None}
        stem = self.stems.__getitem__
        rows = [[each for each in map(stem, s.words) if each is not None and each in known] for s in document.sentences]
        counts = SparseRows.of(rows)
        scores = np.zeros(len(rows))
        if not len(counts.values):
            return scores
        filled = counts.widths > 0
        widths = counts.widths[filled]
        highest = np.repeat(np.maximum.reduceat(counts.values, counts.starts), widths)
        weights = SMOOTHING + (1 - SMOOTHING) * counts.values / highest
        present = np.add.reduceat(weights**2, counts.starts)
        scores[filled] = np.sqrt((len(known) - widths) * SMOOTHING**2 + present)
        return np.round(scores, 9)
