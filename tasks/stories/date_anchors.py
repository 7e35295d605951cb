"""What relative dates of undated articles mean, once the story tells between which days the articles were written.

"Late last year" is 2015 in a text from anywhere in 2016. An exact copy of a dated article is read on its original's day: its words are of
that day, whenever they were printed again.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import NamedTuple

from tasks.anchored_dates import ReadBetween
from tasks.stories.members import DateLine, Member
from warehouse.story_rows import DateAnchor, StoryDate

_MOMENT = timedelta(microseconds=1)  # before midnight it is still the day before


class _Written(NamedTuple):
    """When a text was written: on one of these days."""

    first: date
    last: date


def anchor_dates(members: Sequence[Member], dates: Iterable[StoryDate], read: ReadBetween) -> list[DateAnchor]:
    """Values for the dates that their own articles leave open."""
    told = {each.article_id: each for each in dates}
    by_id = {member.article_id: member for member in members}
    return [
        anchor
        for member in members
        if member.published_at is None
        and (open_lines := [line for line in member.dates if _is_open(line)])
        and (written := _written(member, by_id.get(member.original), told.get(member.article_id)))
        for anchor in _anchors(member, open_lines, written, read)
    ]


def with_anchors(members: Sequence[Member], anchors: Sequence[DateAnchor]) -> list[Member]:
    """The members with their dates as the story reads them."""
    by_fact = {anchor.fact_id: anchor for anchor in anchors}
    anchored = {anchor.article_id for anchor in anchors}
    return [
        replace(member, dates=tuple(_told(line, by_fact.get(line.fact_id)) for line in member.dates))
        if member.article_id in anchored
        else member
        for member in members
    ]


def _is_open(line: DateLine) -> bool:
    """ "Thursday" has no value, "May 19" has one without a year."""
    return line.value is None or (line.value.startswith("XXXX-") and line.starts_on is None)


def _written(member: Member, original: Member | None, told: StoryDate | None) -> _Written | None:
    """When an undated article was written, if that can be told; bounds as the view `articles` gives them: its own, else the story's."""
    if original and member.is_exact_copy and original.published_on:
        return _Written(original.published_on, original.published_on)
    first, last = member.not_before, member.not_after
    if told and first is None and _agree(told.published_not_before, last):
        first = told.published_not_before
    if told and last is None and _agree(member.not_before, told.published_not_after):
        last = told.published_not_after
    return _Written(first.date(), (last - _MOMENT).date()) if told and first and last else None


def _agree(first: datetime | None, last: datetime | None) -> bool:
    return first is None or last is None or first <= last


def _anchors(member: Member, lines: Sequence[DateLine], written: _Written, read: ReadBetween) -> Iterator[DateAnchor]:
    by_span = {(line.char_start, line.char_end): line for line in lines}
    for found in read(member.text, written.first, written.last):
        if line := by_span.get((found.char_start, found.char_end)):
            yield DateAnchor(
                fact_id=line.fact_id,
                article_id=member.article_id,
                value=found.value,
                starts_on=found.starts_on,
                ends_on=found.ends_on,
                granularity=found.granularity,
                written_not_before=written.first,
                written_not_after=written.last,
            )


def _told(line: DateLine, anchor: DateAnchor | None) -> DateLine:
    if anchor is None:
        return line
    return replace(line, value=anchor.value, starts_on=anchor.starts_on, ends_on=anchor.ends_on)
