"""Shingles: runs of three words as 64-bit hashes, by which copied text is found and measured.

Words are hashed once and combined in numpy. Sampled shingles (one in eight, chosen by the hash itself) propose pairs, whole sets decide.
"""

import hashlib
import re
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

Hashes = NDArray[np.uint64]

RUN = 3  # words; runs of five are sharper on clean text but lose everything at 3 % misread characters
SAMPLE = 8
GRAM = 8  # characters; eight in a row survive 6 % misread characters in three of five places

_WORD = re.compile(r"\w++")
_MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)


def shingles(text: str) -> Hashes:
    """The distinct shingles of a text, ascending."""
    return np.unique(shingles_in_order([match.lower() for match in _WORD.findall(text)]))


def shingles_in_order(words: list[str]) -> Hashes:
    """The shingle that begins at each word; a text shorter than a shingle is one shingle."""
    hashes = np.fromiter(map(_word_hash, words), np.uint64, len(words))
    return _roll(hashes, min(RUN, len(hashes)))


def sampled(hashes: Hashes) -> tuple[int, ...]:
    """One shingle in eight, as signed numbers that a database holds."""
    chosen = hashes[hashes % np.uint64(SAMPLE) == 0]
    return tuple((chosen >> np.uint64(1)).astype(np.int64).tolist())


def grams(text: str) -> Hashes:
    """The distinct runs of eight characters of a text, letters and digits only: what misread characters leave of it."""
    folded = "".join(_WORD.findall(text.lower()))
    codes = np.frombuffer(folded.encode("utf-32-le"), np.uint32).astype(np.uint64)
    return np.unique(_roll(codes, min(GRAM, len(codes))))


def _roll(values: Hashes, run: int) -> Hashes:
    if not run:
        return values
    count = len(values) - run + 1
    rolled = np.zeros(count, np.uint64)
    for offset in range(run):  # wraps modulo 2**64, on purpose
        rolled = (rolled * _MULTIPLIER) ^ (values[offset : offset + count] + np.uint64(offset))
    rolled ^= rolled >> np.uint64(31)
    return np.asarray(rolled * _MULTIPLIER, np.uint64)


@lru_cache(maxsize=1 << 19)
def _word_hash(word: str) -> int:
    return int.from_bytes(hashlib.blake2b(word.encode(), digest_size=8).digest(), "little")
