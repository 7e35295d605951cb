"""The body of a web page, by the fastest extractor that is sure to see all of it without taking comments and teasers for it.

Where a page declares its body and prints all of it, what it prints of it is the body. Else trafilatura looks at the element that holds the
article, and at the whole page where that gives little. resiliparse, ten times faster, tells where either is wrong: where far more prose stands
on the page, slower settings are tried, and last resiliparse's own lines, if what they add is prose in a row and not a comment thread.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement
from resiliparse.parse.html import HTMLTree

from tasks.normalise.container import container, light
from tasks.normalise.extractors import (
    Paragraph,
    by_resiliparse,
    by_stripping,
    by_trafilatura,
    from_scripts,
    is_too_large,
)
from tasks.normalise.lines import Line, cut, folded
from tasks.normalise.markers import marker
from tasks.normalise.tame import Tamed

_FEWEST_CHARACTERS = 120
_FEWEST_SURE = 1_000  # a shorter text may be a teaser's, and the article elsewhere on the page
_WHOLE = 0.97  # of a declared body's characters
_LONGEST_HEADING = 80
_LESS, _FAR_LESS = 0.75, 0.5  # of the prose that the second extractor finds
_MUCH_MORE = 1.3
_MOST_TAGS_TRIED_TWICE = 20_000
_IN_A_ROW = 0.6
_FEWEST_DECLARED, _SHORTEST_SENTENCE = 400, 40  # characters
_MISSED, _MOST_SENTENCES = 0.5, 300
_MOST_COMPARED = 50_000_000  # characters: a tenth of a second


@dataclass(frozen=True, slots=True)
class Extraction:
    """Paragraphs in page order and the extractor that gave them."""

    paragraphs: tuple[Paragraph, ...]
    extractor: str


def extract(tamed: Tamed, tree: HtmlElement | None, page: HTMLTree | None, declared_body: str) -> Extraction:
    """The surest body that can be had fast; any text that can be had where no extractor gives one.

    A body that the page declares is as whole as its makers made it: unless it is printed, it stands in only where little of it was found.
    """
    other = by_resiliparse(page)
    if printed := _printed(declared_body, other):
        return Extraction(printed, "printed articleBody")
    found = _checked(tamed, tree, _fast(tamed, tree), other)
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


def _printed(declared: str, other: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """The lines in which a page prints the body that it declares; none unless they are all of it."""
    known = folded(declared)
    if len(known) < _FEWEST_DECLARED or len(known) * len(other) > _MOST_COMPARED:
        return ()
    lines = [(line, words) for line in other if (words := folded(line.text)) and words in known]
    share = sum(len(words) for _, words in lines) / len(known)
    return tuple(line for line, _ in lines) if _WHOLE <= share <= 1 / _WHOLE else ()


def _fast(tamed: Tamed, tree: HtmlElement | None) -> list[Paragraph]:
    """The paragraphs of the element that holds the article, of the whole page where they are few."""
    if tree is None or is_too_large(tamed):
        return []
    held = container(tree, _FEWEST_SURE)
    found = by_trafilatura(tamed, held) if held is not None else []
    return found if _length(found) >= _FEWEST_SURE else by_trafilatura(tamed, light(tree))


def _checked(tamed: Tamed, tree: HtmlElement | None, found: list[Paragraph], other: list[Paragraph]) -> list[Paragraph]:
    """The first extractor's paragraphs, or slower ones that hold much more."""
    share = _prose(found) / (_prose(other) or 1)
    if share >= _LESS or tamed.tag_count > _MOST_TAGS_TRIED_TWICE:
        return found
    whole = light(tree) if tree is not None else None
    slower = by_trafilatura(tamed, whole, fast=share >= _FAR_LESS, recall=share >= _FAR_LESS)
    if _prose(slower) > _MUCH_MORE * _prose(found):
        return slower
    return other if share < _FAR_LESS and _goes_on(found, other) else found


def _is_missed(declared: str, found: Sequence[Paragraph]) -> bool:
    """Whether most sentences of a declared body are nowhere in what was found."""
    if len(declared) < _FEWEST_DECLARED or 2 * len(declared) < _length(found):
        return False
    known = folded(" ".join(paragraph.text for paragraph in found))
    sentences = [folded(part) for part in re.split(r"[.!?。]\s|\n", declared) if len(part) > _SHORTEST_SENTENCE]
    sample = sentences[:_MOST_SENTENCES]
    return sum(sentence in known for sentence in sample) < _MISSED * len(sample)


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
