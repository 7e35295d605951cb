"""Stories: which articles tell of one event, which are copies, what was said, when things happened.

What enters: fingerprints, similarities, the quotations and dates of a story's articles. What leaves: rows of stories, copies, utterances,
timeline. What always holds: every result but a story's id is a function of the set of articles, never of the order they came in; sums are of
whole numbers and ties go to the smaller id. `fingerprint` looks at one article alone; the link stage (`flows/stages/link.py`) joins the rest.
"""

import hashlib
from uuid import UUID

from tasks.reading import Reading
from tasks.stories.copies import LEAST_SHINGLES
from tasks.stories.shingles import Hashes, sampled, shingles, word_hashes
from tasks.stories.vectors import weigh
from tasks.stories.words import WORD, channels
from warehouse.models import Row, content_id

VERSION = "1"
WORDS_KEPT = 100
NAMES_KEPT = 60


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
    body = reading.body
    words = WORD.findall(body)
    plain, names = channels(reading.article.title or reading.article.subtitle, body, words)
    word_ids, word_weights = weigh(plain, WORDS_KEPT)
    name_ids, name_weights = weigh(names or plain, NAMES_KEPT)  # scripts without capitals: words speak for both
    hashes = word_hashes(words)
    runs = shingles(hashes)
    return Fingerprint(
        article_id=reading.article_id,
        words=word_ids,
        word_weights=word_weights,
        names=name_ids,
        name_weights=name_weights,
        shingles=sampled(runs),
        shingle_count=len(runs),
        folded_id=_folded_id(reading, hashes if len(runs) >= LEAST_SHINGLES else None),
    )


def _folded_id(reading: Reading, hashes: Hashes | None) -> UUID:
    """Equal for bodies of the same words; a body too short to be copied ("Read more") is known by its whole text."""
    if hashes is None:
        return content_id("text", reading.text)
    return UUID(bytes=hashlib.blake2b(hashes.astype("<u8").tobytes(), digest_size=16).digest())
