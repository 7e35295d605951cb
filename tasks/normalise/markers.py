"""Name what a line says it is: "Popular posts", "Photo: …", "Leave a reply", "Teilen", "Sources: …".

The phrases are a table (`markers.csv`): the segment they announce, how many words may follow, and the phrases themselves. A phrase that
ends in a colon needs one. Long lines are prose whatever they begin with.
"""

import csv
import re
from functools import cache
from importlib.resources import files

from tasks.normalise.lines import Label, Line
from warehouse.models import SegmentKind

_LONGEST = 300
_MOST_WORDS_OF_A_PHRASE = 6
_MOST_BEFORE_A_FULL_STOP: dict[SegmentKind, int] = {"credit": 12, "related": 3, "comment": 3, "navigation": 3}
_BULLET = re.compile(r"[•·▪●◦*]\s{1,8}\S")
_SHAPES: tuple[tuple[re.Pattern[str], Label], ...] = (
    (re.compile(r"[<«‹←][^|]{3,140}\|.{3,140}[>»›→]$"), Label("navigation", "previous and next")),
    (re.compile(r"\d{1,5}\s(?:comments?|kommentare|commentaires|comentarios)$", re.IGNORECASE), Label("comment", "comment counter")),
    (re.compile(r"\d{1,4}\s(?:shares?|likes?|views?|replies|responses)$", re.IGNORECASE), Label("other", "counter")),
    (re.compile(r"\[?(?:read |see |view |learn )?more(?:\.{3}|…|»|›|→|>)\]?$", re.IGNORECASE), Label("navigation", "more link")),
    (re.compile(r"https?://\S{1,290}$"), Label("navigation", "address")),
    (re.compile(r"(?:[©]|\(c\) ?\d{4}|copyright\s.{0,40}\b(?:19|20)\d\d\b)", re.IGNORECASE), Label("other", "copyright")),
    (re.compile(r"(?:\S{1,30}\s){0,4}[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,60}){1,3}$"), Label("other", "mail address")),
    (re.compile(r"\$\$\w{1,40}\$\$$|\{\{.{1,80}\}\}$"), Label("other", "placeholder")),
)  # fmt: skip


def marker(line: Line) -> Label | None:
    """What a line announces itself to be, None where it only reads like prose or a heading."""
    if len(line.text) > _LONGEST:
        return None
    return (
        _with_colon(line) or _phrase(line) or next((label for shape, label in _SHAPES if shape.match(line.text)), None)
    )


def opens_tail(line: Line) -> Label | None:
    """A bullet: a list inside an article, the site's own lines below it."""
    return Label("navigation", "bullets below the article") if _BULLET.match(line.text) else None


def _with_colon(line: Line) -> Label | None:
    head, colon, _ = line.text[:60].partition(":")
    return _label(f"{' '.join(head.casefold().rstrip('.').split())}:", line, len(head.split())) if colon else None


def _phrase(line: Line) -> Label | None:
    """The longest phrase the line opens with. A single word is one only alone or before a colon: "Close race in Ohio" is a heading."""
    if line.word_count > _most_words():
        return None
    words = line.folded.split(" ", _MOST_WORDS_OF_A_PHRASE)[:_MOST_WORDS_OF_A_PHRASE]
    for count in range(len(words), 0, -1):
        label = _label(" ".join(words[:count]), line, count)
        if label:
            return label if count > 1 or line.word_count <= 1 or ":" in line.text[: len(words[0]) + 2] else None
    return None


def _label(phrase: str, line: Line, words: int) -> Label | None:
    if phrase not in _phrases():
        return None
    segment, most_after = _phrases()[phrase]
    most_after = (
        min(most_after, _MOST_BEFORE_A_FULL_STOP.get(segment, most_after)) if line.ends_sentence else most_after
    )
    return Label(segment, f"marker: {phrase}") if line.word_count - words <= most_after else None


@cache
def _most_words() -> int:
    """Longer lines are prose whatever they begin with, but for those with a colon."""
    return _MOST_WORDS_OF_A_PHRASE + max(rest for phrase, (_, rest) in _phrases().items() if not phrase.endswith(":"))


@cache
def _phrases() -> dict[str, tuple[SegmentKind, int]]:
    table: dict[str, tuple[SegmentKind, int]] = {}
    with (files(__package__) / "markers.csv").open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            for phrase in row["phrase"].split("|"):
                table.setdefault(phrase, (row["segment"], int(row["rest"])))  # type: ignore[arg-type]
    return table
