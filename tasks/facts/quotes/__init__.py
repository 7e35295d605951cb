"""Quotations and statements: who said what, with the characters of the words, of the speaker and of the cue.

One row per pair of quotation marks; names and scare quotes in marks give none. A quotation that nobody is said to have spoken keeps a
null speaker, and only when it is a whole sentence or the headline. Statements are indirect speech, with lower confidence.
"""

from collections.abc import Iterator

from tasks.facts.quotes.attribution import Attribution
from tasks.facts.quotes.headlines import as_headline
from tasks.facts.quotes.nobodys import is_nobodys
from tasks.facts.quotes.rows import quotation_row, statement_row
from tasks.facts.quotes.statements import statements_of
from tasks.facts.quotes.walk import read_speech
from tasks.facts.reading import FactReading
from warehouse.models import Fact, FactKind


class Speech:
    """Extracts quotations (kind `quote`) and indirect speech (kind `statement`)."""

    name = "speech"
    version = "2"
    kinds: frozenset[FactKind] = frozenset(("quote", "statement"))

    def __call__(self, reading: FactReading) -> Iterator[Fact]:
        for one in read_speech(reading):
            for attribution in one.attributions:
                settled = as_headline(reading, attribution)
                if _is_said(reading, settled):
                    yield quotation_row(reading, settled, self)
            for statement in statements_of(reading, one):
                yield statement_row(reading, statement, self)


def _is_said(reading: FactReading, attribution: Attribution) -> bool:
    if attribution.rule == "headline":
        return True
    if attribution.speaker is None:
        return (
            attribution.is_whole and len(reading.text[attribution.marked.start : attribution.marked.end].split()) >= 4
        )
    return not is_nobodys(reading, attribution)
