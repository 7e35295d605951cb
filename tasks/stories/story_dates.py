"""Dates from the story: an undated article cannot be older than a remark it prints, and another outlet may tell the day it was made.

A page says "Dunford told reporters" and no day; another prints the same words under "On May 19". So the first is from May 19 or later.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, time
from uuid import UUID

from tasks.stories.members import DateLine, Member, QuoteLine
from tasks.stories.sayings import surname
from tasks.stories.wording import tokens_of
from warehouse.story_rows import QuoteVariant, StoryDate

REACH = 600  # characters before a quotation in which the day of its occasion may stand
_YEARLESS = re.compile(r"XXXX-(\d\d)-(\d\d)")


def date_from_story(members: Sequence[Member], variants: Iterable[QuoteVariant]) -> list[StoryDate]:
    """Lower bounds for articles without a date of their own, from the days that siblings give to remarks they share."""
    by_id = {member.article_id: member for member in members}
    said_on = _days_of_utterances(by_id, variants := list(variants))
    latest: dict[UUID, date] = {}
    for variant in variants:
        days = {day for article_id, day in said_on.get(variant.utterance_id, ()) if article_id != variant.article_id}
        if days and _in_body(by_id[variant.article_id], variant):
            latest[variant.article_id] = max(min(days), latest.get(variant.article_id, date.min))
    return [
        StoryDate(article_id=member.article_id, published_not_before=datetime.combine(day, time.min))
        for member in members
        if member.published_at is None and (day := latest.get(member.article_id))
    ]


def _in_body(member: Member, variant: QuoteVariant) -> bool:
    return any(quote.fact_id == variant.fact_id and quote.segment == "body" for quote in member.quotes)


def _days_of_utterances(
    members: Mapping[UUID, Member], variants: Iterable[QuoteVariant]
) -> dict[UUID, set[tuple[UUID, date]]]:
    days: dict[UUID, set[tuple[UUID, date]]] = defaultdict(set)
    for variant in variants:
        member = members[variant.article_id]
        quote = next(quote for quote in member.quotes if quote.fact_id == variant.fact_id)
        if quote.segment == "body" and (day := occasion(member, quote)):
            days[variant.utterance_id].add((variant.article_id, day))
    return days


def occasion(member: Member, quote: QuoteLine) -> date | None:
    """The day a quotation was said: the nearest day named before it, in a sentence that names its speaker or its own sentence."""
    for line in sorted(member.dates, key=lambda line: -line.char_start):
        near = quote.char_start - REACH <= line.char_start < max(quote.char_start, quote.sentence.char_end)
        if near and (line.sentence == quote.sentence or _names_speaker(member, line, quote)):
            return next(_days(member, line), None)
    return None


def _names_speaker(member: Member, line: DateLine, quote: QuoteLine) -> bool:
    sentence = member.text[line.sentence.char_start : line.sentence.char_end]
    return quote.speaker is not None and surname(quote.speaker) in tokens_of(sentence)


def _days(member: Member, line: DateLine) -> Iterator[date]:
    """The one day a time expression means; a day and month without a year takes the year of the article's own earliest date."""
    if line.starts_on and line.starts_on == line.ends_on:
        yield line.starts_on
    yearless = _YEARLESS.fullmatch(line.value or "")
    known = member.published_at or member.not_before
    if yearless and known and (known.month, known.day) == (int(yearless[1]), int(yearless[2])):
        yield known.date()
