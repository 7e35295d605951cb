"""Acts of speech: every verb of a sentence that tells that somebody says or thinks something, with its subject."""

from dataclasses import dataclass
from itertools import islice
from typing import Literal

from tasks.facts.people_words import is_human
from tasks.facts.quotes import verbs
from tasks.facts.quotes.cues import SLOGANS, SPEECH_NOUNS, CueKind, kinds_of, may_be_cue
from tasks.facts.quotes.leftward import left_of
from tasks.facts.quotes.phrases import Phrase, absolute_subject, possessor
from tasks.facts.quotes.rightward import right_of
from tasks.facts.reading import FactReading
from tasks.facts.tokens import (
    ACRONYM,
    ADVERB,
    AUXILIARY,
    MARK,
    NAME,
    NUMBER,
    POSSESSIVE,
    PREPOSITION,
    QUOTED,
    RELATIVE,
    WORD,
    Tokens,
)
from tasks.reading import Sentence

Position = Literal["left", "inverted", "according", "agent", "participle", "elliptic", "relayed", "noun"]

MOST_ACTS = 60  # in one sentence; "said said said …" has more
LONGEST_OFFICE = 60  # characters
_OFFICE_KINDS = frozenset((NAME, ACRONYM, PREPOSITION))
_NEAR_AGENT = 4  # tokens between "called" and "by"
_RELAYING = frozenset(
    ("quoted", "quotes", "quoting", "quote", "cited", "cites", "citing", "paraphrased", "described", "describes")
)


@dataclass(frozen=True, slots=True)
class Act:
    """One cue: its first and last token, what it can do, and the phrase that is its subject (None: look elsewhere)."""

    first: int
    last: int
    kinds: tuple[CueKind, ...]
    position: Position
    subject: Phrase | None
    via: Phrase | None = None  # who relays it: "the Post quoted X as saying"


def acts_of(reading: FactReading, sentence: Sentence) -> list[Act]:
    """The acts of speech of one sentence, in text order; cues inside quotation marks are somebody's words, not the article's."""
    found: list[Act] = []
    span = reading.prose.between(sentence.char_start, sentence.char_end)
    for at in span:
        if not may_be_cue(reading.prose.words[at]) or (found and at <= found[-1].last):
            continue
        act = _noun_act(reading.prose, span, at) or _verb_act(reading, span, at)
        if act:
            found.append(act)
        if len(found) == MOST_ACTS:
            break
    return found


def is_relative(tokens: Tokens, phrase: Phrase) -> bool:
    """Whether a phrase is only "who" or "which"."""
    return tokens.kinds[phrase.head] == RELATIVE


def _noun_act(tokens: Tokens, span: range, at: int) -> Act | None:
    """ "Trump’s claim that …", "her message of …": a noun that tells of speech, with whose it is before it."""
    if tokens.kinds[at] != WORD or tokens.words[at] not in SPEECH_NOUNS or at + 1 >= span.stop:
        return None
    if tokens.word(at - 2) == "there" and tokens.kinds[at - 1] == AUXILIARY:  # "there are reports he was backing out"
        return Act(at, at, (CueKind.NOUN,), "noun", Phrase(at, at, at))
    is_slogan = tokens.kinds[at + 1] == MARK and tokens.words[at] in SLOGANS
    if not is_slogan and tokens.words[at + 1] not in ("that", "of", "to", ":", "about", "is", "was"):
        return None
    for before in range(at - 1, max(span.start, at - 5) - 1, -1):
        if tokens.kinds[before] == POSSESSIVE or tokens.words[before].lower() in ("his", "her", "their"):
            return Act(at, at, (CueKind.NOUN,), "noun", possessor(tokens, span.start, before))
        if tokens.kinds[before] not in (WORD, ADVERB, NUMBER):
            return None
    return None


def _verb_act(reading: FactReading, span: range, at: int) -> Act | None:
    tokens = reading.prose
    if tokens.words[at] in ("according", "According") and tokens.word(at + 1) == "to":
        subject = right_of(tokens, at + 2, span.stop)
        return Act(at, at + 1, (CueKind.ACCORDING,), "according", subject) if subject else None
    if verbs.is_state(tokens, span.start, at):
        return Act(at, at, (CueKind.BELIEF,), "left", subject) if (subject := left_of(tokens, span.start, at)) else None
    kinds = kinds_of(tokens.words[at]) if tokens.kinds[at] == WORD else ()
    last = verbs.last_of(tokens, at, span.stop)
    if not kinds or last is None or verbs.is_noun(tokens, span.start, at):
        return None
    if verbs.is_passive(tokens, span.start, at):
        return _passive(tokens, span, at, kinds)
    return _relayed(tokens, span, at) or _inverted(reading, span, at, last) or _active(reading, span, at, last)


