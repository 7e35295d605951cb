"""A long XML document cut into its repeated elements, so that one broken entry costs one entry.

Each piece is parsed alone, inside a copy of the root's own tag: that keeps its name spaces, `xml:base` and `xml:lang`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from tasks.ingest.received import TAIL, Received
from tasks.ingest.source import Refused
from tasks.ingest.xml_text import parsed, parsed_strictly, with_escaped_bodies
from tasks.records import Refusal

ROOT = re.compile(r"<([A-Za-z_][\w.:-]{0,60})(?:[^<>\"']|\"[^\"]{0,2000}+\"|'[^']{0,2000}+'){0,3000}+>")
SKIPPED = {"<![CDATA[": "]]>", "<!--": "-->"}
MOST_ELEMENTS = 50_000  # in one piece: the tree takes two hundred bytes for each


@dataclass(frozen=True, slots=True)
class Piece:
    """One element as written. `is_whole` is false where the document ends before the element does."""

    xml: str
    is_whole: bool = True


@dataclass(frozen=True, slots=True)
class Found:
    """A piece that could be parsed, with its number."""

    locator: str
    raw: bytes
    element: etree._Element


class Pieces:
    """The outermost elements of these local names in a mended document."""

    def __init__(self, text: str, *names: str) -> None:
        self._text = text
        self._event = re.compile(rf"<!\[CDATA\[|<!--|<(/?)(?:[\w.-]{{1,30}}:)?(?:{'|'.join(names)})(?=[\s/>])")
        root = ROOT.match(text)
        self._root, self._name = (root[0], root[1]) if root and not self._event.match(text) else ("<x>", "x")

    def __iter__(self) -> Iterator[Piece]:
        text, start, at = self._text, -1, 0
        while event := self._event.search(text, at):
            at = self._end(event)
            if at < 0:
                break
            if event[1] is None or (start < 0 and self._is_empty(event, at)):
                continue
            if event[1]:
                if start >= 0:
                    yield Piece(text[start:at])
                start = -1
                continue
            if start >= 0:  # the one before was never closed
                yield Piece(text[start : event.start()])
            start = event.start()
        if start >= 0:
            yield Piece(text[start:], is_whole=False)

    def preface(self) -> etree._Element | None:
        """What stands before the first piece, as the root's children."""
        text = self._text
        first = next((event.start() for event in self._event.finditer(text) if event[1] == ""), len(text))
        return parsed(text[:first])

    def found(self, received: Received, fault: Refused | None) -> Iterator[Found | Refusal]:
        """Every piece parsed, or why it is none; at last what cut the document short."""
        for number, piece in enumerate(self, start=1):
            locator, raw = str(number), piece.xml.encode("utf-8", "replace")
            if not piece.is_whole:
                fault = fault or Refused("truncated", f"entry {number} has no end")
                break
            try:
                yield Found(locator, raw, self._parse(piece))
            except Refused as refused:
                yield received.refusal(refused.reason, refused.detail, locator=locator, raw=raw)
        if fault:
            yield received.refusal(fault.reason, fault.detail, locator=TAIL)

    def _parse(self, piece: Piece) -> etree._Element:
        """The piece's element beneath the root; `Refused` where it is a flood or no XML."""
        if piece.xml.count("<") > 2 * MOST_ELEMENTS:
            raise Refused("too_large", f"one entry holds more than {MOST_ELEMENTS} elements")
        root = parsed_strictly(self._wrapped(piece.xml))
        if root is None:
            root = parsed(self._wrapped(with_escaped_bodies(piece.xml)))
        if root is None or not len(root):
            raise Refused("malformed_xml", "no element can be made of it")
        return root[0]

    def _wrapped(self, xml: str) -> str:
        return f"{self._root}{xml}</{self._name}>"

    def _end(self, event: re.Match[str]) -> int:
        """Where the tag or section ends that was met; -1 where it never does."""
        closing = SKIPPED.get(event[0], ">")
        end = self._text.find(closing, event.end())
        return end + len(closing) if end >= 0 else -1

    def _is_empty(self, event: re.Match[str], end: int) -> bool:
        return not event[1] and self._text[end - 2] == "/"
