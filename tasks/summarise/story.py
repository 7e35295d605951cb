"""A story in up to 250 words: what its articles open with, in turn, nothing said twice, and who else says it.

Copies lend support but no sentences. Every sentence keeps the article and the span it stands at.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from scipy import sparse

from tasks.summarise.languages import language_of
from tasks.summarise.passage import TOKENIZER
from tasks.summarise.terms import Floats, count_matrix, unit_vectors
from warehouse.models import SentenceSupport, Summary, SummarySentence, content_id

NAME, VERSION = "leads", "1"
ALIKE = 0.5  # cosine from which one sentence says what another says
SHORTEST = 6  # words
DEEPEST = 8  # sentences of one article that are looked at
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


@dataclass(frozen=True, slots=True)
class StorySummary:
    """The rows of one story's summary."""

    summary: Summary
    sentences: list[SummarySentence]
    support: list[SentenceSupport]


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A sentence of a story: `article` counts its members in order of time, `place` the sentences of an article."""

    article: int
    place: int
    span: tuple[int, int]
    text: str
    word_count: int


def summarise_story(story_id: UUID, members: Sequence[StoryMember], words: int = 250) -> StorySummary:
    """The default summary of a story of several articles, whatever the order of `members`."""
    ordered = sorted(members, key=_time_of)
    candidates = [candidate for article, member in enumerate(ordered) for candidate in _sentences(article, member)]
    vectors = _vectors([candidate.text for candidate in candidates])
    picked = _picked(ordered, candidates, vectors, words)
    order = sorted(picked)
    summary = Summary(
        summary_id=content_id("summary", str(story_id), NAME),
        story_id=story_id,
        summariser=NAME,
        summariser_version=VERSION,
        is_default=True,
        text=" ".join(candidates[each].text for each in order),
        sentence_count=len(order),
        fallback=None if order else "no_body",
    )
    rows = [
        SummarySentence(
            summary_id=summary.summary_id,
            position=position,
            article_id=ordered[candidates[each].article].article_id,
            char_start=candidates[each].span[0],
            char_end=candidates[each].span[1],
            text=candidates[each].text,
            score=picked[each],
        )
        for position, each in enumerate(order, start=1)
    ]
    return StorySummary(summary, rows, _support(summary.summary_id, ordered, candidates, vectors, order))


def _time_of(member: StoryMember) -> tuple[datetime, str]:
    return member.published_at or member.not_before or _LATEST, str(member.article_id)


def _sentences(article: int, member: StoryMember) -> list[_Candidate]:
    texts = [(span, member.text[span[0] : span[1]]) for span in member.sentences]
    return [_Candidate(article, place, span, text, len(text.split())) for place, (span, text) in enumerate(texts)]


def _vectors(texts: Sequence[str]) -> sparse.csr_matrix:
    """tf-idf rows of length 1."""
    content = language_of(None).content
    rows = [[stem for word in TOKENIZER.to_words(text) if (stem := content[word]) is not None] for text in texts]
    return unit_vectors(count_matrix(rows))


def _picked(
    members: Sequence[StoryMember], candidates: Sequence[_Candidate], vectors: sparse.csr_matrix, words: int
) -> dict[int, float]:
    """The sentences taken, each with its score: one over its place in its article."""
    turns = [
        each
        for each, candidate in enumerate(candidates)
        if members[candidate.article].is_original and candidate.place < DEEPEST and candidate.word_count >= SHORTEST
    ]
    turns.sort(key=lambda each: (candidates[each].place, each))
    picked: dict[int, float] = {}
    left = words
    for each in turns:
        if candidates[each].word_count > left:
            continue
        if picked and _likeness(vectors, each, list(picked)).max() > ALIKE:
            continue
        picked[each] = 1.0 / (1 + candidates[each].place)
        left -= candidates[each].word_count
    return picked


def _likeness(vectors: sparse.csr_matrix, sentence: int, others: list[int]) -> Floats:
    likeness: Floats = (vectors[others] @ vectors[sentence].T).toarray().ravel()
    return likeness


def _support(
    summary_id: UUID,
    members: Sequence[StoryMember],
    candidates: Sequence[_Candidate],
    vectors: sparse.csr_matrix,
    order: Sequence[int],
) -> list[SentenceSupport]:
    if not order:
        return []
    likeness = (vectors[list(order)] @ vectors.T).tocsr()
    rows = []
    for position, each in enumerate(order, start=1):
        row = likeness[position - 1]
        alike = {candidates[other].article for other in row.indices[row.data > ALIKE]} | {candidates[each].article}
        rows.append(
            SentenceSupport(
                summary_id=summary_id,
                position=position,
                article_count=len(alike),
                outlet_count=len({members[article].outlet or members[article].voice for article in alike}),
                independent_outlet_count=len({members[article].voice for article in alike}),
            )
        )
    return rows
