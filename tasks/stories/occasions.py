"""When a remark was made: the day that each article printing it names for the occasion."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID

from tasks.stories.members import DateLine, Member, QuoteLine
from tasks.stories.sayings import surname
from tasks.stories.wording import tokens_of
from warehouse.story_rows import QuoteVariant

REACH = 600  # characters before a quotation in which the day of its occasion may stand
_YEARLESS = re.compile(r"XXXX-(\d\d)-(\d\d)")


class Occasion(NamedTuple):
    """A remark in the body of one article: `line` names its occasion, `day` is the one day that means.

    `line` is None where the article is silent, `day` is None where it says no more than "Thursday".
    """

    article_id: UUID
    line: DateLine | None
    day: date | None


def occasions(members: Sequence[Member], variants: Iterable[QuoteVariant]) -> Mapping[UUID, list[Occasion]]:
    """The occasions of every utterance, as printed."""
    by_id = {member.article_id: member for member in members}
    lines = {member.article_id: _unquoted(member) for member in members}
    quotes = {quote.fact_id: quote for member in members for quote in member.quotes if quote.segment == "body"}
    printed: dict[UUID, list[Occasion]] = defaultdict(list)
    for variant in variants:
        if quote := quotes.get(variant.fact_id):
            found = _occasion(by_id[variant.article_id], lines[variant.article_id], quote)
            printed[variant.utterance_id].append(found)
    return printed


def _unquoted(member: Member) -> list[DateLine]:
    """The times that the article itself tells. What a speaker speaks of is not when he spoke: “what we attempted to do last night”."""
    quotes = sorted((quote.char_start, quote.char_end) for quote in member.quotes)
    told, passed, quoted_to = [], 0, 0
    for line in sorted(member.dates, key=_start_of):
        while passed < len(quotes) and quotes[passed][0] <= line.char_start:
            quoted_to = max(quoted_to, quotes[passed][1])
            passed += 1
        if line.segment == "body" and line.char_start >= quoted_to:
            told.append(line)
    return told


def _start_of(line: DateLine) -> int:
    return line.char_start


def _occasion(member: Member, lines: Sequence[DateLine], quote: QuoteLine) -> Occasion:
    """The nearest time before a quotation, in a sentence that names its speaker, or in its own sentence.

    For "the top general said Thursday" the paragraph is enough, since the day is to be found out and will have to be a Thursday.
    """
    first = bisect_left(lines, quote.char_start - REACH, key=_start_of)
    last = bisect_left(lines, max(quote.char_start, quote.sentence.char_end), key=_start_of)
    for at in reversed(range(first, last)):
        if _tells_of(member, lines[at], quote):
            return Occasion(member.article_id, lines[at], _day(member, lines[at]))
    return Occasion(member.article_id, None, None)


def _tells_of(member: Member, line: DateLine, quote: QuoteLine) -> bool:
    if line.sentence == quote.sentence or _names_speaker(member, line, quote):
        return True
    return line.value is None and "\n" not in member.text[line.char_end : quote.char_start]


def _names_speaker(member: Member, line: DateLine, quote: QuoteLine) -> bool:
    start, end = (
        max(line.sentence.char_start, line.char_start - REACH),
        min(line.sentence.char_end, line.char_end + REACH),
    )
    return quote.speaker is not None and surname(quote.speaker) in tokens_of(member.text[start:end])


def _day(member: Member, line: DateLine) -> date | None:
    """The one day a time expression means, unless it is yet to come: what is printed has been said."""
    day = line.starts_on if line.starts_on and line.starts_on == line.ends_on else _day_of_no_year(member, line)
    return None if day and member.published_at and day > member.published_at.date() else day


def _day_of_no_year(member: Member, line: DateLine) -> date | None:
    """A day and month without a year takes the year of the article's own earliest date."""
    yearless = _YEARLESS.fullmatch(line.value or "")
    known = member.published_at or member.not_before
    if yearless and known and (known.month, known.day) == (int(yearless[1]), int(yearless[2])):
        return known.date()
    return None
