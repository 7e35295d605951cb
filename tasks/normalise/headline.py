"""Find the title and the subtitle of a page that is text alone, or find that it has none: a lead paragraph or a menu is no title."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from tasks.normalise.lines import Label, Line

_LONGEST = 200
_LONG_WORD = re.compile(r"[^\W\d_]{4,}|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2}")
_LEAD_LINES = 12  # lines of body that a title's words are looked for in
_REACH = 25  # lines above the body that may hold the title
_ENOUGH = 2.0


@dataclass(frozen=True, slots=True)
class Headline:
    """Line numbers of the title, of its repetitions and of the subtitle."""

    title: int
    confidence: float
    repeated: tuple[int, ...]
    subtitle: int | None


def find_headline(lines: Sequence[Line], labels: dict[int, Label], body_from: int) -> Headline | None:
    """The line above the body that is most like its title; None when none is clearly so."""
    lead = {word for line in lines[body_from + 1 :][:_LEAD_LINES] for word in _long_words(line)}
    counts = Counter(line.folded for line in lines)
    best, title = 0.0, -1
    for number in range(max(0, body_from - _REACH), min(body_from + 1, len(lines) - 1)):
        if number in labels or not _could_be(lines[number]):
            continue
        score = _score(lines[number], number, body_from, lead, counts)
        if score >= best:
            best, title = score, number
    if best < _ENOUGH:
        return None
    repeated = tuple(n for n, line in enumerate(lines) if n > title and line.folded == lines[title].folded)
    return Headline(title, min(0.97, 0.8 + 0.03 * best), repeated, _subtitle(lines, labels, title, repeated))


def _could_be(line: Line) -> bool:
    return 3 <= line.word_count <= 30 and len(line.text) <= _LONGEST and line.text[-1] not in ".;,:"


def _score(line: Line, number: int, body_from: int, lead: set[str], counts: Counter[str]) -> float:
    words = _long_words(line)
    shared = len(words & lead) / len(words) if words else 0.0
    return (
        3 * shared
        + (1.0 if 5 <= line.word_count <= 20 else 0.0)
        + (1.0 if counts[line.folded] > 1 else 0.0)
        + (1.0 if number == 0 else 0.0)
        - 0.08 * (body_from - number)
    )


def _long_words(line: Line) -> set[str]:
    return set(_LONG_WORD.findall(line.text.casefold()))


def _subtitle(lines: Sequence[Line], labels: dict[int, Label], title: int, repeated: tuple[int, ...]) -> int | None:
    """One paragraph between the title and its repetition, or right under it and without a full stop, is the subtitle."""
    below = title + 1
    if below + 1 >= len(lines) or below in labels or lines[below].word_count < 6:
        return None
    enclosed = below + 1 in repeated
    unfinished = not lines[below].ends_sentence and lines[below].text[-1] not in ":," and lines[below].word_count <= 60
    return below if enclosed or (unfinished and lines[below].word_count >= 8) else None
