"""sumy's SumBasic: the sentence of the likeliest words, whose words then are less likely."""

from collections import defaultdict

from sumy.models.dom import ObjectDocumentModel
from sumy.summarizers.sum_basic import SumBasicSummarizer

from tasks.summarise.ranking import Ranked
from tasks.summarise.terms import Scores

UNPICKED = -(10**9)


class SumBasic(Ranked, SumBasicSummarizer):  # type: ignore[misc]
    """Same picks as sumy, in as many rounds as there are picks; a round looks again only at sentences it has changed.

    The score is minus the number of the round. Texts with equal sentences are left to sumy, which picks them together.
    """

    def rate(self, document: ObjectDocumentModel, rounds: int) -> Scores:
        sentences = document.sentences
        if len(set(sentences)) < len(sentences):
            ratings = self._compute_ratings(sentences)
            return [ratings[sentence] for sentence in sentences]
        scores = [UNPICKED] * len(sentences)
        for order, sentence in enumerate(_picked(self.terms(document).rows, rounds)):
            scores[sentence] = -order
        return scores


def _picked(rows: list[list[str]], rounds: int) -> list[int]:
    likelihood, holders = _likelihood(rows), _holders(rows)
    means = [_mean(row, likelihood) for row in rows]
    order = []
    for _ in range(min(rounds, len(rows))):
        best = means.index(max(means))
        order.append(best)
        for word in rows[best]:
            likelihood[word] *= likelihood[word]
        for sentence in {holder for word in set(rows[best]) for holder in holders[word]}:
            if means[sentence] >= 0:
                means[sentence] = _mean(rows[sentence], likelihood)
        means[best] = -1.0
    return order


def _likelihood(rows: list[list[str]]) -> dict[str, float]:
    counts: defaultdict[str, int] = defaultdict(int)
    for row in rows:
        for word in row:
            counts[word] += 1
    total = sum(counts.values())
    return {word: each / total for word, each in counts.items()}


def _holders(rows: list[list[str]]) -> dict[str, list[int]]:
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for sentence, row in enumerate(rows):
        for word in row:
            holders[word].append(sentence)
    return holders


def _mean(row: list[str], likelihood: dict[str, float]) -> float:
    return sum([likelihood[word] for word in row]) / len(row) if row else 0.0
