"""The run report in Markdown, the tables, and the findings of the console."""

from dataclasses import replace
from uuid import UUID

import pytest
from duckdb import DuckDBPyConnection

from tasks.report import (
    ReportRows,
    befallen,
    changes_table,
    examples_table,
    findings,
    quality_table,
    rejects_table,
    reliability_table,
    run_report_markdown,
)
from tasks.report.console import PASTE
from tasks.report.markdown import escaped
from tasks.report.rows import ChangeRow, ChangesRow, MeasuredRow, ReliabilityRow

NOBODY = UUID(int=0)


def test_the_run_report(seed_rows: ReportRows):
    report = run_report_markdown(seed_rows)

    assert "## 21 November 2026, 03:00 UTC: completed with rejects in 9 s" in report
    assert "| read | 6 |" in report
    assert (
        "1. **Pact To Send U.S. Troops To Libya Is Imminent** (16–23 May 2016; 5 independent voices, 5 articles)"
        in report
    )
    assert "| BuzzFeed News | 1 | 0 | 0 | 1 | 23 May 2016 |" in report  # the newest article of each outlet
    assert "| no\\_records | 1 |" in report
    assert "All 2 found nothing." in report


def test_silent_and_shrunken_outlets_are_named(seed_rows: ReportRows):
    talkleft = seed_rows.outlets[2]
    shrunk = replace(talkleft, outlet="Shrunk", run_article_count=6, run_word_mean=40.0, earlier_word_mean=700.0)
    silent = replace(talkleft, outlet="Silent | Post", run_article_count=0, kind_count=12)
    report = run_report_markdown(replace(seed_rows, outlets=(shrunk, silent)))

    assert "**Silent in this run**: Silent \\| Post (newest: 16 May 2016); and 11 more." in report
    assert "**Much shorter than before**: Shrunk, 40 words an article, 700 before." in report


def test_what_befell_stories_is_named(seed_rows: ReportRows):
    (created,) = seed_rows.events
    merged = replace(
        created, kind="merged", headline=None, other_headline="Two | became one", article_count=3, kind_count=7
    )
    report = run_report_markdown(replace(seed_rows, events=(created, merged)))

    assert "- **1 new**: “Pact To Send U.S. Troops To Libya Is Imminent” (5 articles)" in report
    assert "- **7 merged**: 3 articles of a story that is no more went into “Two \\| became one”; and 6 more" in report


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain words, 5.", "plain words, 5."),
        ("a | b", "a \\| b"),
        ("[x](javascript:alert(1))", "\\[x\\]\\(javascript\\:alert\\(1\\)\\)"),
        ("<img src=x onerror=y>", "&lt;img src=x onerror=y&gt;"),
        ("two\n\n# lines", "two \\# lines"),
        ("![](http://tracker.example/x.png)", "\\!\\[\\]\\(http\\://tracker.example/x.png\\)"),
        ("&lt;script&gt;", "&amp;lt;script&amp;gt;"),
        ("it_is *bold* `code`", "it\\_is \\*bold\\* \\`code\\`"),
    ],
)
def test_markdown_of_an_article_stays_text(text: str, expected: str):
    assert escaped(text) == expected


def test_a_failing_audit_is_named(seed_rows: ReportRows):
    report = run_report_markdown(replace(seed_rows, audits={"fact_surface": 3, "accounts": 0}))

    assert "| fact\\_surface | 3 |" in report
    assert "accounts" not in report


def test_the_quality_table(seed_rows: ReportRows):
    table = {row["measure"]: (row["count"], row["of"], row["share"]) for row in quality_table(seed_rows.quality)}

    assert table["articles without a date"] == (1, 5, "20 %")
    assert table["articles with bounds only"] == (2, 5, "40 %")
    assert table["facts per article"] == (211, 5, "42.2")


def test_quality_of_nothing_divides_by_nothing(seed_rows: ReportRows):
    empty = replace(seed_rows.quality, article_count=0, quote_count=0, date_count=0, character_count=0)

    assert {row["share"] for row in quality_table(empty)} == {"–"}


