"""Mentions: persons, organisations and places, one name for each."""

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tasks.facts.mentions import MENTIONS
from tasks.facts.reading import FactReading
from tasks.facts.roles import ROLES
from tasks.reading import Reading
from warehouse.models import Article, Segment, content_id


def named(reading, kind: str) -> list[tuple[str, str]]:
    return [(row.surface, row.name) for row in MENTIONS(reading) if row.kind == kind]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The U.N. and the European Union agreed.", [("U.N.", "United Nations"), ("European Union", "European Union")]),
        ("The Libyan Government of National Accord (GNA) met. The GNA agreed.",
         [("Libyan Government of National Accord", "Libyan Government of National Accord"),
          ("GNA", "Libyan Government of National Accord"), ("GNA", "Libyan Government of National Accord")]),
        ("the General National Congress of Tripoli", [("General National Congress", "General National Congress")]),
        ("the Department of Health and Human Services said", [("Department of Health and Human Services", "Department of Health and Human Services")]),
        ("the Forum on the Arms Trade", [("Forum on the Arms Trade", "Forum on the Arms Trade")]),
        ("a former instructor at the Combating Terrorism Center at West Point", [("Combating Terrorism Center", "Combating Terrorism Center")]),
        ("The Washington Post's editor", [("Washington Post", "Washington Post")]),
        ("the University of Texas said", [("University of Texas", "University of Texas")]),
        ("the Financial Services Roundtable met", [("Financial Services Roundtable", "Financial Services Roundtable")]),
        ("along the West Bank", []),
        ("MUST WATCH", []),
        ("a Republican House", []),
        ("the council met", []),
        ("the Libyan government's ships", []),
        ("The Libyan Government of National Accord met; the Government of National Accord and GNA agreed.",
         [("Libyan Government of National Accord", "Libyan Government of National Accord"),
          ("Government of National Accord", "Libyan Government of National Accord"),
          ("GNA", "Libyan Government of National Accord")]),
    ],
)  # fmt: skip
def test_organisations(read_text, text, expected):
    assert named(read_text(text), "organisation") == expected


def test_a_person_has_one_name(read_text):
    text = "Gen. Joseph F. Dunford spoke. Joseph Dunford left. Dunford's aides stayed. He slept."
    assert named(read_text(text), "person") == [
        ("Joseph F. Dunford", "Joseph F. Dunford"),
        ("Joseph Dunford", "Joseph F. Dunford"),
        ("Dunford", "Joseph F. Dunford"),
    ]


def test_commenters_are_no_persons(read_text):
    reading = read_text(
        "John Kerry spoke.",
        ("comment", "2 groups? (#2)\nby John Smith on Mon May 16, 2016 at 07:36:47 PM EST\nnonsense"),
    )
    assert {name for _, name in named(reading, "person")} == {"John Kerry"}


WORDS = [
    *(
        "John",
        "Smith",
        "Libya",
        "Paris",
        "New",
        "York",
        "University",
        "of",
        "the",
        "U.S.",
        "GNA",
        "(",
        ")",
        ",",
        ".",
        "President",
        "spokesman",
    ),
    *(
        "and",
        "who",
        "heads",
        "Times",
        "Bank",
        "é",
        "\u0301",
        "\xa0",
        "\n\n",
        "Dr.",
        "Mr.",
        "said",
        "’s",
        "“",
        "”",
        "🧑🏽",
    ),
]


@settings(max_examples=150)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=40))
def test_any_words_give_disjoint_names_that_stand_in_the_text(words):
    text = " ".join(words)
    identity = content_id("article", text)
    whole = (Segment(segment="body", char_start=0, char_end=len(text), basis="test"),)
    reading = FactReading(
        Reading(Article(article_id=identity, text_id=identity, source_uri="test", text=text, segments=whole))
    )
    names, roles = list(MENTIONS(reading)), list(ROLES(reading))
    assert all(text[row.char_start : row.char_end] == row.surface for row in (*names, *roles))
    spans = sorted((row.char_start, row.char_end) for row in names)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))


@pytest.mark.slow
@pytest.mark.parametrize(
    "word",
    ["Libya ", "Paris, ", "Council of ", "Department of Health and ", "John Smith, chair of ", "John Smith and a former ", "(GNA) ", "president and ", "John Smith, who heads "],
)  # fmt: skip
def test_hostile_text_takes_linear_time(read_text, word):
    def seconds(size: int) -> float:
        reading = read_text((word * (size // len(word) + 1))[:size])
        _ = reading.people, reading.sentences
        start = time.process_time()
        list(MENTIONS(reading))
        list(ROLES(reading))
        return time.process_time() - start

    seconds(1000)
    assert seconds(100_000) < 8 * max(seconds(25_000), 0.02)  # four times the text; squared it would be sixteen
