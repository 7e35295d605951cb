"""Which story a group of articles continues: ids are minted once and carried on by greatest overlap.

The partition of articles is a function of the set of articles; the ids are a function of history. Losing an id is an event, never silence.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Literal, NamedTuple
from uuid import UUID

from warehouse.models import content_id

EventKind = Literal["created", "grew", "merged", "split", "moved"]


class Group(NamedTuple):
    """A group of articles: the first of them and how many stories that has founded, how many they are, and how many were in which story."""

    founder: UUID
    founded_count: int
    article_count: int
    held: Mapping[UUID, int]


class StoryEvent(NamedTuple):
    """What befell a story in a run; `other_id` is the story it merged into, split from or gave articles to."""

    story_id: UUID
    kind: EventKind
    other_id: UUID | None
    article_count: int


class Continued(NamedTuple):
    """The id of each group, and what befell the stories that were touched."""

    story_ids: list[UUID]
    events: list[StoryEvent]


def carry_on(groups: Sequence[Group], founded: Mapping[UUID, datetime]) -> Continued:
    """Name the groups, each after the story it shares most articles with, of equals the older; else after its first article.

    `founded`: when each story that articles of these groups were in was minted.
    """
    claims = sorted(
        (-count, founded[story], story, number)
        for number, group in enumerate(groups)
        for story, count in group.held.items()
    )
    given: dict[int, UUID] = {}
    taken: set[UUID] = set()
    for _, _, story, number in claims:
        if number not in given and story not in taken:
            given[number] = story
            taken.add(story)
    story_ids = [given.get(number) or _mint(group) for number, group in enumerate(groups)]
    return Continued(story_ids, list(_events(story_ids, groups, founded)))


def _mint(group: Group) -> UUID:
    """A new id; an article that is torn from a story it founded founds its second."""
    count = group.founded_count
    return content_id("story", str(group.founder), *([str(count + 1)] if count else []))


def _events(
    story_ids: Sequence[UUID], groups: Sequence[Group], founded: Mapping[UUID, datetime]
) -> Iterator[StoryEvent]:
    survivors = set(story_ids)
    for story_id, group in zip(story_ids, groups, strict=True):
        new = group.article_count - sum(group.held.values())
        if not group.held:
            yield StoryEvent(story_id, "created", None, new)
        elif new:
            yield StoryEvent(story_id, "grew", None, new)
        for other in sorted(group.held.keys() - {story_id}):
            kind: EventKind = "moved" if other in survivors else "merged"
            if story_id not in founded:
                kind = "split"
            subject, target = (story_id, other) if kind == "split" else (other, story_id)
            yield StoryEvent(subject, kind, target, group.held[other])
