"""The memory of an outlet's lines: a paragraph that one outlet prints on different stories is furniture, whatever it looks like.

This is what one article gives to that memory and what it takes from it; which lines are furniture is found among all articles held
(`warehouse.memory`). Nothing is deleted: the segment is labelled `other`, and back to what it was when the line loses its standing.
"""

import hashlib
import re
import string
from collections.abc import Collection
from typing import NamedTuple

from warehouse.models import Article, Segment

VERSION = "1"  # of the lines: what is held under another one is not compared with these

_BASIS = "outlet lines: was "
_STORIES = 2  # on how many a brief line must stand
_STORIES_OF_A_SENTENCE = 3  # reporters print one again, in a long affair
_STORIES_OF_A_LONG_LINE = 5  # and their paragraphs of background again and again
_SENTENCE, _LONG = 60, 170  # bytes: ten and thirty words of English
_QUOTATION = re.compile('["“”„«»]')
_BETWEEN_WORDS = (string.punctuation + string.whitespace).encode()
_DIGITS = re.compile(rb"\d+")
_SHORT = 30  # bytes: "12 shares" and "13 shares" are one line


class OutletLine(NamedTuple):
    """A paragraph as its outlet's memory keeps it: 64 bits of outlet and words, their bytes, and on how many stories it must stand."""

    line_hash: int
    byte_count: int
    least_stories: int


def outlet_lines(article: Article) -> list[OutletLine]:
    """The body paragraphs of an article, those that the memory took from it included; each once, in order. None when the outlet is unknown."""
    if article.outlet is None:
        return []
    parts = [article.text[part.char_start : part.char_end] for part in article.segments if _is_body(part)]
    lines = (_line(article.outlet, part) for part in parts)
    return list({line.line_hash: line for line in lines}.values())


def relabel(article: Article, furniture: Collection[int]) -> Article:
    """The article with its body labelled against these lines; the same object where nothing changes, or nothing would be left of the body."""
    if not furniture and not any(part.basis.startswith(_BASIS) for part in article.segments):
        return article
    segments = tuple(_relabelled(article, part, furniture) for part in article.segments)
    if segments == article.segments or not any(part.segment == "body" for part in segments):
        return article
    return article.model_copy(update={"segments": segments})


def _line(outlet: str, text: str) -> OutletLine:
    """Case, spaces and ASCII punctuation do not count."""
    words = text.casefold().encode("utf-8", "replace").translate(None, _BETWEEN_WORDS)
    if len(words) <= _SHORT:
        words = _DIGITS.sub(b"0", words)
    digest = hashlib.blake2b(outlet.encode("utf-8", "replace") + b"\n" + words, digest_size=8).digest()
    return OutletLine(int.from_bytes(digest, "big", signed=True), len(words), _least_stories(text, len(words)))


def _least_stories(text: str, byte_count: int) -> int:
    if byte_count >= _LONG:
        return _STORIES_OF_A_LONG_LINE
    is_sentence = byte_count >= _SENTENCE or _QUOTATION.search(text)
    return _STORIES_OF_A_SENTENCE if is_sentence else _STORIES


def _is_body(part: Segment) -> bool:
    return part.segment == "body" or part.basis.startswith(_BASIS)


def _relabelled(article: Article, part: Segment, furniture: Collection[int]) -> Segment:
    if article.outlet is None or not _is_body(part):
        return part
    basis = part.basis.removeprefix(_BASIS)
    if _line(article.outlet, article.text[part.char_start : part.char_end]).line_hash in furniture:
        return part.model_copy(update={"segment": "other", "basis": f"{_BASIS}{basis}"})
    return part.model_copy(update={"segment": "body", "basis": basis})
