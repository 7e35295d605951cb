"""Copies: an article that prints another's text again, whole, shortened, enlarged, embedded or misread.

Containment, the share of the smaller text that stands in the larger, is the measure of syndication; Jaccard, the share of both together,
tells a near-duplicate from a part. Misread characters destroy words before they destroy runs of characters, so those are asked last.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple
from uuid import UUID

import numpy as np

from tasks.stories.shingles import Hashes, grams, shingles, word_hashes
from tasks.stories.words import WORD
from warehouse.models import Copy, DuplicateKind

NEAR_JACCARD = 0.5
SAME_LENGTH = 0.8  # of the longer: then it is the whole text with changes, not a part of it
LEAST_OF_FEW = 0.8  # Jaccard of texts too short to judge otherwise
LEAST_JACCARD = 0.3  # below it two texts share passages, no more
LEAST_CONTAINMENT = 0.5
LEAST_GRAMS = 0.35  # of the smaller text's runs of eight characters; strangers share a tenth
LEAST_SHINGLES = 20  # of the smaller text: less is a formula, not an article


class Pair(NamedTuple):
    """Two different bodies, by folded id, of which one repeats the other; `one` is the smaller id."""

    one: UUID
    other: UUID
    kind: DuplicateKind
    similarity: float


class Print(NamedTuple):
    """An article that prints a body; `published` is null where the day is not known."""

    article_id: UUID
    folded_id: UUID
    published: str | None

    @property
    def rank(self) -> tuple[bool, str, UUID]:
        """Who may be the original: the earliest published; one of unknown date never is while a dated one is there."""
        return self.published is None, self.published or "", self.article_id


def compare_bodies(bodies: Mapping[UUID, str], pairs: Sequence[tuple[UUID, UUID]]) -> list[Pair]:
    """The pairs that are copies, in the order given."""
    measured = {folded_id: _Measured(body) for folded_id, body in bodies.items()}
    found = (_compare(one, other, measured[one], measured[other]) for one, other in pairs)
    return [pair for pair in found if pair]


def attach(prints: Iterable[Print], pairs: Iterable[Pair]) -> list[Copy]:
    """Give every copy its original: in order of standing, a body joins the most alike original before it, or is one itself.

    Links are not followed from copy to copy: a round-up that contains two articles does not make them copies of each other.
    """
    first: dict[UUID, Print] = {}
    ranked = sorted(prints, key=lambda each: each.rank)
    later = [each for each in ranked if first.setdefault(each.folded_id, each) is not each]
    copies = _attach_bodies(first, pairs)
    for each in later:
        leader = first[each.folded_id].article_id
        copies[each.article_id] = _again(each.article_id, leader, copies.get(leader))
    return [copies[article_id] for article_id in sorted(copies)]


def _attach_bodies(first: Mapping[UUID, Print], pairs: Iterable[Pair]) -> dict[UUID, Copy]:
    alike: dict[UUID, list[tuple[float, UUID, DuplicateKind]]] = defaultdict(list)
    for pair in pairs:
        alike[pair.one].append((pair.similarity, pair.other, pair.kind))
        alike[pair.other].append((pair.similarity, pair.one, pair.kind))
    originals: set[UUID] = set()
    copies = {}
    for body in sorted(alike, key=lambda body: first[body].rank):
        before = [link for link in alike[body] if link[1] in originals]
        if not before:
            originals.add(body)
            continue
        similarity, original, kind = min(before, key=lambda link: (-link[0], first[link[1]].rank))
        copies[first[body].article_id] = Copy(
            article_id=first[body].article_id,
            duplicate_of=first[original].article_id,
            duplicate_kind=kind,
            similarity=similarity,
        )
    return copies


def _again(article_id: UUID, leader: UUID, of_leader: Copy | None) -> Copy:
    """The same body once more: an exact copy of its first print, or a copy of what that one copies."""
    if of_leader is None:
        return Copy(article_id=article_id, duplicate_of=leader, duplicate_kind="exact", similarity=1.0)
    return of_leader.model_copy(update={"article_id": article_id})


class _Overlap(NamedTuple):
    """What two sets share: of both together, of the smaller; and their sizes."""

    jaccard: float
    containment: float
    smaller: int
    larger: int


class _Measured:
    """A body, its shingles, and (only when asked) its runs of characters."""

    def __init__(self, body: str) -> None:
        self.body = body
        self.shingles = shingles(word_hashes(WORD.findall(body)))
        self._grams: Hashes | None = None

    @property
    def grams(self) -> Hashes:
        if self._grams is None:
            self._grams = grams(self.body)
        return self._grams


def _compare(one: UUID, other: UUID, left: _Measured, right: _Measured) -> Pair | None:
    overlap = _overlap(left.shingles, right.shingles)
    if overlap.smaller < LEAST_SHINGLES:
        return Pair(one, other, "near", round(overlap.jaccard, 4)) if overlap.jaccard >= LEAST_OF_FEW else None
    if overlap.jaccard < LEAST_JACCARD and overlap.containment < LEAST_CONTAINMENT:
        overlap = _overlap(left.grams, right.grams)
        if overlap.containment < LEAST_GRAMS:
            return None
    if overlap.jaccard >= NEAR_JACCARD or overlap.smaller >= SAME_LENGTH * overlap.larger:
        return Pair(one, other, "near", round(overlap.jaccard, 4))
    return Pair(one, other, "contained", round(overlap.containment, 4))


def _overlap(left: Hashes, right: Hashes) -> _Overlap:
    common = len(np.intersect1d(left, right, assume_unique=True))
    smaller, larger = sorted((len(left), len(right)))
    return _Overlap(common / max(1, smaller + larger - common), common / max(1, smaller), smaller, larger)
