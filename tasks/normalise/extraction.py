"""The body of a web page, by the extractor that sees most of it without taking comments and teasers for it.

The fast extractor is right on most pages. A second one, ten times faster, tells where it is not: where far more prose stands on the page, slower
settings are tried, and last the second extractor itself, if what it adds is prose in a row and not a comment thread.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement
from resiliparse.parse.html import HTMLTree

from tasks.normalise.extractors import Paragraph, by_resiliparse, by_stripping, by_trafilatura, from_scripts
from tasks.normalise.lines import Line, cut, folded
from tasks.normalise.markers import marker
from tasks.normalise.tame import Tamed

_FEWEST_CHARACTERS = 120
_LONGEST_HEADING = 80
_LESS, _FAR_LESS = 0.75, 0.5  # of the prose that the second extractor finds
_MUCH_MORE = 1.3
_MOST_TAGS_TRIED_TWICE = 20_000
_IN_A_ROW = 0.6
_FEWEST_DECLARED, _SHORTEST_SENTENCE = 400, 40  # characters
_MISSED = 0.5


@dataclass(frozen=True, slots=True)
class Extraction:
    """Paragraphs in page order and the extractor that gave them."""

    paragraphs: tuple[Paragraph, ...]
    extractor: str


def extract(tamed: Tamed, tree: HtmlElement | None, page: HTMLTree | None, declared_body: str) -> Extraction:
    """The fast extractor's body, checked against a second one; any text that can be had where neither gives one.

    A body that the page declares is as whole as its makers made it: it stands in only where little of it was found.
    """
    other = by_resiliparse(page)
    found = _checked(tamed, tree, by_trafilatura(tamed, tree), other)
    if _is_missed(declared_body, found):
        return Extraction(tuple(Paragraph(line.text, "p") for line in cut(declared_body)), "json-ld:articleBody")
    for name, paragraphs in (("trafilatura", found), ("resiliparse", other)):
        if _length(paragraphs) >= _FEWEST_CHARACTERS:
            return Extraction(tuple(paragraphs), name if paragraphs is not other else "resiliparse")
    tiers = {
        "trafilatura": found,
        "resiliparse": other,
        "visible text": by_stripping(tamed.markup),
        "script": from_scripts(tamed.scripts),
    }
    name, paragraphs = max(tiers.items(), key=lambda tier: _length(tier[1]))
    return Extraction(tuple(paragraphs), name)


def _checked(tamed: Tamed, tree: HtmlElement | None, found: list[Paragraph], other: list[Paragraph]) -> list[Paragraph]:
    """The first extractor's paragraphs, or slower ones that hold much more."""
    share = _prose(found) / (_prose(other) or 1)
    if share >= _LESS or tamed.tag_count > _MOST_TAGS_TRIED_TWICE:
        return found
    slower = [by_trafilatura(tamed, tree, recall=True)]
    if share < _FAR_LESS:
        slower.append(by_trafilatura(tamed, tree, fast=False))
    best = max(slower, key=_prose)
    if _prose(best) > _MUCH_MORE * _prose(found):
        return best
    return other if share < _FAR_LESS and _goes_on(found, other) else found


def _is_missed(declared: str, found: Sequence[Paragraph]) -> bool:
    """Whether most sentences of a declared body are nowhere in what was found."""
    if len(declared) < _FEWEST_DECLARED or 2 * len(declared) < _length(found):
        return False
    known = folded(" ".join(paragraph.text for paragraph in found))
    sentences = [folded(part) for part in re.split(r"[.!?。]\s|\n", declared) if len(part) > _SHORTEST_SENTENCE]
    return sum(sentence in known for sentence in sentences) < _MISSED * len(sentences)


def _goes_on(found: list[Paragraph], other: list[Paragraph]) -> bool:
    """Whether the article goes on where the first extractor stops: prose in a row, and no comments announced."""
    known = {paragraph.text for paragraph in found if len(paragraph.text) > _LONGEST_HEADING}
    last = max((number for number, paragraph in enumerate(other) if paragraph.text in known), default=None)
    prose = [number for number, paragraph in enumerate(other) if len(paragraph.text) > _LONGEST_HEADING]
    if last is None or not prose or prose[-1] == last or any(_announces_comments(paragraph) for paragraph in other):
        return False
    after = [number for number in prose if number > last]
    return len(after) >= _IN_A_ROW * (after[-1] - last)


def _announces_comments(paragraph: Paragraph) -> bool:
    label = marker(Line(0, len(paragraph.text), paragraph.text))
    return label is not None and label.segment == "comment"


def _length(paragraphs: Sequence[Paragraph]) -> int:
    return sum(len(paragraph.text) for paragraph in paragraphs)


def _prose(paragraphs: Sequence[Paragraph]) -> int:
    return sum(len(paragraph.text) for paragraph in paragraphs if len(paragraph.text) > _LONGEST_HEADING)
