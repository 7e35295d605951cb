"""Find the comment thread under an article: every comment has a head with a name and a stamp, and the stamps bound the article's date."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tasks.normalise.lines import Label, Line
from tasks.normalise.written_dates import WrittenDate, find_dates

_LONGEST_HEAD = 160
_HEADS = (
    re.compile(
        r"(?:posted |written |comment )?by [\w.\- ]{1,40}(?: ?\( ?\d{1,12} ?\))? (?:on|at|\|) (?=.{0,24}\d)",
        re.IGNORECASE,
    ),
    re.compile(r"[\w.\- ]{1,40} (?:says|said|writes|wrote|commented)(?: on| at)?[,:]? (?=.{0,12}\d)", re.IGNORECASE),
)
_CLOCK = re.compile(r"\d{1,2}[:.]\d\d")
_NUMBERED = re.compile(r"\(#\d{1,5}\)$")


@dataclass(frozen=True, slots=True)
class Thread:
    """The lines of the comments, and their stamps in text order."""

    labels: dict[int, Label]
    stamps: tuple[WrittenDate, ...]


def find_thread(lines: Sequence[Line], language: str | None) -> Thread:
    """Everything from the first comment's head on is comment.

    A numbered subject (`2 groups of 25? (none / 0) (#2)`) stands above its head. One "by X on …" line near the top is a byline, not a thread.
    """
    heads = [(number, stamp) for number, line in enumerate(lines) if (stamp := _stamp(line, language))]
    if not heads or (len(heads) == 1 and heads[0][0] < 6):
        return Thread({}, ())
    first = heads[0][0]
    if first > 0 and _NUMBERED.search(lines[first - 1].text[-12:]):
        first -= 1
    labels = {number: Label("comment", "comment thread") for number in range(first, len(lines))}
    return Thread(labels, tuple(stamp for _, stamp in heads))


def _stamp(line: Line, language: str | None) -> WrittenDate | None:
    """The stamp of a comment's head: a name, a day and an hour, and nothing else."""
    if len(line.text) > _LONGEST_HEAD or not any(head.match(line.text) for head in _HEADS):
        return None
    found = find_dates(line.text, language, line.char_start)
    return found[0] if found and _CLOCK.search(line.text) else None
