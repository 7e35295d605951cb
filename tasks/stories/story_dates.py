"""Dates from the story: an undated article cannot be older than a remark it prints, and another outlet may tell the day it was made.

A page says "Dunford told reporters Thursday"; another prints the same words under "On May 19", which was a Thursday. So the first is from
May 19 or later, and no more than six days later: then it would be another Thursday. Days come from what siblings say of themselves, never from
what a story has told of them, so that no two articles date each other.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import NamedTuple
from uuid import UUID

from tasks.anchored_dates import AnchoredDate, ReadBetween
from tasks.stories.members import DateLine, Member
from tasks.stories.occasions import Occasion, occasions
from warehouse.story_rows import QuoteVariant, StoryDate

LONGEST = 2_000  # characters of a sentence that is read again, some dozen times
MOST_DAYS = 14  # after an occasion, in which an article may still call it "Thursday" or "last Thursday"


class _Bound(NamedTuple):
    """A day from or to which an article may have been written, and the time expression that tells it."""

    day: date
    fact_id: UUID


class _Remark(NamedTuple):
    """A remark that an undated article prints: the day that others give to it, and the days on which the article may have been written
    if that is what its own "Thursday" means.
    """

    made: _Bound
    written: list[_Bound]


def date_from_story(members: Sequence[Member], variants: Iterable[QuoteVariant], read: ReadBetween) -> list[StoryDate]:
    """Bounds for articles without a date of their own, from the days that siblings give to remarks they share."""
    undated = {member.article_id: member for member in members if member.published_at is None}
    if len(members) == 1 or not undated:
        return []
    remarks: dict[UUID, list[_Remark]] = defaultdict(list)
    for mine, told in _shared(occasions(members, variants), undated):
        written = _days_of_writing(undated[mine.article_id], mine.line, {bound.day for bound in told}, read)
        remarks[mine.article_id].append(_Remark(min(told), written))
    return [_between(article_id, remarks[article_id]) for article_id in undated if article_id in remarks]


def _shared(
    printed: Mapping[UUID, Sequence[Occasion]], undated: Mapping[UUID, Member]
) -> Iterator[tuple[Occasion, list[_Bound]]]:
    """An undated article's occasion of a remark, with the days that others give to the same."""
    for each in printed.values():
        for mine in each:
            if mine.article_id in undated:
                others = [other for other in each if other.article_id != mine.article_id]
                told = [_Bound(other.day, other.line.fact_id) for other in others if other.day and other.line]
                if told:
                    yield mine, told


def _days_of_writing(member: Member, line: DateLine | None, days: set[date], read: ReadBetween) -> list[_Bound]:
    """On which days an article may have been written if its "Thursday" means the one day of `days`.

    None when it may also have been written the day before: then it looks ahead, and may have been written long before.
    """
    if line is None or line.value is not None or len(days) > 1 or _is_long(line):
        return []
    (day,) = days
    sentence = member.text[line.sentence.char_start : line.sentence.char_end]
    at = line.char_start - line.sentence.char_start
    tried = (day + timedelta(late) for late in range(-1, MOST_DAYS))
    written = [_Bound(each, line.fact_id) for each in tried if _means(read(sentence, each, each), at, day)]
    return written if written and written[0].day >= day else []


def _is_long(line: DateLine) -> bool:
    return line.sentence.char_end - line.sentence.char_start > LONGEST


def _means(found: Iterable[AnchoredDate], at: int, day: date) -> bool:
    return any(each.char_start == at and each.starts_on == each.ends_on == day for each in found)


def _between(article_id: UUID, remarks: Sequence[_Remark]) -> StoryDate:
    """The narrowest bounds, as moments: the upper one is the midnight that ends its day. The latest remark tells it: what is older is printed
    again, with other days beside it.
    """
    made = max((remark.made for remark in remarks), key=_day_of)
    written = [remark.written for remark in remarks if remark.written and remark.made.day == made.day]
    first = max([made, *(days[0] for days in written)], key=_day_of)
    last = min((days[-1] for days in written), key=_day_of, default=None)
    if last and last.day < first.day:
        first, last = made, None
    return StoryDate(
        article_id=article_id,
        published_not_before=datetime.combine(first.day, time.min),
        published_not_after=datetime.combine(last.day + timedelta(days=1), time.min) if last else None,
        not_before_date_id=first.fact_id,
        not_after_date_id=last.fact_id if last else None,
    )


def _day_of(bound: _Bound) -> date:
    return bound.day
