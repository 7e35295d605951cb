"""Stories: which articles tell of one event, which are copies, what was said, when things happened.

What enters: fingerprints, similarities, the quotations and dates of a story's articles. What leaves: rows of stories, copies, utterances,
timeline. What always holds: every result but a story's id is a function of the set of articles, never of the order they came in; sums are of
whole numbers and ties go to the smaller id. `fingerprint` looks at one article alone; the link stage (`flows/stages/link.py`) joins the rest.
"""

import hashlib
from collections.abc import Sequence
from itertools import pairwise
from uuid import UUID

from tasks.reading import Reading
from tasks.stories.copies import LEAST_SHINGLES
from tasks.stories.shingles import sampled, shingles
from tasks.stories.tokens import LONGEST, Hashes, tokenise
from tasks.stories.vectors import Vectors, count_words, weigh
from warehouse.models import Row, content_id

VERSION = "3"
WORDS_KEPT = 60
NAMES_KEPT = 40


class Fingerprint(Row):
    """All that linking compares of one article: words and names as unit vectors of whole numbers, and sampled shingles of the body."""

    article_id: UUID
    words: tuple[int, ...]
    word_weights: tuple[int, ...]
    names: tuple[int, ...]
    name_weights: tuple[int, ...]
    shingles: tuple[int, ...]
    shingle_count: int
    folded_id: UUID


def fingerprint(reading: Reading) -> Fingerprint:
    """The fingerprint of one article: a function of its title and body alone."""
    return fingerprints([reading])[0]


def fingerprints(readings: Sequence[Reading]) -> list[Fingerprint]:
    """The fingerprints of some articles; a dozen at once take half the time of a dozen one by one."""
    size = len(readings)
    bodies = [reading.body[:LONGEST] for reading in readings]
    titles = [(reading.article.title or reading.article.subtitle or "")[:LONGEST] for reading in readings]
    tokens = tokenise([*bodies, *titles])
    counts = count_words(tokens, size)
    words = _vectors(weigh(counts, counts.plain, WORDS_KEPT))
    names = _vectors(weigh(counts, counts.names_or_words, NAMES_KEPT))
    borders = tokens.borders(size)
    runs = shingles(tokens.hashes[: borders[-1]], borders)
    samples = sampled(runs)
    return [
        Fingerprint(
            article_id=reading.article_id,
            words=words[at][0],
            word_weights=words[at][1],
            names=names[at][0],
            name_weights=names[at][1],
            shingles=samples[at],
            shingle_count=len(runs[at]),
            folded_id=_folded_id(reading, tokens.hashes[start:end], len(runs[at])),
        )
        for at, (reading, (start, end)) in enumerate(zip(readings, pairwise(borders), strict=True))
    ]


def _vectors(found: Vectors) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    terms, weights = found.terms.tolist(), found.weights.tolist()
    return [(tuple(terms[a:b]), tuple(weights[a:b])) for a, b in pairwise(found.starts.tolist())]


def _folded_id(reading: Reading, hashes: Hashes, run_count: int) -> UUID:
    """Equal for bodies of the same words; a body too short to be copied ("Read more"), or too long, is known by its whole text."""
    if run_count < LEAST_SHINGLES or len(reading.body) > LONGEST:
        return content_id("text", reading.text)
    return UUID(bytes=hashlib.blake2b(hashes.astype("<u8", copy=False).data, digest_size=16).digest())
