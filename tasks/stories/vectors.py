"""Texts as unit vectors of whole numbers, in two channels, plain words and names: the heaviest stems, weighted by count and rarity.

What an article is about (verbs, things) and whom, where and how many it tells of are different evidence: two earthquakes share their
words, not their names. A capitalised word inside a sentence and a number are names; one that opens a sentence or stands in a title is a
name only if the text writes it so elsewhere. Whole numbers make every sum exact, so no order of adding can change a similarity.
"""

import math
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from tasks.stories.lexicon import Lexicon
from tasks.stories.tokens import Flags, Tokens, tokenise

Numbers = NDArray[np.int64]

WORD_LIMIT = 500  # words of a text that count, some 300 of which say anything: what follows is background
TITLE_WEIGHT = 4
UNIT = 4090  # the length of a vector: weights fit 12 bits, and products of two vectors 24, which a float holds exactly

_NAME, _EITHER, _KINDS = 1, 2, 3  # 0 is a plain word
_DAMPED = np.array([0, *(round(256 * (1 + math.log(count))) for count in range(1, 1 << 12))], np.int64)
_PLACE_BITS, _WEIGHT_BITS = 24, 25
_AT_ONCE = 1_000  # texts: their numbers, their words' places and weights fit 63 bits
_HEAVIEST = (1 << _WEIGHT_BITS) - 1


class Vectors(NamedTuple):
    """`terms[starts[i] : starts[i + 1]]` are the terms of text i, ascending, and `weights` stand beside them."""

    starts: Numbers
    terms: Numbers
    weights: Numbers


class Counts(NamedTuple):
    """How often each stem of each text occurs as a plain word and as a name, in order of text and stem."""

    size: int
    owner: Numbers
    stem: Numbers
    rarity: Numbers
    is_number: Flags
    plain: Numbers
    name: Numbers

    @property
    def names_or_words(self) -> Numbers:
        """The names of each text; in scripts without capitals, where there are none, words speak for both."""
        has_names = np.bincount(self.owner, self.name, self.size) > 0
        return np.where(has_names[self.owner], self.name, self.plain)


def bags(texts: Sequence[str], titles: Sequence[str], keep: int, *, numbers: bool = True) -> list[dict[int, int]]:
    """Each text with its title as one vector, words and names together, with or without numbers; for texts as short as sentences."""
    found: list[dict[int, int]] = []
    for start in range(0, len(texts), _AT_ONCE):
        some = slice(start, start + _AT_ONCE)
        counts = count_words(tokenise([*texts[some], *titles[some]]), len(texts[some]))
        either = np.where(counts.name > 0, counts.name, counts.plain)
        found += _as_dicts(weigh(counts, either if numbers else np.where(counts.is_number, 0, either), keep))
    return found


def _as_dicts(vectors: Vectors) -> list[dict[int, int]]:
    terms, weights = vectors.terms.tolist(), vectors.weights.tolist()
    return [dict(zip(terms[a:b], weights[a:b], strict=True)) for a, b in pairwise(vectors.starts.tolist())]


def count_words(tokens: Tokens, size: int) -> Counts:
    """Count the stems of `size` texts and, if the tokens go on, of the title of each."""
    wanted = np.flatnonzero(_rank(tokens.owner) < WORD_LIMIT)
    stem, rarity = _lexicon.look_up(tokens, wanted)
    telling = np.flatnonzero(stem)
    wanted, stem, rarity = wanted[telling], stem[telling], rarity[telling]
    owner = tokens.owner[wanted]
    in_title = owner >= size
    owner = owner - size * in_title
    order = _in_order(owner, stem)
    owner, stem, in_title = owner[order], stem[order], in_title[order]
    is_first = np.append(True, (owner[1:] != owner[:-1]) | (stem[1:] != stem[:-1]))[: len(stem)]
    cell = (np.cumsum(is_first) - 1) * _KINDS + _kinds(tokens, wanted[order], in_title)
    amounts = np.where(in_title, TITLE_WEIGHT, 1)
    counted = np.bincount(cell, amounts, _KINDS * int(is_first.sum())).astype(np.int64).reshape(-1, _KINDS)
    plain, name, either = counted.T
    return Counts(
        size,
        owner[is_first],
        stem[is_first],
        rarity[order][is_first],
        tokens.is_number[wanted[order][is_first]],
        plain + np.where(name > 0, 0, either),
        name + np.where(name > 0, either, 0),
    )


def _kinds(tokens: Tokens, places: Numbers, in_title: Flags) -> Numbers:
    """Whether each word is plain, a name, or what the rest of its text makes of it."""
    has_capital = tokens.has_capital[places]
    unsure = in_title | (has_capital & tokens.opens[places])
    return np.where(tokens.is_number[places], _NAME, np.where(unsure, _EITHER, np.where(has_capital, _NAME, 0)))


def _rank(owner: Numbers) -> Numbers:
    """The place of each element among those of its owner; `owner` ascends."""
    counts = np.bincount(owner)
    return np.arange(len(owner)) - np.repeat(np.cumsum(counts) - counts, counts)


def _in_order(owner: Numbers, stem: Numbers) -> Numbers:
    """The order by owner, then by stem. Sorting few owners is quick when they are short numbers."""
    by_stem = np.argsort(stem)
    return by_stem[np.argsort(owner[by_stem].astype(np.uint16), kind="stable")]


def weigh(counts: Counts, occurring: Numbers, keep: int) -> Vectors:
    """The `keep` heaviest stems of each text, of those that occur; of equals the smaller ids."""
    present = np.flatnonzero(occurring)
    owner, stem = counts.owner[present], counts.stem[present]
    weight = _DAMPED[np.minimum(occurring[present], len(_DAMPED) - 1)] * counts.rarity[present]
    by_weight = np.sort(
        (owner << _PLACE_BITS + _WEIGHT_BITS) | (_HEAVIEST - weight << _PLACE_BITS) | np.arange(len(owner))
    )
    kept = np.sort((by_weight & (1 << _PLACE_BITS) - 1)[_rank(owner) < keep])
    owner, stem, weight = owner[kept], stem[kept], weight[kept]
    starts = np.searchsorted(owner, np.arange(counts.size + 1))
    squares = np.append(0, np.cumsum(weight * weight))
    length = np.sqrt(np.maximum(1, squares[starts[1:]] - squares[starts[:-1]]))
    return Vectors(starts, stem, np.rint(weight * UNIT / length[owner]).astype(np.int64))


_lexicon = Lexicon()
