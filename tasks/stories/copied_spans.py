"""Where a copy and its original agree: the stretches of both texts that say the same words, for people to check.

Runs of three words that both texts have propose how far the one is shifted against the other; along each shift words are compared one by
one, so that a misread word is a flaw in a stretch and not its end. Linear in the length of both texts: shifts are bounded, and so are the
stretches told.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple
from uuid import UUID

import numpy as np

from tasks.stories.members import Span
from tasks.stories.shingles import rolled
from tasks.stories.tokens import Flags, Hashes, Places, tokenise
from warehouse.story_rows import CopySpan

MOST_SPANS = 50  # of one copy, the longest first
MOST_SHIFTS = 100  # looked at, those with most runs first
LEAST_WORDS = 8  # that a stretch must share; where no stretch does, three
MOST_FLAWS = 3  # different words in a row inside a stretch
RUN = 3
PORTION = 100_000  # characters read at once
GAP = 0  # stands where no word of the body does

Pair = tuple[UUID, UUID]
Bodies = Mapping[UUID, tuple[str, Sequence[Span]]]


class _Words(NamedTuple):
    """The words of a body: what they say and where they stand. Where other words stand between body segments, a gap that equals nothing."""

    hashes: Hashes
    starts: Places
    ends: Places


class _Stretch(NamedTuple):
    """Words `first` to `last` (exclusive) of the copy, the same `shift` words earlier in the original, and how many are equal."""

    first: int
    last: int
    shift: int
    same: int


def find_copied(texts: Bodies, pairs: Sequence[Pair]) -> list[CopySpan]:
    """The spans of every copy and its original, in order of the pairs (copy, original) and of the copy's text."""
    words = dict(_words(texts))
    return [row for copy, original in pairs for row in _rows((copy, original), words[copy], words[original])]


def _words(texts: Bodies) -> Iterator[tuple[UUID, _Words]]:
    for some in _portions(texts):
        tokens = tokenise([texts[article_id][0] for article_id in some])
        borders = np.searchsorted(tokens.owner, np.arange(len(some) + 1))
        laid = 1  # where a text begins among all
        for article_id, (first, last) in zip(some, pairwise(borders.tolist()), strict=True):
            text, body = texts[article_id]
            spans = tokens.starts[first:last] - laid, tokens.ends[first:last] - laid
            yield article_id, _of_body(_Words(tokens.hashes[first:last], *spans), body)
            laid += len(text) + 1


def _portions(texts: Bodies) -> Iterator[list[UUID]]:
    """As many texts as are read at once, or a single long one."""
    portion: list[UUID] = []
    size = 0
    for article_id, (text, _) in texts.items():
        if portion and size + len(text) > PORTION:
            yield portion
            portion, size = [], 0
        portion.append(article_id)
        size += len(text)
    if portion:
        yield portion


def _of_body(words: _Words, body: Sequence[Span]) -> _Words:
    """The words of a text that belong to its body, with gaps where others stand between."""
    borders = np.searchsorted(words.starts, np.array(body, np.int64).reshape(-1, 2)).tolist()
    after_others = [begin for (_, end), (begin, _) in pairwise(borders) if begin > end]
    kept = np.zeros(len(words.starts), np.bool_)
    for begin, end in borders:
        kept[begin:end] = True
    body_words = _Words(words.hashes[kept], words.starts[kept], words.ends[kept])
    if not after_others:
        return body_words
    gaps = np.cumsum(kept)[np.array(after_others) - 1]
    hashes, starts, ends = (np.insert(column, gaps, GAP) for column in body_words)
    return _Words(hashes.astype(np.uint64), starts.astype(np.int64), ends.astype(np.int64))


def _rows(pair: Pair, copy: _Words, original: _Words) -> Iterator[CopySpan]:
    found = _stretches(copy.hashes, original.hashes, LEAST_WORDS) or _stretches(copy.hashes, original.hashes, RUN)
    kept = sorted(sorted(found, key=lambda each: (-each.same, each.first))[:MOST_SPANS])
    for position, each in enumerate(kept, start=1):
        yield CopySpan(
            article_id=pair[0],
            position=position,
            char_start=int(copy.starts[each.first]),
            char_end=int(copy.ends[each.last - 1]),
            duplicate_of=pair[1],
            original_start=int(original.starts[each.first - each.shift]),
            original_end=int(original.ends[each.last - 1 - each.shift]),
            word_count=each.last - each.first,
            same_word_count=each.same,
        )


def _stretches(copy: Hashes, original: Hashes, least: int) -> list[_Stretch]:
    """No word of the copy stands in two stretches: it belongs to that of the shift which most runs propose."""
    is_free = copy != GAP
    found = []
    for shift in _shifts(copy, original):
        if np.count_nonzero(is_free) < least:
            break
        for each in _along(copy, original, shift, is_free):
            if each.same >= least:
                is_free[each.first : each.last] = False
                found.append(each)
    return found


def _shifts(copy: Hashes, original: Hashes) -> list[int]:
    """By how many words the copy is shifted against its original, the shifts that most runs propose first."""
    if min(len(copy), len(original)) < RUN:
        return []
    mine, theirs = rolled(copy, RUN), rolled(original, RUN)
    order = np.argsort(theirs, kind="stable")
    at = np.minimum(np.searchsorted(theirs[order], mine), len(theirs) - 1)
    first = order[at]
    where = np.flatnonzero(theirs[first] == mine)
    shifts, counts = np.unique(where - first[where], return_counts=True)
    best = np.lexsort((shifts, -counts))[:MOST_SHIFTS]
    return [int(shift) for shift in shifts[best]]


def _along(copy: Hashes, original: Hashes, shift: int, is_free: Flags) -> Iterator[_Stretch]:
    """The stretches at one shift: from an equal word to an equal word, with few flaws in a row between, over no gap and no taken word."""
    low, high = max(0, shift), min(len(copy), len(original) + shift)
    theirs = original[low - shift : high - shift]
    is_open = is_free[low:high] & (theirs != GAP)
    equal = np.flatnonzero((copy[low:high] == theirs) & is_open)
    if not len(equal):
        return
    closed = np.concatenate([[0], np.cumsum(~is_open)])
    parts = (np.diff(equal) > MOST_FLAWS + 1) | (np.diff(closed[equal]) > 0)
    firsts = np.concatenate([[0], np.flatnonzero(parts) + 1, [len(equal)]])
    for begin, end in pairwise(firsts.tolist()):
        yield _Stretch(low + int(equal[begin]), low + int(equal[end - 1]) + 1, shift, end - begin)
