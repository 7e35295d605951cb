"""Quantities: the number with its bounds, its unit, what it counts, and what loosens it."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.facts.numerals import number_of, year_of
from tasks.facts.quantities import QUANTITIES, find_quantities
from tasks.facts.quantities.grammar import GROUPS


def found(text: str) -> list[tuple[object, ...]]:
    """surface, least, most, unit, noun, modifier"""
    return [
        (text[a.char_start : a.char_end], a.value_min, a.value_max, a.unit, a.noun, a.modifier)
        for a in find_quantities(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("up to about 1,000 fighters", ("up to about 1,000 fighters", None, 1000, None, "fighters", "up to about")),
        ("at least 12 people died", ("at least 12 people", 12, None, None, "people", "at least")),
        ("more than a dozen police officers", ("more than a dozen police officers", 12, None, None, "police officers", "more than")),
        ("no more than sixty seats", ("no more than sixty seats", None, 60, None, "seats", "no more than")),
        ("no fewer than 5 cars", ("no fewer than 5 cars", 5, None, None, "cars", "no fewer than")),
        ("200 U.S. troops", ("200 U.S. troops", 200, 200, None, "U.S. troops", None)),
        ("three separate and competing governments", ("three separate and competing governments", 3, 3, None, "separate and competing governments", None)),
        ("between 10 and 20 people", ("between 10 and 20 people", 10, 20, None, "people", "between")),
        ("five or six men", ("five or six men", 5, 6, None, "men", None)),
        ("an estimated two hundred thousand refugees", ("an estimated two hundred thousand refugees", 200_000, 200_000, None, "refugees", "estimated")),
        ("hundreds of thousands of people", ("hundreds of thousands of people", 100_000, None, None, "people", None)),
        ("the number of IS fighters is in the high hundreds – up to about 1,000.", ("in the high hundreds – up to about 1,000", 100, 1000, None, "IS fighters", "high up to about")),
        ("The toll rose to 34.", ("34", 34, 34, None, None, None)),
    ],
)  # fmt: skip
def test_counts(text, expected):
    assert found(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("$2 to $3 million", ("$2 to $3 million", 2e6, 3e6, "$", None, None)),
        ("about £3.5bn", ("about £3.5bn", 3.5e9, 3.5e9, "£", None, "about")),
        ("1.5 million euros", ("1.5 million euros", 1.5e6, 1.5e6, "€", None, None)),
        ("10-15 percent", ("10-15 percent", 10, 15, "percent", None, None)),
        ("5 percentage points", ("5 percentage points", 5, 5, "percentage point", None, None)),
        ("5,000 square miles", ("5,000 square miles", 5000, 5000, "square mile", None, None)),
        ("nearly 1 1/2 miles", ("nearly 1 1/2 miles", 1.5, 1.5, "mile", None, "nearly")),
        ("two and a half miles", ("two and a half miles", 2.5, 2.5, "mile", None, None)),
        ("over six weeks", ("over six weeks", 6, None, "week", None, "over")),
        ("a 34-year-old", ("34-year-old", 34, 34, "year", "age", None)),
        ("John Smith, 34, said", ("34", 34, 34, "year", "age", None)),
        ("one in five children", ("one in five", 0.2, 0.2, "fraction", None, None)),
        ("three out of every 10", ("three out of every 10", 0.3, 0.3, "fraction", None, None)),
        ("Rs 500 crore", ("Rs 500 crore", 5e9, 5e9, "rupee", None, None)),
        ("two-thirds of voters", ("two-thirds of", 0.6667, 0.6667, "fraction", None, None)),
    ],
)
def test_measures(text, expected):
    assert found(text) == [expected]


def test_several_in_one_phrase():
    assert [row[0] for row in found("2 groups of up to 25 (none / 0)")] == ["2 groups", "up to 25"]


@pytest.mark.parametrize(
    "text",
    ["in 2016", "on May 19, 2016", "at 10:30 p.m.", "Boeing 747 and F-16", "Channel 4 aired", "won 3-2", "one of them", "Section 5 says", "No. 1"],
)  # fmt: skip
def test_dates_and_names_are_no_quantities(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("words", "number"),
    [("twenty - five", 25), ("two hundred and six", 206), ("a million", 1e6), ("3.5bn", 3.5e9), ("2 1/2", 2.5), ("1,000", 1000), ("ten and six", None), ("a b", None), ("six -", None), ("", None)],
)  # fmt: skip
def test_spelled_numbers(words, number):
    assert number_of(words.split()) == number


@pytest.mark.parametrize(("words", "year"), [("nineteen ninety - six", 1996), ("two thousand and six", 2006), ("nineteen men", None), ("", None)])  # fmt: skip
def test_spoken_years(words, year):
    assert year_of(words.split()) == year


def test_rows_stand_in_their_segment(read_text):
    body, comment = QUANTITIES(read_text("At least 12 people died.", ("comment", "it was 25 people")))
    assert (body.value_min, body.value_max, body.noun, body.segment) == (12.0, None, "people", "body")
    assert (comment.surface, comment.segment) == ("25 people", "comment")


WORDS = sorted(
    {word for words in GROUPS.values() for word in words.split()}
    | {"19", "2016", "1,000", "1/2", "3.5bn", "people", "of", "and", "to"}
)


@given(st.lists(st.sampled_from(WORDS), max_size=40))
def test_any_words_give_sound_rows(words):
    text = " ".join(words)
    for amount in find_quantities(text):
        assert 0 <= amount.char_start < amount.char_end <= len(text)
        if amount.value_min is not None and amount.value_max is not None:
            assert amount.value_min <= amount.value_max


@pytest.mark.slow
@pytest.mark.parametrize("word", ["one-", "19 ", "half a ", "from one to ", "up to ", "between 10 and ", "$", "three separate and ", "in the high "])  # fmt: skip
def test_hostile_text_takes_linear_time(word):
    def seconds(size: int) -> float:
        text = (word * (size // len(word) + 1))[:size]
        start = time.process_time()
        list(find_quantities(text))
        return time.process_time() - start

    seconds(1000)
    assert seconds(100_000) < 2.6 * max(seconds(50_000), 0.05) + 0.1
