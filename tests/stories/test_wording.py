"""Two wordings beside each other: what differs, and is it a turn of meaning?"""

import pytest

from tasks.stories.wording import difference, tokens_of

ANY_DAY = "And frankly, any day that could happen."


@pytest.mark.parametrize(
    ("reference", "variant", "divergence", "diff"),
    [
        (ANY_DAY, ANY_DAY, "same", None),
        (ANY_DAY, "And frankly any day, that could happen", "punctuation", None),
        ("There will be a long-term mission in Libya,", "There will be a long-term mission in Libya.", "same", None),
        ("We’re just not ready.", "We're just not ready.", "same", None),  # curly and straight are one mark
        (ANY_DAY, "And frankly, and day that could happen.", "wording", "[-any-] {+and+}"),
        (
            "because we don't have a great picture.",
            "because don't have a great picture.",
            "omission",
            "[-we-]",
        ),
        ("because don't have a great picture.", "because we don't have a great picture.", "addition", "{+we+}"),
        ("We do not negotiate.", "We don’t negotiate.", "punctuation", None),
        ("We will not negotiate with them now.", "We will negotiate with them now.", "polarity", "[-not-]"),
        ("We have never met this man before.", "We have often met this man before.", "polarity", "[-never-] {+often+}"),
        ("Not any day that could happen.", "any day that could happen.", "polarity", "[-not-]"),  # a cut that turns it
        ("No, any day that could happen.", "any day that could happen.", "same", None),  # a cut
        ("We have an agreement. " + ANY_DAY, ANY_DAY, "same", None),  # one is a part of the other
        (
            "It has 12 members and a chair.",
            "It has twelve members and one chair.",
            "wording",
            "[-12-] {+twelve+} … [-a-] {+one+}",
        ),
    ],
)
def test_difference(reference: str, variant: str, divergence: str, diff: str | None) -> None:
    assert difference(reference, variant, stands_alone=False) == (divergence, diff)


@pytest.mark.parametrize(
    ("variant", "divergence"),
    [
        ("And frankly, and day that could happen.", "garbled"),
        ("And frankly, not any day that could happen.", "polarity"),  # however small
        ("And frankly, on every single day of it this could happen.", "wording"),  # too much for a slip
        ("And frankly, day that could happen.", "omission"),
    ],
)
def test_one_voice_against_two_that_agree_is_a_slip(variant: str, divergence: str) -> None:
    assert difference(ANY_DAY, variant, stands_alone=True).divergence == divergence


def test_contractions_are_the_same_words() -> None:
    assert tokens_of("We can’t, won't and don't") == tokens_of("We cannot, will not and do not")


def test_a_long_wording_is_compared_in_time() -> None:
    long = "one two three " * 20_000

    assert difference(long, f"never {long}", stands_alone=False).divergence == "polarity"
