"""Some stories told in a worker: from Arrow tables to staged Parquet, so that only tables and a path travel between processes.

Story summaries are the summarise stage's work, the reading of dates is the facts stage's, and everything else the stories stage's; stages do not
import each other, so they meet here.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any
from uuid import UUID

import pyarrow as pa

from tasks import sentences
from tasks.facts.dates import read_between
from tasks.staging import write_rows
from tasks.stories.card import Card, tell
from tasks.stories.members import DateLine, Member, QuantityLine, QuoteLine, Span
from tasks.summarise import StoryMember, StorySummary, summarise_story
from warehouse.models import Row, SentenceSupport, Summary, SummarySentence
from warehouse.story_rows import (
    DateAnchor,
    Figure,
    FigureVariant,
    QuoteUtterance,
    QuoteVariant,
    Story,
    StoryDate,
    TimelineEntry,
    Utterance,
)

Tables = dict[str, pa.Table]
Rows = dict[str, tuple[type[Row], list[Row]]]


def tell_stories(tables: Tables, folder: Path) -> Path:
    """Tell every story of `tables` and stage one Parquet file per relation; returns the folder."""
    rows = _no_rows()
    for story_id, members in _stories(tables).items():
        _add_card(rows, tell(story_id, members, read_between))
        if len(members) > 1:
            _add_summary(rows, summarise_story(story_id, [_for_summary(member) for member in members]))
    for relation, (model, found) in rows.items():
        write_rows(folder / f"{relation}.parquet", model, found)
    return folder


def _no_rows() -> Rows:
    models: dict[str, type[Row]] = {
        "stories": Story,
        "utterances": Utterance,
        "quote_variants": QuoteVariant,
        "quote_utterances": QuoteUtterance,
        "timeline": TimelineEntry,
        "story_dates": StoryDate,
        "date_anchors": DateAnchor,
        "figures": Figure,
        "figure_variants": FigureVariant,
        "summaries": Summary,
        "summary_sentences": SummarySentence,
        "sentence_support": SentenceSupport,
    }
    return {relation: (model, []) for relation, model in models.items()}


def _add_card(rows: Rows, card: Card) -> None:
    _extend(rows, "stories", [card.story])
    _extend(rows, "utterances", card.said.utterances)
    _extend(rows, "quote_variants", card.said.variants)
    _extend(rows, "quote_utterances", card.said.quotes)
    _extend(rows, "timeline", card.timeline)
    _extend(rows, "story_dates", card.dates)
    _extend(rows, "date_anchors", card.anchors)
    _extend(rows, "figures", card.figures)
    _extend(rows, "figure_variants", card.figure_variants)


def _add_summary(rows: Rows, told: StorySummary) -> None:
    _extend(rows, "summaries", [told.summary])
    _extend(rows, "summary_sentences", told.sentences)
    _extend(rows, "sentence_support", told.support)


def _extend(rows: Rows, relation: str, more: Iterable[Row]) -> None:
    rows[relation][1].extend(more)


def _stories(tables: Tables) -> dict[UUID, list[Member]]:
    """The members of every story, in the order of `articles`."""
    bodies = _by_article(tables["bodies_of"])
    quotes = _by_article(tables["quotes"])
    dates = _by_article(tables["dates"])
    quantities = _by_article(tables["quantities"])
    stories: dict[UUID, list[Member]] = defaultdict(list)
    for row in tables["articles"].to_pylist():
        article = _identified(row)
        article_id = article["article_id"]
        story_id = article.pop("story_id")
        member = Member(
            **article,
            body=tuple(Span(part["char_start"], part["char_end"]) for part in bodies[article_id]),
            quotes=tuple(QuoteLine(**_with_sentence(quote)) for quote in quotes[article_id]),
            dates=tuple(DateLine(**_with_sentence(line)) for line in dates[article_id]),
            quantities=tuple(QuantityLine(**_with_sentence(line)) for line in quantities[article_id]),
        )
        stories[story_id].append(member)
    return stories


def _by_article(table: pa.Table) -> dict[UUID, list[dict[str, Any]]]:
    rows: dict[UUID, list[dict[str, Any]]] = defaultdict(list)
    for row in table.to_pylist():
        identified = _identified(row)
        rows[identified["article_id"]].append(identified)
    return rows


def _identified(row: dict[str, Any]) -> dict[str, Any]:
    ids = {name: UUID(str(row[name])) for name in ("story_id", "article_id", "fact_id", "original") if name in row}
    return row | ids


def _with_sentence(row: dict[str, Any]) -> dict[str, Any]:
    sentence = Span(row.pop("sentence_start"), row.pop("sentence_end"))
    return row | {"sentence": sentence}


def _for_summary(member: Member) -> StoryMember:
    return StoryMember(
        article_id=member.article_id,
        published_at=member.published_at,
        not_before=member.not_before,
        outlet=member.outlet,
        voice=member.voice,
        is_original=member.is_original,
        text=member.text,
        sentences=tuple(_sentences(member.text, member.body)),
        title=member.title,
        language=member.language,
    )


def _sentences(text: str, body: Sequence[Span]) -> Iterable[tuple[int, int]]:
    for span in body:
        for start, end in sentences.split(text[span.char_start : span.char_end]):
            yield span.char_start + start, span.char_start + end
