"""What all extractors share of one article, computed once: folded text, paragraphs, quotation marks, sentences, people."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from itertools import accumulate
from typing import Any, Protocol
from uuid import UUID

from tasks.facts.mark_styles import in_one_style
from tasks.facts.marks import Marked, pair_marks, with_double_marks
from tasks.facts.people import People
from tasks.facts.tokens import QUOTED, Tokens, tokenise
from tasks.reading import Reading, Sentence
from warehouse.models import FactKind, Segment, SegmentKind, content_id

Span = tuple[int, int]

SENTENCE_CAP = 2000  # a "sentence" longer than this is cut, so that no rule ever sees a whole hostile line
_ACRONYM = re.compile(r"\b(?:[A-Za-z]\.){2,8}")
_SAME_LENGTH = str.maketrans({"\xa0": " ", "\u202f": " ", "\u2009": " ", "\t": " ", "’": "'", "ʼ": "'", "‑": "-"})
_ENDS = frozenset('.!?…:;"”»')
_BLANK_LINES = re.compile(r"\n[^\S\n]*+(?:\n\s*+)")
_LINE = re.compile(r"[^\n]++")


class Maker(Protocol):
    """What a fact must know of its extractor."""

    name: str
    version: str


def joined(sentences: Iterable[Sentence], belong_together: Callable[[Sentence, Sentence], bool]) -> Iterator[Sentence]:
    """Sentences, each as one with those that follow and belong to it."""
    pending: Sentence | None = None
    for sentence in sentences:
        if pending and belong_together(pending, sentence):
            pending = Sentence(pending.char_start, sentence.char_end, pending.segment)
            continue
        if pending:
            yield pending
        pending = sentence
    if pending:
        yield pending


class FactReading:
    """One article as the extractors see it. All offsets are into `text`; `folded` has the same length."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.text = reading.text

    @property
    def article_id(self) -> UUID:
        return self.reading.article_id

    @cached_property
    def folded(self) -> str:
        """The text for matching: "U.S." as "U_S_", no-break spaces as spaces, curly apostrophes straight, ‹any› marks "double".

        Lengths are unchanged.
        """
        plain = with_double_marks(self._styled, self.marks).translate(_SAME_LENGTH)
        return _ACRONYM.sub(lambda acronym: acronym.group().replace(".", "_"), plain)

    @cached_property
    def paragraphs(self) -> list[Span]:
        """Lines, or blocks of lines where the text is hard-wrapped; they never cross a segment."""
        segments = self.reading.article.segments
        return [span for part in segments for span in _paragraphs(self.text, part)]

    @cached_property
    def marks(self) -> list[Marked]:
        """What stands in quotation marks, in text order."""
        return pair_marks(self._styled, self.paragraphs)

    @cached_property
    def quoted(self) -> bytearray:
        """One byte a character: 1 inside quotation marks."""
        mask = bytearray(len(self.text) + 1)
        for marked in self.marks:
            mask[marked.start : marked.end] = b"\1" * (marked.end - marked.start)
        return mask

    def unquoted_between(self, start: int, end: int) -> int:
        """How many characters of a stretch stand outside quotation marks."""
        return end - start - (self._quoted_before[end] - self._quoted_before[start]) if end > start else 0

    @cached_property
    def sentences(self) -> list[Sentence]:
        """The reading's sentences, joined where one was cut inside quotation marks, and cut at `SENTENCE_CAP`."""
        return [piece for sentence in joined(self.reading.sentences, self._is_cut_short) for piece in _pieces(sentence)]

    @cached_property
    def tokens(self) -> Tokens:
        """Every word and stop, with its kind."""
        return tokenise(self.folded)

    @cached_property
    def prose(self) -> Tokens:
        """The tokens again, those inside quotation marks of kind `QUOTED`: somebody's words are not the article's."""
        tokens, quoted = self.tokens, self.quoted
        kinds = [QUOTED if quoted[start] else kind for start, kind in zip(tokens.starts, tokens.kinds, strict=True)]
        return Tokens(tokens.starts, tokens.ends, tokens.words, kinds)

    @cached_property
    def people(self) -> People:
        """The people of this article, by every name they bear in it."""
        return People(self.folded, self.tokens, self.reading.article.segments)

    def paragraph_at(self, position: int) -> int:
        """The number of the paragraph a character stands in, or of the last one before it."""
        return max(0, bisect_right(self._paragraph_starts, position) - 1)

    def sentence_at(self, position: int) -> Sentence | None:
        """The sentence a character stands in; None between sentences."""
        at = bisect_right(self._sentence_starts, position) - 1
        return self.sentences[at] if at >= 0 and position < self.sentences[at].char_end else None

    def spine(self, kind: FactKind, span: Span, rule: str, confidence: float, maker: Maker) -> dict[str, Any]:
        """The columns every fact has, the same way for every extractor: `Quote(**reading.spine(…), quote_kind=…)`."""
        start, end = span
        sentence = self.sentence_at(start)
        return {
            "fact_id": content_id("fact", str(self.article_id), kind, str(start), str(end), maker.name),
            "article_id": self.article_id,
            "kind": kind,
            "char_start": start,
            "char_end": end,
            "surface": self.text[start:end],
            "segment": self.segment_at(start),
            "sentence_start": sentence.char_start if sentence else start,
            "sentence_end": max(sentence.char_end if sentence else end, end),
            "confidence": confidence,
            "rule": rule,
            "extractor": maker.name,
            "extractor_version": maker.version,
        }

    def segment_at(self, position: int) -> SegmentKind:
        return self.reading.segment_at(position)

    def _is_cut_short(self, one: Sentence, other: Sentence) -> bool:
        """Whether two pieces are one sentence: cut inside quotation marks, or at the line break of a hard-wrapped text."""
        if self.paragraph_at(one.char_start) != self.paragraph_at(other.char_start):
            return False
        is_inside = self.quoted[one.char_end - 1] and self.quoted[other.char_start]
        is_wrapped = self.text[one.char_end - 1] not in _ENDS and "\n" in self.text[one.char_end : other.char_start]
        return bool(is_inside) or is_wrapped

    @cached_property
    def _styled(self) -> str:
        return in_one_style(self.text)

    @cached_property
    def _quoted_before(self) -> list[int]:
        return list(accumulate(self.quoted, initial=0))

    @cached_property
    def _paragraph_starts(self) -> list[int]:
        return [start for start, _ in self.paragraphs]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.char_start for sentence in self.sentences]


