"""What a new version of an extractor changed: told from the rows, of that extractor alone, and of nothing else that was done again."""

from collections.abc import Callable

import pytest

from tasks.staging import read_rows, write_rows
from warehouse.connection import work
from warehouse.load import reload
from warehouse.models import Article, Fact, Mention, Quote, content_id
from warehouse.outdated import export_outdated
from warehouse.staged_rows import ArticleSegment

pytestmark = pytest.mark.slow

TOLD = "select kind, change, changed, surface_before, surface_after, meaning_before, meaning_after from facts_diff order by all"
Edit = Callable[[list[Fact]], list[Fact]]


def articles_of(newsroom) -> list[Article]:
    with work(newsroom.home) as connection:
        (selection,) = export_outdated(connection, {"facts:quote": "never"}, newsroom.home.staging / "outdated")
    return list(read_rows(selection.part, Article, selection.rows))


def extract_again(newsroom, edit: Edit, version: str = "2") -> list[tuple]:
    staged = newsroom.stage_analysis(articles_of(newsroom), version=version, edit=edit)
    run_id = newsroom.start()
    with work(newsroom.home) as connection:
        reload(connection, run_id, [staged])
    return newsroom.rows(TOLD)


def each(kind: type[Fact], **changed: object) -> Edit:
    return lambda facts: [fact.model_copy(update=changed) if isinstance(fact, kind) else fact for fact in facts]


def without(kind: type[Fact]) -> Edit:
    return lambda facts: [fact for fact in facts if not isinstance(fact, kind)]


def shortened(facts: list[Fact]) -> list[Fact]:
    """Quotations lose their last character, and so their id."""
    return [shorter(fact) if isinstance(fact, Quote) else fact for fact in facts]


def shorter(fact: Fact) -> Fact:
    identity = content_id("fact", str(fact.article_id), fact.kind, f"{fact.char_start}-{fact.char_end - 1}")
    moved = {"char_end": fact.char_end - 1, "surface": fact.surface[:-1], "text": fact.surface[:-1]}
    return fact.model_copy(update={"fact_id": identity, **moved})


ANY_DAY, READY, KOREA = "Any day that could happen,", "We are ready,", "North Korea"
DUNFORD, KERRY = "Joseph Dunford", "John Kerry"


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (list, []),  # a new version that finds the same
        (each(Quote, speaker=KERRY), [
            ("quote", "changed", ["speaker"], ANY_DAY, ANY_DAY, DUNFORD, KERRY),
            ("quote", "changed", ["speaker"], READY, READY, DUNFORD, KERRY),
        ]),
        (each(Quote, confidence=0.5, rule="left"), [
            ("quote", "changed", ["confidence", "rule"], ANY_DAY, ANY_DAY, DUNFORD, DUNFORD),
            ("quote", "changed", ["confidence", "rule"], READY, READY, DUNFORD, DUNFORD),
        ]),
        (each(Quote, quote_kind="mixed"), [
            ("quote", "changed", ["value"], ANY_DAY, ANY_DAY, DUNFORD, DUNFORD),
            ("quote", "changed", ["value"], READY, READY, DUNFORD, DUNFORD),
        ]),
        (each(Mention, name="DPRK"), [("place", "changed", ["value"], KOREA, KOREA, KOREA, "DPRK")] * 2),
        (without(Mention), [("place", "removed", [], KOREA, None, KOREA, None)] * 2),
        (shortened, [
            ("quote", "changed", ["span"], ANY_DAY, ANY_DAY[:-1], DUNFORD, DUNFORD),
            ("quote", "changed", ["span"], READY, READY[:-1], DUNFORD, DUNFORD),
        ]),
    ],
)  # fmt: skip
def test_what_a_new_version_changed(archive_copy, edit, expected):
    assert extract_again(archive_copy, edit) == expected


def test_what_a_new_version_finds_is_added(archive_copy):
    extract_again(archive_copy, without(Mention))

    assert extract_again(archive_copy, list, version="3")[:2] == [
        ("place", "added", [], None, KOREA, None, KOREA),
        ("place", "added", [], None, KOREA, None, KOREA),
    ]
    assert archive_copy.rows("select distinct version_before, version_after from facts_diff order by all") == [
        ("1", "2"),
        ("2", "3"),
    ]


def test_what_is_done_again_at_the_same_version_is_no_change_of_version(archive_copy):
    assert extract_again(archive_copy, without(Mention), version="1") == []


def test_what_differs_because_the_article_was_labelled_anew_is_no_change_of_version(archive_copy):
    articles = articles_of(archive_copy)
    staged = archive_copy.stage_analysis(articles, version="2", edit=without(Mention))
    segments = list(read_rows(staged / "article_segments.parquet", ArticleSegment))
    relabelled = [
        row.model_copy(update={"segment": "navigation"})
        if (row.article_id, row.position) == (articles[0].article_id, 2)
        else row
        for row in segments
    ]
    write_rows(staged / "article_segments.parquet", ArticleSegment, relabelled)
    run_id = archive_copy.start()
    with work(archive_copy.home) as connection:
        reload(connection, run_id, [staged])

    assert archive_copy.rows("select distinct article_id from facts_diff") == [(articles[1].article_id,)]


def test_doing_it_once_more_changes_nothing(archive_copy):
    once = extract_again(archive_copy, without(Mention))

    assert extract_again(archive_copy, without(Mention)) == once
