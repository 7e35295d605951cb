"""Places: names from the table, where they do not belong to a longer name."""

from itertools import pairwise

import pytest

from tasks.facts import gazetteer
from tasks.facts.mentions import MENTIONS


def places(reading) -> list[tuple[str, str, str | None]]:
    return [(row.surface, row.name, row.country_code) for row in MENTIONS(reading) if row.kind == "place"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They landed near Misrata and Benghazi.", [("Misrata", "Misrata", "LY"), ("Benghazi", "Benghazi", "LY")]),
        ("ISTANBUL — Nobody came.", [("ISTANBUL", "Istanbul", "TR")]),
        ("Libya's neighbours", [("Libya", "Libya", "LY")]),
        ("from the UK and the UAE", [("UK", "United Kingdom", "GB"), ("UAE", "United Arab Emirates", "AE")]),
        ("in New York on Monday", [("New York", "New York", "US")]),
        ("across the West Bank", [("West Bank", "West Bank", "PS")]),
        ("the Sinai and Raqqah", [("Sinai", "Sinai", "EG"), ("Raqqah", "Raqqa", "SY")]),
        ("the city of Zuwara", [("Zuwara", "Zuwara", None)]),
        ("in Georgia", [("Georgia", "Georgia", None)]),  # a state, or a country
        ("flew to Mobile, Ala. and", [("Mobile", "Mobile", "US")]),
    ],
)
def test_a_place(read_text, text, expected):
    assert places(read_text(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Jordan Smith said he would stay. Smith left.",
        "The Washington Post reported it.",
        "Manchester United won.",
        "Mobile phones rang.",
        "The Libyan government fell.",
        "Miss America wept.",
        "The Bank of England cut rates.",
        "U.S. officials agreed.",
        "They turned; china broke.",
    ],
)
def test_no_place(read_text, text):
    assert places(read_text(text)) == []


def test_a_capital_that_acts_is_marked_as_a_government(read_text):
    rows = [
        row
        for row in MENTIONS(read_text("Washington has yet to decide. He lives in Washington."))
        if row.kind == "place"
    ]
    assert [row.rule for row in rows] == ["metonym", "gazetteer"]


def test_a_place_touches_no_other_name(read_text):
    reading = read_text(
        "Paris Hilton flew to Paris with the Paris Police Department, said Hilton, of New York University in New York."
    )
    rows = sorted((row.char_start, row.char_end) for row in MENTIONS(reading))
    assert all(one[1] <= other[0] for one, other in pairwise(rows))


def test_the_table_is_sound():
    entries = [entry for entries in gazetteer.places().values() for entry in entries]
    assert len(entries) > 1500
    assert len(gazetteer.peoples()) > 250
    assert {entry.kind for entry in entries} == {"country", "alias", "capital", "city", "region", "weak"}
    assert all(
        entry.country_code is None or (len(entry.country_code) == 2 and entry.country_code.isupper())
        for entry in entries
    )
    assert len({entry.words for entry in entries}) == len(entries)
