"""A channel of words as a unit vector of whole numbers: the heaviest words, known by a hash, weighted by count and rarity.

Whole numbers make every later sum exact, so no order of adding can change a similarity.
"""

import hashlib
import math
from collections.abc import Mapping
from functools import cache

from tasks.stories.background import rarity

MOST_KNOWN = 1 << 18  # stems remembered; then memory starts afresh
UNIT = 4096  # the length of a vector: weights fit 16 bits, products of two vectors 32


def weigh(counts: Mapping[str, int], keep: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The `keep` heaviest words as ascending ids and their weights; of equals the smaller ids."""
    heavy = []
    for stem, count in counts.items():
        rare, term = _known[stem]
        heavy.append((-_damped(count) * rare, term))
    heavy.sort()
    del heavy[keep:]
    length = math.sqrt(sum([weight * weight for weight, _ in heavy])) or 1.0
    terms = sorted([(term, round(-weight / length * UNIT)) for weight, term in heavy])
    return tuple([term for term, _ in terms]), tuple([weight for _, weight in terms])


@cache
def _damped(count: int) -> float:
    return 1 + math.log(count)


class _Known(dict[str, tuple[float, int]]):
    """How rare each stem met is, and its id: the same 63-bit number on every machine."""

    def __missing__(self, stem: str) -> tuple[float, int]:
        if len(self) >= MOST_KNOWN:
            self.clear()
        digest = hashlib.blake2b(stem.encode(), digest_size=8).digest()
        self[stem] = found = (rarity(stem), int.from_bytes(digest, "big") >> 1)
        return found


_known = _Known()
