"""The subject of a verb, read leftwards from it.

The hard part of "who said it" is not the name but what stands between name and verb: "X, a 70-year-old who …, said", "X (R-Texas) said",
"X on Monday told", "a spokesman for X said". Windows are bounded in tokens, so no text costs more than its length.
"""

from tasks.facts.quotes.cues import is_cue
from tasks.facts.quotes.phrases import (
    ATTACHING,
    LONGEST,
    NOUNISH,
    OBJECT_OF,
    PERIODS,
    REACH,
    STANDALONE,
    SUBJECT_PRONOUNS,
    WHICH_PERIOD,
    Phrase,
)
from tasks.facts.tokens import (
    ACRONYM,
    ADVERB,
    AUXILIARY,
    CONJUNCTION,
    DETERMINER,
    MARK,
    NAME,
    NUMBER,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    QUOTED,
    RELATIVE,
    TIME,
    WORD,
    Tokens,
)

_APPOSED_KINDS = frozenset((DETERMINER, RELATIVE, WORD, PREPOSITION, NUMBER, POSSESSIVE, ADVERB, CONJUNCTION))
_BARRIERS = frozenset((";", ":", MARK, QUOTED))
_SHORT_ASIDE = 4  # tokens between commas that may be anything: "R-Texas", "Trump’s spokesman"


def left_of(tokens: Tokens, lo: int, verb: int) -> Phrase | None:
    """The subject that ends before the token `verb`; the sentence starts at token `lo`. None if no subject can be seen."""
    lo = max(lo, verb - REACH)
    end = _before_adverbs(tokens, lo, verb - 1)
    if end < lo:
        return None
    closing = tokens.kinds[end]
    if closing == ",":
        return _before_appositive(tokens, lo, end)
    if closing == "]":
        opening = _previous(tokens, lo, end - 1, "[")
        return Phrase(opening, end, end - 1) if opening is not None and end - opening > 1 else None
    if closing == ")":
        opening = _previous(tokens, lo, end - 1, "(")
        return left_of(tokens, lo, opening) if opening is not None else None
    if closing in ("—", "-"):
        opening = _previous(tokens, lo, end - 1, closing)
        return _ending_at(tokens, lo, opening - 1) if opening is not None else None
    return _ending_at(tokens, lo, end)


# ---- what stands between the subject and its verb


def _before_adverbs(tokens: Tokens, lo: int, at: int) -> int:
    """Over "has also", "went on", "on Monday", "this week" to the end of what stands before."""
    while at >= lo:
        kind, word = tokens.kinds[at], tokens.words[at].lower()
        if kind in (ADVERB, AUXILIARY) or word in ("once", "even") or (word == "went" and tokens.words[at + 1] == "on"):
            at -= 1
        elif kind == TIME or (word in PERIODS and at > lo and _dates(tokens, at - 1)):
            at -= 1
            while at >= lo and tokens.words[at].lower() in ("on", "early", *WHICH_PERIOD):
                at -= 1
        else:
            return at
    return at


def _dates(tokens: Tokens, at: int) -> bool:
    return tokens.kinds[at] == TIME or tokens.words[at].lower() in WHICH_PERIOD


def _before_appositive(tokens: Tokens, lo: int, end: int) -> Phrase | None:
    """Of the commas before the one at `end`, the nearest that a name stands before; else the nearest that fits at all."""
    second_best: Phrase | None = None
    for at in range(end - 1, lo, -1):
        if tokens.kinds[at] in _BARRIERS:
            break
        may_be_apposed = tokens.kinds[at + 1] in _APPOSED_KINDS or end - at <= _SHORT_ASIDE + 1
        if tokens.kinds[at] == "," and may_be_apposed:
            phrase = _ending_at(tokens, lo, at - 1)
            if phrase and _is_constituency(tokens, phrase):  # "Jim Risch, R-Idaho, in a statement, called"
                continue
            if phrase and tokens.kinds[phrase.head] in (NAME, ACRONYM):
                return phrase
            if phrase and _is_full_name(tokens, at + 1, end):  # "the coalition's executive director, Matt Brooks, said"
                return Phrase(at + 1, end - 1, end - 1)
            second_best = second_best or phrase
    return second_best


