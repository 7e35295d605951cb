"""The schema: made whole at once or step by step, refused when file and code do not fit, described to the last column."""

import duckdb
import pytest

from warehouse import migrate as migrating
from warehouse.connection import memory
from warehouse.errors import MigrationError
from warehouse.migrate import migrate
from warehouse.statements import sources

CONTRACT = {
    "articles": "article_id external_id version title subtitle authors outlet url source_uri locator language published_at "
    "published_precision published_basis published_not_before published_not_after word_count text body story_id duplicate_of "
    "duplicate_kind first_seen_at run_id",
    "article_segments": "article_id position segment char_start char_end basis",
    "article_evidence": "article_id field value basis detail char_start char_end confidence",
    "summaries": "summary_id article_id story_id summariser summariser_version is_default text sentence_count fallback run_id",
    "summary_sentences": "summary_id position article_id char_start char_end text score article_count outlet_count "
    "independent_outlet_count",
    "facts": "fact_id article_id kind char_start char_end surface segment sentence_start sentence_end confidence rule extractor "
    "extractor_version run_id",
    "quotes": "fact_id article_id quote_kind text char_start char_end speaker speaker_surface speaker_start speaker_end speaker_role "
    "speaker_role_start speaker_role_end speaker_basis via via_start via_end cue cue_start cue_end is_anonymous segment confidence "
    "utterance_id",
    "dates": "fact_id article_id char_start char_end surface value starts_on ends_on granularity anchor segment",
    "quantities": "fact_id article_id char_start char_end surface value_min value_max unit noun modifier segment",
    "roles": "fact_id article_id char_start char_end surface person role organisation segment",
    "mentions": "fact_id article_id char_start char_end surface kind name country_code segment",
    "stories": "story_id headline headline_article_id first_published_at last_published_at article_count outlet_count "
    "independent_outlet_count",
    "story_articles": "story_id article_id joined_run_id",
    "utterances": "utterance_id story_id speaker text variant_count article_count outlet_count independent_outlet_count",
    "quote_variants": "utterance_id fact_id article_id outlet char_start char_end text divergence diff",
    "timeline": "story_id on_date article_id char_start char_end text support_count score",
    "runs": "run_id started_at finished_at status read_count article_count duplicate_count rejected_count code_version",
    "captures": "capture_id source_uri locator external_id url captured_at media_type charset repairs raw_sha256 byte_count outcome "
    "article_id run_id",
    "rejects": "reject_id run_id source_uri locator raw_sha256 stage reason detail rejected_at",
}
CATALOGUE = """
select schema_name, table_name, column_name, data_type, is_nullable, comment from duckdb_columns() where not internal order by all
"""


@pytest.fixture(scope="module")
def fresh():
    with memory() as connection:
        yield connection


@pytest.mark.parametrize(("relation", "columns"), CONTRACT.items())
def test_the_contract_is_there(fresh, relation, columns):
    described = fresh.execute(f"describe {relation}").fetchall()

    assert set(columns.split()) <= {row[0] for row in described}


def test_every_relation_and_column_that_analysts_see_is_described(fresh):
    uncommented = fresh.execute("""
        select table_name, column_name from duckdb_columns()
        where schema_name = 'main' and not internal and coalesce(comment, '') = ''
        union all
        select table_name, '' from duckdb_tables() where not internal and not temporary and coalesce(comment, '') = ''
        and table_name not like 'schema_%'
        union all
        select view_name, '' from duckdb_views() where not internal and coalesce(comment, '') = ''
        union all
        select function_name, '' from duckdb_functions()
        where function_type = 'table_macro' and not internal and coalesce(comment, '') = ''
    """).fetchall()

    assert uncommented == []


def test_a_nullable_column_says_when_it_is_null(fresh):
    silent = fresh.execute("""
        select table_name, column_name from duckdb_columns() semi join duckdb_tables() using (schema_name, table_name)
        where not internal and is_nullable and not contains(comment, 'null')
    """).fetchall()

    assert silent == []


def test_nothing_has_a_key_or_an_index(fresh):
    kinds = fresh.execute("select distinct constraint_type from duckdb_constraints()").fetchall()

    assert {kind for (kind,) in kinds} <= {"NOT NULL", "CHECK"}
    assert fresh.execute("select count(*) from duckdb_indexes()").fetchone() == (0,)


def test_a_file_of_the_first_schema_becomes_what_a_fresh_one_is(fresh):
    with duckdb.connect() as old:
        old.execute(migrating._BOOKS)
        name, sql = next(iter(sources("migrations").items()))
        migrating._apply(old, name, sql)
        migrate(old)

        assert old.execute(CATALOGUE).fetchall() == fresh.execute(CATALOGUE).fetchall()


def test_migrating_again_changes_nothing(fresh):
    applied = fresh.execute("select * from ops.schema_migrations").fetchall()
    migrate(fresh)

    assert fresh.execute("select * from ops.schema_migrations").fetchall() == applied


@pytest.mark.parametrize(
    ("tampering", "message"),
    [
        (
            "update ops.schema_migrations set sha256 = 'edited' where name like '0001%'",
            "was edited after it was applied",
        ),
        ("insert into ops.schema_migrations values ('9999_future', 'x', now()::timestamp)", "does not know: upgrade"),
    ],
)
def test_an_edited_or_newer_schema_is_refused(tampering, message):
    with memory() as connection:
        connection.execute(tampering)

        with pytest.raises(MigrationError, match=message):
            migrate(connection)


def test_a_view_that_changed_is_made_again_and_one_that_was_dropped_from_the_code_goes():
    with memory() as connection:
        connection.execute("create or replace view articles as select 1 as nothing")
        connection.execute("update ops.schema_repeatables set sha256 = 'old' where name = 'articles'")
        connection.execute("create view outdated_view as select 1 as one")
        connection.execute("insert into ops.schema_repeatables values ('outdated_view', 'view', 'x')")
        migrate(connection)
        names = {
            name for (name,) in connection.execute("select view_name from duckdb_views() where not internal").fetchall()
        }

        assert "outdated_view" not in names
        assert "article_id" in [row[0] for row in connection.execute("describe articles").fetchall()]


def test_a_migration_that_fails_leaves_nothing_behind(monkeypatch):
    broken = {"0001_broken": "create table half (a integer); select nonsense from nowhere"}
    with duckdb.connect() as connection:
        monkeypatch.setattr(migrating, "sources", lambda folder: broken if folder == "migrations" else {})
        with pytest.raises(duckdb.CatalogException):
            migrate(connection)

        assert connection.execute("select count(*) from duckdb_tables() where table_name = 'half'").fetchone() == (0,)
