"""Shingles: runs of three words as 64-bit hashes, by which copied text is found and measured.

Sampled shingles (one in eight, chosen by the hash itself) propose pairs, whole sets decide.
"""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from tasks.stories.tokens import Hashes, letters

RUN = 3  # words; runs of five are sharper on clean text but lose everything at 3 % misread characters
SAMPLE = 8  # a power of two
GRAM = 8  # characters; eight in a row survive 6 % misread characters in three of five places

_MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)


def shingles(hashes: Hashes, borders: Sequence[int]) -> list[Hashes]:
    """The distinct runs of three among the hashed words between each two borders, ascending; less than three words are one shingle.

    They are rolled over all words at once, and those that cross a border left out.
    """
    along = rolled(hashes, RUN) if len(hashes) >= RUN else hashes
    return [
        distinct(along[a : b - RUN + 1] if b - a >= RUN else rolled(hashes[a:b], b - a)) for a, b in pairwise(borders)
    ]


def sampled(runs: Sequence[Hashes]) -> list[tuple[int, ...]]:
    """One in eight of the shingles of each text, as signed numbers that a database holds."""
    along = np.concatenate([*runs, np.zeros(0, np.uint64)])
    chosen = np.flatnonzero((along & np.uint64(SAMPLE - 1)) == 0)
    numbers = (along[chosen] >> np.uint64(1)).astype(np.int64).tolist()
    borders = np.searchsorted(chosen, np.cumsum([0, *map(len, runs)])).tolist()
    return [tuple(numbers[a:b]) for a, b in pairwise(borders)]


def grams(text: str) -> Hashes:
    """The distinct runs of eight characters of a text, letters and digits only: what misread characters leave of it."""
    codes = letters(text).astype(np.uint64)
    return distinct(rolled(codes, min(GRAM, len(codes))))


def rolled(values: Hashes, run: int) -> Hashes:
    """A hash of every `run` values that follow each other."""
    if not run:
        return values
    count = len(values) - run + 1
    hashes = np.zeros(count, np.uint64)
    for offset in range(run):  # wraps modulo 2**64, on purpose
        hashes = (hashes * _MULTIPLIER) ^ (values[offset : offset + count] + np.uint64(offset))
    hashes ^= hashes >> np.uint64(31)
    return np.asarray(hashes * _MULTIPLIER, np.uint64)


def distinct(values: Hashes) -> Hashes:
    """The different values, ascending."""
    ordered = np.sort(values)
    is_first = np.ones(len(ordered), bool)
    np.not_equal(ordered[1:], ordered[:-1], out=is_first[1:])
    return np.asarray(ordered[is_first])
