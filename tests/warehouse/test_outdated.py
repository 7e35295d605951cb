"""Re-extraction: what a maker has not done at its present version, as it was read, and back in its place."""

import pytest

from tasks.staging import read_rows
from warehouse.connection import work
from warehouse.contents import content_hashes
from warehouse.load import reload
from warehouse.models import Article
from warehouse.outdated import export_outdated


def export(newsroom, makers, rows_per_part=200):
    with work(newsroom.home) as connection:
        return export_outdated(connection, makers, newsroom.home.staging / "outdated", rows_per_part)


@pytest.mark.parametrize(
    ("makers", "expected"),
    [
        ({"normalise": "1", "facts:quote": "1"}, []),
        ({"facts:quote": "1"}, []),
        ({"facts:quote": "2"}, [1, 1]),  # a new version of a maker
        ({"normalise": "1", "facts:date": "1"}, [1, 1]),  # a maker nobody had then
        ({}, []),
    ],
)
def test_articles_that_some_maker_has_not_done(archive, makers, expected):
    assert [len(each.rows) for each in export(archive, makers, rows_per_part=1)] == expected


def test_they_are_staged_as_they_were_read(archive, page):
    (selection,) = export(archive, {"facts:quote": "2"})
    staged = read_rows(selection.part, Article, selection.rows)
    (text,) = archive.rows("select text from articles where title = 'Talks'")[0]

    assert next(each for each in staged if each.title == "Talks") == page("talks", text).article("2")


@pytest.mark.slow
def test_analysing_again_replaces_what_was_found_and_nothing_else(archive_copy):
    before = content_hashes(archive_copy.home.work)
    (selection,) = export(archive_copy, {"facts:quote": "2"})
    articles = list(read_rows(selection.part, Article, selection.rows))
    run_id = archive_copy.start()
    with work(archive_copy.home) as connection:
        reload(connection, run_id, [archive_copy.stage_analysis(articles)])
    unchanged = content_hashes(archive_copy.home.work)
    with work(archive_copy.home) as connection:
        counts = reload(connection, run_id, [archive_copy.stage_analysis(articles, rule="better marks")])
    changed = content_hashes(archive_copy.home.work)

    assert unchanged == before
    assert {name for name in before if before[name] != changed[name]} == {"facts"}
    assert counts.changed_rows > 0
    assert archive_copy.rows("select max(reextracted_article_count) from runs") == [(2,)]


def test_an_analysis_of_a_text_that_is_no_longer_held_is_left_out(archive_copy, page):
    stale = archive_copy.stage_analysis([page("talks", "Talks\n\nNorth Korea talked.").article("2")])
    run_id, before = archive_copy.start(), content_hashes(archive_copy.home.work)
    with work(archive_copy.home) as connection:
        reload(connection, run_id, [stale])

    assert content_hashes(archive_copy.home.work) == before
