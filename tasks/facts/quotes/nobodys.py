"""Marks that hold nobody's words: names of programmes and papers ("The Voice of America"), and words held at arm's length ("unity")."""

from tasks.facts.marks import Marked
from tasks.facts.quotes.attribution import Attribution
from tasks.facts.reading import FactReading
from tasks.facts.tokens import ACRONYM, DETERMINER, MARK, NAME, NUMBER, POSSESSIVE, PREPOSITION, WORD
from tasks.facts.words import words

_NAMED_AFTER = words("programmes")
_FAR = 60  # characters from the cue beyond which a single word in marks is hardly the speaker's


def is_nobodys(reading: FactReading, attribution: Attribution) -> bool:
    """Whether what stands in marks is a name, or a word that the article itself keeps its distance from."""
    return is_name(reading, attribution.marked) or _is_held_at_arms_length(reading, attribution)


def is_name(reading: FactReading, marked: Marked) -> bool:
    """Two or more words, all that matter capitalised, where a name would stand: 'told "The Voice of America"', 'ABC’s "This Week"'."""
    tokens = reading.tokens
    inside = tokens.between(marked.start, marked.end)
    inner = [at for at in inside if tokens.kinds[at] not in (",", ".", "!", "?", "&", "-")]
    if len(inner) == 1 and _is_nickname(reading, marked, inside):
        return True
    if not 2 <= len(inner) <= 9 or tokens.words[inner[0]][0].islower() or tokens.words[inner[-1]][0].islower():
        return False
    if not all(_is_title_word(tokens.words[at], tokens.kinds[at]) for at in inner):
        return False
    before = inside.start - 2  # the mark itself is a token
    if before < 0:
        return False
    kind, word = tokens.kinds[before], tokens.words[before].lower()
    return kind in (PREPOSITION, POSSESSIVE, DETERMINER, ACRONYM) or word in _NAMED_AFTER


def _is_nickname(reading: FactReading, marked: Marked, inside: range) -> bool:
    """ "C.L. “Butch” Otter": one word in marks inside a name."""
    tokens = reading.tokens
    before, after = tokens.kind(inside.start - 2), tokens.kind(inside.stop + 1)
    is_name = before in (NAME, ACRONYM) and after in (NAME, POSSESSIVE) and tokens.words[inside.start][0].isupper()
    return (
        is_name
        and reading.text[marked.start - 2 : marked.start - 1] == " " == reading.text[marked.end + 1 : marked.end + 2]
    )


def _is_title_word(word: str, kind: str) -> bool:
    return (
        word[0].isupper()
        or kind == NUMBER
        or word in ("of", "the", "and", "in", "for", "a", "to", "on", "with", "at", "an")
    )


def _is_held_at_arms_length(reading: FactReading, attribution: Attribution) -> bool:
    """One word between an adjective and its noun, far from any cue: 'the newly minted Libyan "unity" government'."""
    tokens, marked = reading.tokens, attribution.marked
    inside = tokens.between(marked.start, marked.end)
    if len(inside) != 1 or attribution.claim is None or inside.start < 2 or inside.stop + 1 >= len(tokens):
        return False
    before, after = tokens.kinds[inside.start - 2], tokens.kinds[inside.stop + 1]
    is_between = before in (WORD, NAME, ACRONYM) and tokens.kinds[inside.stop] == MARK and after == WORD
    start, end = attribution.claim.cue
    return (
        is_between
        and max(reading.unquoted_between(end, marked.start), reading.unquoted_between(marked.end, start)) > _FAR
    )
