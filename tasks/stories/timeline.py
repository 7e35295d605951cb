"""The days a story tells of, and a sentence that stands for each."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from uuid import UUID

from tasks.stories.dated import DatedSentence, dated_sentences
from tasks.stories.members import Member
from tasks.stories.vectors import UNIT, bags
from warehouse.story_rows import TimelineEntry

TERMS = 60
PER_DAY = 2  # sentences a day may have
MOST_COMPARED = 200  # sentences of a day among which the central ones are sought
ALIKE = 600  # thousandths of shared words above which a second sentence tells nothing new


def build_timeline(story_id: UUID, members: Sequence[Member]) -> list[TimelineEntry]:
    """At most two sentences for every day the story's articles name, in order of days. Copies support a day once."""
    days: dict[date, list[DatedSentence]] = defaultdict(list)
    for sentence in dated_sentences(members):
        days[sentence.on_date].append(sentence)
    return [entry for day in sorted(days) for entry in _entries(story_id, days[day])]


def _entries(story_id: UUID, sentences: Sequence[DatedSentence]) -> Iterator[TimelineEntry]:
    supporters = {sentence.member.original for sentence in sentences}
    for sentence, score in central(sentences):
        yield TimelineEntry(
            story_id=story_id,
            on_date=sentence.on_date,
            article_id=sentence.member.article_id,
            char_start=sentence.span.char_start,
            char_end=sentence.span.char_end,
            text=sentence.text,
            support_count=len(supporters),
            score=score,
        )


def central(sentences: Sequence[DatedSentence]) -> list[tuple[DatedSentence, float]]:
    """The sentences nearest to all of the day's, none that repeats one already taken; equals go to the first."""
    compared = _once(sentences)[:MOST_COMPARED]
    if len(compared) == 1:
        return [(compared[0], 1.0)]
    vectors = bags([sentence.text for sentence in compared], (), TERMS)
    centre: Counter[int] = Counter()
    for vector in vectors:
        centre.update(vector)
    scores = [sum(weight * centre[term] for term, weight in vector.items()) for vector in vectors]
    taken: list[int] = []
    for number in sorted(range(len(compared)), key=lambda each: (-scores[each], each)):
        if len(taken) < PER_DAY and all(_overlap(vectors[number], vectors[other]) < ALIKE for other in taken):
            taken.append(number)
    return [(compared[number], round(scores[number] / UNIT**2, 6)) for number in taken]


def _once(sentences: Iterable[DatedSentence]) -> list[DatedSentence]:
    """Copies say it once: of equal sentences the original's, else the first."""
    first: dict[str, DatedSentence] = {}
    for sentence in sentences:
        held = first.setdefault(sentence.text, sentence)
        if sentence.member.is_original and not held.member.is_original:
            first[sentence.text] = sentence
    return list(first.values())


def _overlap(one: dict[int, int], other: dict[int, int]) -> int:
    return 1000 * len(one.keys() & other.keys()) // (len(one.keys() | other.keys()) or 1)
