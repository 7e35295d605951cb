"""Paragraphs as spans: where a text's lines end for good.

A line break ends a paragraph, except in hard-wrapped text (mail, wires at 72 columns), where only a blank line or the
start of a list entry does. A list run into one line ("1. First 2. Second") is cut before each of its labels.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

Span = tuple[int, int]

NARROWEST, WIDEST = 40, 100  # columns at which people and programs wrap text
WRAPPED_SHARE = 0.9  # of the breaks between two lines that must look like wrapping
FEWEST_BREAKS = 2

_LINE = re.compile(r"[^\n\r\v\f\x85\u2028\u2029]+")
_SINGLE_BREAK = re.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")
_ENTRY = re.compile(r"\s*(?:[•⁃‣▪*>-]|\d{1,3}[.)]|[A-Za-z]\))\s")
_LABEL = re.compile(r"(?:(?<=\s)|^)([•⁃‣▪]\s?)?(\d{1,3}|[a-z])(\.\)|\.|\))\s+(?=[A-Z])")


def paragraphs(text: str) -> Iterator[Span]:
    """The spans of the paragraphs of `text`, in order; white space between them belongs to none."""
    lines = [line.span() for line in _LINE.finditer(text) if not line.group().isspace()]
    blocks = _joined(text, lines) if len(lines) > FEWEST_BREAKS else lines
    for start, end in blocks:
        yield from _list_entries(text, start, end)


def _joined(text: str, lines: list[Span]) -> list[Span]:
    """The lines, those of hard-wrapped text joined into one span."""
    breaks = [_SINGLE_BREAK.fullmatch(text, a[1], b[0]) is not None for a, b in pairwise(lines)]
    if not _is_wrapped(text, lines, breaks):
        return lines
    blocks = lines[:1]
    for is_break, (start, end) in zip(breaks, lines[1:], strict=True):
        if is_break and not _ENTRY.match(text, start, end):
            blocks[-1] = (blocks[-1][0], end)
        else:
            blocks.append((start, end))
    return blocks


def _is_wrapped(text: str, lines: list[Span], breaks: list[bool]) -> bool:
    """Whether nearly every broken line is so long that the next line's first word would not have fitted on it."""
    pairs = zip(pairwise(lines), breaks, strict=True)
    broken = [pair for pair, is_break in pairs if is_break and not _ENTRY.match(text, *pair[1])]
    if len(broken) < FEWEST_BREAKS:
        return False
    width = max(end - start for pair in broken for start, end in pair)
    if not NARROWEST <= width <= WIDEST:
        return False
    full = sum(end - start + 1 + _first_word_length(text, *below) > width for (start, end), below in broken)
    open_ended = sum(text[end - 1] not in '.!?:”"' for (_, end), _ in broken)
    return full >= WRAPPED_SHARE * len(broken) and 2 * open_ended > len(broken)


def _first_word_length(text: str, start: int, end: int) -> int:
    return len(text[start : min(end, start + WIDEST)].split(maxsplit=1)[0])


def _list_entries(text: str, start: int, end: int) -> Iterator[Span]:
    first = _LABEL.match(text, start, end)
    if first:
        style, expected = (first[1], first[3]), _successor(first[2])
        for label in _LABEL.finditer(text, first.end(), end):
            if (label[1], label[3]) == style and label[2] == expected:
                yield start, label.start()
                start, expected = label.start(), _successor(expected)
    yield start, end


def _successor(label: str) -> str:
    return str(int(label) + 1) if label.isdigit() else chr(ord(label) + 1)
