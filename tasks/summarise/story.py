"""A story of several articles in up to 250 words, and who else says each sentence of it.

Copies lend support but no sentences. Every sentence keeps the article and the span it stands at. The gist comes first,
as many sentences as there are articles, then the rest; each in the order of time, and of the article's own sentences.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from tasks.summarise.labels import is_label
from tasks.summarise.story_sentences import DEEPEST, StorySentences
from warehouse.models import SentenceSupport, Summary, SummarySentence, content_id

NAME, VERSION = "story", "1"
ALIKE = 0.5  # cosine from which one sentence supports another
_LATEST = datetime.max  # noqa: DTZ901 - naive, as all our times are


@dataclass(frozen=True, slots=True)
class StoryMember:
    """One article of a story; `sentences` are the spans of its body sentences in `text`.

    Members with the same `voice` (copies of one text, or one outlet) are not independent; of copies one `is_original`.
    """

    article_id: UUID
    published_at: datetime | None
    not_before: datetime | None
    outlet: str | None
    voice: str
    is_original: bool
    text: str
    sentences: tuple[tuple[int, int], ...]
    title: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class StorySummary:
    """The rows of one story's summary."""

    summary: Summary
    sentences: list[SummarySentence]
    support: list[SentenceSupport]


@dataclass(frozen=True, slots=True)
class _Told:
    """One sentence of a story."""

    member: StoryMember
    span: tuple[int, int]

    @property
    def text(self) -> str:
        return self.member.text[self.span[0] : self.span[1]]


def summarise_story(story_id: UUID, members: Sequence[StoryMember], words: int = 250) -> StorySummary:
    """The default summary of a story of several articles; the order of `members` does not matter."""
    ordered = [member for member in sorted(members, key=_time_of) if member.sentences]
    told = [_Told(member, span) for member in ordered for span in member.sentences]
    story = StorySentences(
        [each.text for each in told],
        [article for article, member in enumerate(ordered) for _ in member.sentences],
        [place for member in ordered for place in range(len(member.sentences))],
        _language(ordered),
    )
    chosen = story.choose(_candidates(story, told), words)
    order = _order(list(chosen), sum(member.is_original for member in ordered))
    summary = _summary(story_id, [told[sentence] for sentence in order])
    rows = [
        _sentence(summary, position, told[sentence], chosen[sentence])
        for position, sentence in enumerate(order, start=1)
    ]
    return StorySummary(summary, rows, list(_support(summary, story, ordered, order)))


def _time_of(member: StoryMember) -> tuple[datetime, str]:
    return member.published_at or member.not_before or _LATEST, str(member.article_id)


def _language(members: Sequence[StoryMember]) -> str | None:
    """The language of most of them; of equals that of the earlier."""
    known = Counter(member.language for member in members if member.language)
    return known.most_common(1)[0][0] if known else None


def _candidates(story: StorySentences, told: Sequence[_Told]) -> list[int]:
    """The openings of originals; where there are none but labels, the labels."""
    openings = [
        sentence for sentence, each in enumerate(told) if each.member.is_original and story.places[sentence] < DEEPEST
    ]
    return [sentence for sentence in openings if not is_label(told[sentence].text)] or openings


def _order(chosen: list[int], gist: int) -> list[int]:
    """Who stops reading early has heard of the whole story, not of its first article alone."""
    return sorted(chosen[:gist]) + sorted(chosen[gist:])


def _summary(story_id: UUID, told: Sequence[_Told]) -> Summary:
    return Summary(
        summary_id=content_id("summary", str(story_id), NAME),
        story_id=story_id,
        summariser=NAME,
        summariser_version=VERSION,
        is_default=True,
        text=" ".join(each.text for each in told),
        sentence_count=len(told),
        fallback=None if told else "no_body",
    )


def _sentence(summary: Summary, position: int, told: _Told, score: float) -> SummarySentence:
    return SummarySentence(
        summary_id=summary.summary_id,
        position=position,
        article_id=told.member.article_id,
        char_start=told.span[0],
        char_end=told.span[1],
        text=told.text,
        score=score,
    )


def _support(
    summary: Summary, story: StorySentences, ordered: Sequence[StoryMember], order: Sequence[int]
) -> Iterator[SentenceSupport]:
    """Who says each sentence: every article with one that is alike, its own included."""
    if not order:
        return
    likeness = story.likeness(order)
    for position, sentence in enumerate(order, start=1):
        alike_here = likeness[position - 1] > ALIKE
        articles = {*story.articles[alike_here].tolist(), int(story.articles[sentence])}
        alike = [ordered[article] for article in sorted(articles)]
        yield SentenceSupport(
            summary_id=summary.summary_id,
            position=position,
            article_count=len(alike),
            outlet_count=len({member.outlet or member.voice for member in alike}),
            independent_outlet_count=len({member.voice for member in alike}),
        )
