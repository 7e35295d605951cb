"""Quotation marks: which ones belong together.

The mess: straight, curly and mixed pairs ("The Egyptians …,” opens straight and closes curly), marks that never close,
speeches over several paragraphs that open each paragraph and close only the last, British texts with single marks,
and straight marks that say nothing about their direction. Other styles are first written as these: `in_one_style`.
"""

import re
from dataclasses import dataclass

from tasks.facts.mark_styles import DOUBLE

SINGLE = "‘’"
_DOUBLE_MARK = re.compile(f"[{DOUBLE}]")
_SINGLE_MARK = re.compile(f"[{SINGLE}]")
_USUAL_OPENERS, _USUAL_CLOSERS = frozenset('"“”«'), frozenset('"”»')
_OPENERS = frozenset("“„«‘")
_CLOSERS = frozenset("”»’")
_BEFORE_OPENER = frozenset("([{—–-/:‘'“|>")
_AFTER_CLOSER = frozenset(".,;:?!)]}—–-…'’")
_OPENS_PARAGRAPH = re.compile(r"\s{0,8}[\"“‘«]")
SHORTEST_UNCLOSED = 20  # characters that an unclosed speech must have before its paragraph ends


@dataclass(frozen=True, slots=True)
class Marked:
    """What stands between two marks: `start` follows the opening mark, `end` is the closing one's position."""

    start: int
    end: int
    is_closed: bool = True


def pair_marks(text: str, paragraphs: list[tuple[int, int]]) -> list[Marked]:
    """Pair the marks of each paragraph, in text order; pairs never cross a paragraph and never overlap.

    A mark that stays open counts to its paragraph's end only when the next paragraph opens with a mark (a speech over several
    paragraphs). Marks inside marks belong to the outer pair. Single marks are read only in a text without double ones.
    """
    marks = _DOUBLE_MARK if _DOUBLE_MARK.search(text) else _SINGLE_MARK
    found: list[Marked] = []
    for number, (lo, hi) in enumerate(paragraphs):
        following = paragraphs[number + 1][0] if number + 1 < len(paragraphs) else len(text)
        goes_on = _OPENS_PARAGRAPH.match(text, following) is not None
        found += _pairs_of(text, lo, hi, [at.start() for at in marks.finditer(text, lo, hi)], goes_on)
    return found


def with_double_marks(text: str, found: list[Marked]) -> str:
    """The text with a straight double mark wherever a pair has unusual ones: what reads quotations need know no styles."""
    opening = [marked.start - 1 for marked in found if text[marked.start - 1] not in _USUAL_OPENERS]
    closing = [marked.end for marked in found if marked.is_closed and text[marked.end] not in _USUAL_CLOSERS]
    if not opening and not closing:
        return text
    letters = list(text)
    for at in (*opening, *closing):
        letters[at] = '"'
    return "".join(letters)


def _pairs_of(text: str, lo: int, hi: int, positions: list[int], goes_on: bool) -> list[Marked]:
    found: list[Marked] = []
    opened: int | None = None
    for at in positions:
        if opened is None:
            if _opens(text, at, lo, hi):
                opened = at
        elif _reopens(text, opened, at, lo, hi):  # the first was never closed
            opened = at
        elif _closes(text, opened, at, hi):
            if text[opened + 1 : at].strip():
                found.append(Marked(opened + 1, at))
            opened = None
    if opened is not None and goes_on and hi - opened > SHORTEST_UNCLOSED:
        found.append(Marked(opened + 1, hi, is_closed=False))
    return found


def _opens(text: str, at: int, lo: int, hi: int) -> bool:
    mark = text[at]
    if mark in _OPENERS:
        return at + 1 < hi
    before = text[at - 1] if at > lo else " "
    after = text[at + 1] if at + 1 < hi else " "
    looks_open = (before.isspace() or before in _BEFORE_OPENER) and not after.isspace()
    if mark == "”":  # a closing mark that begins a paragraph: “ was meant
        return not text[lo:at].strip() and after.isalnum()
    return looks_open and mark not in _CLOSERS


def _reopens(text: str, opened: int, at: int, lo: int, hi: int) -> bool:
    if text[at] in _OPENERS:
        return text[opened] == text[at]
    if text[at] != '"' or not _opens(text, at, lo, hi):
        return False
    return text[at - 1].isspace() and text[at + 1] not in _AFTER_CLOSER


def _closes(text: str, opened: int, at: int, hi: int) -> bool:
    """A single mark inside a word, or after a plural (the dogs’ bowls), is an apostrophe; “ closes only a German quotation."""
    if text[opened] == "„" and text[at] == "“":
        return True
    if text[at] in _OPENERS:
        return False
    if text[at] != "’":
        return True
    after = text[at + 1] if at + 1 < hi else " "
    return not after.isalnum() and (text[at - 1] in ".,?!…" or not after.isspace() or text[at - 1] != "s")
