"""Indirect speech: which stretch is said, and by whom."""

import pytest

from tasks.facts.quotes import Speech


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kerry said that the embargo would be lifted.", [("that the embargo would be lifted", "Kerry")]),
        (
            "On May 19, John Kerry indicated the U.S. may send troops, The Washington Post reports.",
            [
                ("the U.S. may send troops", "John Kerry"),
                ("On May 19, John Kerry indicated the U.S. may send troops", "Washington Post"),
            ],
        ),
        ("The group took the oil fields, according to Al-Monitor.", [("The group took the oil fields", "Al-Monitor")]),
        ("According to John Kerry, the mission is near.", [("the mission is near", "John Kerry")]),
        (
            "There is interest among some nations, John Kerry said.",
            [("There is interest among some nations", "John Kerry")],
        ),
        (
            "John Kerry told reporters on Monday that the mission is near, adding that it will be long.",
            [("that the mission is near", "John Kerry"), ("that it will be long", "John Kerry")],
        ),
        (
            "Britain would like to see the training take place in Libya, whereas Germany is adamant it should be in Tunisia.",
            [("to see the training take place in Libya", "Britain"), ("it should be in Tunisia", "Germany")],
        ),
        (
            "John Kerry ruled out any invasion and there are reports he was backing out.",
            [("any invasion", "John Kerry"), ("he was backing out", "reports")],
        ),
        ("Feinstein’s skepticism was echoed by Chris Murphy.", [("Feinstein’s skepticism", "Chris Murphy")]),
        ("Chris Murphy criticized the idea of war in an interview on Monday.", [("the idea of war", "Chris Murphy")]),
        ("John Kerry declined to comment on their operations Thursday.", [("their operations", "John Kerry")]),
        ("There is international support for the government backed by the U.N.", []),
        ("John Kerry believes the mission is near.", [("the mission is near", "John Kerry")]),
        ("“We will see,” John Kerry said.", []),  # all of it stands in marks
        ("John Kerry said.", []),
    ],
)
def test_statements(read_text, text, expected):
    rows = [fact for fact in Speech()(read_text(text)) if fact.kind == "statement"]

    assert [(row.text, row.speaker) for row in rows] == expected


def test_a_statement_is_less_sure_than_a_quotation(read_text):
    rows = list(Speech()(read_text("John Kerry said the mission is near. “It is near and it is long,” Kerry said.")))

    assert {row.kind: row.confidence >= 0.9 for row in rows} == {"statement": False, "quote": True}
