"""Label the paragraphs of an extracted page: what repeats the title, announces other articles, credits a picture or signs is no body."""

import re
from collections.abc import Sequence

from tasks.normalise.comments import find_thread
from tasks.normalise.date_lines import find_date_lines
from tasks.normalise.extractors import Paragraph
from tasks.normalise.lines import Label, Line, folded
from tasks.normalise.page_appeals import appeals
from tasks.normalise.page_links import leads_elsewhere
from tasks.normalise.regions import is_prose
from tasks.normalise.text_page import is_byline, marked

_TOP, _END = 6, 3  # paragraphs from either end that may be title, byline or date
_CREDIT_BEHIND = re.compile(
    r"(?:\((?:photo|image|foto|bild|picture|credit|abb)s?\b[^()]{0,80}\)|(?:©|\(c\))\s?[^.!?]{2,80}"
    r"|\b(?:getty images|shutterstock|istock|unsplash|adobe stock))$",
    re.IGNORECASE,
)
_CREDIT_BEFORE = re.compile(r"(?:pictured|image source|file photo|foto ?:|photo ?:|image ?:|bild ?:)", re.IGNORECASE)
_LONGEST_CREDIT = 100
_LONGEST_CREDITED = 300
_FEWEST_WORDS_REPEATED = 8
_OPENING = 80  # characters
_MOST_COMPARED = 20
_FEWEST_COMMENTS = 2
_MOST_WORDS_OF_A_LOOSE_LINE = 6
_TITLES = 3  # more candidates are the headlines of a live ticker
_BODY = Label("body", "extracted")


def label_paragraphs(
    lines: Sequence[Line],
    paragraphs: Sequence[Paragraph],
    titles: Sequence[str],
    subtitles: Sequence[str],
) -> list[Label]:
    """A label a paragraph. `lines` are the paragraphs where they stand in the article's text."""
    labels = _titles(lines, titles)
    labels |= {n: label for n, label in _comments(lines).items() if n not in labels}
    labels |= {n: label for n, label in _subtitles(lines, paragraphs, subtitles).items() if n not in labels}
    labels |= {n: label for n, label in _signatures(lines).items() if n not in labels}
    labels |= {n: label for n, label in leads_elsewhere(lines, paragraphs).items() if n not in labels}
    labels |= {n: label for n, label in _captions(lines).items() if n not in labels}
    labels |= {n: label for n, label in _repeated(lines).items() if n not in labels}
    labels |= marked(lines, labels)
    labels |= appeals(lines, labels)
    labels |= _loose_ends(lines, paragraphs, labels)
    labels |= _last_headings(lines, paragraphs, labels)
    return [labels.get(number, _BODY) for number in range(len(lines))]


def _titles(lines: Sequence[Line], titles: Sequence[str]) -> dict[int, Label]:
    wanted = {folded(title) for title in titles[:_TITLES]}
    longest = 2 * max(map(len, wanted), default=0)
    found = [number for number, line in enumerate(lines) if len(line.text) <= longest and line.folded in wanted]
    top = [number for number in found if number < _TOP]
    labels = {number: Label("other", "repeated title") for number in found}
    return labels | ({top[0]: Label("title", "printed title")} if top else {})


def _subtitles(lines: Sequence[Line], paragraphs: Sequence[Paragraph], subtitles: Sequence[str]) -> dict[int, Label]:
    """A declared standfirst that is set as a heading or is no whole sentence; others repeat the body's first paragraph."""
    wanted = {folded(subtitle) for subtitle in subtitles}
    for number, line in enumerate(lines[:_TOP]):
        if (
            line.word_count >= 5
            and line.folded in wanted
            and (paragraphs[number].tag == "head" or not line.ends_sentence)
        ):
            return {number: Label("subtitle", "declared standfirst")}
    return {}


def _signatures(lines: Sequence[Line]) -> dict[int, Label]:
    """Bylines and dates at either end."""
    ends = [n for n in range(len(lines)) if n < _TOP or n >= len(lines) - _END]
    labels = {n: Label("byline", "opens like a byline") for n in ends if is_byline(lines[n])}
    dates = find_date_lines([lines[number] for number in ends], None)
    return labels | {ends[found.number]: Label("date", "date line") for found in dates}


def _captions(lines: Sequence[Line]) -> dict[int, Label]:
    return {
        number: Label("caption", "picture credit")
        for number, line in enumerate(lines)
        if len(line.text) <= _LONGEST_CREDITED and _is_credited(line.text)
    }


def _is_credited(text: str) -> bool:
    return bool(_CREDIT_BEHIND.search(text, max(0, len(text) - _LONGEST_CREDIT)) or _CREDIT_BEFORE.match(text))


def _repeated(lines: Sequence[Line]) -> dict[int, Label]:
    """Paragraphs that stand on the page a second time: a summary box, a page laid out for two widths."""
    opening: dict[str, list[int]] = {}
    for number, line in enumerate(lines):
        if line.word_count >= _FEWEST_WORDS_REPEATED:
            opening.setdefault(_first_words(line), []).append(number)
    return {
        number: Label("other", "repeated paragraph")
        for numbers in opening.values()
        for place, number in enumerate(numbers)
        if any(lines[other].folded == lines[number].folded for other in numbers[:place][:_MOST_COMPARED])
    }


def _first_words(line: Line) -> str:
    """Only paragraphs that open alike are worth folding whole."""
    return " ".join(folded(line.text[:_OPENING]).split()[:_FEWEST_WORDS_REPEATED])


def _comments(lines: Sequence[Line]) -> dict[int, Label]:
    """Forums and blogs print what readers wrote below, each with its writer and its hour."""
    thread = find_thread(lines, None)
    return thread.labels if len(thread.stamps) >= _FEWEST_COMMENTS else {}


def _loose_ends(lines: Sequence[Line], paragraphs: Sequence[Paragraph], labels: dict[int, Label]) -> dict[int, Label]:
    """Short lines above the first and below the last paragraph of prose: sections, names of writers, buttons."""
    prose = [n for n, line in enumerate(lines) if n not in labels and is_prose(line)]
    if not prose:
        return {}
    outside = [*range(prose[0]), *range(prose[-1] + 1, len(lines))]
    return {
        number: Label("other", "short line outside the prose")
        for number in outside
        if number not in labels and paragraphs[number].tag == "p" and _is_loose(lines[number])
    }


def _is_loose(line: Line) -> bool:
    return line.word_count <= _MOST_WORDS_OF_A_LOOSE_LINE and not line.ends_sentence


def _last_headings(
    lines: Sequence[Line], paragraphs: Sequence[Paragraph], labels: dict[int, Label]
) -> dict[int, Label]:
    """Headings at the very end head nothing of this article."""
    found: dict[int, Label] = {}
    for number in range(len(lines) - 1, -1, -1):
        if number in labels:
            continue
        if paragraphs[number].tag != "head" or is_prose(lines[number]):
            break
        found[number] = Label("other", "heading of nothing")
    return found
