"""Hostile text costs no more than its length."""

import time

import pytest

from tasks.facts.quotes import Speech

UNITS = [
    "said ", ", ", "“word ", '" ', '"a" ', "Name ", "John Smith, ", "Mr. John Smith said ", "Smith, who, said ", "( ", "[Foo said ", "— said ",
    "he said ", "according to ", "Trump and ", "his claim that ", "the general said. ", "officials of ", ". ", "A. ", "U.S. ", "a",
    "quoted as saying ", "X: “a” ", '"said\n\n"', "👩🏽‍🚀 said ", "1,", "a-", "a'", "Gen. Aa Bb said the general said. ", "“Q?” he said. ",
]  # fmt: skip


FEW = ("said ", "“word ", ", ", "John Smith, ", "X: “a” ")


def seconds(read_text, text: str) -> float:
    reading = read_text(text)
    start = time.process_time()
    list(Speech()(reading))
    return time.process_time() - start


def repeated(unit: str, size: int) -> str:
    return (unit * (size // len(unit) + 1))[:size]


@pytest.mark.parametrize("unit", FEW)
def test_time_grows_with_length(read_text, unit):
    once, twice = (min(seconds(read_text, repeated(unit, size)) for _ in range(2)) for size in (10_000, 20_000))

    assert twice < max(3 * once, 0.05)


@pytest.mark.slow
@pytest.mark.parametrize("unit", UNITS)
def test_time_grows_with_length_in_long_texts(read_text, unit):
    once, twice = (seconds(read_text, repeated(unit, size)) for size in (60_000, 120_000))

    assert twice < 3 * once + 0.1
    assert twice < 5


@pytest.mark.slow
def test_a_new_name_in_every_sentence(read_text):
    def names(count: int) -> str:
        letters = "abcdefghijklmnopqrstuvwxyz"
        surnames = (f"{letters[n % 26]}{letters[n // 26 % 26]}{letters[n // 676 % 26]}ov".title() for n in range(count))
        return " ".join(f"“We go on,” Ivan {surname} said." for surname in surnames)

    once, twice = (seconds(read_text, names(count)) for count in (2_000, 4_000))

    assert twice < 3 * once
