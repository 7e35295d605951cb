"""A story told: its headline, dates and voices, what was said in it, and when its events were."""

from collections.abc import Sequence
from typing import NamedTuple
from uuid import UUID

from tasks.stories.figures import find_figures
from tasks.stories.headline import central_title
from tasks.stories.members import Member, support
from tasks.stories.story_dates import date_from_story
from tasks.stories.timeline import build_timeline
from tasks.stories.utterances import Said, find_utterances
from warehouse.story_rows import Figure, FigureVariant, Story, StoryDate, TimelineEntry


class Card(NamedTuple):
    """The rows that tell of one story, but for its summary."""

    story: Story
    said: Said
    timeline: list[TimelineEntry]
    dates: list[StoryDate]
    figures: list[Figure]
    figure_variants: list[FigureVariant]


def tell(story_id: UUID, members: Sequence[Member]) -> Card:
    """Tell a story from its articles, which come in order of publication, undated ones last, equals by id."""
    headline = central_title(members)
    published = [member.published_at for member in members if member.published_at]
    story = Story(
        story_id=story_id,
        headline=headline.title if headline else None,
        headline_article_id=headline.article_id if headline else None,
        first_published_at=min(published, default=None),
        last_published_at=max(published, default=None),
        **support(members)._asdict(),
    )
    said = find_utterances(story_id, members)
    dates = date_from_story(members, said.variants)
    return Card(story, said, build_timeline(story_id, members), dates, *find_figures(story_id, members))
