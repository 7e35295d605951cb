"""Noun phrases: who the subject of a verb is, read leftwards or rightwards from it.

The hard part of "who said it" is not the name but what stands between name and verb: "X, a 70-year-old who …, said", "X (R-Texas) said",
"X on Monday told", "a spokesman for X said". Windows are bounded in tokens, so no text costs more than its length.
"""

from dataclasses import dataclass

from tasks.facts.people_words import OCCUPATIONS
from tasks.facts.quotes.cues import is_cue
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
    RELATIVE,
    TIME,
    WORD,
    Tokens,
)

REACH = 45  # tokens a subject may lie from its verb
LONGEST = 24  # tokens of one noun phrase
NOUNISH = frozenset((NAME, ACRONYM, NUMBER, WORD, POSSESSIVE))
SUBJECT_PRONOUNS = frozenset(
    ["he", "she", "they", "i", "we", "it", "you", "everyone", "everybody", "nobody", "someone", "anyone", "none"]
)
STANDALONE = frozenset(
    [
        "some",
        "many",
        "most",
        "all",
        "both",
        "few",
        "several",
        "one",
        "two",
        "three",
        "another",
        "others",
        "this",
        "these",
        "those",
    ]
)
_ATTACHES = frozenset(
    [
        "for",
        "from",
        "at",
        "in",
        "on",
        "with",
        "to",
        "by",
        "near",
        "against",
        "behind",
        "within",
        "inside",
        "about",
        "under",
    ]
)
# A phrase right of one of these is no subject: "in a statement", "at one point", "emails to supporters".
_OBJECT_OF = _ATTACHES | frozenset(
    ("of", "into", "about", "over", "through", "during", "amid", "via", "per", "like", "without", "between")
)
PERIODS = frozenset(["week", "month", "year", "morning", "afternoon", "evening", "night", "day", "weekend"])
_WHICH_PERIOD = frozenset(("last", "this", "earlier", "late", "that", "next"))
_APPOSED_KINDS = frozenset((DETERMINER, RELATIVE, WORD, PREPOSITION, NUMBER, POSSESSIVE, ADVERB, CONJUNCTION))


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: tokens `first` to `last`, inclusive; `head` is the last token before what modifies it."""

    first: int
    last: int
    head: int


def left_of(tokens: Tokens, quoted: bytearray, lo: int, verb: int) -> Phrase | None:
    """The subject that ends before the token `verb` in a sentence that starts at the token `lo`; None if none can be seen."""
    lo = max(lo, verb - REACH)
    end = _skip_adverbs(tokens, lo, verb - 1)
    if end < lo or quoted[tokens.starts[end]]:
        return None
    kind = tokens.kinds[end]
    if kind in (",", ")", "—", "]", "-"):
        return _before_parenthesis(tokens, quoted, lo, end)
    return _ending_at(tokens, quoted, lo, end)


def right_of(tokens: Tokens, quoted: bytearray, start: int, hi: int) -> Phrase | None:
    """The noun phrase that begins at the token `start`: the subject of an inversion, or of "according to"."""
    hi = min(hi, start + LONGEST)
    start = _skip_adverbs_right(tokens, start, hi)
    if start >= hi or quoted[tokens.starts[start]]:
        return None
    if tokens.kinds[start] == PRONOUN:
        return Phrase(start, start, start) if tokens.words[start].lower() in SUBJECT_PRONOUNS else None
    if tokens.kinds[start] == "[":
        return _bracketed_from(tokens, start, hi)
    return _beginning_at(tokens, quoted, start, hi)


def possessor(tokens: Tokens, lo: int, at: int) -> Phrase:
    """The phrase of the possessive at token `at`: "Donald Trump’s", "his"."""
    first = at
    while first > max(lo, at - 6) and tokens.kinds[first - 1] in (NAME, ACRONYM):
        first -= 1
    return Phrase(first, at, at)


# ---- leftwards


def _skip_adverbs(tokens: Tokens, lo: int, at: int) -> int:
    """Over "has also", "on Monday", "this week", "in turn" to the end of what stands before."""
    while at >= lo:
        kind, word = tokens.kinds[at], tokens.words[at].lower()
        if kind in (ADVERB, AUXILIARY) or (
            word in ("jokingly", "once", "even", "went", "on") and _goes_on(tokens, at, word)
        ):
            at -= 1
        elif kind == TIME or (
            word in PERIODS and (tokens.words[at - 1].lower() in _WHICH_PERIOD or tokens.kinds[at - 1] == TIME)
        ):
            at -= 1
            while at >= lo and tokens.words[at].lower() in (
                "on",
                "last",
                "this",
                "late",
                "early",
                "earlier",
                "that",
                "next",
            ):
                at -= 1
        else:
            return at
    return at


def _goes_on(tokens: Tokens, at: int, word: str) -> bool:
    return word in ("jokingly", "once", "even") or (word == "went" and tokens.words[at + 1].lower() == "on")


def _before_parenthesis(tokens: Tokens, quoted: bytearray, lo: int, end: int) -> Phrase | None:
    """The phrase before a parenthesis, an appositive or a relative clause that closes at the token `end`."""
    closing = tokens.kinds[end]
    if closing == "]":
        return _bracketed_to(tokens, lo, end)
    if closing == ")":
        opening = _previous(tokens, lo, end - 1, "(")
        return left_of(tokens, quoted, lo, opening) if opening is not None else None
    if closing in ("—", "-"):
        opening = _previous(tokens, lo, end - 1, closing)
        return _ending_at(tokens, quoted, lo, opening - 1) if opening is not None and opening > lo else None
    return _before_appositive(tokens, quoted, lo, end)


def _before_appositive(tokens: Tokens, quoted: bytearray, lo: int, end: int) -> Phrase | None:
    """Of the commas before the one at `end`, the nearest that a name stands before; else the nearest that fits at all."""
    second_best: Phrase | None = None
    at = end - 1
    while at > lo and not quoted[tokens.starts[at]] and tokens.kinds[at] not in (";", ":", MARK):
        if tokens.kinds[at] == "," and _may_be_apposed(tokens, at + 1, end):
            phrase = _ending_at(tokens, quoted, lo, _skip_parenthesis(tokens, lo, at - 1))
            if phrase and tokens.kinds[phrase.head] in (NAME, ACRONYM):
                return phrase
            second_best = second_best or phrase
        at -= 1
    return second_best


def _may_be_apposed(tokens: Tokens, first: int, end: int) -> bool:
    return tokens.kinds[first] in _APPOSED_KINDS or end - first <= 4


def _skip_parenthesis(tokens: Tokens, lo: int, at: int) -> int:
    if at > lo and tokens.kinds[at] == ")":
        opening = _previous(tokens, lo, at - 1, "(")
        return opening - 1 if opening is not None else at
    return at


def _ending_at(tokens: Tokens, quoted: bytearray, lo: int, end: int) -> Phrase | None:
    """The noun phrase whose last token is `end`."""
    if end < lo:
        return None
    kind, word = tokens.kinds[end], tokens.words[end].lower()
    if kind == PRONOUN:
        return Phrase(end, end, end) if _pronoun_of(word) in SUBJECT_PRONOUNS else None
    if kind == RELATIVE:
        return Phrase(end, end, end) if word in ("who", "which") else None
    if kind == DETERMINER:
        return _grow_left(tokens, quoted, lo, end) if word in STANDALONE else None
    if kind == ")":
        end = _skip_parenthesis(tokens, lo, end)
        kind, word = tokens.kinds[end], tokens.words[end].lower()
    if kind not in NOUNISH or kind == POSSESSIVE or is_cue(word):
        return None
    return _grow_left(tokens, quoted, lo, end)


def _grow_left(tokens: Tokens, quoted: bytearray, lo: int, end: int) -> Phrase | None:
    first = head = end
    lo = max(lo, end - LONGEST)
    while first > lo:
        before = first - 1
        kind = tokens.kinds[before]
        if quoted[tokens.starts[before]]:
            break
        if (
            (kind in NOUNISH and not is_cue(tokens.words[before]) and not _is_opening_verb(tokens, lo, before))
            or kind == DETERMINER
            or (kind == ADVERB and before > lo and tokens.kinds[before - 1] == DETERMINER)
        ):
            first = before
        elif kind == PREPOSITION and _attaches(tokens, lo, before):
            first = before - 1
            head = before - 1
        elif _coordinates(tokens, lo, before, first):
            first = before - 1
        else:
            break
    if first > lo and tokens.words[first - 1].lower() in _OBJECT_OF:
        return None
    return Phrase(first, end, head)


def _is_opening_verb(tokens: Tokens, lo: int, at: int) -> bool:
    """ "Speaking", "Asked": capitalised only because they open the sentence."""
    return at == lo and tokens.words[at].endswith(("ing", "ed")) and tokens.kinds[at] == NAME


def _attaches(tokens: Tokens, lo: int, preposition: int) -> bool:
    """Whether the phrase right of a preposition belongs to the noun left of it: "a spokesman for …", "some of …"."""
    before = preposition - 1
    if before < lo:
        return False
    kind, word = tokens.kinds[before], tokens.words[before].lower()
    if tokens.words[preposition].lower() == "of":
        return kind in (NAME, ACRONYM, WORD, NUMBER, DETERMINER) and not is_cue(word)
    if tokens.words[preposition].lower() not in _ATTACHES:
        return False
    return kind in (NAME, ACRONYM) or (kind == WORD and not is_cue(word) and not word.endswith(("ing", "ed")))


def _coordinates(tokens: Tokens, lo: int, conjunction: int, first: int) -> bool:
    if tokens.words[conjunction] not in ("and", "or", "&") or conjunction - 1 < lo:
        return False
    kind, word = tokens.kinds[conjunction - 1], tokens.words[conjunction - 1]
    return kind in (NAME, ACRONYM) or (kind == WORD and word.endswith("s") and tokens.kinds[first] != PRONOUN)


def _bracketed_to(tokens: Tokens, lo: int, end: int) -> Phrase | None:
    opening = _previous(tokens, lo, end - 1, "[")
    return Phrase(opening, end, end - 1) if opening is not None and end - opening > 1 else None


def _previous(tokens: Tokens, lo: int, at: int, kind: str) -> int | None:
    stop = max(lo, at - 30)
    return next((position for position in range(at, stop - 1, -1) if tokens.kinds[position] == kind), None)


def _pronoun_of(word: str) -> str:
    return word.partition("'")[0]


# ---- rightwards


def _skip_adverbs_right(tokens: Tokens, at: int, hi: int) -> int:
    while at < hi and tokens.kinds[at] == ADVERB:
        at += 1
    return at


def _beginning_at(tokens: Tokens, quoted: bytearray, start: int, hi: int) -> Phrase | None:
    at = start
    head: int | None = None
    while at < hi and not quoted[tokens.starts[at]]:
        kind = tokens.kinds[at]
        if (kind in NOUNISH and not (kind == WORD and at > start and _is_verb_here(tokens, at))) or (
            kind == DETERMINER and (at == start or tokens.kinds[at - 1] in (DETERMINER, PREPOSITION, CONJUNCTION))
        ):
            at += 1
        elif kind == PREPOSITION and at > start and _attaches_right(tokens, start, at, hi):
            head = at - 1 if head is None else head
            at += 1
        elif (
            tokens.words[at] in ("and", "&")
            and at > start
            and at + 1 < hi
            and tokens.kinds[at + 1] in (NAME, ACRONYM, WORD, DETERMINER)
        ):
            at += 1
        else:
            break
    last = at - 1
    while last > start and tokens.kinds[last] not in (NAME, ACRONYM, WORD, NUMBER):
        last -= 1
    if last < start or (tokens.kinds[last] == DETERMINER and tokens.words[last].lower() not in STANDALONE):
        return None
    if tokens.kinds[start] not in (*NOUNISH, DETERMINER) or (start == last and tokens.kinds[start] == POSSESSIVE):
        return None
    return Phrase(start, last, min(last, head) if head is not None else last)


def _is_verb_here(tokens: Tokens, at: int) -> bool:
    """A cue, or a past form right after a name ("Scott grinned"): the phrase is over."""
    word = tokens.words[at]
    return is_cue(word) or (tokens.kinds[at - 1] in (NAME, ACRONYM) and word.endswith("ed"))


def _attaches_right(tokens: Tokens, start: int, at: int, hi: int) -> bool:
    word = tokens.words[at].lower()
    if word == "of":
        return True
    is_role = tokens.words[at - 1].lower() in OCCUPATIONS or tokens.words[at - 1].endswith("s")
    return word in ("for", "at", "from", "with", "in") and tokens.kinds[at - 1] == WORD and is_role and at + 1 < hi


def _bracketed_from(tokens: Tokens, start: int, hi: int) -> Phrase | None:
    closing = next((at for at in range(start + 1, min(hi, start + 8)) if tokens.kinds[at] == "]"), None)
    return Phrase(start, closing, closing - 1) if closing is not None and closing > start + 1 else None
