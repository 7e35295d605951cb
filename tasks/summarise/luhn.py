"""sumy's Luhn: the densest cluster of words that the text repeats."""

from collections import Counter
from collections.abc import Iterator

from sumy.models.dom import ObjectDocumentModel
from sumy.summarizers.luhn import LuhnSummarizer

from tasks.summarise.ranking import Ranked
from tasks.summarise.terms import Scores


class Luhn(Ranked, LuhnSummarizer):  # type: ignore[misc]
    """Same picks as sumy: significant words are looked up in a set, and clusters are counted without being built."""

    def scores(self, document: ObjectDocumentModel) -> Scores:
        significant = self._significant(document)
        stem = self.stems.__getitem__
        return [
            self._densest([at for at, word in enumerate(map(stem, s.words)) if word in significant])
            for s in document.sentences
        ]

    def _significant(self, document: ObjectDocumentModel) -> set[str | None]:
        """Stems that stand more than once, of the most frequent ones."""
        stems = [stem for stem in map(self.content.__getitem__, document.words) if stem is not None]
        frequent = Counter(stems).most_common(int(len(stems) * self.significant_percentage))
        return {stem for stem, frequency in frequent if frequency > 1}

    def _densest(self, places: list[int]) -> float:
        """The best rating of the clusters that these places of significant words make."""
        return max(map(_rating, self._clusters(places)), default=0)

    def _clusters(self, places: list[int]) -> Iterator[list[int]]:
        cluster: list[int] = []
        for place in places:
            if cluster and place - cluster[-1] > self.max_gap_size:
                yield cluster
                cluster = []
            cluster.append(place)
        if cluster:
            yield cluster


def _rating(cluster: list[int]) -> float:
    words = len(cluster)
    return 0 if words == 1 else words**2 / (cluster[-1] - cluster[0] + 1)
