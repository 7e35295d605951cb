"""Four ways to get the paragraphs of a page: trafilatura, resiliparse, the strings of a script, all visible text.

trafilatura returns None in silence on deep nesting and on one long text node, resiliparse hangs on 200,000 nested tags: each is kept from what
breaks it, and gives nothing then. Stripping tags is one pass and never fails.
"""

import html
import json
import re
import signal
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from types import FrameType

from lxml.etree import _Element
from lxml.html import HtmlElement
from resiliparse.extract.html2text import extract_plain_text
from resiliparse.parse.html import HTMLTree
from trafilatura import bare_extraction

from tasks.normalise.lines import Line, cut
from tasks.normalise.tame import Tamed

_DEADLINE_S = 3.0
_MOST_TAGS_FOR_TRAFILATURA = 60_000
_DEEPEST_FOR_TRAFILATURA, _DEEPEST_FOR_RESILIPARSE = 250, 2_000  # lxml cuts off what is deeper
_BLOCK_TAG = re.compile(
    r"</?(?:p|div|br|li|tr|td|h[1-6]|article|section|blockquote|table|ul|ol|figure|figcaption|header|footer|nav)(?=[\s/>])[^<>]*>?",
    re.IGNORECASE,
)
_TAG = re.compile(r"<[a-zA-Z/!?][^<>]*>?")
_BREAKS = frozenset({"lb", "p", "item", "head"})
_STRING = re.compile(r'"(?:[^"\\]|\\.){400,}+"')
_WORD_FOLLOWS = re.compile(r"\w")
_SPACE = re.compile(r"[^\S\n]+")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph as extracted; `tag` is p, head, quote, list, cell or line, `link_share` how much of it is links."""

    text: str
    tag: str
    link_share: float = 0.0


class _DeadlinePassed(BaseException):
    """Not an Exception: extractors catch those."""


def parsed(tamed: Tamed) -> HTMLTree | None:
    """The page as resiliparse parses it, or None where it would hang."""
    return HTMLTree.parse(tamed.markup) if tamed.depth <= _DEEPEST_FOR_RESILIPARSE else None


def visible_lines(page: HTMLTree | None) -> list[Line]:
    """All that a page shows, line by line, menus included; nothing for markup too deep to be rendered."""
    if page is None:
        return []
    text = extract_plain_text(page, preserve_formatting=True, main_content=False, list_bullets=False, alt_texts=False)
    return cut(text)


def is_too_large(tamed: Tamed) -> bool:
    """Whether trafilatura would be cut off, or would take longer than a page is worth."""
    return tamed.tag_count > _MOST_TAGS_FOR_TRAFILATURA or tamed.depth > _DEEPEST_FOR_TRAFILATURA


def by_trafilatura(tamed: Tamed, tree: HtmlElement | None, fast: bool = True, recall: bool = False) -> list[Paragraph]:
    if tree is None or is_too_large(tamed):
        return []
    try:
        with _deadline(_DEADLINE_S):
            found = bare_extraction(tree, fast=fast, favor_recall=recall, include_comments=False, include_links=True)
    except _DeadlinePassed:
        return []
    body = getattr(found, "body", None)
    return [paragraph for paragraph in _paragraphs(body) if paragraph.text] if body is not None else []


def _paragraphs(body: _Element) -> Iterator[Paragraph]:
    for block in body:
        match block.tag:
            case "list":
                yield from (_paragraph(entry, "list") for entry in block)
            case "table":
                yield from (_paragraph(row, "cell") for row in block.iter("row"))
            case tag:
                share = _link_share(block)
                lines = "".join(_texts(block)).split("\n")
                yield from (Paragraph(" ".join(line.split()), str(tag), share) for line in lines)


def _paragraph(element: _Element, tag: str) -> Paragraph:
    return Paragraph(" ".join("".join(_texts(element)).split()), tag, _link_share(element))


def _link_share(element: _Element) -> float:
    linked = sum(len("".join(link.itertext())) for link in element.iter("ref"))
    return linked / max(linked, len("".join(element.itertext()).strip())) if linked else 0.0


def _texts(element: _Element) -> Iterator[str]:
    """The text of an element, a line break where a block in it begins."""
    if element.text:
        yield element.text.replace("\n", " ")
    for child in element:
        if child.tag in _BREAKS:
            yield "\n"
        yield from _texts(child)
        if child.tag == "cell":
            yield " "
        elif child.tag == "ref" and _WORD_FOLLOWS.match(child.tail or "") and not element.text:
            yield " "  # a paragraph put together from loose text lost the space behind its link
        if child.tail:
            yield child.tail.replace("\n", " ")


def by_resiliparse(page: HTMLTree | None) -> list[Paragraph]:
    if page is None:
        return []
    text = extract_plain_text(page, preserve_formatting=True, main_content=True, list_bullets=False, alt_texts=False)
    return _lines(text)


def by_stripping(markup: str) -> list[Paragraph]:
    """All visible text below the head, tags replaced one by one."""
    start = re.search(r"<body(?=[\s>])[^<>]*>?", markup, re.IGNORECASE)
    broken = _BLOCK_TAG.sub("\n", markup[start.end() :] if start else markup)
    return _lines(html.unescape(_TAG.sub("", broken)))


def from_scripts(scripts: Sequence[str]) -> list[Paragraph]:
    """Pages that a script is to draw keep their article in its strings, as escaped markup."""
    found: list[Paragraph] = []
    for script in scripts:
        for literal in _STRING.finditer(script):
            try:
                text = json.loads(literal.group(), strict=False)
            except ValueError:  # "\x3c": a string of JavaScript alone
                continue
            if "<p" in text:
                found += by_stripping(text)
    return found


def _lines(text: str) -> list[Paragraph]:
    return [Paragraph(line, "line") for raw in text.split("\n") if (line := _SPACE.sub(" ", raw).strip())]


@contextmanager
def _deadline(seconds: float) -> Iterator[None]:
    """Processor seconds a block may take; only the main thread of a process can be interrupted."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise _DeadlinePassed

    previous = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, previous)
