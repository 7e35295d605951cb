"""What a later version of a text says otherwise."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.corrections import MOST_CHANGES, MOST_WORDS, changes


def told(before: str, after: str) -> list[tuple[str, str, str]]:
    return [
        (each.kind, before[each.before_start : each.before_end], after[each.after_start : each.after_end])
        for each in changes(before, after)
    ]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("Five men were killed.", "Five men were killed.", []),
        ("Five men  were\nkilled.", "Five men were killed.", []),
        ("Five men were killed.", "Six men were killed.", [("replacement", "Five", "Six")]),
        ("Officials say five men died.", "Five men died.", [("replacement", "Officials say five", "Five")]),
        ("The mayor resigned.", "The mayor has not resigned.", [("insertion", "", "has not")]),
        ("The mayor has not resigned.", "The mayor resigned.", [("deletion", "has not", "")]),
        ("“We don’t know,” he said.", "“We do not know,” she said.", [("replacement", "don’t", "do not"), ("replacement", "he", "she")]),
        ("Five men, two of them sailors.", "Six men, three of them sailors.", [("replacement", "Five", "Six"), ("replacement", "two", "three")]),
        (
            "It rained in the north of the town all day. He left.",
            "Police searched the flat near the harbour on Sunday. He left.",
            [("replacement", "It rained in the north of the town all day", "Police searched the flat near the harbour on Sunday")],
        ),
        ("", "News.", [("insertion", "", "News.")]),
        ("News.", "", [("deletion", "News.", "")]),
        ("Feuer 🔥 in Köln", "Feuer 🔥 in Bonn", [("replacement", "Köln", "Bonn")]),
    ],
)  # fmt: skip
def test_changes(before: str, after: str, expected: list[tuple[str, str, str]]) -> None:
    assert told(before, after) == expected


@given(st.text("ab c.\n'", max_size=60), st.text("ab c.\n'", max_size=60))
def test_the_later_text_can_be_made_of_the_earlier(before: str, after: str) -> None:
    made, at = "", 0
    for change in changes(before, after):
        made += before[at : change.before_start] + after[change.after_start : change.after_end]
        at = change.before_end
    made += before[at:]

    assert "".join(made.split()) == "".join(after.split())


def test_two_long_texts_that_share_nothing_are_one_replacement() -> None:
    before, after = "old " * (MOST_WORDS + 1), "new " * (MOST_WORDS + 1)

    assert [kind for kind, _, _ in told(before, after)] == ["replacement"]


def test_the_last_change_told_takes_the_rest() -> None:
    before, after = (" ".join(f"{word} a b c d" for _ in range(2 * MOST_CHANGES)) for word in ("old", "new"))
    found = told(before, after)

    assert (len(found), found[-1][2].count("new")) == (MOST_CHANGES, MOST_CHANGES + 1)
