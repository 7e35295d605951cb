"""What the articles of a story open with: how heavy each term is there."""

from collections import Counter
from collections.abc import Sequence

from tasks.stories.members import Member
from tasks.stories.vectors import bags

TERMS = 200
OPENING = 600  # characters of a body


def opening_words(members: Sequence[Member]) -> Counter[int]:
    """The openings of all articles as one vector, the sum of their unit vectors."""
    words: Counter[int] = Counter()
    for opening in bags([member.body_text[:OPENING] for member in members], (), TERMS):
        words.update(opening)
    return words