def _is_constituency(tokens: Tokens, phrase: Phrase) -> bool:
    return phrase.first == phrase.last and tokens.words[phrase.first].startswith(("R-", "D-", "I-"))


def _is_full_name(tokens: Tokens, first: int, stop: int) -> bool:
    return 2 <= stop - first <= 4 and all(tokens.kinds[at] == NAME for at in range(first, stop))


def _before_parenthesis(tokens: Tokens, lo: int, at: int) -> int:
    if at <= lo or tokens.kinds[at] != ")":
        return at
    opening = _previous(tokens, lo, at - 1, "(")
    return opening - 1 if opening is not None else at


def _previous(tokens: Tokens, lo: int, at: int, kind: str) -> int | None:
    stop = max(lo, at - 30)
    return next((position for position in range(at, stop - 1, -1) if tokens.kinds[position] == kind), None)


# ---- the phrase itself


def _ending_at(tokens: Tokens, lo: int, end: int) -> Phrase | None:
    """The noun phrase whose last token is `end`."""
    end = _before_parenthesis(tokens, lo, end)
    if end < lo:
        return None
    kind, word = tokens.kinds[end], tokens.words[end].lower()
    if kind == PRONOUN:
        return Phrase(end, end, end) if word.partition("'")[0] in SUBJECT_PRONOUNS else None
    if kind == RELATIVE:
        return Phrase(end, end, end) if word in ("who", "which") else None
    is_noun = kind in NOUNISH and kind != POSSESSIVE and not is_cue(word)
    if not is_noun and not (kind == DETERMINER and word in STANDALONE):
        return None
    return _grown(tokens, lo, end)


def _grown(tokens: Tokens, lo: int, end: int) -> Phrase | None:
    """The phrase grown leftwards over names, nouns, articles and the prepositions that attach; None for a mere object."""
    first = head = end
    lo = max(lo, end - LONGEST)
    while first > lo:
        before = first - 1
        if _is_part(tokens, lo, before):
            first = before
        elif tokens.kinds[before] == PREPOSITION and _attaches(tokens, lo, before):
            first = head = before - 1
        elif _coordinates(tokens, lo, before, first):
            first = before - 1
        else:
            break
    if first > lo and tokens.words[first - 1].lower() in OBJECT_OF:
        return None
    return Phrase(first, end, head)


def _is_part(tokens: Tokens, lo: int, at: int) -> bool:
    kind, word = tokens.kinds[at], tokens.words[at]
    if kind == ADVERB:
        return at > lo and tokens.kinds[at - 1] == DETERMINER
    if kind == DETERMINER:
        return True
    opens_clause = at == lo and kind == NAME and word.endswith(("ing", "ed"))  # "Speaking", "Asked"
    return kind in NOUNISH and not is_cue(word) and not opens_clause


def _attaches(tokens: Tokens, lo: int, preposition: int) -> bool:
    """Whether the phrase right of a preposition belongs to the noun left of it: "a spokesman for …", "some of …"."""
    before = preposition - 1
    if before < lo:
        return False
    kind, word = tokens.kinds[before], tokens.words[before].lower()
    if tokens.words[preposition].lower() == "of":
        return kind in (NAME, ACRONYM, WORD, NUMBER, DETERMINER) and not is_cue(word)
    if tokens.words[preposition].lower() not in ATTACHING:
        return False
    return kind in (NAME, ACRONYM) or (kind == WORD and not is_cue(word) and not word.endswith(("ing", "ed")))


def _coordinates(tokens: Tokens, lo: int, conjunction: int, first: int) -> bool:
    if tokens.words[conjunction] not in ("and", "or", "&") or conjunction - 1 < lo:
        return False
    kind, word = tokens.kinds[conjunction - 1], tokens.words[conjunction - 1]
    return kind in (NAME, ACRONYM) or (kind == WORD and word.endswith("s") and tokens.kinds[first] != PRONOUN)
