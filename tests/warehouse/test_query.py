"""Questions to the published file: answered, stopped, or refused in one line."""

import subprocess
import sys

import pytest

from warehouse.errors import NotPublished, QueryRefused
from warehouse.export import export_parquet
from warehouse.home import Home
from warehouse.query import ask, rejects, search


@pytest.mark.parametrize(
    ("sql", "expected"),
    [
        ("select title from articles order by 1", [("Missile",), ("Talks",)]),
        ("select 1; select 2", [(2,)]),
        ("with t as (select 1 as a) select a from t", [(1,)]),
        ("select version from article_versions where title = 'Missile' order by 1", [(1,), (2,)]),
        ("select outlet, text from said_by('dunford') order by 2", [("Yonhap", "Any day that could happen,"), ("Yonhap", "We are ready,")]),
        ("select kind, surface from article_facts((select article_id from articles where title = 'Talks')) order by 1", [("place", "North Korea"), ("quote", "We are ready,")]),
        ("select title from story((select story_id from articles where title = 'Talks'))", [("Talks",)]),
        ("select text from story_quotes((select story_id from articles where title = 'Talks'))", [("We are ready,",)]),
        ("from disagreements()", []),
        ("select title from search_articles('FIRED') order by score desc", [("Missile",)]),
        ("select title from search_articles('korea talks') order by score desc", [("Talks",), ("Missile",)]),
        ("select title from search_articles('größe')", [("Missile",)]),
        ("select title from search_articles('happ')", []),  # words, not parts of words
        ("from search_articles('')", []),
        ("from search_articles('*( [')", []),
    ],
)  # fmt: skip
def test_ask(archive, sql, expected):
    assert ask(archive.home, sql).rows == expected


def test_an_answer_names_its_columns_and_tells_when_it_is_cut(archive):
    answer = ask(archive.home, "select range as n from range(10)", max_rows=3)

    assert (answer.columns, answer.types, answer.rows, answer.is_cut) == (("n",), ("BIGINT",), [(0,), (1,), (2,)], True)


@pytest.mark.parametrize(
    ("sql", "message"),
    [
        ("selec 1", "syntax error"),
        ("select nope from articles", "nope"),
        ("", "no statement"),
        ("create table mine as select 1", "read-only"),
        ("delete from facts", "read-only"),
        ("with gone as (delete from facts returning *) select * from gone", "read-only"),
        ("select * from read_csv('/etc/passwd')", "disabled by configuration"),
        ("copy articles to '/tmp/stolen.csv'", "disabled by configuration"),
        ("attach '/tmp/other.duckdb'", "disabled by configuration"),
        ("install httpfs", "disabled by configuration"),
        ("load spatial", "disabled through configuration"),
        ("set enable_external_access = true", "locked"),
        ("set memory_limit = '100GB'", "locked"),
        ("export database '/tmp/stolen'", "disabled by configuration"),
    ],
)
def test_what_is_refused_is_refused_in_one_line(archive, sql, message):
    with pytest.raises(QueryRefused, match=message) as refused:
        ask(archive.home, sql)

    assert "\n" not in str(refused.value)


def test_a_query_that_runs_away_is_stopped(archive):
    with pytest.raises(QueryRefused, match=r"stopped after 0\.2 s"):
        ask(archive.home, "select count(*) from range(100000000) a, range(100000) b", timeout_s=0.2)


def test_nothing_published_says_what_to_do(tmp_path):
    with pytest.raises(NotPublished, match="newsledger run"):
        ask(Home(tmp_path), "select 1")


def test_search_and_rejects(archive):
    found = search(archive.home, "korea fired", limit=1)
    refused = rejects(archive.home)

    assert [(row[1], row[5]) for row in found.rows] == [
        ("Missile", "North Korea fired. “Any day that could happen,” he said. Größe 👍.")
    ]
    assert [row[refused.columns.index("reason")] for row in refused.rows] == ["no_text"]


def test_export_writes_every_relation(archive, tmp_path):
    written = export_parquet(archive.home, tmp_path / "parquet")

    assert (written["articles"], written["article_versions"], written["captures"]) == (2, 3, 5)
    assert {path.stem for path in (tmp_path / "parquet").iterdir()} == written.keys()


def test_asking_needs_neither_pyarrow_nor_prefect():
    check = "import sys, warehouse.query; print([name for name in ('pyarrow', 'prefect', 'pandas', 'numpy') if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=True)

    assert done.stdout == "[]\n"