def test_the_table_of_reliability(seed_rows: ReportRows):
    held = (
        ReliabilityRow("place", 9, 1096),
        ReliabilityRow("quote", 9, 28),
        ReliabilityRow("quote", 8, 3),
        ReliabilityRow("quote", 0, 2),
    )
    judged = (MeasuredRow("quote", 9, 2000, 1940), MeasuredRow("quote", 8, 19, 19))
    table = reliability_table(held, judged)

    assert [{tenth: cell for tenth, cell in line.items() if cell} for line in table] == [
        {"kind": "place", "0.9–1.0": "1,096: not judged"},
        {"kind": "quote", "0.9–1.0": "28: 97 % of 2,000", "0.8–0.9": "3: not judged", "0.2–0.3": "2: not judged"},
    ]  # 19 judged facts say nothing
    assert "97 %" in run_report_markdown(replace(seed_rows, reliability=held, measured=judged))


def test_the_tables_of_what_new_versions_changed(seed_rows: ReportRows):
    changes = (ChangesRow("speech", "1", "2", "quote", 38, 0, 1, 15, 3, 0, 2, 14),)
    moved = ChangeRow(
        "speech", "quote", "changed", ["span", "speaker"], "any day", None, 0.5, "any day.", "Dunford", 0.97, NOBODY
    )
    gone = ChangeRow("speech", "quote", "removed", [], "unity", "Kerry", 0.5, None, None, None, NOBODY)

    assert [tuple(row.values()) for row in changes_table(changes)] == [
        ("speech 1 → 2", "quote", 38, 0, 1, 15, "speaker 3, span 2, confidence 14")
    ]
    assert [tuple(row.values()) for row in examples_table((moved, gone))] == [
        ("quote", "span, speaker", "any day (0.50)", "any day. = Dunford (0.97)", "00000000"),
        ("quote", "removed", "unity = Kerry (0.50)", "–", "–"),
    ]
    assert "What new versions changed" in run_report_markdown(
        replace(seed_rows, changes=changes, change_examples=(moved,))
    )


def test_the_rejects_table(seed_rows: ReportRows):
    (row,) = rejects_table(seed_rows.rejects)

    assert row == {
        "source": "inbox/empty.txt",
        "locator": "",
        "stage": "read",
        "reason": "no_records",
        "detail": "the file is empty",
        "sha256": "",
    }


def test_what_was_found(seed_rows: ReportRows):
    found = {row.name: (row.count, row.remark) for row in findings(seed_rows)}

    assert found["stories"] == (1, "1 new")
    assert found["quotations"] == (24, "and 48 statements in indirect speech")
    assert found["rejects"] == (1, "newsledger rejects says why")


@pytest.mark.parametrize("query", PASTE)
def test_the_queries_to_paste_run(empty_warehouse: DuckDBPyConnection, query: str):
    assert empty_warehouse.execute(query).fetchall() == []


@pytest.mark.parametrize(
    ("kind", "article_count", "told"),
    [
        ("created", 1, "“A bridge falls” (1 article)"),
        ("grew", 12, "“A bridge falls” (12 more articles)"),
        ("merged", 2, "2 articles of a story that is no more went into “The river”"),
        ("split", 2, "“A bridge falls” left “The river” with 2 articles"),
        ("moved", 1, "1 article went from “A bridge falls” to “The river”"),
    ],
)
def test_the_console_names_what_befell_stories(seed_rows: ReportRows, kind: str, article_count: int, told: str):
    event = replace(
        seed_rows.events[0],
        kind=kind,
        headline="A bridge falls",
        other_headline="The river",
        article_count=article_count,
        kind_count=4,
    )
    lines = befallen(replace(seed_rows, events=(event, event, event)))

    assert [line for _, line in lines] == [told, told, "and 2 more"]
    assert [name for name, _ in lines][1:] == ["", ""]


def test_a_run_in_which_stories_only_changed_says_so(seed_rows: ReportRows):
    found = {each.name: each.remark for each in findings(replace(seed_rows, events=()))}

    assert found["stories"] == "1 with something new"
