"""One reading of an article's text, cut into sentences once and shared by every stage that looks at it."""

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from uuid import UUID

from tasks import sentences
from warehouse.models import Article, SegmentKind


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of one segment: a half-open span without outer white space."""

    char_start: int
    char_end: int
    segment: SegmentKind


class Reading:
    """An article and its sentences. Sentences never cross the border of a segment; text outside every segment has none."""

    def __init__(self, article: Article) -> None:
        self.article = article

    @property
    def article_id(self) -> UUID:
        return self.article.article_id

    @property
    def text(self) -> str:
        return self.article.text

    @property
    def published_on(self) -> date | None:
        """The day of publication; None unless it is known to the day."""
        known = self.article.published_precision in ("second", "minute", "day")
        return self.article.published_at.date() if known and self.article.published_at else None

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence of every segment, in text order."""
        return tuple(
            Sentence(part.char_start + start, part.char_start + end, part.segment)
            for part in self.article.segments
            for start, end in sentences.split(self.text[part.char_start : part.char_end])
        )

    @cached_property
    def body_sentences(self) -> tuple[Sentence, ...]:
        """The sentences of the body segments, in text order: what is summarised, timed and compared."""
        return tuple(sentence for sentence in self.sentences if sentence.segment == "body")

    @cached_property
    def body(self) -> str:
        """The body segments, joined by a blank line. Its offsets are its own: spans always index `text`."""
        return "\n\n".join(
            self.text[part.char_start : part.char_end] for part in self.article.segments if part.segment == "body"
        )

    def segment_at(self, position: int) -> SegmentKind:
        """The kind of segment a character stands in; `other` between segments."""
        at = bisect_right(self._segment_starts, position) - 1
        if at < 0 or position >= self.article.segments[at].char_end:
            return "other"
        return self.article.segments[at].segment

    def sentence_at(self, position: int) -> Sentence | None:
        """The sentence a character stands in; None between sentences."""
        at = bisect_right(self._sentence_starts, position) - 1
        if at < 0 or position >= self.sentences[at].char_end:
            return None
        return self.sentences[at]

    @cached_property
    def _segment_starts(self) -> list[int]:
        return [part.char_start for part in self.article.segments]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.char_start for sentence in self.sentences]
