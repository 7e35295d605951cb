"""What a run's records become: settled, loaded, loaded again, changed, refused."""

from warehouse.connection import work
from warehouse.ledger import unchanged
from warehouse.load import load

DUNFORD = "Missile\n\nNorth Korea fired. “Any day that could happen,” he said."
EDITED = "Missile\n\nNorth Korea fired again. “Any day that could happen,” he said."
TALKS = "Talks\n\nNorth Korea talks. “We are ready,” he said."


def outcomes(newsroom, run_id):
    return [row[0] for row in newsroom.rows("select outcome from captures where run_id = ? order by rowid", run_id)]


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
    with work(newsroom.home):  # held open, so that the queries below need not open it again
        return tables(newsroom)


def tables(newsroom):
    names = newsroom.rows(
        "select schema_name || '.' || table_name from duckdb_tables() where not internal and not temporary order by 1"
    )
    return {name: sorted(newsroom.rows(f"select * from {name}"), key=repr) for (name,) in names}
