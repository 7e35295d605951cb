"""The sources at the foot of the page: each cited text cut at the borders of its cited spans.

Spans may nest and overlap, and a browser's `:target` is one element: so the text becomes a flat row of pieces, a span's
name stands on its first piece, and a rule of the style sheet carries the highlight to its other pieces.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from tasks.report.citations import CitedSpan
from tasks.report.page import Piece, SpanEnd
from tasks.report.rows import TextRow

WHOLE_TEXT = 6_000
"""A text up to this many characters is printed whole, while the page has room."""

CONTEXT, SCANT_CONTEXT = 160, 40
"""Characters of context on either side of a cited span in a text that is not printed whole; the fewer when the page is full."""

LONGEST_SPAN = 3_000
"""Of a longer cited span only its two ends are printed."""


def windows(text: str, spans: Iterable[CitedSpan], room: int) -> list[tuple[int, int]]:
    """The parts of a text that are printed, sorted and disjoint, when the page has `room` for so many characters."""
    if len(text) <= min(WHOLE_TEXT, room):
        return [(0, len(text))]
    context = CONTEXT if room > 0 else SCANT_CONTEXT
    wanted = []
    for span in spans:
        if span.char_end - span.char_start <= LONGEST_SPAN:
            wanted.append((span.char_start - context, span.char_end + context))
        else:
            wanted += [(end - context, end + context) for end in (span.char_start, span.char_end)]
    return _merged(sorted((_word_start(text, start), _word_end(text, end)) for start, end in wanted))


def pieces(row: TextRow, spans: Sequence[CitedSpan], shown: Sequence[tuple[int, int]]) -> tuple[Piece, ...]:
    """The shown parts of a text, cut wherever a cited span or a segment begins or ends."""
    borders = {end for window in shown for end in window}
    borders |= {end for span in spans for end in (span.char_start, span.char_end)}
    borders |= {end for _, start, stop in row.segments for end in (start, stop)}
    cuts = sorted(border for border in borders if 0 <= border <= len(row.text))
    sweep = _Sweep(row, spans)
    made, printed, window = [], 0, 0
    for start, end in pairwise(cuts):
        covering, segment = sweep.at(start)
        while window < len(shown) and shown[window][1] <= start:
            window += 1
        if window < len(shown) and shown[window][0] <= start:
            made.append(replace(_piece(row, start, end, covering, segment), gap=start - printed))
            printed = end
    return tuple(made)


def split_spans(parts: Iterable[Piece]) -> list[str]:
    """The spans that need a style rule of their own: on several pieces, or not the first that begins on theirs."""
    seen: set[str] = set()
    split: dict[str, None] = {}
    for part in parts:
        split |= dict.fromkeys(name for name in part.spans if name in seen or name in part.anchors[1:])
        seen.update(part.spans)
    return list(split)


class _Sweep:
    """What covers a position, asked in ascending order."""

    def __init__(self, row: TextRow, spans: Sequence[CitedSpan]) -> None:
        self._waiting = sorted(spans, key=lambda span: (-span.char_start, span.char_end))
        self._segments = sorted(row.segments, key=lambda segment: -segment[1])
        self._open: list[CitedSpan] = []
        self._segment: tuple[str, int, int] = ("other", 0, 0)

    def at(self, position: int) -> tuple[list[CitedSpan], str]:
        while self._waiting and self._waiting[-1].char_start <= position:
            self._open.append(self._waiting.pop())
        self._open = [span for span in self._open if span.char_end > position]
        while self._segments and self._segments[-1][1] <= position:
            self._segment = self._segments.pop()
        return self._open, self._segment[0] if position < self._segment[2] else "other"


def _piece(row: TextRow, start: int, end: int, covering: list[CitedSpan], segment: str) -> Piece:
    ordered = sorted(covering, key=lambda span: (span.char_start, -span.char_end))
    ending = sorted((span for span in ordered if span.char_end == end), key=lambda span: span.char_start != start)
    return Piece(
        text=row.text[start:end],
        spans=tuple(span.name for span in ordered),
        anchors=tuple(span.name for span in ordered if span.char_start == start),
        ends=tuple(SpanEnd(span.name, span.char_start, span.char_end, tuple(span.origins)) for span in ending),
        segment=segment,
        gap=0,
    )


def _merged(ranges: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in ranges:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _word_start(text: str, position: int) -> int:
    """The start of a word at or after the position, at most 30 characters on."""
    if position <= 0:
        return 0
    space = text.find(" ", position, position + 30)
    return space + 1 if space >= 0 else position


def _word_end(text: str, position: int) -> int:
    if position >= len(text):
        return len(text)
    space = text.rfind(" ", position - 30, position)
    return space if space >= 0 else position
