"""Which story a group of articles continues: ids are minted once and carried on by greatest overlap.

The partition of articles is a function of the set of articles; the ids are a function of history. Losing an id is an event, never silence.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Literal, NamedTuple
from uuid import UUID

from warehouse.models import content_id

EventKind = Literal["created", "grew", "merged", "split", "moved"]


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
    groups: Sequence[Sequence[UUID]],
    held: Mapping[UUID, UUID],
    founded: Mapping[UUID, datetime],
    foundings: Mapping[UUID, int],
) -> Continued:
    """Name the groups, each after the story it shares most articles with, of equals the older; else after its first article.

    `held`: article -> the story it was in. `founded`: story -> when it was minted. `foundings`: how many stories an article has founded.
    """
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
    story_ids = [given.get(number) or _mint(group[0], foundings) for number, group in enumerate(groups)]
    return Continued(story_ids, _events(story_ids, groups, overlaps, founded))


def _mint(founder: UUID, foundings: Mapping[UUID, int]) -> UUID:
    """A new id; an article that is torn from a story it founded founds its second."""
    count = foundings.get(founder, 0)
    return content_id("story", str(founder), *([str(count + 1)] if count else []))


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
