"""Summaries: sentences taken over word for word, of one article or of a story of several.

What enters is a `Reading` (an article cut into sentences) or the `StoryMember`s of a story; what leaves are rows. What
always holds: sentences are verbatim and stand in `articles.text` at their span, come from body segments alone, stand in
text order, and are no more than asked for; every article has exactly one default summary, even if it has no sentence.
"""

from collections.abc import Iterator

from tasks.reading import Reading
from tasks.summarise.length import Length
from tasks.summarise.passage import Passage
from tasks.summarise.ranking import Picks, Summariser
from tasks.summarise.request import SummaryRequest
from tasks.summarise.story import StoryMember, StorySummary, summarise_story
from tasks.summarise.summarisers import DEFAULT, SUMMARISERS, summariser
from warehouse.models import Summary, SummarySentence, content_id

__all__ = [
    "DEFAULT",
    "SUMMARISERS",
    "Length",
    "Passage",
    "Picks",
    "StoryMember",
    "StorySummary",
    "Summariser",
    "SummaryRequest",
    "summarise",
    "summarise_story",
    "summariser",
]


def summarise(reading: Reading, request: SummaryRequest) -> list[tuple[Summary, list[SummarySentence]]]:
    """Every summary that the request asks for, each with its sentences; the default one comes first."""
    passage = Passage.of(reading)
    return [_rows(reading, passage, summariser(name), request.length) for name in request.names]


def _rows(
    reading: Reading, passage: Passage, maker: Summariser, length: Length
) -> tuple[Summary, list[SummarySentence]]:
    picked = maker(passage, length)
    summary = Summary(
        summary_id=content_id("summary", str(reading.article_id), maker.name),
        article_id=reading.article_id,
        summariser=maker.name,
        summariser_version=maker.version,
        is_default=maker.name == DEFAULT,
        text=" ".join(passage.sentence(position) for position in picked.positions),
        sentence_count=len(picked.positions),
        fallback=picked.fallback,
    )
    return summary, list(_sentences(reading, passage, picked, summary))


def _sentences(reading: Reading, passage: Passage, picked: Picks, summary: Summary) -> Iterator[SummarySentence]:
    pairs = zip(picked.positions, picked.scores, strict=True)
    for position, (sentence, score) in enumerate(pairs, start=1):
        char_start, char_end = passage.spans[sentence]
        yield SummarySentence(
            summary_id=summary.summary_id,
            position=position,
            article_id=reading.article_id,
            char_start=char_start,
            char_end=char_end,
            text=passage.sentence(sentence),
            score=score,
        )
