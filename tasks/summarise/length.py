"""How long a summary is: so many sentences, so many words, or a share of the sentences there are."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from warehouse.errors import SettingsError


@dataclass(frozen=True, slots=True)
class Length:
    """`words` or `share`, where one is given, stands in the place of `sentences`."""

    sentences: int = 3
    words: int | None = None
    share: float | None = None

    def __post_init__(self) -> None:
        if self.sentences < 1:
            raise SettingsError("sentences", f"{self.sentences} is no length: ask for 1 or more")
        if self.words is not None and self.words < 1:
            raise SettingsError("words", f"{self.words} is no length: ask for 1 or more")
        if self.share is not None and not 0 < self.share <= 1:
            raise SettingsError("share", f"{self.share} is no share: ask for more than 0 and at most 1")
        if self.words is not None and self.share is not None:
            raise SettingsError("share", "words and share are two lengths: ask for one of them")

    def __str__(self) -> str:
        if self.words is not None:
            return f"{self.words} words"
        return f"{self.sentences} sentences" if self.share is None else f"{self.share:.0%} of the sentences"

    def most(self, sentence_count: int) -> int:
        """The most sentences that a summary of so many may have."""
        if self.share is not None:
            return math.ceil(self.share * sentence_count - 1e-9)
        return min(sentence_count, self.sentences if self.words is None else self.words)

    def cut(self, ranked: Sequence[int], word_counts: Sequence[int]) -> list[int]:
        """What is kept of all sentences in order of rank: so many, or the best one and each next one that still fits.

        The words of each sentence are asked for only where words are the measure.
        """
        most = ranked[: self.most(len(ranked))]
        if self.words is None:
            return list(most)
        kept: list[int] = []
        left = self.words
        for sentence in most:
            if word_counts[sentence] <= left or not kept:
                kept.append(sentence)
                left -= word_counts[sentence]
        return kept
