"""From labelled lines to segments: every line lies in one, in order; lines of one paragraph share theirs."""

from collections.abc import Iterable, Sequence

from tasks.normalise.lines import Label, Line
from warehouse.models import Segment

_WRAPPED_WIDTHS = range(40, 101)  # where typists and mail break lines


def build_segments(text: str, lines: Sequence[Line], labels: Sequence[Label]) -> tuple[Segment, ...]:
    """One segment a paragraph; other lines of one kind and rule that follow each other are one."""
    wrapped = _is_wrapped(lines)
    built: list[Segment] = []
    previous: Line | None = None
    for line, label in zip(lines, labels, strict=True):
        last = built[-1] if built else None
        if last and previous and _continues(text, previous, line, last, label, wrapped):
            built[-1] = last.model_copy(update={"char_end": line.char_end})
        else:
            built.append(
                Segment(segment=label.segment, char_start=line.char_start, char_end=line.char_end, basis=label.basis)
            )
        previous = line
    return tuple(built)


def body_of(lines: Iterable[Line], labels: Iterable[Label]) -> list[Line]:
    return [line for line, label in zip(lines, labels, strict=True) if label.segment == "body"]


def _continues(text: str, previous: Line, line: Line, last: Segment, label: Label, wrapped: bool) -> bool:
    """A line wrapped at a margin goes on in the next; furniture goes on while its rule is the same."""
    if last.segment != label.segment:
        return False
    if label.segment != "body":
        return last.basis == label.basis and label.segment in ("comment", "navigation", "other", "related")
    gap = text[previous.char_end : line.char_start]
    return (
        wrapped
        and gap.count("\n") + gap.count("\r") - gap.count("\r\n") == 1
        and len(previous.text) >= _WRAPPED_WIDTHS.start
    )


def _is_wrapped(lines: Sequence[Line]) -> bool:
    """Whether the text was broken at a margin: no long lines, and most end in the middle of a sentence."""
    if len(lines) < 4 or max(len(line.text) for line in lines) >= _WRAPPED_WIDTHS.stop:
        return False
    long = [line for line in lines if len(line.text) >= _WRAPPED_WIDTHS.start]
    return 2 * len(long) > len(lines) and 3 * sum(line.ends_sentence for line in long) < 2 * len(long)
