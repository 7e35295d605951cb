"""Sentences as spans: linear, exact, and in need of no data files.

`split` cuts a text into paragraphs (`tasks/paragraphs.py`) and each paragraph at the stops that end a sentence
(`tasks/sentence_ends.py`). Nothing is rewritten, so offsets are the text's own. A quotation between marks is never cut,
however many sentences it holds: `“It is not over. We wait,” she said.` is one sentence, and what was said stays with
who said it.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator

from tasks.paragraphs import Span, paragraphs
from tasks.sentence_ends import STOP, ends_sentence

LONGEST_QUOTATION = 2_000  # a mark left open by a bad page must not swallow more than this

# Marks are paired by shape, not by kind: "The Egyptians are taking the fight to the Islamic State right now,” said …
# What lies between holds no further mark, so each mark is looked at once. A single mark closes only after a stop or a
# comma, for else it is an apostrophe.
_DOUBLE = re.compile(
    rf"""["“”„«»「](?:(?<=[“„«「])|(?<![^\s(\[{{—–-]["”»])(?=\S))
    [^"“”„«»「」]{{0,{LONGEST_QUOTATION}}}+
    (?:[”»」]|["“«](?<=\S.)(?!\w))""",
    re.VERBOSE | re.DOTALL,
)
_SINGLE = re.compile(
    rf"""[‘'](?<![^\s(\[{{—–"“-].)(?=\w)
    (?:[^‘'’]|(?<=\w)['’]){{0,{LONGEST_QUOTATION}}}+
    ['’](?<=[.,!?…].)(?!\w)""",
    re.VERBOSE | re.DOTALL,
)
_LABEL = re.compile(r"(?:[•⁃‣▪*-]\s*+)?(?:\d{1,3}|[A-Za-z])[.)]{1,2}\s++")  # the stop of "1. First" ends nothing


def split(text: str) -> list[Span]:
    """The half-open spans of the sentences of `text`, in order, without outer white space.

    No sentence crosses the end of a paragraph, and none ends inside a quotation's marks.
    """
    return [sentence for paragraph in paragraphs(text) for sentence in _cut(text, *paragraph)]


def _cut(text: str, start: int, end: int) -> Iterator[Span]:
    quotations = sorted(found.span() for marks in (_DOUBLE, _SINGLE) for found in marks.finditer(text, start, end))
    label = _LABEL.match(text, start, end)
    for stop in STOP.finditer(text, label.end() if label else start, end):
        closed = stop.end(2)
        if closed >= end:
            break
        if not _is_within(quotations, closed) and ends_sentence(text, start, stop):
            yield from _trimmed(text, start, closed)
            start = stop.end()
    yield from _trimmed(text, start, end)


def _is_within(quotations: list[Span], position: int) -> bool:
    before = bisect_left(quotations, (position,)) - 1
    return before >= 0 and position < quotations[before][1]


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    sentence = text[start:end]
    bare = sentence.lstrip()
    if bare:
        start += len(sentence) - len(bare)
        yield start, start + len(bare.rstrip())
