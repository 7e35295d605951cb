"""The body of an article as sumy sees it: sentences that know where they stand, and one count of their words for all."""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from sumy.models.dom import ObjectDocumentModel, Paragraph
from sumy.models.dom import Sentence as SumySentence

from tasks import sentences
from tasks.reading import Reading
from tasks.summarise.languages import Language, language_of
from tasks.summarise.terms import Terms

Span = tuple[int, int]

MOST_SENTENCES = 10_000  # of one article that are ranked: the matrices of sumy's algorithms grow with the square

_WORD = re.compile(r"[^\W\d_]++(?:['’-][^\W\d_]++)*+")
_BREAK = re.compile(r"[\n\r\u2028\u2029]")


class NewsTokenizer:
    """The two methods that sumy asks of a tokenizer: ours need no downloaded data."""

    def to_sentences(self, text: str) -> tuple[str, ...]:
        return tuple(text[start:end] for start, end in sentences.split(text))

    def to_words(self, text: str) -> tuple[str, ...]:
        return tuple(_WORD.findall(text))


TOKENIZER = NewsTokenizer()


class SpanSentence(SumySentence):  # type: ignore[misc]
    """A sumy sentence that remembers its span. Equality and hash stay sumy's: by text."""

    __slots__ = ("char_end", "char_start")

    def __init__(self, text: str, span: Span) -> None:
        super().__init__(text[span[0] : span[1]], TOKENIZER)
        self.char_start, self.char_end = span


class PassageDocument(ObjectDocumentModel):  # type: ignore[misc]
    """A sumy document whose words are counted once for every summariser that works in its language."""

    def __init__(self, paragraphs: Sequence[Paragraph], language: Language) -> None:
        super().__init__(paragraphs)
        self.language = language

    @cached_property
    def terms(self) -> Terms:
        return Terms.of(self.sentences, self.language.content)


class Passage:
    """Sentences of one text, the repeats left out, and what summarisers know of them.

    `spans` are the sentences that may be picked, in text order. `is_truncated` says that the text has more.
    """

    def __init__(self, text: str, spans: Sequence[Span], title: str | None = None, language: str | None = None) -> None:
        self.text, self.title, self.language = text, title, language_of(language)
        first = {text[start:end]: (start, end) for start, end in reversed(spans)}
        single = sorted(first.values())
        self.spans, self.is_truncated = single[:MOST_SENTENCES], len(single) > MOST_SENTENCES

    @classmethod
    def of(cls, reading: Reading) -> "Passage":
        """The body of an article."""
        spans = [(sentence.char_start, sentence.char_end) for sentence in reading.body_sentences]
        return cls(reading.text, spans, reading.article.title, reading.article.language)

    @classmethod
    def of_text(cls, text: str, language: str | None = None) -> "Passage":
        """Every sentence of a plain text."""
        return cls(text, sentences.split(text), None, language)

    def __len__(self) -> int:
        return len(self.spans)

    def sentence(self, position: int) -> str:
        """The sentence itself, word for word."""
        start, end = self.spans[position]
        return self.text[start:end]

    @cached_property
    def word_counts(self) -> list[int]:
        """Words of each sentence as people count them: parted by white space."""
        return [len(self.text[start:end].split()) for start, end in self.spans]

    @cached_property
    def document(self) -> PassageDocument:
        """The passage as a sumy document; its title is a heading, as sumy's own parsers have it."""
        headings = [SumySentence(self.title, TOKENIZER, is_heading=True)] if self.title else []
        paragraphs = list(self._paragraphs())
        paragraphs[:1] = [[*headings, *group] for group in paragraphs[:1]]
        return PassageDocument([Paragraph(group) for group in paragraphs], self.language)

    def _paragraphs(self) -> Iterator[list[SpanSentence]]:
        group: list[SpanSentence] = []
        for span in self.spans:
            if group and _BREAK.search(self.text, group[-1].char_end, span[0]):
                yield group
                group = []
            group.append(SpanSentence(self.text, span))
        if group:
            yield group
