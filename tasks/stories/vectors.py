"""A channel of words as a unit vector of whole numbers: the heaviest words, known by a hash, weighted by count and rarity.

Whole numbers make every later sum exact, so no order of adding can change a similarity.
"""

import hashlib
import math
from collections.abc import Mapping
from functools import lru_cache

from tasks.stories.background import rarity

UNIT = 4096  # the length of a vector: weights fit 16 bits, products of two vectors 32


def weigh(counts: Mapping[str, int], keep: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The `keep` heaviest words as ascending ids and their weights; of equals the alphabetically first."""
    heavy = sorted(((-(1 + math.log(count)) * rarity(stem), stem) for stem, count in counts.items()))[:keep]
    length = math.sqrt(math.fsum(weight * weight for weight, _ in heavy)) or 1.0
    terms = sorted((term_id(stem), round(-weight / length * UNIT)) for weight, stem in heavy)
    return tuple(term for term, _ in terms), tuple(weight for _, weight in terms)


@lru_cache(maxsize=1 << 18)
def term_id(stem: str) -> int:
    """The same 63-bit number for the same word, on every machine."""
    return int.from_bytes(hashlib.blake2b(stem.encode(), digest_size=8).digest(), "big") >> 1
