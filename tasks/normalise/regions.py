"""Find where the article lies on a page of lines: the stretch in which prose outweighs menus, link lists and footers."""

from collections.abc import Sequence
from dataclasses import dataclass

from tasks.normalise.lines import Label, Line

_FEWEST_SHORT_LINES = 8  # fewer are the headings of an article, not the menus of a page
_MOST_WORDS_COUNTED = 60
_HEADINGS_IN_A_ROW = 2


@dataclass(frozen=True, slots=True)
class Region:
    """Line numbers, half-open. `is_page` tells a whole page from an article's bare text."""

    first: int
    last: int
    is_page: bool


def is_prose(line: Line) -> bool:
    return line.word_count >= 25 or (line.word_count >= 12 and line.ends_sentence)


def find_region(lines: Sequence[Line], labels: dict[int, Label]) -> Region:
    """The stretch of lines with the highest sum of weights (Kadane); a text without menus is all article."""
    free = [number for number in range(len(lines)) if number not in labels]
    prose = sum(is_prose(lines[number]) for number in free)
    short = sum(not is_prose(lines[number]) and not lines[number].ends_sentence for number in range(len(lines)))
    if not prose or short < max(_FEWEST_SHORT_LINES, prose // 2):
        return Region(0, len(lines), is_page=False)
    first, last = _heaviest([_weight(line, number in labels) for number, line in enumerate(lines)])
    return Region(first, last, is_page=True)


def _weight(line: Line, is_labelled: bool) -> float:
    if is_labelled:
        return -3.0
    if is_prose(line):
        return float(min(line.word_count, _MOST_WORDS_COUNTED))
    return line.word_count / 2 if line.ends_sentence else -4.0


def _heaviest(weights: Sequence[float]) -> tuple[int, int]:
    best, found, total, start = 0.0, (0, len(weights)), 0.0, 0
    for number, weight in enumerate(weights):
        if total <= 0:
            total, start = 0.0, number
        total += weight
        if total > best:
            best, found = total, (start, number + 1)
    return found


def crowded(lines: Sequence[Line], labels: dict[int, Label], region: Region) -> dict[int, Label]:
    """Short lines in a row inside a page's article are a list of links; one or two before prose are headings."""
    found: dict[int, Label] = {}
    run: list[int] = []
    for number in range(region.first, region.last + 1):
        if number < region.last and _is_short(lines[number]):
            run.append(number)
            continue
        if len(run) > _HEADINGS_IN_A_ROW:
            found |= {each: Label("related", "list of short lines") for each in run if each not in labels}
        run = []
    return found


def _is_short(line: Line) -> bool:
    return not is_prose(line) and not line.ends_sentence
