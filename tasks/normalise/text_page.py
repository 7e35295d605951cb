"""Read a page that is text alone: label each line, then say what its title, byline, outlet and dates are.

The text stays as it is; a label is a span with the rule that set it. Stronger rules come first and are never overruled.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tasks.normalise.comments import Thread, find_thread
from tasks.normalise.date_lines import DateLine, find_date_lines
from tasks.normalise.fragments import fragments
from tasks.normalise.headline import Headline, find_headline
from tasks.normalise.language import detect_language
from tasks.normalise.lines import Label, Line, cut, folded
from tasks.normalise.markers import marker, opens_tail
from tasks.normalise.page_appeals import appeals
from tasks.normalise.regions import Region, crowded, find_region, is_prose
from warehouse.models import Evidence

_BYLINE = re.compile(
    r"(?:(?:[Bb]y|BY|[Vv]on|VON|[Pp]ar|[Pp]or|POR|[Dd]i|[Dd]oor|[Aa]v|[Aa]f|[Oo]d)\s?:?\s?|"
    r"(?:autore?|author|redaktion|text|reporter|автор)\s?:\s)(?=[A-ZÀ-ÖØ-Þ])"
)
_LONGEST_BYLINE = 100
_WORDS_OF_A_PARAGRAPH = 20
_FEWEST_WORDS_OF_A_SUBTITLE = 5
_HEAD_LINES = 40  # where a declared title is looked for
_ABOVE, _BELOW = 12, 4  # lines around the start of the body where bylines and dates of the page stand
_BODY = Label("body", "what remains")


@dataclass(frozen=True, slots=True)
class TextPage:
    """The lines of a text, what each of them is, and what the labelling rested on."""

    lines: tuple[Line, ...]
    labels: tuple[Label, ...]
    headline: Headline | None
    thread: Thread
    date_lines: tuple[DateLine, ...]
    body_from: int
    detected: Evidence | None


def read_text_page(text: str, language: str | None, declared_title: str | None = None) -> TextPage:
    """Label every line of a text. A declared title only marks the lines that repeat it."""
    parts = [part for number, line in enumerate(cut(text)) for part in fragments(line, number)]
    lines = [line for line, _ in parts]
    labels = {number: label for number, (_, label) in enumerate(parts) if label}
    detected = None if language else _detected(lines)
    language = language or (detected.value if detected else None)
    thread = find_thread(lines, language)
    labels |= {number: label for number, label in thread.labels.items() if number not in labels}
    labels |= marked(lines, labels)
    region = find_region(lines, labels)
    body_from = _body_from(lines, labels, region)
    date_lines = find_date_lines(lines, language)
    labels |= _dates(labels, date_lines, body_from) | _bylines(lines, labels, body_from)
    headline = _declared(lines, declared_title) if declared_title else _found(lines, labels, body_from, date_lines)
    labels |= _headline_labels(lines, headline) | _above_dateline(lines, labels, headline)
    labels |= _outside(lines, labels, region)
    if region.is_page:
        labels |= {n: label for n, label in crowded(lines, labels, region).items() if n not in labels}
    labels |= appeals(lines, labels)
    told = tuple(labels.get(number, _BODY) for number in range(len(lines)))
    return TextPage(tuple(lines), told, headline, thread, tuple(date_lines), body_from, detected)


def _detected(lines: Sequence[Line]) -> Evidence | None:
    """The language of the prose: menus name every country."""
    prose = "\n".join(line.text for line in lines if is_prose(line))
    return detect_language(prose or "\n".join(line.text for line in lines[:200]))


# ---- labels by what a line says


def marked(lines: Sequence[Line], labels: dict[int, Label]) -> dict[int, Label]:
    """Markers, and what the last of them claims: the lines after it, if no full paragraph follows."""
    found = {n: label for n, line in enumerate(lines) if n not in labels and (label := marker(line))}
    prose = (n for n, line in enumerate(lines) if n not in labels and n not in found and is_prose(line))
    tail: Label | None = None
    for number in range(max(prose, default=-1) + 1, len(lines)):
        label = found.get(number) or opens_tail(lines[number])
        if label and label.segment in ("related", "comment", "other", "navigation"):
            tail = label
        if tail and number not in labels:
            found.setdefault(number, tail)
    return found


def _dates(labels: dict[int, Label], found: Sequence[DateLine], body_from: int) -> dict[int, Label]:
    """Lines that print the page's own date, around the start of the body."""
    near = range(body_from - _ABOVE, body_from + _BELOW)
    return {
        line.number: Label("date", "date line") for line in found if line.number in near and line.number not in labels
    }


