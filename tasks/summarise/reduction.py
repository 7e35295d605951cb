"""sumy's Reduction: a sentence is worth the sum of its likeness to all others."""

from collections import defaultdict

import numpy as np
from sumy.models.dom import ObjectDocumentModel
from sumy.models.dom import Sentence as SumySentence
from sumy.summarizers.reduction import ReductionSummarizer

from tasks.summarise.ranking import Ranked
from tasks.summarise.terms import LARGE, Floats, Scores, Terms
from tasks.summarise.textrank import likeness


class Reduction(Ranked, ReductionSummarizer):  # type: ignore[misc]
    """Same picks as sumy: likeness is added from left to right, so ties break as they do there."""

    def scores(self, document: ObjectDocumentModel) -> Scores:
        ratings: defaultdict[SumySentence, float] = defaultdict(float)
        for sentence, total in zip(document.sentences, _totals(self.terms(document)).tolist(), strict=True):
            ratings[sentence] += total
        return [ratings[sentence] for sentence in document.sentences]


def _totals(terms: Terms) -> Floats:
    size = len(terms.rows)
    totals = np.zeros(size)
    for block in likeness(terms, alone=0.0):
        others = np.where(block.rows == block.columns, 0.0, block.values)
        if size <= LARGE:  # sum() is pairwise and breaks ties differently
            return np.cumsum(block._replace(values=others).whole(size), axis=1)[:, -1]
        totals += np.bincount(block.rows, others, minlength=size)
    return totals
