"""What a run's records become: settled, loaded, loaded again, changed, refused."""

import pytest

from warehouse.connection import work
from warehouse.ledger import unchanged
from warehouse.load import load
from warehouse.publish import audit, publish

DUNFORD = "Missile\n\nNorth Korea fired. “Any day that could happen,” he said."
EDITED = "Missile\n\nNorth Korea fired again. “Any day that could happen,” he said."
TALKS = "Talks\n\nNorth Korea talks. “We are ready,” he said."


def outcomes(newsroom, run_id):
    return [row[0] for row in newsroom.rows("select outcome from captures where run_id = ? order by rowid", run_id)]


@pytest.mark.parametrize(
    ("batches", "expected", "held"),
    [
        ([[("a", DUNFORD), ("b", TALKS)]], ["article", "article"], {"a": 1, "b": 1}),
        ([[("a", DUNFORD)], [("a", DUNFORD)]], ["article", "duplicate"], {"a": 1}),  # the same page in two batches
        ([[("a", DUNFORD), ("a", EDITED), ("a", EDITED)]], ["article", "article", "duplicate"], {"a": 2}),
        ([[("a", DUNFORD), ("a", EDITED), ("a", DUNFORD)]], ["article"] * 3, {"a": 3}),  # edited and edited back
        ([[("a", ""), ("b", TALKS)]], ["rejected", "article"], {"b": 1}),
        ([[("a", "")]], ["rejected"], {}),
        ([[("a", DUNFORD), ("b", DUNFORD)]], ["article", "article"], {"a": 1, "b": 1}),  # one text, two addresses
        ([[("a", "A title alone")]], ["article"], {"a": 1}),  # a body of no segment is an empty body
    ],
)
def test_records_become(newsroom, page, batches, expected, held):
    run_id, counts = newsroom.run(*[[page(name, text) for name, text in batch] for batch in batches])
    versions = newsroom.rows("select url, version from articles order by url")
    snapshot = publish(newsroom.home, run_id)

    assert outcomes(newsroom, run_id) == expected
    assert {url.rpartition("/")[2]: version for url, version in versions} == held
    assert counts.read_count == len(expected)
    assert not any(audit(snapshot).values())


def test_what_is_held_already_is_a_duplicate_and_a_new_text_a_new_version(newsroom, page):
    newsroom.run([page("a", DUNFORD), page("b", TALKS)])
    again, counts = newsroom.run([page("a", DUNFORD), page("b", TALKS)])
    changed, _ = newsroom.run([page("a", EDITED)])

    assert outcomes(newsroom, again) == ["duplicate", "duplicate"]
    assert counts.changed_rows == 0
    assert outcomes(newsroom, changed) == ["article"]
    assert newsroom.rows("select version, text from articles where url like '%/a'") == [(2, EDITED)]
    assert newsroom.rows("select version, text from article_versions where url like '%/a' order by 1") == [
        (1, DUNFORD),
        (2, EDITED),
    ]
    assert newsroom.rows("select count(*) from facts where surface = 'North Korea'") == [(2,)]  # none of version 1


def test_an_article_whose_analysis_fails_is_rejected_with_all_its_captures(newsroom, page):
    newsroom.run([page("a", DUNFORD)])
    pages = [page("a", EDITED), page("a", EDITED), page("a", DUNFORD), page("a", EDITED), page("b", TALKS)]
    run_id, counts = newsroom.run(pages, failing="fired again")
    publish(newsroom.home, run_id)

    assert outcomes(newsroom, run_id) == ["rejected", "rejected", "rejected", "rejected", "article"]
    assert newsroom.rows("select distinct stage, reason from rejects") == [("analyse", "span_mismatch")]
    assert newsroom.rows("select version, text from articles where url like '%/a'") == [(1, DUNFORD)]
    assert (counts.read_count, counts.article_count, counts.rejected_count) == (5, 1, 4)


def test_an_article_that_nobody_analysed_is_rejected_too(newsroom, page):
    run_id = newsroom.start()
    reads = [newsroom.stage_reads([page("a", DUNFORD)])]
    _, into = newsroom.settle(run_id, reads)
    newsroom.load(run_id, into, reads, [])

    assert newsroom.rows("select reason from rejects") == [("not_analysed",)]
    assert outcomes(newsroom, run_id) == ["rejected"]


def test_loading_twice_changes_nothing(newsroom, page):
    run_id = newsroom.start()
    reads = [newsroom.stage_reads([page("a", DUNFORD), page("b", ""), page("b", TALKS)])]
    settled, into = newsroom.settle(run_id, reads)
    analyses = newsroom.analyse(settled)
    first = newsroom.load(run_id, into, reads, analyses)
    before = everything(newsroom)
    with work(newsroom.home) as connection:
        second = load(connection, run_id, into, reads, analyses)

    assert second.changed_rows == 0
    assert (second.read_count, second.article_count) == (first.read_count, first.article_count)
    assert everything(newsroom) == before


def test_a_run_that_read_nothing_loads_nothing(newsroom):
    run_id = newsroom.start()
    settled, into = newsroom.settle(run_id, [])
    counts = newsroom.load(run_id, into, [], [])

    assert settled.selections == []
    assert (counts.read_count, counts.changed_rows) == (0, 0)


def test_only_what_an_article_says_last_is_analysed(newsroom, page):
    run_id = newsroom.start()
    reads = [newsroom.stage_reads([page("a", DUNFORD), page("b", TALKS), page("a", EDITED)])]
    settled, _ = newsroom.settle(run_id, reads)

    assert [(each.part.name, each.rows) for each in settled.selections] == [
        ("articles-000.parquet", (1,)),
        ("articles-001.parquet", (0,)),
    ]
    assert (settled.read_count, settled.new_count, settled.changed_count) == (3, 2, 1)


def test_a_source_is_known_by_everything_that_would_make_it_read_differently(newsroom, page):
    newsroom.run([page("a", DUNFORD)])
    same = newsroom.source("inbox/pages.jsonl")
    others = [newsroom.source("inbox/other.jsonl"), newsroom.source("inbox/pages.jsonl", byte_count=101)]
    others += [
        newsroom.source("inbox/pages.jsonl", outlet="AFP"),
        same.model_copy(update={"reader_version": "jsonl/2"}),
    ]
    with work(newsroom.home) as connection:
        known = [unchanged(connection, [source]) for source in (same, *others)]

    assert known == [{"inbox/pages.jsonl"}, set(), set(), set(), set()]


def everything(newsroom):
    names = newsroom.rows(
        "select schema_name || '.' || table_name from duckdb_tables() where not internal and not temporary order by 1"
    )
    return {name: sorted(newsroom.rows(f"select * from {name}"), key=repr) for (name,) in names}