def _bylines(lines: Sequence[Line], labels: dict[int, Label], body_from: int) -> dict[int, Label]:
    """Short lines around the start of the body that open with "By" and a name."""
    near = range(max(0, body_from - _ABOVE), min(body_from + _BELOW, len(lines)))
    return {
        number: Label("byline", "opens like a byline")
        for number in near
        if number not in labels and len(lines[number].text) <= _LONGEST_BYLINE and is_byline(lines[number])
    }


def is_byline(line: Line) -> bool:
    """Whether a line opens like a byline and says no more than one does."""
    return bool(_BYLINE.match(line.text)) and not line.ends_sentence and line.word_count <= 14


# ---- title and subtitle


def _body_from(lines: Sequence[Line], labels: dict[int, Label], region: Region) -> int:
    return next((n for n in range(region.first, region.last) if n not in labels and is_prose(lines[n])), region.first)


def _found(
    lines: Sequence[Line], labels: dict[int, Label], body_from: int, date_lines: Sequence[DateLine]
) -> Headline | None:
    if not lines:
        return None
    bylines = {number for number, label in labels.items() if label.segment == "byline"}
    stamped = frozenset(bylines | {line.number for line in date_lines})
    return find_headline(lines, labels, body_from, stamped)


def _declared(lines: Sequence[Line], title: str) -> Headline | None:
    """The lines that print a declared title; it need not stand in the text."""
    same = [number for number, line in enumerate(lines[:_HEAD_LINES]) if line.folded == folded(title)]
    return Headline(same[0], 0.95, tuple(same[1:]), None) if same and folded(title) else None


def _headline_labels(lines: Sequence[Line], headline: Headline | None) -> dict[int, Label]:
    """A subtitle as long as a paragraph stays body, for it is told there only; its evidence says what else it is."""
    if headline is None:
        return {}
    labels = dict.fromkeys(headline.repeated, Label("other", "repeated title"))
    labels[headline.title] = Label("title", "first line" if headline.title == 0 else "line above the body")
    if headline.subtitle is not None and lines[headline.subtitle].word_count < _WORDS_OF_A_PARAGRAPH:
        labels[headline.subtitle] = Label("subtitle", "line under the title")
    return labels


def _above_dateline(lines: Sequence[Line], labels: dict[int, Label], headline: Headline | None) -> dict[int, Label]:
    """The body opens with its dateline: a paragraph between that and the top (or the title) is a subtitle."""
    dateline = next((n for n, label in sorted(labels.items()) if label.segment == "dateline"), None)
    if dateline is None or (headline and headline.subtitle is not None):
        return {}
    top = headline.title + 1 if headline else 0
    above = [n for n in range(top, dateline) if n not in labels]
    is_one = len(above) == 1 and lines[above[0]].word_count >= _FEWEST_WORDS_OF_A_SUBTITLE
    return {above[0]: Label("subtitle", "above the dateline")} if is_one else {}


# ---- labels by where a line stands


def _outside(lines: Sequence[Line], labels: dict[int, Label], region: Region) -> dict[int, Label]:
    """What lies before the article is navigation, what lies behind it belongs to other articles or to the site."""
    before = {n: Label("navigation", "before the article") for n in range(region.first) if n not in labels}
    after = {n: Label("other", "after the article") for n in range(region.last, len(lines)) if n not in labels}
    return before | after
