"""What each word counts for: the id of its stem and how rare that is, remembered by the word's hash.

The memory is of fixed size: a word has one place in it, and a newcomer takes the place of whoever holds it. What is not remembered is worked
out again, so memory decides how long an answer takes and never what it is.
"""

import hashlib
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from tasks.stories.background import rarity
from tasks.stories.tokens import Places, Tokens
from tasks.stories.words import stem_of

Numbers = NDArray[np.int64]

RARE = 1024  # steps of rarity in one
_PLACES = 1 << 20
_SHIFT = np.uint64(64 - 20)


class Lexicon:
    """Stems met so far, by the hashes of their words."""

    def __init__(self) -> None:
        self._known = np.zeros((_PLACES, 3), np.int64)  # hash, stem, rarity: asked for together

    def look_up(self, tokens: Tokens, wanted: Places) -> tuple[Numbers, Numbers]:
        """Of each wanted token its stem's id, 0 if the word says nothing, and its rarity."""
        hashes = tokens.hashes[wanted]
        places = (hashes >> _SHIFT).view(np.int64)
        hashes = hashes.view(np.int64)
        found = self._known.take(places, axis=0)
        unknown = np.flatnonzero(found[:, 0] != hashes)
        if len(unknown):
            _, first, again = np.unique(hashes[unknown], return_index=True, return_inverse=True)
            found[unknown, 1:] = self._learn([tokens.word(at) for at in wanted[unknown[first]].tolist()])[again]
            found[unknown, 0] = hashes[unknown]
            self._known[places[unknown]] = found[unknown]
        return found[:, 1], found[:, 2]

    @staticmethod
    def _learn(words: Sequence[str]) -> Numbers:
        stems = [stem_of(word) for word in words]
        ids = [stem_id(stem) if stem else 0 for stem in stems]
        return np.array([ids, [round(rarity(stem) * RARE) if stem else 0 for stem in stems]], np.int64).T


def stem_id(stem: str) -> int:
    """A stem's id: the same 63-bit number on every machine."""
    return int.from_bytes(hashlib.blake2b(stem.encode(errors="surrogatepass"), digest_size=8).digest(), "big") >> 1
