"""How rare a word is: a fixed table of document frequencies, shipped with the code.

Counted in the pile itself, rarity would move with every night, and five pages would know no rare words at all. See `background/README.md`.
"""

import gzip
import math
from functools import cache
from importlib.resources import files

from tasks.stories.words import stem_of

UNSEEN = 2  # documents that a word is taken to occur in when the table lacks it


def rarity(stem: str) -> float:
    """The inverse document frequency of a stem: 0 for a word of every article, 9 for one the table has never seen."""
    total, frequencies = _table()
    return math.log((total + 1) / frequencies.get(stem, UNSEEN))


@cache
def _table() -> tuple[int, dict[str, int]]:
    """The number of articles counted, and the frequency of each stem (of its most frequent form)."""
    packed = files("tasks.stories").joinpath("background", "document_frequencies.tsv.gz").read_bytes()
    header, *lines = gzip.decompress(packed).decode().splitlines()
    frequencies: dict[str, int] = {}
    for line in lines:  # most frequent first: the first form of a stem is its most frequent one
        word, count = line.split("\t")
        frequencies.setdefault(stem_of(word), int(count))
    return int(header.split("\t")[1]), frequencies
