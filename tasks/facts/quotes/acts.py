"""Acts of speech: every verb of a sentence that tells that somebody says or thinks something, with its subject."""

from dataclasses import dataclass
from typing import Literal

from tasks.facts.quotes.cues import PARTICLES, SPEECH_NOUNS, CueKind, kinds_of
from tasks.facts.quotes.subjects import Phrase, left_of, possessor, right_of
from tasks.facts.reading import FactReading
from tasks.facts.tokens import (
    ADVERB,
    AUXILIARY,
    DETERMINER,
    MARK,
    NUMBER,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    WORD,
    Tokens,
)
from tasks.reading import Sentence

Position = Literal["left", "inverted", "according", "agent", "participle", "elliptic", "relayed", "noun"]

MOST_ACTS = 60  # in one sentence; "said said said …" has more
_BE = frozenset(["be", "been", "being", "is", "are", "was", "were", "am", "get", "got"])
_SUBJECT_DETERMINERS = frozenset(
    ["some", "many", "most", "all", "both", "few", "several", "that", "this", "these", "those", "another"]
)
_NAMING = frozenset(
    ["called", "labeled", "labelled", "dubbed", "titled", "branded", "termed", "deemed", "described", "captioned"]
)
_RELAYING = frozenset(
    ["quoted", "quotes", "quoting", "quote", "cited", "cites", "citing", "paraphrased", "described", "describes"]
)
_NEVER_INVERTED = frozenset(
    ["told", "tells", "tell", "asked", "asks", "urged", "urges", "urge", "informed", "assured", "reminded"]
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
    tokens = reading.tokens
    span = tokens.between(sentence.char_start, sentence.char_end)
    for at in span:
        noun = _noun_act(reading, span, at)
        if noun:
            found.append(noun)
            continue
        kinds = kinds_of(tokens.words[at]) if tokens.kinds[at] == WORD else ()
        if tokens.words[at].lower() == "according" and _word(tokens, at + 1) == "to":
            kinds = (CueKind.ACCORDING,)
        if not kinds or reading.quoted[tokens.starts[at]] or _is_noun(tokens, at, span.start):
            continue
        if found and found[-1].position == "relayed" and at <= found[-1].last:
            continue
        act = _act(reading, span, at, kinds)
        if act:
            found.append(act)
        if len(found) == MOST_ACTS:
            break
    return found


def _act(reading: FactReading, span: range, at: int, kinds: tuple[CueKind, ...]) -> Act | None:
    tokens, quoted = reading.tokens, reading.quoted
    if CueKind.ACCORDING in kinds:
        subject = right_of(tokens, quoted, at + 2, span.stop)
        return Act(at, at + 1, kinds, "according", subject) if subject else None
    last = _with_particle(tokens, at, span.stop)
    if last is None:
        return None
    relayed = _relayed(reading, span, at, kinds)
    if relayed:
        return relayed
    if _is_passive(tokens, span.start, at):
        return _passive(reading, span, at, kinds)
    if _follows_quotation(reading, at) and _may_invert(reading, at) and CueKind.PARTICIPLE not in kinds:
        subject = right_of(tokens, quoted, at + 1, span.stop)
        if subject:
            return Act(at, last, kinds, "inverted", subject)
    if _word(tokens, at - 1) == "to" and not _went_on(tokens, at):
        return Act(at, last, kinds, "elliptic", None)
    subject = left_of(tokens, quoted, span.start, at)
    if CueKind.PARTICIPLE in kinds and not _is_own_subject(tokens, subject, span.start, at):
        return Act(at, last, kinds, "participle", None)
    if subject and _is_reduced_passive(reading, span, subject, at):
        return _passive(reading, span, at, kinds)
    return Act(at, last, kinds, "left" if subject else "elliptic", subject)


def _noun_act(reading: FactReading, span: range, at: int) -> Act | None:
    """ "Trump’s claim that …", "her message of …": a noun that tells of speech, with whose it is before it."""
    tokens = reading.tokens
    if tokens.kinds[at] != WORD or tokens.words[at] not in SPEECH_NOUNS or reading.quoted[tokens.starts[at]]:
        return None
    after = _word(tokens, at + 1)
    if at + 1 >= span.stop or (
        after not in ("that", "of", "to", ":", "about") and tokens.kinds[at + 1] not in (MARK, AUXILIARY)
    ):
        return None
    for before in range(at - 1, max(span.start, at - 5) - 1, -1):
        if tokens.kinds[before] == POSSESSIVE or tokens.words[before].lower() in ("his", "her", "their"):
            return Act(at, at, (CueKind.NOUN,), "noun", possessor(tokens, span.start, before))
        if tokens.kinds[before] not in (WORD, ADVERB, NUMBER):
            return None
    return None


def _may_invert(reading: FactReading, at: int) -> bool:
    """ "told X" never follows its quotation as "said X" does; "asked X" only follows a question."""
    word, position = reading.tokens.words[at], reading.tokens.starts[at]
    if word == "asked":
        return "?" in reading.text[max(0, position - 4) : position]
    return word not in _NEVER_INVERTED


def _relayed(reading: FactReading, span: range, at: int, kinds: tuple[CueKind, ...]) -> Act | None:
    """ "the Post quoted X as saying": X speaks, the Post relays it."""
    tokens = reading.tokens
    if tokens.words[at] not in _RELAYING or _is_passive(tokens, span.start, at):
        return None
    subject = right_of(tokens, reading.quoted, at + 1, span.stop)
    if (
        subject is None
        or _word(tokens, subject.last + 1) != "as"
        or CueKind.PARTICIPLE not in kinds_of(_word(tokens, subject.last + 2))
    ):
        return None
    return Act(
        at, subject.last + 2, (CueKind.SAY,), "relayed", subject, left_of(tokens, reading.quoted, span.start, at)
    )


def _is_own_subject(tokens: Tokens, subject: Phrase | None, lo: int, at: int) -> bool:
    """ "officials are saying", "A sign reading": else a participle shares the subject of its sentence."""
    return subject is not None and (
        tokens.kinds[at - 1] == AUXILIARY or (subject.last == at - 1 and subject.first == lo)
    )


def _is_reduced_passive(reading: FactReading, span: range, subject: Phrase, at: int) -> bool:
    """ "a loophole called an “inversion”": nobody is said to call it so; but "what officials called a “…”" is active."""
    tokens = reading.tokens
    if tokens.words[at] not in _NAMING or tokens.kinds[subject.head] in (PRONOUN, RELATIVE):
        return False
    after = at + 1 + (at + 1 < span.stop and tokens.kinds[at + 1] == DETERMINER)
    if after >= span.stop or tokens.kinds[after] != MARK:
        return False
    is_person = reading.people.mention_at(tokens.starts[subject.head]) is not None
    return not is_person and _word(tokens, subject.first - 1) not in ("what", "which", "whom", "he", "as")


def _passive(reading: FactReading, span: range, at: int, kinds: tuple[CueKind, ...]) -> Act | None:
    """ "was called “…” by X": X speaks. "was quoted as saying": the subject does. Otherwise nobody is named."""
    tokens = reading.tokens
    if tokens.words[at] == "quoted" and _word(tokens, at + 1) == "as" and _word(tokens, at + 2) == "saying":
        subject = left_of(tokens, reading.quoted, span.start, at)
        return Act(at, at + 2, kinds, "left", subject) if subject else None
    by = next((n for n in range(at + 1, min(at + 4, span.stop)) if tokens.words[n] == "by"), None)
    subject = right_of(tokens, reading.quoted, by + 1, span.stop) if by is not None else None
    return Act(at, at, kinds, "agent", subject) if subject else None


def _is_passive(tokens: Tokens, lo: int, at: int) -> bool:
    if not tokens.words[at].endswith(
        ("ed", "told", "said", "quoted", "written", "seen", "known", "thought", "felt", "read")
    ):
        return False
    before = at - 1
    while before >= lo and tokens.kinds[before] == ADVERB:
        before -= 1
    return before >= lo and tokens.words[before].lower() in _BE


def _is_noun(tokens: Tokens, at: int, lo: int) -> bool:
    """ "his claims", "the calls for", "of reports": a noun, not a verb."""
    if at == lo or not tokens.words[at].endswith(("s", "e", "t", "m", "n", "k", "l", "r", "y", "ght")):
        return False
    kind, word = tokens.kinds[at - 1], tokens.words[at - 1].lower()
    if kind == DETERMINER:
        return word not in _SUBJECT_DETERMINERS
    return kind == POSSESSIVE or (kind == PREPOSITION and word != "to")


def _with_particle(tokens: Tokens, at: int, hi: int) -> int | None:
    """The last token of the cue; None where a particle is needed and missing ("ruled" without "out")."""
    needed = PARTICLES.get(tokens.words[at])
    if needed is None:
        return at
    return at + 1 if at + 1 < hi and tokens.words[at + 1] in needed else None


def _follows_quotation(reading: FactReading, at: int) -> bool:
    """Whether only a comma and a closing mark stand between a quotation and this token; or a comma and what might be speech."""
    text, position = reading.text, reading.tokens.starts[at]
    before = text[max(0, position - 6) : position].rstrip()
    return bool(before) and (before[-1] in '"”»' or (before[-1] == "," and len(before) > 1 and before[-2] in "\"”»’'"))


def _went_on(tokens: Tokens, at: int) -> bool:
    return _word(tokens, at - 2) == "on" and _word(tokens, at - 3) in ("went", "goes", "go")


def _word(tokens: Tokens, at: int) -> str:
    return tokens.words[at].lower() if 0 <= at < len(tokens) else ""


def is_relative(tokens: Tokens, phrase: Phrase) -> bool:
    return tokens.kinds[phrase.head] == RELATIVE


def is_pronoun(tokens: Tokens, phrase: Phrase) -> bool:
    return tokens.kinds[phrase.head] == PRONOUN
