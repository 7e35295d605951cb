"""What a later version of a text says otherwise: words and marks that were put in, left out or replaced, with their place in both texts.

Alignment is rapidfuzz's Levenshtein over words (bit-parallel). Spaces do not count, letters' case does.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

from warehouse.staged_rows import CorrectionKind

MOST_WORDS = 5_000  # on either side, between what both texts begin and end with: more are one replacement
CHANCE = 3  # words that a larger change has for each word that parts it from the next
MOST_CHANGES = 200  # of one version: the last of them takes the rest

_WORD = re.compile(r"\w++(?:['’]\w++)*+|[^\w\s]")


class Change(NamedTuple):
    """Characters [before_start, before_end) of the earlier text that became [after_start, after_end) of the later."""

    kind: CorrectionKind
    before_start: int
    before_end: int
    after_start: int
    after_end: int


class _Edit(NamedTuple):
    """Words [first, last) of the earlier text that became [new_first, new_last) of the later."""

    first: int
    last: int
    new_first: int
    new_last: int

    @property
    def size(self) -> int:
        return max(self.last - self.first, self.new_last - self.new_first)


class _Words(NamedTuple):
    """The words of a text and where they stand."""

    words: list[str]
    spans: list[tuple[int, int]]

    @classmethod
    def of(cls, text: str) -> "_Words":
        found = list(_WORD.finditer(text))
        return cls([each.group() for each in found], [each.span() for each in found])

    def place(self, first: int, last: int) -> tuple[int, int]:
        """The characters of words [first, last); of none, where the word before them ends."""
        if first < last:
            return self.spans[first][0], self.spans[last - 1][1]
        end = self.spans[first - 1][1] if first else 0
        return end, end


def changes(before: str, after: str) -> list[Change]:
    """The changes from one text to the other, in order; none when only spaces differ."""
    earlier, later = _Words.of(before), _Words.of(after)
    return [
        Change(_kind(edit), *earlier.place(edit.first, edit.last), *later.place(edit.new_first, edit.new_last))
        for edit in _bounded(_joined(_edits(earlier.words, later.words)))
    ]


def _edits(before: Sequence[str], after: Sequence[str]) -> Iterator[_Edit]:
    """The edits between what both texts begin with and what both end with."""
    start = _same(before, after)
    rest = min(len(before), len(after)) - start
    end = min(rest, _same(before[::-1], after[::-1]))
    old, new = before[start : len(before) - end], after[start : len(after) - end]
    if not old and not new:
        return
    if max(len(old), len(new)) > MOST_WORDS:
        yield _Edit(start, start + len(old), start, start + len(new))
        return
    for step in Levenshtein.opcodes(old, new):
        if step.tag != "equal":
            yield _Edit(start + step.src_start, start + step.src_end, start + step.dest_start, start + step.dest_end)


def _same(one: Sequence[str], other: Sequence[str]) -> int:
    """How many words both begin with."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _joined(edits: Iterator[_Edit]) -> list[_Edit]:
    """Edits side by side are one, and so are two that few words part: a rewritten passage has some by chance."""
    joined: list[_Edit] = []
    for edit in edits:
        if joined and _is_chance(joined[-1], edit):
            first = joined.pop()
            joined.append(_Edit(first.first, edit.last, first.new_first, edit.new_last))
        else:
            joined.append(edit)
    return joined


def _is_chance(one: _Edit, other: _Edit) -> bool:
    return CHANCE * (other.first - one.last) <= max(one.size, other.size)


def _bounded(edits: list[_Edit]) -> list[_Edit]:
    kept, rest = edits[: MOST_CHANGES - 1], edits[MOST_CHANGES - 1 :]
    return [*kept, _Edit(rest[0].first, rest[-1].last, rest[0].new_first, rest[-1].new_last)] if rest else kept


def _kind(edit: _Edit) -> CorrectionKind:
    if edit.first == edit.last:
        return "insertion"
    return "deletion" if edit.new_first == edit.new_last else "replacement"
