"""Paragraphs of an article that lead to other articles: told by how much of them is a link, whatever the language."""

import re
from collections.abc import Iterator, Sequence

from tasks.normalise.extractors import Paragraph
from tasks.normalise.lines import Label, Line

_MOSTLY_LINKS = 0.8
_MOST_WORDS_OF_A_TEASER = 25
_LEAD_IN = re.compile(r"[^:|»›→]{2,40}[:|»›→]\s")
_FEWEST_WORDS_OF_A_TITLE = 6  # shorter ones are products and places
_UNLINKED = 0.04  # of a paragraph beside its lead-in: spaces and marks
_FEWEST_TEASERS = 3
_HALF_A_LINK = 0.5


def leads_elsewhere(lines: Sequence[Line], paragraphs: Sequence[Paragraph]) -> dict[int, Label]:
    """Short paragraphs that are links, but for a lead-in; a heading or a sentence that is one is none."""
    found: dict[int, Label] = {}
    for number, (line, paragraph) in enumerate(zip(lines, paragraphs, strict=True)):
        if not paragraph.link_share or paragraph.tag not in ("p", "list") or not _is_teaser(line):
            continue
        if paragraph.link_share >= _MOSTLY_LINKS:
            found[number] = Label("related", "link as a whole")
        elif paragraph.tag == "p" and _is_led_in(line, paragraph):
            found[number] = Label("related", "link behind a lead-in")
    for run in _runs(lines, paragraphs):
        found |= {number: Label("related", "list of links") for number in run if number not in found}
    return found


def _is_teaser(line: Line) -> bool:
    return 2 <= line.word_count <= _MOST_WORDS_OF_A_TEASER and not line.text.endswith((".", "!", "…"))


def _is_led_in(line: Line, paragraph: Paragraph) -> bool:
    """ "Les også: [a title]": all that stands behind the lead-in is one link."""
    lead_in = _LEAD_IN.match(line.text)
    if not lead_in or len(line.text[lead_in.end() :].split()) < _FEWEST_WORDS_OF_A_TITLE:
        return False
    return abs(1 - paragraph.link_share - lead_in.end() / len(line.text)) <= _UNLINKED


def _runs(lines: Sequence[Line], paragraphs: Sequence[Paragraph]) -> Iterator[list[int]]:
    """Entries of a list in a row, each at least half a link and most of them more."""
    run: list[int] = []
    for number in range(len(lines) + 1):
        if number < len(lines) and _is_list_link(lines[number], paragraphs[number]):
            run.append(number)
            continue
        if len(run) >= _FEWEST_TEASERS and 4 * sum(paragraphs[n].link_share for n in run) >= 3 * len(run):
            yield run
        run = []


def _is_list_link(line: Line, paragraph: Paragraph) -> bool:
    return paragraph.tag == "list" and paragraph.link_share >= _HALF_A_LINK and _is_teaser(line)
