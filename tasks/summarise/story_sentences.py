"""Which sentences tell a story: what stands near the start, what other articles say too, and nothing twice.

Only the openings of originals are candidates. A candidate is worth `PLACE` times its place and the rest times its
standing, which is half how near it comes to every sentence of the story and half how near the nearest sentence of each
other article comes to it. Chosen by measurement: `docs/decisions/011-story-summary.md`.
"""

from collections.abc import Sequence
from functools import cached_property

import numpy as np
from scipy import sparse

from tasks.summarise.languages import language_of
from tasks.summarise.passage import TOKENIZER
from tasks.summarise.ranking import rounded
from tasks.summarise.terms import Floats, Integers, Terms

PLACE = 0.5  # weight of the place in the article, against the standing in the story
SPARING = 0.4  # weight of not saying again what was taken, against all of the former
REPEAT = 0.6  # cosine to a sentence taken from which a candidate is out
DEEPEST = 10  # sentences of one article that are candidates
MOST_CANDIDATES = 2_000  # of a story of thousands of articles, their first sentences in turn
BLOCK_CELLS = 4_000_000


class StorySentences:
    """Every sentence of a story, article after article in the order of time.

    `articles` and `places` say, for each of `texts`, its article and its place there.
    """

    def __init__(
        self, texts: Sequence[str], articles: Sequence[int], places: Sequence[int], language: str | None
    ) -> None:
        self.articles, self.places = np.array(articles, int), np.array(places, int)
        self.word_counts = [len(text.split()) for text in texts]
        content = language_of(language).content
        rows = [[stem for word in TOKENIZER.to_words(text) if (stem := content[word]) is not None] for text in texts]
        self.vectors = Terms(rows).vectors

    def likeness(self, sentences: Sequence[int] | Integers) -> Floats:
        """The cosine of each of these sentences with every sentence of the story."""
        alike: Floats = (self.vectors.matrix[sentences] @ self._turned).toarray()
        return alike

    @cached_property
    def _turned(self) -> sparse.csr_array:
        return self.vectors.matrix.T.tocsr()

    def choose(self, candidates: Sequence[int], words: int) -> dict[int, float]:
        """Sentences of at most so many words together (but always one), each with its worth."""
        at = sorted(candidates, key=lambda sentence: (self.places[sentence], sentence))[:MOST_CANDIDATES]
        if not at:
            return {}
        worth = self._worth(np.array(at))
        lengths = np.array([self.word_counts[sentence] for sentence in at])
        said, left = np.zeros(len(at)), max(words, int(lengths.min()))
        chosen: dict[int, float] = {}
        while ((lengths <= left) & (said <= REPEAT)).any():
            value = np.where((lengths <= left) & (said <= REPEAT), (1 - SPARING) * worth - SPARING * said, -np.inf)
            best = int(rounded(value).argmax())
            chosen[at[best]] = float(worth[best])
            left -= int(lengths[best])
            said = np.maximum(said, self.likeness([at[best]])[0, at])
            said[best] = np.inf
        return chosen

    def _worth(self, at: Integers) -> Floats:
        standing = _unit(_unit(self._nearness(at)) + _unit(self._echo(at)))
        worth: Floats = rounded((1 - PLACE) * standing + PLACE * _unit(1 / np.sqrt(1 + self.places[at])))
        return worth

    def _nearness(self, at: Integers) -> Floats:
        """How near each of these comes to all sentences, on average (but for a constant)."""
        return self.vectors.times(self.vectors.centre())[at]

    def _echo(self, at: Integers) -> Floats:
        """How near the nearest sentence of each other article comes to each of these, on average."""
        starts = np.flatnonzero(np.diff(self.articles, prepend=-1))
        own = np.searchsorted(self.articles[starts], self.articles[at])
        echo = np.zeros(len(at))
        step = max(BLOCK_CELLS // len(self.articles), 1)
        for first in range(0, len(at), step):
            block = self.likeness(at[first : first + step])
            nearest = np.maximum.reduceat(block, starts, axis=1)
            nearest[np.arange(len(nearest)), own[first : first + step]] = 0
            echo[first : first + step] = nearest.mean(axis=1)
        return echo


def _unit(values: Floats) -> Floats:
    """Stretched to run from 0 to 1."""
    spread = np.ptp(values)
    stretched: Floats = (values - values.min()) / (spread or 1)
    return stretched
