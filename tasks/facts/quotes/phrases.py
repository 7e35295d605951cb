"""Noun phrases in prose, and the classes of words that they are made of."""

from dataclasses import dataclass

from tasks.facts.tokens import ACRONYM, ADVERB, DETERMINER, NAME, NUMBER, POSSESSIVE, WORD, Tokens
from tasks.facts.words import words

REACH = 45  # tokens a subject may lie from its verb
LONGEST = 24  # tokens of one noun phrase
NOUNISH = frozenset((NAME, ACRONYM, NUMBER, WORD, POSSESSIVE))
SUBJECT_PRONOUNS = words("subject_pronouns")
STANDALONE = words("standalone")  # determiners that can be a subject alone: "some say", "many argue"
ATTACHING = words("attaching")  # prepositions that may belong to the noun before them: "a spokesman for"
# A phrase right of one of these is no subject: "in a statement", "at one point", "emails to supporters".
OBJECT_OF = ATTACHING | frozenset(
    ("of", "into", "over", "through", "during", "amid", "via", "per", "like", "without", "between")
)
PERIODS = frozenset(("week", "month", "year", "morning", "afternoon", "evening", "night", "day", "weekend"))
WHICH_PERIOD = frozenset(("last", "this", "earlier", "late", "that", "next"))


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: tokens `first` to `last`, inclusive; `head` is the last token before what modifies it."""

    first: int
    last: int
    head: int


def absolute_subject(tokens: Tokens, lo: int, participle: int) -> Phrase | None:
    """The subject of "with Donald Trump yelling", "footage of Trump saying": a name that only the participle belongs to."""
    last = participle - 1 - (tokens.kinds[participle - 1] == ADVERB)
    first = last
    while first > lo and tokens.kinds[first] in (NAME, ACRONYM):
        first -= 1
    return Phrase(first + 1, last, last) if first < last and tokens.word(first) in ("with", "of") else None


def possessor(tokens: Tokens, lo: int, at: int) -> Phrase:
    """The phrase of the possessive at token `at`: "Donald Trump’s", "the prime minister’s", "his"."""
    first = at
    is_name = tokens.words[at][0].isupper()
    parts = (NAME, ACRONYM) if is_name else (WORD, DETERMINER)
    while tokens.kinds[at] == POSSESSIVE and first > max(lo, at - 6) and tokens.kinds[first - 1] in parts:
        first -= 1
    return Phrase(first, at, at)
