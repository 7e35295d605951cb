"""Story ids: minted once, carried on by greatest overlap, and every loss explained."""

from collections import Counter
from datetime import datetime
from uuid import UUID

import pytest

from tasks.stories.identity import Group, carry_on
from warehouse.models import content_id

A, B, C, D, E = (UUID(int=number) for number in range(1, 6))
OLD, YOUNG = UUID(int=100), UUID(int=50)
FOUNDED = {OLD: datetime(2016, 5, 1), YOUNG: datetime(2016, 5, 2)}  # noqa: DTZ001 naive, as all our times


def group(articles: list[UUID], held: dict[UUID, UUID], founded_count: int = 0) -> Group:
    """A group of these articles, of which some are in stories."""
    return Group(articles[0], founded_count, len(articles), Counter(held[each] for each in articles if each in held))


def minted(founder: UUID) -> UUID:
    return content_id("story", str(founder))


@pytest.mark.parametrize(
    ("groups", "held", "story_ids", "events"),
    [
        ([[A, B]], {}, [minted(A)], [("created", None, 2)]),
        ([[A, B]], {A: OLD, B: OLD}, [OLD], []),  # nothing changed: nothing happened
        ([[A, B, C]], {A: OLD}, [OLD], [("grew", None, 2)]),
        ([[A, B, C]], {A: OLD, B: YOUNG, C: YOUNG}, [YOUNG], [("merged", YOUNG, 1)]),  # greatest overlap wins
        ([[A, B]], {A: OLD, B: YOUNG}, [OLD], [("merged", OLD, 1)]),  # of equals the older story
        ([[A, B], [C]], {A: OLD, B: OLD, C: OLD}, [OLD, minted(C)], [("split", OLD, 1)]),
        ([[A, B], [C, D]], {A: OLD, B: OLD, C: YOUNG, D: YOUNG}, [OLD, YOUNG], []),
        ([[A, C, D], [B]], {A: OLD, B: OLD, C: YOUNG, D: YOUNG}, [YOUNG, OLD], [("moved", YOUNG, 1)]),
    ],
)
def test_ids(
    groups: list[list[UUID]], held: dict[UUID, UUID], story_ids: list[UUID], events: list[tuple[str, UUID | None, int]]
) -> None:
    continued = carry_on([group(each, held) for each in groups], FOUNDED)

    assert continued.story_ids == story_ids
    assert [(event.kind, event.other_id, event.article_count) for event in continued.events] == events


def test_an_id_is_never_minted_twice() -> None:
    """The founder of an old story founds another when it is torn from it: that is its second."""
    held = {A: minted(A), B: minted(A), C: minted(A)}
    born = {minted(A): datetime(2016, 5, 1)}  # noqa: DTZ001
    continued = carry_on([group([A], held, 1), group([B, C], held)], born)

    assert continued.story_ids == [content_id("story", str(A), "2"), minted(A)]


def test_every_change_is_explained() -> None:
    held = {A: OLD, B: OLD, C: YOUNG, D: YOUNG}
    continued = carry_on([group(each, held) for each in ([A, C], [B, D], [E])], FOUNDED)
    now = {A: continued.story_ids[0], C: continued.story_ids[0], B: continued.story_ids[1], D: continued.story_ids[1]}
    left = {(held[article], now[article]) for article in held if held[article] != now[article]}
    told = {(event.story_id, event.other_id) for event in continued.events}

    assert left <= told
