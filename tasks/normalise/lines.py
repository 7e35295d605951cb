"""Cut a text into lines and keep where each stands.

Lines end at LF, CR LF or a lone CR, as editors show them. Not `splitlines()`: it also breaks at U+2028, form feeds and NEL,
which stand in the middle of sentences on real pages.
"""

import re
from dataclasses import dataclass
from functools import cached_property

from warehouse.models import SegmentKind

_LINE = re.compile(r"[^\r\n]++")
_SENTENCE_END = re.compile(r"[.!?…。！？।॥۔؟][\"”’»“')\]]{0,2}$")
_WORD = re.compile(r"\w+")
_UNSPACED = re.compile(
    r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]"
)  # Thai … Khmer, kana, Han


@dataclass(frozen=True)
class Line:
    """A line, or a part of one, without outer white space. Half-open span; `text` is what stands there."""

    char_start: int
    char_end: int
    text: str

    @cached_property
    def word_count(self) -> int:
        """Words; scripts without spaces count two characters a word."""
        unspaced = len(_UNSPACED.findall(self.text))
        return len(_WORD.findall(self.text)) + unspaced // 2 if unspaced else len(self.text.split())

    @cached_property
    def ends_sentence(self) -> bool:
        return bool(_SENTENCE_END.search(self.text[-4:]))

    @cached_property
    def folded(self) -> str:
        """The words alone, case folded: how two lines are compared."""
        return folded(self.text)

    def part(self, start: int, end: int) -> "Line":
        """A part of this line; offsets count within the line. Outer white space is trimmed."""
        return trimmed(self.text[start:end], self.char_start + start)


@dataclass(frozen=True, slots=True)
class Label:
    """What a line is, and the rule that says so."""

    segment: SegmentKind
    basis: str


def folded(text: str) -> str:
    """The words of a text alone, case folded."""
    return " ".join(_WORD.findall(text.casefold()))


def cut(text: str) -> list[Line]:
    """Every line that holds more than white space, in order."""
    lines = (trimmed(found.group(), found.start()) for found in _LINE.finditer(text))
    return [line for line in lines if line.text]


def trimmed(text: str, char_start: int) -> Line:
    """A line of this text without its outer white space."""
    left = text.lstrip()
    start = char_start + len(text) - len(left)
    kept = left.rstrip()
    return Line(start, start + len(kept), kept)
