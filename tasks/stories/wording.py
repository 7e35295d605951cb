"""Two wordings of one saying: are they the same, and if not, what differs?

Tokens are compared in order; a ratio of sets gives 100 to a dropped word. What only one side has before or after the common part is an outlet's
cut, not a difference, unless it turns the meaning. Negation counts even at 99 % likeness.
"""

import difflib
import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from warehouse.models import Divergence

Tokens = tuple[str, ...]
Change = tuple[str, Tokens, Tokens]  # what happened, the reference's words, the variant's words

SLIP = 2  # words: a longer change is an edit, not a misprint
SHORT = 4  # words: a longer stretch that only one side has is a cut, not a turned meaning
LONGEST = 400  # words that are aligned; difflib is quadratic

_WORD = re.compile(r"\w++(?:'\w++)?+")
_NEGATION = frozenset(("not", "never", "no", "nor", "none", "nobody", "nothing", "without"))
_TURNS_AT_EDGE = frozenset(("not", "never"))  # "No, …" before a sentence is no turn
_APOSTROPHES = str.maketrans("’‘ʼ", "'''")


class Difference(NamedTuple):
    """How a variant differs from a reference; `diff` reads `[-their words-] {+its words+}`, null where no word differs."""

    divergence: Divergence
    diff: str | None


@lru_cache(maxsize=1 << 14)
def tokens_of(text: str) -> Tokens:
    """The words of a text in lower case; "don't" and "do not" are the same words."""
    folded = text.translate(_APOSTROPHES).lower()
    folded = folded.replace("can't", "can not").replace("cannot", "can not").replace("won't", "will not")
    return tuple(_WORD.findall(re.sub(r"n't\b", " not", folded)))


def difference(reference: str, variant: str, *, stands_alone: bool) -> Difference:
    """Class the difference; `stands_alone`: one voice prints the variant, two or more independent ones agree on the reference."""
    ours, theirs = tokens_of(reference)[:LONGEST], tokens_of(variant)[:LONGEST]
    if ours == theirs:
        return Difference("same" if _plain(reference) == _plain(variant) else "punctuation", None)
    inner, edges = _changes(ours, theirs)
    if any(_turns(change, _NEGATION) for change in inner) or any(_turns(change, _TURNS_AT_EDGE) for change in edges):
        return Difference("polarity", _diff([*inner, *edges]))
    if not inner:
        return Difference("same", None)  # one is a part of the other
    return Difference(_kind(inner, stands_alone=stands_alone), _diff(inner))


def _plain(text: str) -> str:
    return " ".join(text.strip(" .,;:!?…-–—\"“”'’‘").translate(_APOSTROPHES).split())


def _changes(ours: Tokens, theirs: Tokens) -> tuple[list[Change], list[Change]]:
    """The changes inside the common part, and what one side has before or after it."""
    steps = difflib.SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes()
    changes: list[Change] = [(op, ours[a:b], theirs[c:d]) for op, a, b, c, d in steps]
    start = int(changes[0][0] in ("delete", "insert"))
    stop = len(changes) - int(len(changes) > 1 and changes[-1][0] in ("delete", "insert"))
    inner = [change for change in changes[start:stop] if change[0] != "equal"]
    return inner, changes[:start] + changes[stop:]


def _turns(change: Change, negation: frozenset[str]) -> bool:
    _, ours, theirs = change
    return max(len(ours), len(theirs)) <= SHORT and _negations(ours, negation) != _negations(theirs, negation)


def _negations(words: Sequence[str], negation: frozenset[str]) -> int:
    return sum(word in negation for word in words) % 2


def _kind(changes: Sequence[Change], *, stands_alone: bool) -> Divergence:
    if {op for op, _, _ in changes} == {"delete"}:
        return "omission"
    if {op for op, _, _ in changes} == {"insert"}:
        return "addition"
    (_, ours, theirs), *more = changes
    is_slip = not more and len(ours) <= SLIP and len(theirs) <= SLIP
    return "garbled" if is_slip and stands_alone else "wording"


def _diff(changes: Sequence[Change]) -> str:
    return " … ".join(
        " ".join(
            [f"[-{' '.join(ours)}-]"] * bool(ours) + [f"{{+{' '.join(theirs)}+}}"] * bool(theirs),
        )
        for _, ours, theirs in changes
    )
