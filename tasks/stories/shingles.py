"""Shingles: runs of three words as 64-bit hashes, by which copied text is found and measured.

Words are hashed once and combined in numpy. Sampled shingles (one in eight, chosen by the hash itself) propose pairs, whole sets decide.
"""

import hashlib
import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Hashes = NDArray[np.uint64]

RUN = 3  # words; runs of five are sharper on clean text but lose everything at 3 % misread characters
SAMPLE = 8
GRAM = 8  # characters; eight in a row survive 6 % misread characters in three of five places

_LETTERS = re.compile(r"\w++")
_MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)
_MOST_WORDS = 1 << 19  # remembered; then memory starts afresh


def word_hashes(words: Sequence[str]) -> Hashes:
    """A 64-bit hash of each word in lower case, the same on every machine."""
    if len(_known) > _MOST_WORDS:
        _known.clear()
    return np.fromiter(map(_known.__getitem__, words), np.uint64, len(words))


def shingles(hashes: Hashes) -> Hashes:
    """The distinct runs of three among hashed words, ascending; a text of less than three words is one shingle."""
    return np.unique(_roll(hashes, min(RUN, len(hashes))))


def sampled(runs: Hashes) -> tuple[int, ...]:
    """One shingle in eight, as signed numbers that a database holds."""
    chosen = runs[runs % np.uint64(SAMPLE) == 0]
    return tuple((chosen >> np.uint64(1)).astype(np.int64).tolist())


def grams(text: str) -> Hashes:
    """The distinct runs of eight characters of a text, letters and digits only: what misread characters leave of it."""
    folded = "".join(_LETTERS.findall(text.lower()))
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


class _Known(dict[str, int]):
    """Hashes by word, made when first asked for."""

    def __missing__(self, word: str) -> int:
        digest = hashlib.blake2b(word.lower().encode(), digest_size=8).digest()
        self[word] = hashed = int.from_bytes(digest, "little")
        return hashed


_known = _Known()
