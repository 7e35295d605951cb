"""Copies: what counts as one, and who is the original."""

import random
from uuid import UUID

import pytest

from tasks.stories.copies import Pair, Print, attach, compare_bodies
from warehouse.models import DuplicateKind

A, B, C, D = (UUID(int=number) for number in range(1, 5))
LETTERS = "etaoinshrdlucmfwyp"


def prose(seed: int, count: int = 300) -> str:
    chance = random.Random(seed)
    return " ".join("".join(chance.choices(LETTERS, k=chance.randrange(2, 9))) for _ in range(count))


def misread(text: str, share: float) -> str:
    chance = random.Random(5)
    return "".join(chance.choice("aeiounrst") if chance.random() < share else letter for letter in text)


STORY, OTHER = prose(1), prose(2)


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        (STORY, STORY + " Sign up for our newsletter and follow us everywhere.", "near"),
        (STORY, STORY[: int(len(STORY) * 0.7)], "near"),
        (STORY, STORY[: int(len(STORY) * 0.4)], "contained"),
        (STORY, OTHER + " " + STORY, "contained"),  # as much new text before it
        (STORY, OTHER + " " + STORY + " " + prose(3), "contained"),
        (STORY, misread(STORY, 0.03), "near"),
        (STORY, misread(STORY, 0.06), "near"),
        (STORY, OTHER, None),
        (STORY, " ".join(STORY.split()[:60]) + " " + OTHER, None),  # a shared passage is no copy
        (" ".join(STORY.split()[:60]), " ".join(STORY.split()[30:90]), None),  # briefs that share a long quotation
        ("Read more below.", "Read more here.", None),
        ("", STORY, None),
    ],
)
def test_kinds_of_copies(one: str, other: str, kind: str | None) -> None:
    pairs = compare_bodies({A: one, B: other}, [(A, B)])

    assert [pair.kind for pair in pairs] == ([kind] if kind else [])


def pair(one: UUID, other: UUID, kind: DuplicateKind = "near", similarity: float = 0.9) -> Pair:
    return Pair(one, other, kind, similarity)


@pytest.mark.parametrize(
    ("prints", "pairs", "originals"),
    [
        ([(A, A, "2016-05-02"), (B, B, "2016-05-01")], [pair(A, B)], {A: B}),  # the earlier is the original
        ([(A, A, None), (B, B, "2016-05-01")], [pair(A, B)], {A: B}),  # an unknown date never wins
        ([(A, A, None), (B, B, None)], [pair(A, B)], {B: A}),  # then the smaller id
        ([(A, D, "2016-05-01"), (B, D, "2016-05-02"), (C, D, None)], [], {B: A, C: A}),  # one body, three prints
        # a round-up (C) of two articles does not make them copies of each other
        ([(A, A, "1"), (B, B, "2"), (C, C, "3")], [pair(A, C, "contained", 0.7), pair(B, C, "contained", 0.8)], {C: B}),
        # two misread prints of one text may share little with each other
        ([(A, A, "1"), (B, B, "2"), (C, C, "3")], [pair(A, B), pair(B, C)], {B: A, C: A}),
        ([(A, A, "1"), (B, B, "2"), (C, C, "3")], [pair(A, B), pair(B, C, "contained")], {B: A, C: A}),
        ([(A, A, "1"), (B, B, "2"), (C, B, "3")], [pair(A, B)], {B: A, C: A}),
        ([(A, A, None), (B, B, None), (C, B, "3")], [pair(A, B)], {A: C, B: C}),
    ],
)
def test_originals(prints: list[tuple[UUID, UUID, str | None]], pairs: list[Pair], originals: dict[UUID, UUID]) -> None:
    copies = attach([Print(*each) for each in prints], pairs)

    assert {copy.article_id: copy.duplicate_of for copy in copies} == originals
    assert copies == attach([Print(*each) for each in reversed(prints)], pairs[::-1])


def test_prints_of_one_body_are_exact() -> None:
    (copy,) = attach([Print(A, D, "2016-05-01"), Print(B, D, None)], [])

    assert (copy.duplicate_kind, copy.similarity) == ("exact", 1.0)
