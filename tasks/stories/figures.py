"""Figures: the same thing counted by several outlets, with its range, and whether they agree.

Numbers are the same figure when they count the same thing in sentences that tell the same; two outlets' "25 people" may be the dead and the
hurt. Ranges are compared, not points: "up to about 1,000" and 800 agree.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple
from uuid import UUID

from tasks.stories.members import Member, QuantityLine, support
from tasks.stories.vectors import UNIT, bags
from tasks.stories.words import WORD, stem_of
from warehouse.models import content_id
from warehouse.story_rows import Agreement, Figure, FigureVariant

ALIKE = 0.35  # cosine of two sentences, their numbers left out
ALIKE_AND_EQUAL = 0.15  # when the numbers agree, too
CROWD = 60  # numbers of one thing in one story that are compared; a results page has thousands
TERMS = 40
LOOSE = 0.05  # of a value: "about 100" and 104 agree

Vector = Mapping[int, int]
Range = tuple[float, float]


class Count(NamedTuple):
    """A number of one article, and the words around it."""

    member: Member
    line: QuantityLine
    context: Vector


def find_figures(story_id: UUID, members: Sequence[Member]) -> tuple[list[Figure], list[FigureVariant]]:
    """What at least two articles of the story count, in order of first mention, and every article's number for it."""
    figures, variants = [], []
    for group in _groups(members):
        figure, printed = _describe(story_id, group)
        figures.append(figure)
        variants += printed
    return figures, variants


def _groups(members: Sequence[Member]) -> Iterator[list[Count]]:
    things: dict[tuple[str, str], list[tuple[Member, QuantityLine]]] = defaultdict(list)
    for member in members if len(members) > 1 else ():
        for line in member.quantities:
            if line.noun and (line.value_min is not None or line.value_max is not None):
                things[_head(line.noun), line.unit or ""].append((member, line))
    for lines in things.values():
        if _is_told_twice(lines[:CROWD]):
            yield from filter(_is_told_twice, _same(_counts(lines[:CROWD])))


def _is_told_twice(lines: Sequence[Count] | Sequence[tuple[Member, QuantityLine]]) -> bool:
    return len({line[0].article_id for line in lines}) > 1


def _head(noun: str) -> str:
    """What is counted, by the stem of its last word: "special operations forces" are forces."""
    words = WORD.findall(noun)
    return stem_of(words[-1]) or words[-1].lower() if words else noun.lower()


def _counts(lines: Sequence[tuple[Member, QuantityLine]]) -> list[Count]:
    sentences = [member.text[line.sentence.char_start : line.sentence.char_end] for member, line in lines]
    contexts = bags(sentences, (), TERMS, numbers=False)
    return [Count(*line, context) for line, context in zip(lines, contexts, strict=True)]


def _same(counts: Sequence[Count]) -> list[list[Count]]:
    """Join numbers of different articles whose sentences are alike."""
    leader = list(range(len(counts)))
    for one, other in combinations(range(len(counts)), 2):
        apart = counts[one].member.article_id != counts[other].member.article_id
        if apart and _cosine(counts[one].context, counts[other].context) >= _least(counts[one], counts[other]):
            low, high = sorted((_top(leader, one), _top(leader, other)))
            leader[high] = low
    groups: dict[int, list[Count]] = defaultdict(list)
    for number, count in enumerate(counts):
        groups[_top(leader, number)].append(count)
    return list(groups.values())


def _least(one: Count, other: Count) -> float:
    """How alike the sentences must be: less when the numbers agree."""
    agree = _agreement([_range(one.line), _range(other.line)]) != "differ"
    return ALIKE_AND_EQUAL if agree else ALIKE


def _top(leader: list[int], number: int) -> int:
    while leader[number] != number:
        leader[number] = number = leader[leader[number]]
    return number


def _cosine(one: Vector, other: Vector) -> float:
    return sum(weight * other.get(term, 0) for term, weight in one.items()) / UNIT**2


def _describe(story_id: UUID, group: Sequence[Count]) -> tuple[Figure, list[FigureVariant]]:
    first = group[0].line
    figure_id = content_id("figure", str(min(count.line.fact_id for count in group)))
    ranges = [_range(count.line) for count in group]
    known = [bound for each in group for bound in (each.line.value_min, each.line.value_max) if bound is not None]
    figure = Figure(
        figure_id=figure_id,
        story_id=story_id,
        noun=first.noun or "",
        unit=first.unit,
        value_min=min(known),
        value_max=max(known),
        agreement=_agreement(ranges),
        **support(count.member for count in group)._asdict(),
    )
    return figure, [_variant(figure_id, count) for count in group]


def _range(line: QuantityLine) -> Range:
    """The values a number may mean: open where it gives no bound, and a little loose."""
    low = line.value_min if line.value_min is not None else float("-inf")
    high = line.value_max if line.value_max is not None else float("inf")
    return low - abs(low) * LOOSE, high + abs(high) * LOOSE


def _agreement(ranges: Sequence[Range]) -> Agreement:
    """`agree`: all ranges are alike; `finer`: they overlap, some are more exact; `differ`: two of them exclude each other."""
    if max(low for low, _ in ranges) > min(high for _, high in ranges):
        return "differ"
    return "agree" if len(set(ranges)) == 1 else "finer"


def _variant(figure_id: UUID, count: Count) -> FigureVariant:
    return FigureVariant(
        figure_id=figure_id,
        fact_id=count.line.fact_id,
        article_id=count.member.article_id,
        outlet=count.member.outlet,
        char_start=count.line.char_start,
        char_end=count.line.char_end,
        surface=count.line.surface,
        value_min=count.line.value_min,
        value_max=count.line.value_max,
    )
