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
    total, by_stem = _table()
    return math.log((total + 1) / by_stem.get(stem, UNSEEN))


@cache
def frequencies() -> dict[str, int]:
    """In how many articles each word occurs, the most frequent first."""
    _, *lines = _lines()
    return {word: int(count) for word, count in (line.split("\t") for line in lines)}


@cache
def _table() -> tuple[int, dict[str, int]]:
    """The number of articles counted, and the frequency of each stem (of its most frequent form)."""
    by_stem: dict[str, int] = {}
    for word, count in frequencies().items():
        by_stem.setdefault(stem_of(word), count)
    return int(_lines()[0].split("\t")[1]), by_stem


def _lines() -> list[str]:
    packed = files("tasks.stories").joinpath("background", "document_frequencies.tsv.gz").read_bytes()
    return gzip.decompress(packed).decode().splitlines()
