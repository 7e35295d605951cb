"""Which story a group of articles continues: ids are minted once and carried on by greatest overlap.

The partition of articles is a function of the set of articles; the ids are a function of history. Losing an id is an event, never silence.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Literal, NamedTuple
from uuid import UUID

from warehouse.models import content_id

EventKind = Literal["created", "grew", "merged", "split", "moved", "closed"]


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


def carry_on(
    groups: Sequence[Sequence[UUID]], held: Mapping[UUID, UUID], founded: Mapping[UUID, datetime]
) -> Continued:
    """Name the groups. `held`: article -> the story it was in; `founded`: story -> when it was minted. A group's first article founds it."""
    overlaps = [Counter(held[article] for article in group if article in held) for group in groups]
    claims = sorted(
        (
            (-count, founded[story], story, number)
            for number, each in enumerate(overlaps)
            for story, count in each.items()
        ),
    )
    given: dict[int, UUID] = {}
    taken: set[UUID] = set()
    for _, _, story, number in claims:
        if number not in given and story not in taken:
            given[number] = story
            taken.add(story)
    story_ids = [given.get(number) or _mint(group, taken, founded) for number, group in enumerate(groups)]
    return Continued(story_ids, _events(story_ids, groups, overlaps, founded))


def _mint(group: Sequence[UUID], taken: set[UUID], founded: Mapping[UUID, datetime]) -> UUID:
    """A new id from the founding article; if that one has founded a story before, from the next that has not."""
    for article in group:
        story_id = content_id("story", str(article))
        if story_id not in taken and story_id not in founded:
            return story_id
    return content_id("story", *(str(article) for article in group))


def _events(
    story_ids: Sequence[UUID],
    groups: Sequence[Sequence[UUID]],
    overlaps: Sequence[Counter[UUID]],
    founded: Mapping[UUID, datetime],
) -> list[StoryEvent]:
    events = []
    survivors = set(story_ids)
    for story_id, group, overlap in zip(story_ids, groups, overlaps, strict=True):
        new = len(group) - overlap.total()
        if story_id not in founded and not overlap:
            events.append(StoryEvent(story_id, "created", None, len(group)))
        elif new:
            events.append(StoryEvent(story_id, "grew", None, new))
        for other in sorted(overlap.keys() - {story_id}):
            kind: EventKind = "moved" if other in survivors else "merged"
            if story_id not in founded:
                kind = "split"
            subject, target = (story_id, other) if kind == "split" else (other, story_id)
            events.append(StoryEvent(subject, kind, target, overlap[other]))
    return events
