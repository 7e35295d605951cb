"""The headline of a story: the most central existing title, never a sentence made or chosen as one."""

from collections import Counter
from collections.abc import Sequence

from tasks.stories.members import Member
from tasks.stories.vectors import UNIT, weigh
from tasks.stories.words import WORD, channels

TERMS = 200
Vector = dict[int, int]


def central_title(members: Sequence[Member]) -> Member | None:
    """The article whose title is nearest the words of all of the story's originals; None when no article has a title."""
    titled = [member for member in members if member.title]
    if len(titled) < 2:
        return titled[0] if titled else None
    centre: Counter[int] = Counter()
    for member in members:
        if member.is_original or not any(each.is_original for each in members):
            centre.update(_vector(member.title, member.body_text))
    nearness = {member.article_id: _nearness(_vector(member.title, ""), centre) for member in titled}
    return min(titled, key=lambda member: (-nearness[member.article_id], not member.is_original, member.article_id))


def _vector(title: str | None, body: str) -> Vector:
    plain, names = channels(title, body, WORD.findall(body))
    terms, weights = weigh(plain | names, TERMS)
    return dict(zip(terms, weights, strict=True))


def _nearness(title: Vector, centre: Counter[int]) -> int:
    """The dot product of a unit vector with the centre: the same order as their cosine."""
    return sum(weight * centre[term] for term, weight in title.items()) // UNIT
