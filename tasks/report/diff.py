"""One wording beside another, token by token.

Typography is not wording: curly and straight marks, and upper and lower case, align; what differs only in punctuation
is a quiet `mark`.
Alignment is rapidfuzz's Levenshtein over tokens (bit-parallel), so a thousand tokens cost nothing.
"""

import re
from collections.abc import Iterator, Sequence

from rapidfuzz.distance import Levenshtein

from tasks.report.page import Stretch

TOKEN = re.compile(r"\w++(?:['’]\w++)*+\s*+|[^\w\s]\s*+|\s++")
MOST_TOKENS = 1_000
"""A longer wording is cut: nobody compares it by eye."""

LONGEST_DROP = 7
"""More words than these left out in one place are shown as one ellipsis."""

_FOLDED = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-"})


def compare(canonical: str, wording: str) -> tuple[Stretch, ...]:
    """How `wording` reads beside `canonical`; `dropped` and `cut` are what it lacks, everything else is its own."""
    theirs, ours = _tokens(canonical), _tokens(wording)
    stretches: list[Stretch] = []
    for changed, left, right in _blocks([_key(t) for t in theirs], [_key(t) for t in ours]):
        stretches += _stretches(changed, "".join(theirs[left]), "".join(ours[right]))
    return tuple(stretches)


def plain(wording: str) -> tuple[Stretch, ...]:
    """A wording with nothing to compare."""
    return (Stretch("same", wording),)


def _tokens(text: str) -> list[str]:
    return TOKEN.findall(text)[:MOST_TOKENS]


def _key(token: str) -> str:
    return token.strip().translate(_FOLDED).casefold()


def _blocks(theirs: Sequence[str], ours: Sequence[str]) -> Iterator[tuple[bool, slice, slice]]:
    """Runs of equal and of changed tokens, in turn; neighbouring edits are one change."""
    at = left = right = 0
    blocks = [(op.tag != "equal", op.src_end, op.dest_end) for op in Levenshtein.opcodes(theirs, ours)]
    while at < len(blocks):
        changed = blocks[at][0]
        while at + 1 < len(blocks) and blocks[at + 1][0] == changed:
            at += 1
        _, left_end, right_end = blocks[at]
        yield changed, slice(left, left_end), slice(right, right_end)
        left, right, at = left_end, right_end, at + 1


def _stretches(changed: bool, dropped: str, added: str) -> Iterator[Stretch]:
    if not changed:
        yield Stretch("same", added)
        return
    if not any(c.isalnum() for c in dropped + added):
        if added:
            yield Stretch("mark", added)
        return
    if dropped:
        yield Stretch("cut", "…") if len(dropped.split()) > LONGEST_DROP else Stretch("dropped", dropped.rstrip())
    if added:
        yield Stretch("added", added)
