"""Rows to page: which stories are told, how much of each, and which passages they cite.

Two steps, because only the first tells which texts are needed: `compose(rows)` gives a `Draft`, `draft.page(texts)`
the page.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from tasks.report import limits, passages
from tasks.report.citations import Citations, CitedSpan
from tasks.report.outlets import outlet_of
from tasks.report.page import Count, DigestPage, DigestStory, Passage, StoryLine
from tasks.report.reliability import reliability_table
from tasks.report.rows import ReportRows, RunRow, StoryRow, TextRow
from tasks.report.story import StoryTeller
from tasks.report.tables import outlet_table, quality_table, rejects_table
from tasks.report.words import carried_by, counted, dated_words, moment_words, span_of_days, web_address

STATUS = {
    "running": "still running",
    "completed": "completed",
    "completed_with_rejects": "completed with rejects",
    "failed": "failed",
}
NOTHING_NEW = "This run brought nothing new. Below is what the warehouse holds."


@dataclass(frozen=True, slots=True)
class Draft:
    """A page whose passages are still without their texts."""

    rows: ReportRows
    stories: tuple[DigestStory, ...]
    citations: Citations

    @property
    def cited_articles(self) -> list[UUID]:
        """The articles whose texts the page needs, in order of first citation."""
        return list(self.citations.by_article)

    def page(self, texts: Iterable[TextRow]) -> DigestPage:
        """The whole page."""
        run, told = self.rows.run, len(self.stories)
        printed = _passages(self.citations.by_article, {row.article_id: row for row in texts})
        listed = self.rows.stories[told : told + limits.LISTED_STORIES]
        touched = self.rows.stories[0].touched_story_count if self.rows.stories else 0
        return DigestPage(
            title=f"newsledger digest, {moment_words(run.started_at)}",
            run_id=run.run_id,
            dated=moment_words(run.started_at),
            status=STATUS.get(run.status, run.status),
            version=run.code_version,
            counts=_counts(run, touched),
            holding=_holding(run),
            note=NOTHING_NEW if self.rows.stories and not touched else None,
            stories=self.stories,
            more_stories=tuple(map(_line, listed)),
            untold_count=max(0, (touched or run.held_story_count) - told - len(listed)),
            rejects=tuple(rejects_table(self.rows.rejects)),
            reject_count=self.rows.rejects[0].reject_count if self.rows.rejects else 0,
            quality=tuple(quality_table(self.rows.quality)),
            reliability=tuple(reliability_table(self.rows.reliability, self.rows.measured)),
            outlets=tuple(outlet_table(self.rows.outlets)),
            passages=printed,
            split_spans=tuple(name for passage in printed for name in passages.split_spans(passage.pieces)),
        )


def compose(rows: ReportRows) -> Draft:
    """Tell the first stories of `rows` within the limits of a page."""
    citations = Citations()
    teller = StoryTeller(rows, citations)
    stories = tuple(teller.tell(place, row) for place, row in enumerate(rows.stories[: limits.STORIES]))
    return Draft(rows, stories, citations)


def _counts(run: RunRow, stories: int) -> tuple[Count, ...]:
    numbers = (
        (run.read_count, "read"),
        (run.article_count, "article" if run.article_count == 1 else "articles"),
        (run.duplicate_count, "duplicate" if run.duplicate_count == 1 else "duplicates"),
        (run.rejected_count, "rejected"),
        (stories, "story" if stories == 1 else "stories"),
    )
    return tuple(Count(f"{count:,}", name) for count, name in numbers)


def _holding(run: RunRow) -> str:
    articles, stories = counted(run.held_article_count, "article"), counted(run.held_story_count, "story", "stories")
    return f"The warehouse holds {articles} from {counted(run.held_outlet_count, 'named outlet')} in {stories}."


def _line(row: StoryRow) -> StoryLine:
    return StoryLine(
        headline=row.headline or "Without a headline",
        dates=span_of_days(row.first_published_at, row.last_published_at),
        standing=carried_by(row),
    )


def _passages(
    cited: Mapping[UUID, Mapping[tuple[int, int], CitedSpan]], texts: Mapping[UUID, TextRow]
) -> tuple[Passage, ...]:
    made, room = [], limits.PASSAGE_CHARACTERS
    for article_id, spans in cited.items():
        row = texts.get(article_id)
        if row is not None:
            made.append(_passage(row, list(spans.values()), room))
            room -= sum(len(piece.text) for piece in made[-1].pieces)
    return tuple(made)


def _passage(row: TextRow, spans: Sequence[CitedSpan], room: int) -> Passage:
    shown = passages.windows(row.text, spans, room)
    return Passage(
        anchor=f"p-{row.article_id}",
        title=row.title,
        outlet=outlet_of(row),
        dated=dated_words(row.published_at, row.published_precision, row.published_not_before, row.published_not_after),
        url=web_address(row.url),
        source=f"{row.source_uri} #{row.locator}" if row.locator else row.source_uri,
        article_id=row.article_id,
        language=row.language,
        is_whole=shown == [(0, len(row.text))],
        character_count=len(row.text),
        pieces=passages.pieces(row, spans, shown),
    )
