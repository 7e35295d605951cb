"""Summaries of one file without a warehouse: what `newsledger summarise` shows."""

from dataclasses import dataclass
from pathlib import Path

from flows.parameters import SummariserName, SummaryOptions
from flows.plan import summary_request
from tasks import ingest, normalise, summarise
from tasks.reading import Reading
from tasks.records import Refusal
from warehouse.errors import SourceError
from warehouse.models import Article


@dataclass(frozen=True, slots=True)
class SpotSummary:
    """One summariser's summary; `spans` are half-open offsets into the article's text."""

    summariser: str
    text: str
    spans: tuple[tuple[int, int], ...]
    fallback: str | None


def summaries_of(file: Path, options: SummaryOptions, *, every: bool) -> list[SpotSummary]:
    """The default summary of a file's first article, and all the others when asked for `every`; SourceError without one."""
    if every:
        options = options.model_copy(update={"also": list(SummariserName)})
    summaries = summarise.summarise(Reading(_first_article(file)), summary_request(options))
    return [
        SpotSummary(
            summary.summariser,
            summary.text,
            tuple((sentence.char_start, sentence.char_end) for sentence in sentences),
            summary.fallback,
        )
        for summary, sentences in summaries
    ]


def _first_article(file: Path) -> Article:
    why = "holds no article"
    for source in ingest.discover([str(file)]):
        for record in ingest.read(source):
            outcome = record if isinstance(record, Refusal) else normalise.normalise(record)
            if isinstance(outcome, Article):
                return outcome
            why = f"{outcome.reason}, {outcome.detail}"
    raise SourceError(str(file), why)
