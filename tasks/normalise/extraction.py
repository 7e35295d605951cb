"""The body of a web page, by the best extractor that its markup allows: trafilatura, resiliparse, or all visible text.

Each tier takes over where the one before gives nothing: trafilatura returns None in silence on deep nesting and on one long text node,
resiliparse hangs on 200,000 nested tags. The last tier strips tags in one pass and never fails.
"""

import html
import re
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import FrameType

from lxml.etree import _Element
from lxml.html import HtmlElement
from resiliparse.extract.html2text import extract_plain_text
from trafilatura import bare_extraction

from tasks.normalise.lines import Line, cut
from tasks.normalise.tame import Tamed

_DEADLINE_S = 5.0
_LARGEST_FOR_TRAFILATURA = 4_000_000
_DEEPEST_FOR_RESILIPARSE = 2_000
_FEWEST_CHARACTERS = 120
_BLOCK_TAG = re.compile(
    r"</?(?:p|div|br|li|tr|td|h[1-6]|article|section|blockquote|table|ul|ol|figure|figcaption|header|footer|nav)(?=[\s/>])[^<>]*>?",
    re.IGNORECASE,
)
_TAG = re.compile(r"<[a-zA-Z/!?][^<>]*>?")
_SPACE = re.compile(r"[^\S\n]+")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph as extracted; `tag` is p, head, quote, list, cell or line."""

    text: str
    tag: str


@dataclass(frozen=True, slots=True)
class Extraction:
    """Paragraphs in page order and the extractor that gave them."""

    paragraphs: tuple[Paragraph, ...]
    extractor: str


class _DeadlinePassed(BaseException):
    """Not an Exception: extractors catch those."""


def extract(tamed: Tamed, tree: HtmlElement | None) -> Extraction:
    """The first tier that gives a body; the longest of the short ones where none is long."""
    tiers: tuple[tuple[str, Callable[[], list[Paragraph]]], ...] = (
        ("trafilatura", lambda: _by_trafilatura(tamed, tree)),
        ("resiliparse", lambda: _by_resiliparse(tamed)),
        ("visible text", lambda: _by_stripping(tamed.markup)),
    )
    best = Extraction((), "none")
    for name, tier in tiers:
        paragraphs = tier()
        length = sum(len(paragraph.text) for paragraph in paragraphs)
        if length >= _FEWEST_CHARACTERS:
            return Extraction(tuple(paragraphs), name)
        if length > sum(len(paragraph.text) for paragraph in best.paragraphs):
            best = Extraction(tuple(paragraphs), name)
    return best


def visible_lines(tamed: Tamed) -> list[Line]:
    """All that a page shows, line by line, menus included; nothing for markup too deep to be rendered."""
    if tamed.depth > _DEEPEST_FOR_RESILIPARSE:
        return []
    text = extract_plain_text(
        tamed.markup, preserve_formatting=True, main_content=False, list_bullets=False, alt_texts=False
    )
    return cut(text)


def _by_trafilatura(tamed: Tamed, tree: HtmlElement | None) -> list[Paragraph]:
    if tree is None or len(tamed.markup) > _LARGEST_FOR_TRAFILATURA:
        return []
    try:
        with _deadline(_DEADLINE_S):
            found = bare_extraction(tree, fast=True, include_comments=False, include_tables=True)
    except _DeadlinePassed:
        return []
    return list(_paragraphs(found.body)) if found is not None and found.body is not None else []


def _paragraphs(body: _Element) -> Iterator[Paragraph]:
    for block in body:
        match block.tag:
            case "list":
                yield from (Paragraph(text, "list") for entry in block if (text := _joined(entry)))
            case "table":
                yield from (
                    Paragraph(text, "cell")
                    for row in block.iter("row")
                    if (text := " ".join(_joined(cell) for cell in row).strip())
                )
            case tag:
                lines = _joined(block, keep_breaks=True).split("\n")
                yield from (Paragraph(line.strip(), str(tag)) for line in lines if line.strip())


def _joined(element: _Element, keep_breaks: bool = False) -> str:
    pieces: list[str] = []
    for event_text in _texts(element):
        pieces.append(event_text if keep_breaks else event_text.replace("\n", " "))
    return _SPACE.sub(" ", "".join(pieces)).strip()


def _texts(element: _Element) -> Iterator[str]:
    if element.text:
        yield element.text.replace("\n", " ")
    for child in element:
        if child.tag in ("lb", "p", "item", "head"):
            yield "\n"
        yield from _texts(child)
        if child.tail:
            yield child.tail.replace("\n", " ")


def _by_resiliparse(tamed: Tamed) -> list[Paragraph]:
    if tamed.depth > _DEEPEST_FOR_RESILIPARSE:
        return []
    text = extract_plain_text(
        tamed.markup, preserve_formatting=True, main_content=True, list_bullets=False, alt_texts=False
    )
    return _lines(text)


def _by_stripping(markup: str) -> list[Paragraph]:
    """All visible text below the head, tags replaced one by one."""
    start = re.search(r"<body(?=[\s>])[^<>]*>?", markup, re.IGNORECASE)
    broken = _BLOCK_TAG.sub("\n", markup[start.end() :] if start else markup)
    return _lines(html.unescape(_TAG.sub("", broken)))


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
