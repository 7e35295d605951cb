"""The verbs and nouns that tell of speech, in kinds. Chosen by hand from dictionaries of reporting verbs; none bears a weight."""

from enum import StrEnum

from tasks.facts.words import words


class CueKind(StrEnum):
    """What a cue can do."""

    SAY = "say"  # beside a quotation, or before what is said ("said that …")
    QUOTE = "quote"  # only beside a quotation ("…," he began)
    PARTICIPLE = "participle"  # "…, adding that …": its subject is the sentence's
    ACCORDING = "according"  # "according to X"
    STANCE = "stance"  # with an object that tells what is wanted or thought ("criticized the idea of …")
    BELIEF = "belief"  # before what is thought or wanted ("believes that …")
    NOUN = "noun"  # "Trump’s claim that …"


ADDRESSING = words("addressing")
SPEECH_NOUNS = words("speech_nouns")
SLOGANS = words("slogans")
# A particle that must follow: "ruled out", "pointed out", "shot back".
PARTICLES = {
    "ruled": frozenset(("out",)),
    "rules": frozenset(("out",)),
    "pointed": frozenset(("out", "to")),
    "points": frozenset(("out", "to")),
    "shot": frozenset(("back",)),
    "fired": frozenset(("back",)),
    "hit": frozenset(("back",)),
    "went": frozenset(("on",)),
    "goes": frozenset(("on",)),
    "made": frozenset(("clear",)),
    "makes": frozenset(("clear",)),
    "laid": frozenset(("out",)),
    "spelled": frozenset(("out",)),
}
_LISTS = {
    kind: words(kind.value) for kind in (CueKind.SAY, CueKind.QUOTE, CueKind.PARTICIPLE, CueKind.BELIEF, CueKind.STANCE)
}
_WITH_PARTICLE = {
    **dict.fromkeys(("shot", "fired", "hit", "went", "goes"), (CueKind.QUOTE,)),
    **dict.fromkeys(("pointed", "points", "made", "makes", "laid", "spelled"), (CueKind.SAY,)),
}
_KINDS = {
    word: tuple(kind for kind, verbs in _LISTS.items() if word in verbs) for word in frozenset().union(*_LISTS.values())
}
_KINDS |= _WITH_PARTICLE
ADJECTIVES = words("adjectives")
_CANDIDATES = frozenset(_KINDS) | ADJECTIVES | SPEECH_NOUNS | {"like", "according", "According"}


def is_cue(word: str) -> bool:
    """Whether a word is one of our verbs; the phrase before a verb does not reach back over another."""
    return word in _KINDS


def may_be_cue(word: str) -> bool:
    """Whether a word is worth a closer look: a verb, a noun or an adjective that tells of speech or thought."""
    return word in _CANDIDATES


def kinds_of(word: str) -> tuple[CueKind, ...]:
    """What a word can do as a cue; nothing for other words."""
    return _KINDS.get(word, ())
