"""Noun phrases read rightwards: the subject of "said X", of "according to X", and of a sentence that it opens."""

from tasks.facts.people_words import OCCUPATIONS
from tasks.facts.quotes.cues import is_cue
from tasks.facts.quotes.phrases import LONGEST, NOUNISH, STANDALONE, SUBJECT_PRONOUNS, Phrase
from tasks.facts.tokens import (
    ACRONYM,
    ADVERB,
    CONJUNCTION,
    DETERMINER,
    NAME,
    NUMBER,
    PREPOSITION,
    PRONOUN,
    WORD,
    Tokens,
)

_ENDS = frozenset((NAME, ACRONYM, WORD, NUMBER))


def right_of(tokens: Tokens, start: int, hi: int) -> Phrase | None:
    """The noun phrase that begins at token `start`, before token `hi`; None if there is none."""
    hi = min(hi, start + LONGEST)
    while start < hi and tokens.kinds[start] == ADVERB:
        start += 1
    if start >= hi:
        return None
    if tokens.kinds[start] == PRONOUN:
        return Phrase(start, start, start) if tokens.words[start].lower() in SUBJECT_PRONOUNS else None
    if tokens.kinds[start] == "[":
        return _bracketed(tokens, start, hi)
    if tokens.kinds[start] not in NOUNISH and tokens.kinds[start] != DETERMINER:
        return None
    return _grown(tokens, start, hi)


def _grown(tokens: Tokens, start: int, hi: int) -> Phrase | None:
    at = start
    head: int | None = None
    while at < hi and _goes_on(tokens, start, at, hi):
        if head is None and tokens.kinds[at] == PREPOSITION:
            head = at - 1
        at += 1
    last = at - 1
    while last > start and tokens.kinds[last] not in _ENDS:
        last -= 1
    if start == last and not _stands_alone(tokens, start):
        return None
    return Phrase(start, last, last if head is None else min(last, head))


def _goes_on(tokens: Tokens, start: int, at: int, hi: int) -> bool:
    """Whether the token belongs to the phrase as well."""
    kind, word = tokens.kinds[at], tokens.words[at]
    if kind in NOUNISH:
        return not (kind == WORD and at > start and _is_verb_here(tokens, at))
    if kind == DETERMINER:
        return at == start or tokens.kinds[at - 1] in (DETERMINER, PREPOSITION, CONJUNCTION)
    if kind == PREPOSITION:
        return at > start and _attaches(tokens, at, hi)
    joins = word in ("and", "&") and at > start and at + 1 < hi
    return joins and tokens.kinds[at + 1] in (NAME, ACRONYM, WORD, DETERMINER)


def _is_verb_here(tokens: Tokens, at: int) -> bool:
    """A cue, or a past form right after a name ("Scott grinned"): the phrase is over."""
    word = tokens.words[at]
    return is_cue(word) or (tokens.kinds[at - 1] in (NAME, ACRONYM) and word.endswith("ed"))


def _attaches(tokens: Tokens, at: int, hi: int) -> bool:
    word = tokens.words[at].lower()
    if word == "of":
        return True
    if word == "for" and tokens.kinds[at - 1] == NAME and tokens.kind(at + 1) == NAME and at + 1 < hi:
        return True  # "Democracy for America"
    is_role = tokens.words[at - 1].lower() in OCCUPATIONS or tokens.words[at - 1].endswith("s")
    return word in ("for", "at", "from", "with", "in") and tokens.kinds[at - 1] == WORD and is_role and at + 1 < hi


def _stands_alone(tokens: Tokens, at: int) -> bool:
    kind = tokens.kinds[at]
    return kind in _ENDS or (kind == DETERMINER and tokens.words[at].lower() in STANDALONE)


def _bracketed(tokens: Tokens, start: int, hi: int) -> Phrase | None:
    """ "[Earnest] said": the editor’s brackets."""
    closing = next((at for at in range(start + 1, min(hi, start + 8)) if tokens.kinds[at] == "]"), None)
    return Phrase(start, closing, closing - 1) if closing is not None and closing > start + 1 else None
