"""Headlines in quotation marks, and their repetition as a line of the body: rows without a speaker unless the headline names one."""

from dataclasses import replace

from tasks.facts.quotes.attribution import Attribution
from tasks.facts.reading import FactReading

_HEADS = frozenset(("title", "subtitle"))
_MOST = 0.6  # of the headline's characters


def as_headline(reading: FactReading, attribution: Attribution) -> Attribution:
    """The attribution of rule `headline` and without speaker if the marks hold the headline itself, or its repetition."""
    marked = attribution.marked
    words = _plain(reading.text[marked.start : marked.end])
    if len(words.split()) < 3:
        return attribution
    if reading.segment_at(marked.start) in _HEADS:
        paragraph = reading.paragraphs[reading.paragraph_at(marked.start)]
        is_most = marked.end - marked.start >= _MOST * (paragraph[1] - paragraph[0])
        return (
            replace(attribution, rule="headline", speaker=None)
            if is_most and attribution.claim is None
            else attribution
        )
    if attribution.is_whole and words == _plain(reading.reading.article.title or ""):
        return replace(attribution, rule="headline", speaker=None, claim=None)
    return attribution


def _plain(text: str) -> str:
    return " ".join(text.casefold().strip(" \"“”'‘’.,!?").split())
