"""From a sumy class to a summariser: scores of all sentences, picks by score with ties to the earlier, honest fallbacks.

`Ranked` is what our sumy classes share: `scores` gives one to every sentence of a sumy document, and calling the
object picks as sumy picks. `SumySummariser` works on a `Passage` and says when its algorithm had nothing to go by.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal, Protocol

import numpy as np
from sumy.models.dom import ObjectDocumentModel
from sumy.models.dom import Sentence as SumySentence
from sumy.nlp.stemmers import null_stemmer
from sumy.summarizers import AbstractSummarizer
from sumy.utils import ItemsCount

from tasks.summarise.languages import ContentMemo, Language, StemMemo
from tasks.summarise.length import Length
from tasks.summarise.passage import Passage, PassageDocument
from tasks.summarise.terms import Floats, Scores, Terms

Fallback = Literal["no_body", "few_sentences", "no_words", "zero_matrix", "truncated"]
SumyCount = int | str | Callable[[Sequence[Any]], Sequence[Any]]

EQUAL = 1e-6  # of the highest score: TextRank's guard against zero makes differences of 1e-8 where there is nothing
SIGNIFICANT_DIGITS = 9  # of a score; beyond them the order of additions speaks, and that differs between machines


@dataclass(frozen=True, slots=True)
class Picks:
    """Sentences of a passage, in text order, each with its score; `fallback` says why they are not what was asked."""

    positions: tuple[int, ...]
    scores: tuple[float, ...]
    fallback: Fallback | None = None


class Summariser(Protocol):
    """Picks the sentences of a passage that stand for it. Its version rises when its picks change."""

    @property
    def name(self) -> str: ...

    @property
    def version(self) -> str: ...

    @property
    def sumy_class(self) -> "type[Ranked]": ...

    def __call__(self, passage: Passage, length: Length) -> Picks: ...


class Ranked(AbstractSummarizer):  # type: ignore[misc]
    """A sumy summariser whose scores can be seen."""

    _stop_words: frozenset[str] = frozenset()

    def __init__(self, stemmer: Callable[[str], str] = null_stemmer) -> None:
        super().__init__(stemmer if isinstance(stemmer, StemMemo) else StemMemo(stemmer))
        self._content = ContentMemo(self._stemmer, frozenset())
        self.stems = ContentMemo(self._stemmer, frozenset())  # of all words, stop words too

    @property
    def stop_words(self) -> frozenset[str]:
        return self._stop_words

    @stop_words.setter
    def stop_words(self, words: Iterable[str]) -> None:
        self._stop_words = frozenset(map(str.lower, words))

    def __call__(self, document: ObjectDocumentModel, sentences_count: SumyCount) -> tuple[SumySentence, ...]:
        sentences = document.sentences
        if not sentences:
            return ()
        scores = iter(self.rate(document, wanted(sentences_count, len(sentences))))
        picked: tuple[SumySentence, ...] = self._get_best_sentences(sentences, sentences_count, lambda _: next(scores))
        return picked

    def learn(self, language: Language) -> None:
        """Take the stop words of a language."""
        self.stop_words = language.stop_words
        self._content = language.content

    def rate(self, document: ObjectDocumentModel, rounds: int) -> Scores:  # noqa: ARG002
        """The score of every sentence; algorithms that pick one after the other may stop after `rounds` picks."""
        return self.scores(document)

    def scores(self, document: ObjectDocumentModel) -> Scores:
        """The score of every sentence."""
        raise NotImplementedError

    @property
    def content(self) -> ContentMemo:
        """From words to their stems, stop words left out."""
        if self._content.stop_words != self._stop_words:
            self._content = ContentMemo(self._stemmer, self._stop_words)
        return self._content

    def terms(self, document: ObjectDocumentModel) -> Terms:
        """The content stems of the document, counted once for all summarisers where it can be shared."""
        if isinstance(document, PassageDocument) and document.language.content is self.content:
            return document.terms
        return Terms.of(document.sentences, self.content)


def wanted(sentences_count: SumyCount, size: int) -> int:
    """How many of so many sentences sumy takes for this count."""
    take = sentences_count if callable(sentences_count) else ItemsCount(sentences_count)
    return len(take(list(range(size))))


def collapsed(sentences: Sequence[SumySentence], scores: Scores) -> list[float]:
    """Equal sentences have the score of the last of them, as in sumy, whose ratings are dicts."""
    ratings = dict(zip(sentences, scores, strict=True))
    return [ratings[sentence] for sentence in sentences]


@dataclass(frozen=True, slots=True)
class SumySummariser:
    """One of `SUMMARISERS`: a sumy class under its name."""

    name: str
    version: str
    sumy_class: type[Ranked]

    def __call__(self, passage: Passage, length: Length) -> Picks:
        if not len(passage):
            return Picks((), (), "no_body")
        rounds = length.most(len(passage))
        if rounds == len(passage) and length.words is None:
            return first_sentences(passage, length, "few_sentences")
        if not any(passage.document.terms.rows):
            return first_sentences(passage, length, "no_words")
        scores = rounded(_made(self, passage.language).rate(passage.document, rounds))
        if not np.isfinite(scores).all() or np.ptp(scores) <= EQUAL * np.abs(scores).max():
            return first_sentences(passage, length, "zero_matrix")
        return picks(passage, length, scores, "truncated" if passage.is_truncated else None)


@lru_cache(maxsize=64)
def _made(maker: SumySummariser, language: Language) -> Ranked:
    summariser = maker.sumy_class(language.stem)
    summariser.learn(language)
    return summariser


def rounded(scores: Scores) -> Floats:
    """Scores without the digits that the order of additions decides."""
    values = np.asarray(scores, float)
    largest = np.abs(values[np.isfinite(values)]).max(initial=0.0)
    decimals = SIGNIFICANT_DIGITS - int(np.ceil(np.log10(largest))) if largest else 0
    return np.round(values, decimals)


def picks(passage: Passage, length: Length, scores: Floats, fallback: Fallback | None = None) -> Picks:
    """The best sentences that fit, in text order; of equal scores the earlier one is the better."""
    ranked = np.argsort(-scores, kind="stable").tolist()
    positions = sorted(length.cut(ranked, passage.word_counts if length.words is not None else ()))
    return Picks(tuple(positions), tuple(float(scores[each]) for each in positions), fallback)


def first_sentences(passage: Passage, length: Length, fallback: Fallback | None) -> Picks:
    """The lead: the score of a sentence is one over its place."""
    return picks(passage, length, 1.0 / np.arange(1, len(passage) + 1), fallback)
