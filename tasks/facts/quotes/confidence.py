"""How sure a row is: the share of such rows that are right, by what decided and by what the words look like.

Each figure is the share counted on development texts, by rule alone: none belongs to a word or an outlet. What a new count gives is in
`reliability.csv`.
A confidence of 0.9 and more is kept for what classic newspaper grammar settles: whole sentences in marks beside "X said".
"""

from tasks.facts.quotes.attribution import Attribution
from tasks.facts.quotes.cues import CueKind
from tasks.facts.quotes.statements import Statement
from tasks.facts.reading import FactReading

BY_RULE = {
    "left": 0.86,
    "inverted": 0.88,
    "relayed": 0.8,
    "according": 0.8,
    "agent": 0.5,
    "noun": 0.6,
    "participle": 0.86,
    "elliptic": 0.7,
    "colon": 0.7,
    "introduced": 0.9,
    "carried": 0.93,
    "carried_mixed": 0.6,
    "context": 0.7,
    "next_paragraph": 0.65,
    "continued": 0.6,
    "subject": 0.6,
    "recent": 0.4,
    "transcript": 0.85,
    "signed": 0.85,
}
_BY_CUE = {
    CueKind.ACCORDING: 0.8,
    CueKind.SAY: 0.74,
    CueKind.PARTICIPLE: 0.65,
    CueKind.QUOTE: 0.58,
    CueKind.BELIEF: 0.48,
    CueKind.NOUN: 0.27,
    CueKind.STANCE: 0.25,
}
_BY_POSITION = {"elliptic": -0.2, "agent": -0.3}
_SHORT = 30  # characters; a shorter statement is more often a remnant than a whole one
_LEAST = 0.25
OF_UNCLAIMED = 0.5  # a quotation without a speaker
_NEAR = 4  # characters between a quotation and what says who spoke: a mark, a comma, a space
_SAME_CLAUSE = 40


def of_quotation(reading: FactReading, attribution: Attribution) -> float:
    """The confidence that these words were said, and by this speaker."""
    confidence = BY_RULE.get(attribution.rule, 0.4)
    speaker = attribution.speaker
    assert speaker is not None
    is_known = speaker.person is not None or speaker.basis == "named"
    if attribution.claim and attribution.rule in ("left", "inverted"):
        confidence += _of_position(reading, attribution, is_known=is_known)
    if not is_known:
        confidence -= 0.04
    return round(max(0.1, min(confidence, 0.97)), 2)


def _of_position(reading: FactReading, attribution: Attribution, *, is_known: bool) -> float:
    """What the place of the cue adds: a whole sentence beside "X said" most, a few words far from it nothing."""
    marked = attribution.marked
    is_sentence = (
        len(reading.text[marked.start : marked.end].split()) >= 4 and reading.text[marked.end - 1] in ".,?!…—-"
    )
    if is_sentence and _is_beside(reading, attribution):
        return 0.11
    speaker = attribution.speaker
    is_named = is_known and speaker is not None and speaker.basis in ("named", "last_name")
    if attribution.is_nested:
        return -0.16
    if is_named and _gap(reading, attribution) <= _SAME_CLAUSE:
        return 0.07
    return 0.03 if is_known or is_sentence else -0.1


def _is_beside(reading: FactReading, attribution: Attribution) -> bool:
    """Whether only a comma parts the quotation from "X said" or "said X"."""
    return _gap(reading, attribution) <= _NEAR


def _gap(reading: FactReading, attribution: Attribution) -> int:
    """Characters outside marks between a quotation and its cue, or the cue's subject where that is nearer."""
    claim, marked = attribution.claim, attribution.marked
    assert claim is not None
    start, end = claim.cue
    if end <= marked.start:
        return reading.unquoted_between(end, marked.start)
    subject = claim.act.subject
    first = min(start, reading.prose.starts[subject.first]) if subject else start
    return reading.unquoted_between(marked.end, first)


def of_statement(statement: Statement) -> float:
    """The confidence that this stretch is what this speaker said or thinks."""
    claim = statement.claim
    confidence = max(_BY_CUE.get(kind, _LEAST) for kind in claim.act.kinds)
    confidence += _BY_POSITION.get(claim.act.position, 0)
    if claim.speaker is None or (claim.speaker.person is None and claim.speaker.basis == "pronoun"):
        confidence -= 0.15
    if statement.span[1] - statement.span[0] < _SHORT:
        confidence -= 0.15
    return round(max(_LEAST, confidence), 2)
