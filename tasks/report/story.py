"""One story of the page, told from the rows that belong to it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Protocol, TypeVar
from uuid import UUID

from tasks.report import said
from tasks.report.citations import Citations
from tasks.report.coverage import plot
from tasks.report.limits import LONGEST_WORDING, StoryLimits, story_limits
from tasks.report.outlets import outlet_of
from tasks.report.page import ArticleLine, DigestStory, FigureLine, Sentence, SummaryLine, TimelineDay, Utterance, Voice
from tasks.report.rows import (
    ArticleRow,
    FigureRow,
    ReportRows,
    SentenceRow,
    StoryRow,
    TimelineRow,
    UtteranceRow,
    VariantRow,
)
from tasks.report.wordings import gravity
from tasks.report.words import (
    carried_by,
    clipped,
    counted,
    dated_words,
    short_date,
    span_of_days,
    web_address,
)

BASES = {"declared": "as declared", "text": "in the text", "inferred": "inferred", "story": "from the story"}


class _OfStory(Protocol):
    @property
    def story_id(self) -> UUID: ...


R = TypeVar("R", bound=_OfStory)


class StoryTeller:
    """Holds one page's rows by story, and tells each in turn; `citations` numbers what they cite in reading order."""

    def __init__(self, rows: ReportRows, citations: Citations) -> None:
        self._citations = citations
        self._articles, self._coverage = _by_story(rows.articles), _by_story(rows.coverage)
        self._sentences, self._dated = _by_story(rows.sentences), _by_story(rows.timeline)
        self._utterances, self._figures = _by_story(rows.utterances), _by_story(rows.figures)
        self._variants: dict[UUID, list[VariantRow]] = defaultdict(list)
        self._places = {row.article_id: at for at, row in enumerate(rows.articles)}
        self._is_first_night = all(row.is_new for row in rows.stories)
        self._utterance_count = 0
        for variant in rows.variants:
            self._variants[variant.utterance_id].append(variant)

    def tell(self, place: int, row: StoryRow) -> DigestStory:
        """The story at this place of the page, counted from 0."""
        limits, cite = story_limits(place), self._citations.cite
        articles = self._articles[row.story_id]
        headline_citation = None
        if row.headline_article_id and row.headline_start is not None and row.headline_end is not None:
            headline_citation = cite(row.headline_article_id, row.headline_start, row.headline_end, "headline")
        summary = tuple(self._summary_line(one) for one in self._sentences[row.story_id][: limits.sentences])
        timeline = tuple(self._timeline(self._dated[row.story_id][: limits.timeline]))
        utterances, voices, more_sayings = self._sayings(self._utterances[row.story_id], limits)
        return DigestStory(
            anchor=f"story-{place + 1}",
            story_id=row.story_id,
            headline=clipped(row.headline or _stand_in(articles), 200),
            headline_citation=headline_citation,
            dates=span_of_days(row.first_published_at, row.last_published_at),
            change=None if self._is_first_night else _change(row),
            standing=carried_by(row),
            voice_count=row.independent_outlet_count,
            at_odds=said.at_odds(utterances),
            summary=summary,
            timeline=timeline,
            utterances=utterances,
            voices=voices,
            more_sayings=more_sayings,
            figures=tuple(self._figure_lines(self._figures[row.story_id], limits.figures)),
            coverage=plot(self._coverage[row.story_id]),
            articles=_article_lines(articles, limits.articles),
            more_articles=max(0, row.article_count - limits.articles),
        )

    def _sentence(self, row: SentenceRow | TimelineRow, where: str) -> Sentence:
        return Sentence(
            text=clipped(row.text, LONGEST_WORDING),
            citation=self._citations.cite(row.article_id, row.char_start, row.char_end, where),
            outlet=outlet_of(row),
        )

    def _summary_line(self, row: SentenceRow) -> SummaryLine:
        return SummaryLine(
            sentence=self._sentence(row, "summary"),
            support=f"supported by {carried_by(row)}",
            voices=row.independent_outlet_count,
        )

    def _timeline(self, rows: Iterable[TimelineRow]) -> Iterator[TimelineDay]:
        for day, group in groupby(sorted(rows, key=lambda row: row.on_date), key=lambda row: row.on_date):
            of_day = list(group)
            yield TimelineDay(
                day=short_date(day),
                iso_day=day.isoformat(),
                support=counted(max(row.support_count for row in of_day), "article"),
                lines=tuple(self._sentence(row, "timeline") for row in of_day),
            )

    def _sayings(
        self, rows: Iterable[UtteranceRow], limits: StoryLimits
    ) -> tuple[tuple[Utterance, ...], tuple[Voice, ...], int]:
        """The utterances to set side by side, what one article alone has, and how many found no room."""
        held = [(row, self._variants[row.utterance_id]) for row in rows if self._variants[row.utterance_id]]
        held.sort(key=self._place)
        shared = sorted((one for one in held if said.is_shared(one[1])), key=_weight)
        single = [(row, carried[0]) for row, carried in held if not said.is_shared(carried)]
        told = tuple(self._utterance(row, carried, limits) for row, carried in shared[: limits.utterances])
        voices = said.voices(single[: limits.sayings], self._citations)
        return told, voices, max(0, len(shared) - limits.utterances) + max(0, len(single) - limits.sayings)

    def _place(self, one: tuple[UtteranceRow, Sequence[VariantRow]]) -> tuple[int, int]:
        """Where it is said first: the place of the article, and of the words in it."""
        last = len(self._places)
        return min((self._places.get(variant.article_id, last), variant.char_start) for variant in one[1])

    def _utterance(self, row: UtteranceRow, carried: Sequence[VariantRow], limits: StoryLimits) -> Utterance:
        self._utterance_count += 1
        return said.utterance(self._utterance_count, row, carried, limits, self._citations)

    def _figure_lines(self, rows: Iterable[FigureRow], most: int) -> Iterable[FigureLine]:
        by_figure: dict[UUID, list[FigureRow]] = defaultdict(list)
        for row in rows:
            by_figure[row.figure_id].append(row)
        for group in list(by_figure.values())[:most]:
            yield FigureLine(
                noun=" ".join(filter(None, (group[0].unit, group[0].noun))),
                printed=tuple(
                    (
                        row.surface,
                        outlet_of(row),
                        self._citations.cite(row.article_id, row.char_start, row.char_end, "figure"),
                    )
                    for row in group
                ),
            )


