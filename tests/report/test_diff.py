from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.report.diff import compare
from tasks.report.limits import MOST_STRETCHES
from tasks.report.page import Stretch
from tasks.report.stretches import clip, excerpt

SEED = "And frankly, any day that could happen."


def shown(stretches: Iterable[Stretch]) -> str:
    """The stretches in one line: [-dropped-] [+added+] ~mark~ and <…> for what is cut."""
    frame = {"same": "{}", "added": "[+{}+]", "dropped": "[-{}-]", "mark": "~{}~", "cut": "<{}>"}
    return "".join(frame[one.kind].format(one.text if one.kind == "same" else one.text.strip()) for one in stretches)


@pytest.mark.parametrize(
    ("canonical", "wording", "expected"),
    [
        (SEED, SEED, SEED),
        (SEED, "And frankly, and day that could happen.", "And frankly, [-any-][+and+]day that could happen."),  # seeds/001
        ("because we don't have a great picture", "because don’t have a great picture", "because [-we-]don’t have a great picture"),  # a comment in seeds/003
        ("There will be a long-term mission in Libya.", "There will be a long-term mission in Libya,", "There will be a long-term mission in Libya~,~"),
        ("It is a delicate balance.", "“It is a delicate balance.”", "~“~It is a delicate balance.~”~"),
        ("IT IS over", "it is over", "it is over"),  # case is not wording
        ("We’re just not ready to deploy capabilities yet. And frankly, any day", "any day", "<…>any day"),  # a fragment
        ("we will", "we will not", "we will [+not+]"),
        ("", "words", "[+words+]"),
        ("words", "", "[-words-]"),
    ],
)  # fmt: skip
def test_a_wording_beside_the_canonical_one(canonical: str, wording: str, expected: str):
    assert shown(compare(canonical, wording)) == expected


@given(st.text(max_size=200), st.text(max_size=200))
def test_the_wording_itself_is_never_changed(canonical: str, wording: str):
    own = "".join(one.text for one in compare(canonical, wording) if one.kind in {"same", "added", "mark"})

    assert own == wording


@pytest.mark.parametrize(
    ("canonical", "wording", "expected"),
    [
        ("One two three four five six seven eight, any day.", "One two three four five six seven eight, and day.", "… three four five six seven eight, [-any-][+and+]day."),
        ("we can say that it was so", "we can not say that it was so", "we can [+not+]say that it was so"),
        ("a " * 20 + "b " + "c " * 20 + "d", "a " * 20 + "x " + "c " * 20 + "y", "… a a a a a a [-b-][+x+]c c c c c c … c c c c c c [-d-][+y+]"),
    ],
)  # fmt: skip
def test_an_excerpt_is_the_change_and_the_words_beside_it(canonical: str, wording: str, expected: str):
    assert shown(excerpt(compare(canonical, wording))) == expected


def test_a_wording_with_nothing_in_common_is_cut():
    alternating = compare("a b " * 90, "a c " * 90)

    assert len(clip(alternating)) == MOST_STRETCHES + 1
    assert clip(alternating)[-1] == Stretch("cut", "…")
