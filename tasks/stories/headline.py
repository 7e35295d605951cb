"""The headline of a story: the most central existing title, never a sentence made or chosen as one."""

from collections import Counter
from collections.abc import Mapping, Sequence
from uuid import UUID

from tasks.stories.members import Member
from tasks.stories.openings import opening_words
from tasks.stories.vectors import UNIT, bags

TERMS = 200
TITLES = 10  # times as much as an opening: what other desks put on top is what the story is about
Vector = dict[int, int]


def central_title(members: Sequence[Member]) -> Member | None:
    """The article whose title is nearest the titles, and a little the openings, of the story's originals; None when none has a title."""
    titled = [member for member in members if member.title]
    if len(titled) < 2:
        return titled[0] if titled else None
    vectors = bags([""] * len(titled), [member.title or "" for member in titled], TERMS)
    titles = {member.article_id: vector for member, vector in zip(titled, vectors, strict=True)}
    centre = _centre([member for member in members if member.is_original] or members, titles)
    nearness = {article_id: _nearness(title, centre) for article_id, title in titles.items()}
    return min(titled, key=lambda member: (-nearness[member.article_id], not member.is_original, member.article_id))


def _centre(members: Sequence[Member], titles: Mapping[UUID, Vector]) -> Counter[int]:
    centre = opening_words(members)
    for member in members:
        for term, weight in titles.get(member.article_id, {}).items():
            centre[term] += TITLES * weight
    return centre


def _nearness(title: Vector, centre: Counter[int]) -> int:
    """The dot product of a unit vector with the centre: the same order as their cosine."""
    return sum(weight * centre[term] for term, weight in title.items()) // UNIT
