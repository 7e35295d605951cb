"""What a verb of speech does where it stands: noun or verb, active or passive, before or after its subject."""

from tasks.facts.quotes.cues import ADJECTIVES, PARTICLES
from tasks.facts.quotes.phrases import Phrase
from tasks.facts.reading import FactReading
from tasks.facts.tokens import (
    ADVERB,
    AUXILIARY,
    DETERMINER,
    MARK,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    WORD,
    Tokens,
)
from tasks.facts.words import words

_BE = frozenset(("be", "been", "being", "is", "are", "was", "were", "am", "get", "got"))
_PARTICIPLES = ("ed", "told", "said", "quoted", "written", "seen", "known", "thought", "felt", "read")
_VERBAL_ONLY = ("ed", "id", "ld", "te", "ght")  # said, told, wrote, thought: never nouns
_SUBJECTS = frozenset(
    ("some", "many", "most", "all", "both", "few", "several", "this", "these", "those", "another", "others")
)
_SINGULAR = frozenset(("this", "another", "one", "each"))
_ALSO_NOUNS = frozenset(
    ("support", "comment", "request", "report", "claim", "answer", "offer", "plan", "hope", "fear", "view", "call")
)
_NOUN_FORMS = words("also_nouns")
_ARTICLES = frozenset(("the", "a", "an", "this", "one", "another", "each", "every", "no"))
_NAMING = frozenset(
    ("called", "labeled", "labelled", "dubbed", "titled", "branded", "termed", "deemed", "described", "captioned")
)
_NEVER_INVERTED = frozenset(
    ("told", "tells", "tell", "asks", "urged", "urges", "urge", "informed", "assured", "reminded")
)


def is_noun(tokens: Tokens, lo: int, at: int) -> bool:
    """ "his claims", "the calls for", "of reports": a noun, not a verb."""
    if at == lo:
        return False
    if tokens.words[at].endswith(_VERBAL_ONLY):
        return _is_attribute(tokens, at)
    kind, word, verb = tokens.kinds[at - 1], tokens.words[at - 1].lower(), tokens.words[at]
    if kind == DETERMINER:
        return word not in (_SINGULAR if verb.endswith("s") else _SUBJECTS)
    if kind == AUXILIARY:
        return verb.endswith("s") or (word in _BE and not verb.endswith(("ed", "ing")))  # "there are reports"
    if kind == WORD and verb in _ALSO_NOUNS:
        return not word.endswith("s") or word.endswith("ous")  # "previous support", but "officials support"
    is_governed = kind == PREPOSITION and (word in ("of", "for") if verb.endswith("ing") else word != "to")
    return is_governed or (kind == POSSESSIVE and not verb.endswith("ing"))


def _is_attribute(tokens: Tokens, at: int) -> bool:
    """ "the recognized government", "the internationally recognized government"."""
    before = at - 1 - (tokens.kinds[at - 1] == ADVERB)
    return (
        tokens.words[at].endswith("ed") and tokens.kinds[before] == DETERMINER and tokens.word(before) not in _SUBJECTS
    )


def is_passive(tokens: Tokens, lo: int, at: int) -> bool:
    """ "was called", "were reportedly told"."""
    if not tokens.words[at].endswith(_PARTICIPLES):
        return False
    if tokens.word(at + 1) == "by":
        return True
    before = at - 1
    while before >= lo and tokens.kinds[before] == ADVERB:
        before -= 1
    return before >= lo and tokens.words[before].lower() in _BE


def is_reduced_passive(reading: FactReading, hi: int, subject: Phrase, at: int) -> bool:
    """ "a loophole called an “inversion”": nobody is said to call it so; but "what officials called a “…”" is active."""
    tokens = reading.prose
    if tokens.words[at] not in _NAMING or tokens.kinds[subject.head] in (PRONOUN, RELATIVE):
        return False
    after = at + 1 + (at + 1 < hi and tokens.kinds[at + 1] == DETERMINER)
    if after >= hi or tokens.kinds[after] != MARK:
        return False
    is_person = reading.people.mention_at(tokens.starts[subject.head]) is not None
    return not is_person and tokens.word(subject.first - 1) not in ("what", "which", "whom", "as")


def is_possessed_noun(tokens: Tokens, subject: Phrase, at: int) -> bool:
    """ "Trump’s late-night tweets", "his leadership plans": a noun with its owner, taken for a verb with its subject."""
    if tokens.words[at] not in _NOUN_FORMS:
        return False
    owners = (POSSESSIVE, DETERMINER)
    words = range(subject.first, subject.last + 1)
    return any(tokens.kinds[n] in owners and tokens.word(n) not in _ARTICLES for n in words)


def is_state(tokens: Tokens, lo: int, at: int) -> bool:
    """ "is adamant", "would like": a state of mind, with a verb before it that is none of speech."""
    if tokens.kinds[at] not in (WORD, PREPOSITION) or at == lo:
        return False
    if tokens.words[at] == "like":
        return tokens.word(at - 1) == "would"
    before = at - 1 - (tokens.kinds[at - 1] == ADVERB)
    return tokens.words[at] in ADJECTIVES and tokens.word(before) in _BE


def is_infinitive(tokens: Tokens, at: int) -> bool:
    """ "to say": its subject is another verb's; but "went on to say" is as good as "said"."""
    went_on = tokens.word(at - 2) == "on" and tokens.word(at - 3) in ("went", "goes", "go")
    return tokens.word(at - 1) == "to" and not went_on


def may_invert(reading: FactReading, at: int) -> bool:
    """Whether the subject may follow: right after a quotation, but "told X" never does, and "asked X" only after a question."""
    text, position = reading.folded, reading.prose.starts[at]
    before = text[max(0, position - 6) : position].rstrip()
    if not before.endswith(('"', "”", "»", '",', "”,", "»,", "’,", "',")):
        return before.endswith(",") and _is_followed_by_speaker(reading, at)
    word = reading.prose.words[at]
    return "?" in before if word == "asked" else word not in _NEVER_INVERTED


def _is_followed_by_speaker(reading: FactReading, at: int) -> bool:
    """ "…, said Brad Bannon, a pollster": after indirect speech the name must end the clause."""
    tokens = reading.prose
    mentions = reading.people.mentions_in(tokens.starts[at], tokens.ends[at] + 60)
    if tokens.words[at] not in ("said", "says") or not mentions or tokens.at(mentions[0].titled_start) != at + 1:
        return False
    return tokens.kind(tokens.at(mentions[0].char_end)) in (",", ".", "")


def last_of(tokens: Tokens, at: int, hi: int) -> int | None:
    """The last token of the cue; None where a particle is needed and missing ("ruled" without "out")."""
    needed = PARTICLES.get(tokens.words[at])
    if needed is None:
        return at
    return at + 1 if at + 1 < hi and tokens.words[at + 1] in needed else None
