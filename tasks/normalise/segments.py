"""From labelled lines to segments: every line lies in one, in order; lines of one paragraph share theirs."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from tasks.normalise.lines import Label, Line
from warehouse.models import Segment

_WRAPPED_WIDTHS = range(40, 101)  # where typists and mail break lines
_LISTS = frozenset({"navigation", "related"})  # a menu is one, whichever of its words gave it away
_BLOCKS = frozenset({"comment", "other"})


def build_segments(text: str, lines: Sequence[Line], labels: Sequence[Label]) -> tuple[Segment, ...]:
    """One segment a paragraph; lines of one list, thread or block are one, named by the rule of the first."""
    wrapped = _is_wrapped(lines)
    runs: list[list[int]] = [[0]] if lines else []
    for before, number in pairwise(range(len(lines))):
        same = _goes_on(labels[before], labels[number]) or (
            wrapped and labels[before] == labels[number] and _is_next_line(text, lines[before], lines[number])
        )
        if same:
            runs[-1].append(number)
        else:
            runs.append([number])
    return tuple(
        Segment(
            segment=labels[run[0]].segment,
            char_start=lines[run[0]].char_start,
            char_end=lines[run[-1]].char_end,
            basis=labels[run[0]].basis,
        )
        for run in runs
    )


def body_of(lines: Iterable[Line], labels: Iterable[Label]) -> list[Line]:
    return [line for line, label in zip(lines, labels, strict=True) if label.segment == "body"]


def _goes_on(before: Label, label: Label) -> bool:
    if before.segment != label.segment:
        return False
    return label.segment in _LISTS or (label.segment in _BLOCKS and before.basis == label.basis)


def _is_next_line(text: str, before: Line, line: Line) -> bool:
    """A line wrapped at a margin goes on in the next; a blank line ends its paragraph."""
    gap = text[before.char_end : line.char_start]
    breaks = gap.count("\n") + gap.count("\r") - gap.count("\r\n")
    return breaks == 1 and len(before.text) >= _WRAPPED_WIDTHS.start


def _is_wrapped(lines: Sequence[Line]) -> bool:
    """Whether the text was broken at a margin: no long lines, and most end in the middle of a sentence."""
    if len(lines) < 4 or max(len(line.text) for line in lines) >= _WRAPPED_WIDTHS.stop:
        return False
    long = [line for line in lines if len(line.text) >= _WRAPPED_WIDTHS.start]
    return 2 * len(long) > len(lines) and 3 * sum(line.ends_sentence for line in long) < 2 * len(long)
