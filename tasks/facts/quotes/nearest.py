"""Which of a sentence's claims a quotation belongs to: the nearest one, helped by the classic positions of newspaper prose."""

import re

from tasks.facts.marks import Marked
from tasks.facts.quotes.acts import is_relative
from tasks.facts.quotes.claims import Claim
from tasks.facts.quotes.cues import CueKind
from tasks.facts.reading import FactReading

# In characters: what a position is worth against distance.
INVERTED = 60  # ,” said X
BESIDE = 60  # ,” X said
INTRODUCING = 50  # X said: “
SUBORDINATE = -60  # “…” when X criticized …
SUBJECTLESS = -15
UNSPOKEN = -30  # a thought or a stance, not speech
NEAR_NOUN = 40  # between "his claim that" and its quotation
NEAR = 60  # a claim farther from a quotation after a colon gives way to the colon's own subject

_ONLY_STOPS = re.compile(r"[\s,.?!\"”»'-]*")
_INTRODUCES = re.compile(r"[\s,:]*(?:that|of|a|an|the|as|him|her|it|them|reporters|this)?[\s,:\"“«]*")
_SUBORDINATES = frozenset(
    ("when", "after", "as", "because", "while", "before", "if", "since", "although", "though", "where", "that", "which")
)
_REPORTING = frozenset((CueKind.SAY, CueKind.QUOTE, CueKind.PARTICIPLE, CueKind.ACCORDING))


def nearest_claim(reading: FactReading, marked: Marked, claims: list[Claim]) -> Claim | None:
    """The claim that a quotation belongs to; the first of two at the same distance."""
    costs = [(cost, n) for n, claim in enumerate(claims) if (cost := _cost(reading, marked, claim)) is not None]
    return _outer(reading, marked, claims, min(costs)[1]) if costs else None


def stands_near(reading: FactReading, marked: Marked, claim: Claim) -> bool:
    """Whether a claim stands so near to a quotation that it surely introduces or closes it."""
    start, end = claim.cue
    subject, tokens = claim.act.subject, reading.prose
    reach = 10 if subject is not None and is_relative(tokens, subject) else NEAR
    first = min(start, tokens.starts[subject.first]) if subject else start
    return 0 <= marked.start - end < reach or 0 <= first - marked.end < 10


def _cost(reading: FactReading, marked: Marked, claim: Claim) -> int | None:
    """How far a claim stands from a quotation, less what its position is worth; None where it cannot belong to it."""
    start, end = claim.cue
    if start >= marked.end:
        return _cost_after(reading, marked, claim)
    if end > marked.start or (claim.act.position == "noun" and marked.start - end > NEAR_NOUN):
        return None
    cost = reading.unquoted_between(end, marked.start) - _worth(claim)
    introduces = marked.start - end < 40 and _INTRODUCES.fullmatch(reading.folded, end, marked.start)
    return cost - INTRODUCING if introduces else cost


def _cost_after(reading: FactReading, marked: Marked, claim: Claim) -> int | None:
    act, tokens = claim.act, reading.prose
    if not _REPORTING & set(act.kinds):
        return None
    cost = reading.unquoted_between(marked.end, claim.cue[0]) - _worth(claim)
    if act.subject is None or act.position != "left":
        return cost
    first = tokens.starts[act.subject.first]
    if tokens.words[act.subject.first - 1].lower() in _SUBORDINATES:
        return cost - SUBORDINATE
    is_beside = marked.end < first and _ONLY_STOPS.fullmatch(reading.folded, marked.end, first)
    return cost - BESIDE if is_beside else cost


def _worth(claim: Claim) -> int:
    act = claim.act
    worth = INVERTED if act.position == "inverted" else SUBJECTLESS if act.position in ("participle", "elliptic") else 0
    return worth if _REPORTING & set(act.kinds) else worth + UNSPOKEN


def _outer(reading: FactReading, marked: Marked, claims: list[Claim], number: int) -> Claim:
    """The claim itself, or the one it is told by: "She said she hopes “…”" is what she said."""
    inner = claims[number]
    before = [claim for claim in claims[:number] if CueKind.SAY in claim.act.kinds and claim.act.position == "left"]
    if inner.cue[1] > marked.start or not before:
        return inner
    is_told = _is_same(inner, before[-1]) or (_is_weak(reading, inner) and not _is_weak(reading, before[-1]))
    return before[-1] if is_told else inner


def _is_same(inner: Claim, outer: Claim) -> bool:
    """ "She said she asked": one speaker, named better by the first."""
    if inner.speaker is None or outer.speaker is None or inner.act.subject is None:
        return False
    is_complement = inner.act.subject.first - outer.act.last <= 2  # at most "that" between
    return is_complement and inner.speaker.person is not None and inner.speaker.person == outer.speaker.person


def _is_weak(reading: FactReading, claim: Claim) -> bool:
    """A thought, a relative clause, or a pronoun that may mean whoever speaks."""
    subject, speaker = claim.act.subject, claim.speaker
    if subject is None or speaker is None:
        return False
    is_thought = not _REPORTING & set(claim.act.kinds) or CueKind.BELIEF in claim.act.kinds
    return is_thought or is_relative(reading.prose, subject) or (speaker.basis == "pronoun" and speaker.person is None)
