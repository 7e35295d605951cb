"""A story told: its headline, dates and voices, what was said in it, and when its events were."""

from collections.abc import Sequence
from typing import NamedTuple
from uuid import UUID

from tasks.anchored_dates import ReadBetween
from tasks.stories.date_anchors import anchor_dates, with_anchors
from tasks.stories.figures import find_figures
from tasks.stories.headline import central_title
from tasks.stories.members import Member, support
from tasks.stories.story_dates import date_from_story
from tasks.stories.timeline import build_timeline
from tasks.stories.utterances import Said, find_utterances
from warehouse.story_rows import DateAnchor, Figure, FigureVariant, Story, StoryDate, TimelineEntry


class Card(NamedTuple):
    """The rows that tell of one story, but for its summary."""

    story: Story
    said: Said
    timeline: list[TimelineEntry]
    dates: list[StoryDate]
    anchors: list[DateAnchor]
    figures: list[Figure]
    figure_variants: list[FigureVariant]


def tell(story_id: UUID, members: Sequence[Member], read: ReadBetween) -> Card:
    """Tell a story from its articles, which come in order of publication, undated ones last, equals by id.

    `read` reads relative dates of articles that the story dates; the timeline is told with what they then mean.
    """
    said = find_utterances(story_id, members)
    dates = date_from_story(members, said.variants, read)
    anchors = anchor_dates(members, dates, read)
    timeline = build_timeline(story_id, with_anchors(members, anchors))
    return Card(_describe(story_id, members), said, timeline, dates, anchors, *find_figures(story_id, members))


def _describe(story_id: UUID, members: Sequence[Member]) -> Story:
    headline = central_title(members)
    published = [member.published_at for member in members if member.published_at]
    return Story(
        story_id=story_id,
        headline=headline.title if headline else None,
        headline_article_id=headline.article_id if headline else None,
        first_published_at=min(published, default=None),
        last_published_at=max(published, default=None),
        **support(members)._asdict(),
    )
