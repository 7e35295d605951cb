"""Every row can say why it says what it says."""

import pytest

from warehouse.errors import QueryRefused
from warehouse.query import ask, explain


def one_id(archive, sql):
    return str(ask(archive.home, sql).rows[0][0])


@pytest.mark.parametrize(
    ("kind", "sql", "says", "reason", "marked"),
    [
        ("fact", "select fact_id from quotes order by text", "Any day that could happen,", ("speaker", "Joseph Dunford"), "Any day that could happen,"),
        ("fact", "select fact_id from mentions order by surface", "North Korea", ("country", "KP"), "North Korea"),
        ("summary", "select summary_id from summaries where article_id is not null order by text", "Missile", ("summariser", "lead 1"), "Missile"),
        ("story", "select story_id from stories order by headline", "Missile", ("independent outlets", "1"), "Missile"),
        ("utterance", "select utterance_id from utterances order by text", "Any day that could happen,", ("wordings", "1"), "Any day that could happen,"),
        ("article", "select article_id from articles order by title", "Missile", ("version", "2"), ""),
    ],
)  # fmt: skip
def test_explain(archive, kind, sql, says, reason, marked):
    explanation = explain(archive.home, one_id(archive, sql)[:16])

    assert (explanation.kind, explanation.says) == (kind, says)
    assert reason in explanation.reasons
    assert explanation.passages[0].marked == marked


def test_a_fact_is_shown_in_its_sentence_and_an_article_by_its_evidence(archive):
    (text,) = ask(archive.home, "select text from articles where title = 'Missile'").rows[0]
    passage = explain(archive.home, one_id(archive, "select fact_id from quotes order by text")).passages[0]
    evidence = explain(archive.home, one_id(archive, "select article_id from articles order by title")).passages

    assert text.endswith(passage.before + passage.marked + passage.after)
    assert [each.note for each in evidence] == [
        "url = https://example.org/missile · record · declared",
        "title = Missile · first line · text",
    ]
    assert evidence[1].marked == "Missile"


def test_a_reject_has_reasons_and_no_passage(archive):
    explanation = explain(archive.home, one_id(archive, "select reject_id from rejects"))

    assert ("place in the source", "3") in explanation.reasons
    assert explanation.passages == ()


@pytest.mark.parametrize(
    ("row_id", "message"),
    [
        ("zebra", "is no id"),
        ("", "is no id"),
        ("00000000", "no article, fact, summary, story, utterance or reject has an id that begins with 00000000"),
    ],
)
def test_an_id_that_names_nothing(archive, row_id, message):
    with pytest.raises(QueryRefused, match=message):
        explain(archive.home, row_id)


def test_an_id_that_names_several_asks_for_more(archive):
    firsts = [
        row[0]
        for row in ask(
            archive.home,
            "select left(fact_id::varchar, 1) from facts union all select left(summary_id::varchar, 1) from summaries",
        ).rows
    ]
    shared = next(first for first in firsts if firsts.count(first) > 1)

    with pytest.raises(QueryRefused, match="give more digits"):
        explain(archive.home, shared)
