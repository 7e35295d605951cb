"""Copies: an article that prints another's text again, whole, shortened, enlarged, embedded or misread.

Containment, the share of the smaller text that stands in the larger, is the measure of syndication; Jaccard, the share of both together,
tells a near-duplicate from a part. Misread characters destroy words before they destroy runs of characters, so those are asked last.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from typing import NamedTuple
from uuid import UUID

import numpy as np

from tasks.stories.shingles import grams, shingles
from tasks.stories.tokens import LONGEST, Hashes, tokenise
from warehouse.models import DuplicateKind
from warehouse.story_rows import Copy

NEAR_JACCARD = 0.5
LEAST_CONTAINMENT = 0.6  # below it two texts share passages, or a long quotation, no more
LEAST_GRAMS = 0.5  # of the smaller text's runs of eight characters; strangers share a tenth
SAME_LENGTH = 0.8  # of the longer: then it is the whole text with changes, not a part of it
LEAST_OF_FEW = 0.8  # Jaccard of texts too short to judge otherwise
LEAST_SHINGLES = 20  # of the smaller text: less is a formula, not an article
AT_ONCE = 16  # bodies cut into words together
LEAST_OF_PART = 40  # of a text that is a part of another: less may be one quotation


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
    measured = _measured(bodies)
    found = (_compare(one, other, measured[one], measured[other]) for one, other in pairs)
    return [pair for pair in found if pair]


def attach(prints: Iterable[Print], pairs: Iterable[Pair]) -> list[Copy]:
    """Give every copy its original, the first in rank of its group.

    Near-duplicates are followed from one to the next: two misread prints of a text may share little with each other. Parts are not: a
    round-up that contains two articles joins one of them, and does not make them copies of each other.
    """
    first: dict[UUID, Print] = {}
    ranked = sorted(prints, key=lambda each: each.rank)
    for each in ranked:
        first.setdefault(each.folded_id, each)
    links = _Links(pairs, first)
    heads = links.heads()
    copies = []
    for each in ranked:
        head = first[heads.get(each.folded_id, each.folded_id)]
        if head.article_id != each.article_id:
            kind, similarity = links.relation(each.folded_id, head.folded_id)
            copies.append(
                Copy(
                    article_id=each.article_id,
                    duplicate_of=head.article_id,
                    duplicate_kind=kind,
                    similarity=similarity,
                )
            )
    return sorted(copies, key=lambda copy: copy.article_id)


class _Links:
    """The pairs of bodies, and the groups they make."""

    def __init__(self, pairs: Iterable[Pair], first: Mapping[UUID, Print]) -> None:
        self._first = first
        self._alike: dict[UUID, dict[UUID, Pair]] = defaultdict(dict)
        for pair in pairs:
            self._alike[pair.one][pair.other] = self._alike[pair.other][pair.one] = pair

    def heads(self) -> dict[UUID, UUID]:
        """The first body of each body's group."""
        near = self._near_heads()
        groups: dict[UUID, list[UUID]] = defaultdict(list)
        for body, head in near.items():
            groups[head].append(body)
        hosts: dict[UUID, UUID] = {}
        for head in sorted(groups, key=self._rank):
            hosts[head] = self._host(head, groups[head], near, hosts)
        return {body: hosts[head] for body, head in near.items()}

    def _host(self, head: UUID, group: Sequence[UUID], near: Mapping[UUID, UUID], hosts: Mapping[UUID, UUID]) -> UUID:
        """The group of higher rank, itself no part of another, that one of these bodies is most a part of; or the group itself."""
        found = [
            (-pair.similarity, self._rank(near[other]), near[other])
            for body in group
            for other, pair in self._alike[body].items()
            if near[other] != head and hosts.get(near[other]) == near[other]
        ]
        return min(found)[-1] if found else head

    def relation(self, body: UUID, head: UUID) -> tuple[DuplicateKind, float]:
        """How a body relates to the first of its group: as compared, or by its closest link where it was not."""
        if body == head:
            return "exact", 1.0
        pair = self._alike[body].get(head)
        if pair is None:
            pair = max(self._alike[body].values(), key=lambda each: (each.similarity, each.kind))
        return pair.kind, pair.similarity

    def _near_heads(self) -> dict[UUID, UUID]:
        """Every body's first near-duplicate, however many steps away."""
        heads: dict[UUID, UUID] = {}
        for body in sorted(self._alike, key=self._rank):
            waiting = [body] if body not in heads else []
            while waiting:
                found = waiting.pop()
                heads[found] = body
                waiting += [o for o, pair in self._alike[found].items() if pair.kind == "near" and o not in heads]
        return heads

    def _rank(self, body: UUID) -> tuple[bool, str, UUID]:
        return self._first[body].rank


class _Overlap(NamedTuple):
    """What two sets share: of both together, of the smaller; and their sizes."""

    jaccard: float
    containment: float
    smaller: int
    larger: int


class _Measured:
    """A body, its shingles, and (only when asked) its runs of characters."""

    def __init__(self, body: str, shingles: Hashes) -> None:
        self.body, self.shingles = body, shingles
        self._grams: Hashes | None = None

    @property
    def grams(self) -> Hashes:
        if self._grams is None:
            self._grams = grams(self.body)
        return self._grams


def _measured(bodies: Mapping[UUID, str]) -> dict[UUID, _Measured]:
    found: dict[UUID, _Measured] = {}
    waiting = iter(bodies.items())
    while some := {folded_id: body[:LONGEST] for folded_id, body in islice(waiting, AT_ONCE)}:
        tokens = tokenise([*some.values()])
        runs = shingles(tokens.hashes, tokens.borders(len(some)))
        found |= {folded_id: _Measured(body, each) for (folded_id, body), each in zip(some.items(), runs, strict=True)}
    return found


def _compare(one: UUID, other: UUID, left: _Measured, right: _Measured) -> Pair | None:
    overlap = _overlap(left.shingles, right.shingles)
    if overlap.smaller < LEAST_SHINGLES:
        return Pair(one, other, "near", round(overlap.jaccard, 4)) if overlap.jaccard >= LEAST_OF_FEW else None
    if overlap.jaccard >= NEAR_JACCARD:
        return Pair(one, other, "near", round(overlap.jaccard, 4))
    if overlap.smaller < LEAST_OF_PART:
        return None
    if overlap.containment < LEAST_CONTAINMENT:
        overlap = _overlap(left.grams, right.grams)
        if overlap.containment < LEAST_GRAMS:
            return None
    kind: DuplicateKind = "near" if overlap.smaller >= SAME_LENGTH * overlap.larger else "contained"
    return Pair(one, other, kind, round(overlap.jaccard if kind == "near" else overlap.containment, 4))


def _overlap(left: Hashes, right: Hashes) -> _Overlap:
    common = len(np.intersect1d(left, right, assume_unique=True))
    smaller, larger = sorted((len(left), len(right)))
    return _Overlap(common / max(1, smaller + larger - common), common / max(1, smaller), smaller, larger)
