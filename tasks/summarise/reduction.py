"""sumy's Reduction: a sentence is worth the sum of its likeness to all others."""

from collections import defaultdict

import numpy as np
from sumy.models.dom import ObjectDocumentModel
from sumy.models.dom import Sentence as SumySentence
from sumy.summarizers.reduction import ReductionSummarizer

from tasks.summarise.ranking import Ranked
from tasks.summarise.terms import Floats, Scores, Terms, row_numbers


class Reduction(Ranked, ReductionSummarizer):  # type: ignore[misc]
    """Same picks as sumy: likeness is added from left to right, so ties break as they do there."""

    def scores(self, document: ObjectDocumentModel) -> Scores:
        ratings: defaultdict[SumySentence, float] = defaultdict(float)
        for sentence, total in zip(document.sentences, _totals(self.terms(document)), strict=True):
            ratings[sentence] += total
        return [ratings[sentence] for sentence in document.sentences]


def _totals(terms: Terms) -> Floats:
    totals, at = np.zeros(len(terms.rows)), 0
    for block in terms.overlaps():
        block.sort_indices()
        rows = row_numbers(block)
        scale = terms.log_lengths[at + rows] + terms.log_lengths[block.indices]
        likeness = np.divide(block.data, scale, out=np.zeros(len(scale)), where=scale > 0)
        likeness[at + rows == block.indices] = 0
        totals[at : at + block.shape[0]] = np.bincount(rows, likeness, minlength=block.shape[0])
        at += block.shape[0]
    return totals
