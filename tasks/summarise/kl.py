"""sumy's KL: sentence by sentence, the summary whose words are spread most like the text's."""

from collections import Counter
from collections.abc import Sequence

import numpy as np
from sumy.models.dom import ObjectDocumentModel
from sumy.models.dom import Sentence as SumySentence
from sumy.summarizers.kl import KLSummarizer

from tasks.summarise.ranking import Ranked
from tasks.summarise.terms import Floats, Scores

UNPICKED = -(10**9)
TIE = 1e-12  # divergences that differ by less are equal: sumy adds in another order


class Kl(Ranked, KLSummarizer):  # type: ignore[misc]
    """Same picks as sumy but for rounding ties: each round adds to the divergence only what a sentence would change.

    The score is minus the number of the round. What sumy does to words is kept: the text's are filtered before they
    are put in lower case, a candidate's after, and those of the summary neither filtered nor put in lower case.
    """

    def rate(self, document: ObjectDocumentModel, rounds: int) -> Scores:
        sentences = document.sentences
        text = _Distribution(sentences, self.stop_words)
        ratings: dict[SumySentence, float] = {}
        for _ in range(len(sentences) if len(set(sentences)) < len(sentences) else min(rounds, len(sentences))):
            best = text.nearest()
            text.add(best, sentences[best].words)
            ratings[sentences[best]] = -len(ratings)
        return [ratings.get(sentence, UNPICKED) for sentence in sentences]


class _Distribution:
    """The text's words, and those that the summary has so far."""

    def __init__(self, sentences: Sequence[SumySentence], stop_words: frozenset[str]) -> None:
        frequency = Counter(word.lower() for s in sentences for word in s.words if word not in stop_words)
        self.columns = {word: column for column, word in enumerate(frequency)}
        self.share: Floats = np.array(list(frequency.values()), float) / max(frequency.total(), 1)
        self.log_share = np.log(self.share)
        self.lengths = np.zeros(len(sentences))
        owners, columns, counts = self._tallies(sentences, stop_words)
        self.owners, self.columns_held, self.counts = (
            np.array(owners, int),
            np.array(columns, int),
            np.array(counts, float),
        )
        self.summary = np.zeros(len(self.share))
        self.summary_length = 0
        self.is_left = np.ones(len(sentences), bool)

    def _tallies(self, sentences: Sequence[SumySentence], stop_words: frozenset[str]) -> tuple[list[int], ...]:
        owners: list[int] = []
        columns: list[int] = []
        counts: list[int] = []
        for place, sentence in enumerate(sentences):
            words = [low for low in map(str.lower, sentence.words) if low not in stop_words]
            self.lengths[place] = len(words)
            tally = Counter([self.columns[word] for word in words if word in self.columns])
            owners += [place] * len(tally)
            columns += tally
            counts += tally.values()
        return owners, columns, counts

    def nearest(self) -> int:
        """The first of the sentences that would bring the summary nearest to the text."""
        divergence = np.where(self.is_left, self._divergences(), np.inf)
        return int(np.flatnonzero(divergence <= divergence.min() + TIE)[0])

    def _divergences(self) -> Floats:
        held, size = self.columns_held, len(self.lengths)
        base, share, log_share = self.summary[held], self.share[held], self.log_share[held]
        is_new = base == 0
        gain = share * (log_share - np.log(self.counts + base))
        gain[~is_new] -= (share * (log_share - np.log(np.where(is_new, 1, base))))[~is_new]
        kept = self.summary > 0
        constant = float((self.share[kept] * (self.log_share[kept] - np.log(self.summary[kept]))).sum())
        mass = float(self.share[kept].sum()) + np.bincount(self.owners, np.where(is_new, share, 0), minlength=size)
        length = self.lengths + self.summary_length
        return constant + np.bincount(self.owners, gain, minlength=size) + mass * np.log(np.maximum(length, 1))

    def add(self, sentence: int, words: Sequence[str]) -> None:
        """Take a sentence into the summary."""
        self.is_left[sentence] = False
        for word in words:
            if word in self.columns:
                self.summary[self.columns[word]] += 1
        self.summary_length += len(words)
