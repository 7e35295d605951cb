"""The subject that opens a sentence: what a later "he" means, and who speaks where no verb of speech is seen."""

from dataclasses import dataclass

from tasks.facts.people import Person
from tasks.facts.quotes.subjects import PERIODS, Phrase, right_of
from tasks.facts.reading import FactReading
from tasks.facts.tokens import ADVERB, CONJUNCTION, MARK, PREPOSITION, TIME
from tasks.reading import Sentence

LONGEST_OPENING = 30  # tokens of "In an interview with … on Monday," before the subject
_CLAUSES = frozenset(["when", "as", "after", "while", "if", "because", "although", "though", "before", "since", "once"])


@dataclass(frozen=True, slots=True)
class Leading:
    """The subject of the sentence, and the person named in a clause before it."""

    phrase: Phrase | None
    before: Person | None


def leading_subject(reading: FactReading, sentence: Sentence) -> Leading | None:
    """The phrase that opens a sentence, after "But", "On Monday," or "When X spoke,"; None when a quotation opens it."""
    tokens, quoted = reading.tokens, reading.quoted
    span = tokens.between(sentence.char_start, sentence.char_end)
    at = span.start
    while at < span.stop and tokens.kinds[at] == CONJUNCTION and tokens.words[at].lower() not in _CLAUSES:
        at += 1
    if at >= span.stop or tokens.kinds[at] == MARK or quoted[tokens.starts[at]]:
        return None
    if tokens.kinds[at] == ADVERB:
        at += 2 if at + 1 < span.stop and tokens.kinds[at + 1] == "," else 1
        if at >= span.stop or quoted[tokens.starts[at]]:
            return None
    before = None
    opens_aside = tokens.kinds[at] in (PREPOSITION, CONJUNCTION, TIME) or tokens.words[at].endswith(("ing", "ed"))
    opens_aside = opens_aside or (
        tokens.words[at].lower() in ("last", "this", "earlier", "next") and tokens.words[at + 1].lower() in PERIODS
    )
    opens_aside = opens_aside or _opens_with_time(reading, at, span.stop)
    if opens_aside:
        comma = next((n for n in range(at, min(at + LONGEST_OPENING, span.stop)) if _ends_opening(reading, n)), None)
        if tokens.words[at].lower() in _CLAUSES:
            mentions = reading.people.mentions_in(
                tokens.starts[at], tokens.starts[comma] if comma else sentence.char_end
            )
            before = mentions[0].person if mentions else None
        if comma is None:
            return Leading(None, before)
        at = comma + 1
    return Leading(right_of(tokens, quoted, at, span.stop), before)


def _ends_opening(reading: FactReading, at: int) -> bool:
    return reading.tokens.kinds[at] == "," and not reading.quoted[reading.tokens.starts[at]]


def _opens_with_time(reading: FactReading, at: int, stop: int) -> bool:
    """ "Eight years ago, …", "A month later, …"."""
    comma = next((n for n in range(at + 1, min(at + 6, stop)) if _ends_opening(reading, n)), None)
    return comma is not None and reading.tokens.words[comma - 1].lower() in (
        "ago",
        "later",
        "earlier",
        "before",
        *PERIODS,
    )
