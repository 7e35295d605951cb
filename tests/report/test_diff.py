import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.report.diff import compare

SEED = "And frankly, any day that could happen."


def read(canonical: str, wording: str) -> str:
    """The stretches in one line: [-dropped-] [+added+] ~mark~ and … for what is cut."""
    frame = {"same": "{}", "added": "[+{}+]", "dropped": "[-{}-]", "mark": "~{}~", "cut": "<{}>"}
    return "".join(
        frame[one.kind].format(one.text.strip() if one.kind != "same" else one.text)
        for one in compare(canonical, wording)
    )


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
    assert read(canonical, wording) == expected


@given(st.text(max_size=200), st.text(max_size=200))
def test_the_wording_itself_is_never_changed(canonical: str, wording: str):
    own = "".join(one.text for one in compare(canonical, wording) if one.kind in {"same", "added", "mark"})

    assert own == wording
