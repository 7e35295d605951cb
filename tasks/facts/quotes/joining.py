"""Sentences as speech needs them: “…?” Feinstein said. is one sentence, though the question mark ends it."""

from bisect import bisect_left
from collections.abc import Iterator

from tasks.facts.quotes.acts import acts_of
from tasks.facts.reading import FactReading, joined
from tasks.reading import Sentence

OWN_QUOTATION = 25  # characters between a cue and the quotation that it introduces
_MARKS = frozenset('"”»')


def spoken_sentences(reading: FactReading) -> Iterator[Sentence]:
    """The sentences of an article; one that only tells who spoke is joined to the quotation before it."""
    return joined(reading.sentences, lambda quotation, sentence: _only_attributes(reading, quotation, sentence))


def _only_attributes(reading: FactReading, quotation: Sentence, sentence: Sentence) -> bool:
    text, end = reading.folded, quotation.char_end
    if text[end - 1] not in _MARKS or text[end - 2] not in "?!…—-'’" or "\n" in text[end : sentence.char_start]:
        return False
    tokens = reading.prose
    act = next(iter(acts_of(reading, sentence)), None)
    if (
        act is None
        or act.subject is None
        or act.position != "left"
        or act.subject.first != tokens.at(sentence.char_start)
    ):
        return False
    after = tokens.words[act.last + 1] if act.last + 1 < len(tokens) else "."
    return after not in ("that", ":") and not _has_own_quotation(reading, sentence, tokens.ends[act.last])


def _has_own_quotation(reading: FactReading, sentence: Sentence, cue_end: int) -> bool:
    own = bisect_left(reading.marks, cue_end, key=lambda marked: marked.start)
    limit = min(cue_end + OWN_QUOTATION, sentence.char_end)
    return own < len(reading.marks) and reading.marks[own].start < limit
