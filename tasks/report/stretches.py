"""Compared wordings cut to fit: whole enough to read on a card, or no more than the change itself for the top of a story."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from tasks.report.limits import LONGEST_WORDING, MOST_STRETCHES
from tasks.report.page import Stretch
from tasks.report.words import clipped

WORDS_BESIDE = 6
"""Words kept on either side of a change."""

LONGEST_CHANGE = 80
"""Characters shown of one change in an excerpt."""

_WORD = re.compile(r"\S++\s*+|\s++")


def clip(stretches: Iterable[Stretch]) -> tuple[Stretch, ...]:
    """The beginning of a wording, as much as a card takes."""
    kept: list[Stretch] = []
    room = LONGEST_WORDING
    for stretch in stretches:
        if room <= 0 or len(kept) == MOST_STRETCHES:
            return (*kept, Stretch("cut", "…"))
        kept.append(Stretch(stretch.kind, clipped(stretch.text, room)))
        room -= len(stretch.text)
    return tuple(kept)


def excerpt(stretches: Iterable[Stretch]) -> tuple[Stretch, ...]:
    """What is changed, with a few words on either side."""
    runs = [(kind, list(group)) for kind, group in groupby(stretches, key=lambda one: one.kind in {"same", "mark"})]
    return tuple(stretch for at in range(len(runs)) for stretch in _shortened(runs, at))


def _shortened(runs: Sequence[tuple[bool, list[Stretch]]], at: int) -> Iterator[Stretch]:
    is_unchanged, run = runs[at]
    if not is_unchanged:
        yield from (Stretch(one.kind, clipped(one.text, LONGEST_CHANGE)) for one in run)
        return
    words = _WORD.findall("".join(one.text for one in run))
    head = words[:WORDS_BESIDE] if at > 0 else []
    tail = words[-WORDS_BESIDE:] if at + 1 < len(runs) else []
    shown = words if len(head) + len(tail) >= len(words) else [*head, "… ", *tail]
    yield Stretch("same", "".join(shown))
