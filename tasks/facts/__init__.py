"""Who said what, when, how many, where: every fact with the exact characters it was read from.

What enters: one `Reading`. What leaves: the facts of every extractor, in text order.
What always holds: a fact's span gives its surface, its id is unique within the article, and the same reading gives the same facts.
An extractor reads the article's text and nothing else: no network, no clock, no other article.
A new kind of fact is a file, a word in `EXTRACTORS`, and a golden case.
"""

from collections.abc import Iterable
from typing import Protocol

from tasks.facts.dates import DATES
from tasks.facts.mentions import MENTIONS
from tasks.facts.quantities import QUANTITIES
from tasks.facts.quotes import Speech
from tasks.facts.reading import FactReading
from tasks.facts.roles import ROLES
from tasks.reading import Reading
from warehouse.errors import SpanMismatch
from warehouse.models import Fact, FactKind


class Extractor(Protocol):
    """Finds facts of some kinds. Its rows bear its `name` and `version`; a new version makes `reextract` redo its rows alone."""

    name: str
    version: str
    kinds: frozenset[FactKind]

    def __call__(self, reading: FactReading) -> Iterable[Fact]:
        """The facts of one article, in any order."""
        ...


EXTRACTORS: tuple[Extractor, ...] = (Speech(), DATES, QUANTITIES, MENTIONS, ROLES)


def extract(reading: Reading) -> list[Fact]:
    """Every fact of one article, in text order.

    A fact that an extractor gives twice (the same span, kind and maker) is kept once.
    A span that does not give its surface raises `SpanMismatch`: the article is then refused as a whole.
    """
    fact_reading = FactReading(reading)
    facts = {fact.fact_id: fact for extractor in EXTRACTORS for fact in extractor(fact_reading)}
    for fact in facts.values():
        _check_span(reading, fact)
    return sorted(facts.values(), key=lambda fact: (fact.char_start, fact.char_end, fact.kind, fact.extractor))


def _check_span(reading: Reading, fact: Fact) -> None:
    is_sound = 0 <= fact.char_start < fact.char_end and reading.text[fact.char_start : fact.char_end] == fact.surface
    if not is_sound or fact.article_id != reading.article_id:
        raise SpanMismatch(reading.article_id, fact.extractor, fact.surface)