def _passive(tokens: Tokens, span: range, at: int, kinds: tuple[CueKind, ...]) -> Act | None:
    """ "was called “…” by X": X speaks. "was quoted as saying": the subject does. Otherwise nobody is named."""
    if tokens.words[at] == "quoted" and tokens.word(at + 1) == "as" and tokens.word(at + 2) == "saying":
        subject = left_of(tokens, span.start, at)
        return Act(at, at + 2, kinds, "left", subject) if subject else None
    if tokens.kinds[at - 1] == WORD and CueKind.SAY not in kinds:  # "the government backed by the U.N."
        return None
    by = _by(tokens, span, at)
    agent = right_of(tokens, by + 1, span.stop) if by is not None else None
    return Act(at, at, kinds, "agent", agent) if agent else None


def _by(tokens: Tokens, span: range, at: int) -> int | None:
    """The "by" of an agent: soon after the verb, quotations between them not counted."""
    outside = (n for n in range(at + 1, min(at + 40, span.stop)) if tokens.kinds[n] not in (QUOTED, MARK))
    return next((n for n in islice(outside, _NEAR_AGENT) if tokens.words[n] == "by"), None)


def _relayed(tokens: Tokens, span: range, at: int) -> Act | None:
    """ "the Post quoted X as saying": X speaks, the Post relays it."""
    if tokens.words[at] not in _RELAYING:
        return None
    subject = right_of(tokens, at + 1, span.stop)
    if subject is None or tokens.word(subject.last + 1) != "as":
        return None
    saying = subject.last + 2
    if CueKind.PARTICIPLE not in kinds_of(tokens.word(saying)):
        return None
    return Act(at, saying, (CueKind.SAY,), "relayed", subject, left_of(tokens, span.start, at))


def _inverted(reading: FactReading, span: range, at: int, last: int) -> Act | None:
    """ "…,” said X": only right after a quotation."""
    kinds = kinds_of(reading.prose.words[at])
    if CueKind.PARTICIPLE in kinds or not verbs.may_invert(reading, at):
        return None
    subject = right_of(reading.prose, at + 1, span.stop)
    if subject is None or not _may_speak(reading.prose, subject):
        return None
    return Act(at, last, kinds, "inverted", _through_office(reading, subject))


def _through_office(reading: FactReading, subject: Phrase) -> Phrase:
    """ "said House Committee on Ways and Means Chairman Paul Ryan": up to the name that the office leads to."""
    tokens = reading.prose
    end = tokens.ends[subject.last]
    for mention in reading.people.mentions_in(end, end + LONGEST_OFFICE):
        last = tokens.at(mention.char_end) - 1
        between = range(subject.last + 1, last)
        if mention.title and all(tokens.kinds[n] in _OFFICE_KINDS or tokens.words[n] in ("and", "&") for n in between):
            return Phrase(subject.first, last, last)
        break
    return subject


def _may_speak(tokens: Tokens, subject: Phrase) -> bool:
    """Whether a phrase after a verb may be its subject: "began stepping up" has none."""
    is_bare = tokens.kinds[subject.first] == WORD
    return not is_bare or tokens.kinds[subject.head] in (NAME, ACRONYM) or is_human(tokens.words[subject.head])


def _active(reading: FactReading, span: range, at: int, last: int) -> Act | None:
    tokens = reading.prose
    kinds = kinds_of(tokens.words[at])
    if verbs.is_infinitive(tokens, at):
        return Act(at, last, kinds, "elliptic", None)
    subject = left_of(tokens, span.start, at)
    if CueKind.PARTICIPLE in kinds and not _is_own(tokens, subject, span.start, at):
        absolute = absolute_subject(tokens, span.start, at)
        return Act(at, last, kinds, "left" if absolute else "participle", absolute)
    if subject and verbs.is_possessed_noun(tokens, subject, at):
        return None
    if subject and verbs.is_reduced_passive(reading, span.stop, subject, at):
        return _passive(tokens, span, at, kinds)
    return Act(at, last, kinds, "left" if subject else "elliptic", subject)


def _is_own(tokens: Tokens, subject: Phrase | None, lo: int, at: int) -> bool:
    """ "officials are saying", "A sign reading": else a participle shares the subject of its sentence."""
    if subject is None:
        return False
    return tokens.kinds[at - 1] == AUXILIARY or (subject.last == at - 1 and subject.first == lo)