def _change(row: StoryRow) -> str | None:
    if row.is_new:
        return "new"
    return f"{counted(row.grew_by, 'article')} more" if row.grew_by else None


def _weight(one: tuple[UtteranceRow, Sequence[VariantRow]]) -> tuple[int, int, int]:
    row, carried = one
    return (-row.independent_outlet_count, gravity(carried), -row.article_count)


def _article_lines(rows: Sequence[ArticleRow], most: int) -> tuple[ArticleLine, ...]:
    marks = {row.article_id: str(at) for at, row in enumerate(rows, start=1)}
    return tuple(_article_line(row, marks) for row in rows[:most])


def _article_line(row: ArticleRow, marks: dict[UUID, str]) -> ArticleLine:
    return ArticleLine(
        mark=marks[row.article_id],
        title=clipped(row.title, 200) if row.title else None,
        subtitle=clipped(row.subtitle, 200) if row.subtitle else None,
        outlet=outlet_of(row),
        dated=dated_words(row.published_at, row.published_precision, row.published_not_before, row.published_not_after),
        basis=BASES.get(row.published_basis or ""),
        word_count=row.word_count,
        url=web_address(row.url),
        source=row.source_uri,
        copy_of=_copy_words(row, marks.get(row.duplicate_of)) if row.duplicate_of else None,
    )


def _copy_words(row: ArticleRow, original: str | None) -> str:
    """ "near copy of 2, 412 words the same": how much that is, beside the article's own word count."""
    shared = f", {counted(row.shared_word_count, 'word')} the same" if row.shared_word_count else ""
    return f"{row.duplicate_kind} copy of {original or 'another article'}{shared}"


def _stand_in(articles: Sequence[ArticleRow]) -> str:
    return "Without a headline" if not articles else f"Untitled, in {outlet_of(articles[0]).name}"


def _by_story(rows: Iterable[R]) -> dict[UUID, list[R]]:
    grouped: dict[UUID, list[R]] = defaultdict(list)
    for row in rows:
        grouped[row.story_id].append(row)
    return grouped
