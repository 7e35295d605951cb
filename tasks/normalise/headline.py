"""Find the title and the subtitle of a page that is text alone, or find that it has none: a lead paragraph or a menu is no title.

Every line above the body is weighed by what sets titles apart: words that the lead takes up and the body comes back to, its length, that it
stands again elsewhere (in a trail of links, above a sharing bar, but not in a menu), a date or byline close below. The weights were fitted on
flattened pages of news and of guides, and rounded.
A line is taken only when it outweighs every rival clearly: the kicker and the subtitle stand beside the title and look like it.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from tasks.normalise.lines import Label, Line

_LONGEST = 220
_STEM = re.compile(r"[^\W\d_]{4,5}|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2}")
_WORD = re.compile(r"[^\W\d_]{4,}|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2}")
_CREDITED = re.compile(r"\)$|\b(?:AFP|Getty|dpa|Reuters|AP|EPA|Foto|Photo)\b")
_TRAIL = re.compile(r"\s[/|>»›]\s")
_BODY_LINES = 60  # in which the words of a title come up again
_OFTEN = 5
_FEWEST_WORDS_TOLD = 6
_LEAD_LINES = 12  # lines of body that a title's words are looked for in
_REACH = 30  # lines above the body that may hold the title
_ENOUGH = -1.0
_CLEAR = 1.5
_LITTLE_LESS = 2.0
_FAIR = 0.5


@dataclass(frozen=True, slots=True)
class Headline:
    """Line numbers of the title, of its repetitions and of the subtitle."""

    title: int
    confidence: float
    repeated: tuple[int, ...]
    subtitle: int | None


@dataclass(frozen=True, slots=True)
class _Surroundings:
    """What a line is weighed against."""

    lines: Sequence[Line]
    body_from: int
    lead: frozenset[str]
    told: Counter[str]  # stems of the body, by the lines that hold them
    often: int  # that many lines are many
    counts: Counter[str]
    most_words: int
    stamped: frozenset[int]  # lines that print a date or a byline


def find_headline(
    lines: Sequence[Line], labels: dict[int, Label], body_from: int, stamped: frozenset[int]
) -> Headline | None:
    """The line above the body that is most like its title; None when none is clearly so."""
    top = max(0, body_from - _REACH)
    numbers = [n for n in range(top, body_from + 1) if n not in labels and n not in stamped and _could_be(lines[n])]
    if not numbers:
        return None
    around = _surroundings(lines, body_from, stamped)
    weights = {number: _weight(lines[number], number, around) for number in numbers}
    title = _upper(lines, weights, around.lead, max(numbers, key=lambda number: (weights[number], number)))
    lead = weights[title] - max((weights[n] for n in numbers if _is_rival(lines, n, title)), default=weights[title] - 9)
    if weights[title] < _ENOUGH or lead < _CLEAR or _is_doubtful(lines, weights, title):
        return None
    repeated = tuple(n for n, line in enumerate(lines) if n != title and line.folded == lines[title].folded)
    confidence = min(0.97, 0.85 + 0.02 * weights[title] + 0.01 * lead)
    return Headline(title, confidence, repeated, _subtitle(lines, labels, title, repeated))


def _could_be(line: Line) -> bool:
    fits = 3 <= line.word_count <= 35 and len(line.text) <= _LONGEST and line.text[-1] not in ".;,:"
    return fits and not _is_menu(line.text)


def _is_menu(text: str) -> bool:
    """Every word capitalised, small ones too: "News World Europe Business My Europe"."""
    words = [word for word in text.split() if word[0].isalpha()]
    plain = all(character.isalnum() or character in " &-" for character in text)
    return len(words) >= 6 and plain and all(word[0].isupper() for word in words) and not text.isupper()


def _surroundings(lines: Sequence[Line], body_from: int, stamped: frozenset[int]) -> _Surroundings:
    lead = (line for line in lines[body_from + 1 : body_from + 4 * _LEAD_LINES] if line.word_count >= 12)
    words = [line.word_count for line in lines[max(0, body_from - _REACH) : body_from] if _could_be(line)]
    body = [line for line in lines[body_from + 1 : body_from + _BODY_LINES] if line.word_count >= _FEWEST_WORDS_TOLD]
    return _Surroundings(
        lines=lines,
        body_from=body_from,
        told=Counter(stem for line in body for stem in _stems(line)),
        often=max(1, min(_OFTEN, len(body))),
        lead=frozenset(stem for line, _ in zip(lead, range(_LEAD_LINES), strict=False) for stem in _stems(line)),
        counts=Counter(line.folded for line in lines),
        most_words=max(words, default=0),
        stamped=stamped,
    )


def _weight(line: Line, number: int, around: _Surroundings) -> float:
    stems = _stems(line)
    shared = len(stems & around.lead)
    above = around.lines[number - 1] if number else None
    return (
        -5.1
        + 2.0 * (shared / len(stems) if stems else 0.0)
        + 0.35 * min(shared, 6)
        + (-0.9 if line.word_count < 5 else 0.6 if line.word_count <= 20 else -0.7)
        + (sum(min(around.told[stem], around.often) for stem in stems) / around.often / len(stems) if stems else 0.0)
        + (0.0 if around.counts[line.folded] < 2 else -1.0 if _is_in_menu(number, around) else 1.6)
        + 1.8 * _is_contained(line, number, around)
        + 1.4 * any(n in around.stamped for n in range(number + 1, number + 5))
        - 0.8 * any(n in around.stamped for n in range(number - 3, number))
        + 1.0 * (number == 0)
        + 1.0 * (line.word_count >= around.most_words)
        + 0.5 * (":" in line.text)
        - 0.5 * line.text[0].islower()
        - 1.9 * bool(_CREDITED.search(line.text))
        - 1.7 * (above is not None and _could_be(above) and 4 <= above.word_count < line.word_count)
        - 0.02 * (around.body_from - number)
    )


def _is_in_menu(number: int, around: _Surroundings) -> bool:
    """Whether the lines on both sides stand on the page a second time too, as those of a menu do."""
    beside = [n for n in (number - 1, number + 1) if 0 <= n < len(around.lines)]
    return all(around.counts[around.lines[n].folded] > 1 for n in beside)


def _stems(line: Line) -> set[str]:
    """The first five letters of each longer word: inflection and compounds differ at the end."""
    return {word[:5] for word in _WORD.findall(line.text.casefold())}


def _is_contained(line: Line, number: int, around: _Surroundings) -> bool:
    """Whether a line close by holds this one and more: a trail of links, "Share this story: …"."""
    near = around.lines[max(0, number - 8) : number + 8]
    return any(line.folded in other.folded and line.folded != other.folded for other in near)


def _upper(lines: Sequence[Line], weights: dict[int, float], lead: frozenset[str], best: int) -> int:
    """A subtitle stands under its title: go up while the line above could be one and weighs little less."""
    while best - 1 in weights and weights[best] - weights[best - 1] <= _LITTLE_LESS:
        above = lines[best - 1]
        is_trail = bool(_TRAIL.search(above.text)) or lines[best].folded in above.folded
        if is_trail or above.word_count < 4 or not _stems(above) & lead:
            break
        best -= 1
    same = [number for number in weights if number < best and _says_the_same(lines[number], lines[best])]
    return min(same, default=best)


def _says_the_same(one: Line, other: Line) -> bool:
    """The title again with a word more or less; links and addresses that hold it are no title."""
    stems, others = _stems(one), _stems(other)
    return len(stems & others) >= 0.7 * max(len(stems), len(others), 4) and other.folded not in one.folded


def _is_rival(lines: Sequence[Line], number: int, title: int) -> bool:
    """Neither the title again, nor a line that holds it, nor what stands right under it."""
    one, other = lines[number].folded, lines[title].folded
    return one not in other and other not in one and not title < number <= title + 2


def _is_doubtful(lines: Sequence[Line], weights: dict[int, float], title: int) -> bool:
    """The same title in other words, or a line close below that is a fair title itself: what stands above may be the kicker."""
    one = lines[title]
    if any(_says_the_same(one, lines[n]) and one.folded not in lines[n].folded for n in weights if n != title):
        return True
    below = [n for n in range(title + 1, title + 4) if n in weights and lines[n].folded not in lines[title].folded]
    return any(weights[number] >= _FAIR for number in below)


def _subtitle(lines: Sequence[Line], labels: dict[int, Label], title: int, repeated: tuple[int, ...]) -> int | None:
    """One paragraph between the title and its repetition, or right under it and without a full stop, is the subtitle."""
    below = title + 1
    if below + 1 >= len(lines) or below in labels or lines[below].word_count < 6:
        return None
    enclosed = below + 1 in repeated
    unfinished = not lines[below].ends_sentence and lines[below].text[-1] not in ":," and lines[below].word_count <= 60
    return below if enclosed or (unfinished and lines[below].word_count >= 8) else None
