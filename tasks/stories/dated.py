"""Which sentences of a story tell of a day.

A sentence of a body with an expression that means one day; but what happened on the day of printing is called "today" or "Thursday", so that
"Thu May 19, 2016 3:02 pm EDT" on a page of that day is the page's stamp. A line that its outlet prints under story after story is no part of a
body, yet it may be the chronicle of a long affair: if it is near what the articles open with, it tells of its day, once.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from tasks.stories.members import DateLine, Member, Span
from tasks.stories.openings import opening_words
from tasks.stories.vectors import UNIT, bags

SHORTEST, LONGEST = 20, 600  # characters of a sentence that can stand for a day
TERMS = 60
NEAR = 40  # thousandths; "This article was amended on 3 June" comes to some 10, a line of the affair's chronicle to 45 and more


@dataclass(frozen=True, slots=True)
class DatedSentence:
    """A sentence that tells of a day."""

    on_date: date
    member: Member
    span: Span

    @property
    def text(self) -> str:
        return self.member.text[self.span.char_start : self.span.char_end]


def dated_sentences(members: Sequence[Member]) -> Iterator[DatedSentence]:
    """Every sentence that tells of a day, for each of its days; those of the bodies first, in the order of the members."""
    for member in members:
        yield from _dated(member, (line for line in member.dates if line.segment == "body"))
    yield from _background(members)


def _dated(member: Member, lines: Iterable[DateLine]) -> Iterator[DatedSentence]:
    for day, span in sorted({(day, line.sentence) for line in lines if (day := _day_of(line, member))}):
        if SHORTEST <= span.char_end - span.char_start <= LONGEST:
            yield DatedSentence(day, member, span)


def _day_of(line: DateLine, member: Member) -> date | None:
    """The one day that a time expression means, unless it is the stamp of its page: the day of printing with its year."""
    day = line.starts_on if line.starts_on == line.ends_on else None
    is_stamp = day and day == member.published_on and str(day.year) in member.text[line.char_start : line.char_end]
    return None if is_stamp else day


def _background(members: Sequence[Member]) -> Iterator[DatedSentence]:
    """What an outlet repeats is told once, by the first that prints it. One article alone repeats nothing."""
    first: dict[tuple[date, str], DatedSentence] = {}
    for member in members:
        for sentence in _dated(member, (line for line in member.dates if line.is_background)):
            first.setdefault((sentence.on_date, sentence.text), sentence)
    if not first or len(members) == 1:
        return
    opening = opening_words(members)
    words = bags([sentence.text for sentence in first.values()], (), TERMS, numbers=False)
    for sentence, bag in zip(first.values(), words, strict=True):
        if 1000 * sum(weight * opening[term] for term, weight in bag.items()) >= NEAR * UNIT**2 * len(members):
            yield sentence
