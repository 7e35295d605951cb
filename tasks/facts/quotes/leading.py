"""The subject that opens a sentence: what a later "he" means, and who speaks where no verb of speech is seen."""

from dataclasses import dataclass

from tasks.facts.people import Person
from tasks.facts.people_words import is_human
from tasks.facts.quotes.phrases import PERIODS, WHICH_PERIOD, Phrase
from tasks.facts.quotes.rightward import right_of
from tasks.facts.reading import FactReading
from tasks.facts.tokens import ACRONYM, ADVERB, CONJUNCTION, MARK, NAME, NUMBER, PREPOSITION, QUOTED, TIME, WORD, Tokens
from tasks.reading import Sentence

LONGEST_OPENING = 30  # tokens of "In an interview with … on Monday," before the subject
_LONGEST_TIME = 6  # tokens of "Eight years ago,"
_LONGEST_DATELINE = 14
_DATELINE_KINDS = frozenset((NAME, ACRONYM, TIME, NUMBER, ",", ".", "(", ")"))
_CLAUSES = frozenset(("when", "as", "after", "while", "if", "because", "although", "though", "before", "since", "once"))
_TIMES = PERIODS | {"ago", "later", "earlier", "before"}


@dataclass(frozen=True, slots=True)
class Leading:
    """The subject of the sentence, and the person named in a clause before it."""

    phrase: Phrase | None
    before: Person | None


def leading_subject(reading: FactReading, sentence: Sentence) -> Leading | None:
    """The phrase that opens a sentence, after "But", "On Monday," or "When X spoke,"; None when a quotation opens it."""
    tokens = reading.prose
    span = tokens.between(sentence.char_start, sentence.char_end)
    at = _after_connectives(tokens, span)
    if at >= span.stop or tokens.kinds[at] in (MARK, QUOTED):
        return None
    if not _opens_aside(tokens, at, span.stop):
        return Leading(_opening_at(reading, at, span.stop), None)
    comma = _comma(tokens, at, min(at + LONGEST_OPENING, span.stop))
    before = None
    if tokens.words[at].lower() in _CLAUSES:
        end = tokens.starts[comma] if comma is not None else sentence.char_end
        before = next((mention.person for mention in reading.people.mentions_in(tokens.starts[at], end)), None)
    return Leading(_opening_at(reading, comma + 1, span.stop) if comma is not None else None, before)


def _opening_at(reading: FactReading, at: int, hi: int) -> Phrase | None:
    """The phrase at a token; after a person only other names and occupations belong to it ("Scott grinned" is Scott)."""
    tokens = reading.prose
    phrase = right_of(tokens, at, hi)
    if phrase is None:
        return None
    for mention in reading.people.mentions_in(tokens.starts[phrase.first], tokens.ends[phrase.last]):
        after = tokens.at(mention.char_end)
        is_over = after <= phrase.last and tokens.kinds[after] == WORD and not is_human(tokens.words[after])
        if is_over and tokens.ends[after - 1] == mention.char_end:
            return Phrase(phrase.first, after - 1, min(phrase.head, after - 1))
    return phrase


def _after_connectives(tokens: Tokens, span: range) -> int:
    """Past "But", "And then", "Meanwhile,"."""
    at = _after_dateline(tokens, span)
    while at < span.stop and tokens.kinds[at] == CONJUNCTION and tokens.words[at].lower() not in _CLAUSES:
        at += 1
    if at < span.stop and tokens.kinds[at] == ADVERB:
        at += 2 if tokens.word(at + 1) == "," else 1
    return at


def _after_dateline(tokens: Tokens, span: range) -> int:
    """Past "WASHINGTON (AFP) —"."""
    for at in range(span.start, min(span.start + _LONGEST_DATELINE, span.stop)):
        if tokens.kinds[at] in ("—", "-"):
            return at + 1 if at > span.start else at
        if tokens.kinds[at] not in _DATELINE_KINDS:
            break
    return span.start


def _opens_aside(tokens: Tokens, at: int, hi: int) -> bool:
    """Whether a phrase or clause comes before the subject: "On Monday,", "Speaking in Vienna,", "Last week,", "Eight years ago,"."""
    kind, word = tokens.kinds[at], tokens.words[at].lower()
    if kind in (PREPOSITION, CONJUNCTION, TIME) or word.endswith(("ing", "ed")):
        return True
    if word in WHICH_PERIOD and tokens.word(at + 1) in PERIODS:
        return True
    comma = _comma(tokens, at + 1, min(at + _LONGEST_TIME, hi))
    return comma is not None and tokens.word(comma - 1) in _TIMES


def _comma(tokens: Tokens, start: int, stop: int) -> int | None:
    return next((at for at in range(start, stop) if tokens.kinds[at] == ","), None)
