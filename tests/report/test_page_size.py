"""A large night stays one page: everything on it is bounded."""

from dataclasses import replace
from uuid import UUID

import pytest

from tasks.report import ReportRows, compose, limits, render
from tasks.report.rows import TextRow

MEGABYTE = 1_000_000


@pytest.mark.slow
def test_two_thousand_long_stories_stay_under_three_megabytes(seed_rows: ReportRows, text_rows: list[TextRow]):
    """Every story told is as full as the queries allow: long wordings, many carriers, long texts."""
    places = range(limits.STORIES)
    texts = [_text(text_rows[0], story, article) for story in places for article in range(8)]
    page = compose(_crowded(seed_rows)).page(texts)

    assert len(page.stories) == limits.STORIES
    assert page.untold_count == 2_000 - limits.STORIES - limits.LISTED_STORIES
    assert len(render(page).encode()) < 3 * MEGABYTE


def _crowded(seed_rows: ReportRows) -> ReportRows:
    (story,), sentence, utterance, variant = seed_rows.stories, *_firsts(seed_rows)
    sayings = [(place, said) for place in range(limits.STORIES) for said in range(limits.UTTERANCES_LOOKED_AT)]
    return replace(
        seed_rows,
        stories=tuple(
            replace(story, story_id=_id(1, place), headline="A headline. " * 30, touched_story_count=2_000)
            for place in range(limits.STORIES + limits.LISTED_STORIES)
        ),
        articles=(),
        sentences=tuple(
            replace(sentence, story_id=_id(1, place), article_id=_id(2, place, at % 8), char_start=at * 600, char_end=at * 600 + 400, text="word " * 80)
            for place in range(limits.STORIES)
            for at in range(14)
        ),
        utterances=tuple(
            replace(utterance, utterance_id=_id(3, place, said), story_id=_id(1, place), text="said " * 100, article_count=30)
            for place, said in sayings
        ),
        variants=tuple(
            replace(
                variant, utterance_id=_id(3, place, said), article_id=_id(2, place, at % 8), outlet=f"The Daily Example {at}",
                char_start=10_000 + said * 700 + at, char_end=10_000 + said * 700 + at + 500,
                text=f"said {at} " * 80, divergence="wording", speaker_role="a spokesman of some department " * 4,
            )
            for place, said in sayings
            for at in range(12)
        ),
    )  # fmt: skip


def _firsts(rows: ReportRows) -> tuple:
    return rows.sentences[0], rows.utterances[0], rows.variants[0]


def _text(row: TextRow, story: int, article: int) -> TextRow:
    return replace(row, article_id=_id(2, story, article), text="word " * 20_000, segments=(("body", 0, 100_000),))


def _id(kind: int, place: int, at: int = 0) -> UUID:
    return UUID(int=kind * 10**12 + place * 10**6 + at)