def _pieces(sentence: Sentence) -> Iterator[Sentence]:
    for start in range(sentence.char_start, sentence.char_end, SENTENCE_CAP):
        yield Sentence(start, min(start + SENTENCE_CAP, sentence.char_end), sentence.segment)


def _paragraphs(text: str, part: Segment) -> Iterator[Span]:
    may_be_wrapped = part.segment == "body"
    start = part.char_start
    for gap in _BLANK_LINES.finditer(text, part.char_start, part.char_end):
        yield from _lines(text, start, gap.start(), may_be_wrapped)
        start = gap.end()
    yield from _lines(text, start, part.char_end, may_be_wrapped)


def _lines(text: str, lo: int, hi: int, may_be_wrapped: bool) -> Iterator[Span]:
    lines = [line.span() for line in _LINE.finditer(text, lo, hi) if line.group().strip()]
    if may_be_wrapped and _is_hard_wrapped(lines):
        yield lines[0][0], lines[-1][1]
    else:
        yield from lines


def _is_hard_wrapped(lines: list[Span]) -> bool:
    """Whether a mail or wire programme broke these lines: three or more, and all but the last about as long as each other."""
    widths = [end - start for start, end in lines[:-1]]
    return len(widths) >= 2 and min(widths) >= 45 and max(widths) <= 100 and max(widths) - min(widths) <= 22
