"""How sure a row is: the share of such rows that are right, by what decided and by what the words look like.

Each figure was rounded down from the share counted on development texts, by rule alone: none belongs to a word or an outlet.
A confidence of 0.9 and more is kept for what classic newspaper grammar settles: whole sentences in marks beside "X said".
"""

from tasks.facts.quotes.attribution import Attribution
from tasks.facts.quotes.cues import CueKind
from tasks.facts.quotes.statements import Statement
from tasks.facts.reading import FactReading

_BY_RULE = {
    "left": 0.86,
    "inverted": 0.88,
    "relayed": 0.8,
    "according": 0.8,
    "agent": 0.5,
    "participle": 0.8,
    "elliptic": 0.7,
    "colon": 0.6,
    "carried": 0.93,
    "carried_mixed": 0.6,
    "context": 0.7,
    "next_paragraph": 0.65,
    "continued": 0.8,
    "subject": 0.5,
    "look_back": 0.4,
    "recent": 0.4,
    "transcript": 0.85,
    "signed": 0.85,
}
_BY_CUE = {CueKind.ACCORDING: 0.75, CueKind.SAY: 0.75, CueKind.PARTICIPLE: 0.7, CueKind.BELIEF: 0.6, CueKind.STANCE: 0.5, CueKind.QUOTE: 0.5}
OF_UNCLAIMED = 0.5  # a quotation without a speaker
_NEAR = 3  # characters outside marks between a quotation and its cue's clause: a comma and a space


def of_quotation(reading: FactReading, attribution: Attribution) -> float:
    """The confidence that these words were said, and by this speaker."""
    confidence = _BY_RULE.get(attribution.rule, 0.4)
    speaker, marked = attribution.speaker, attribution.marked
    assert speaker is not None
    words = reading.text[marked.start : marked.end].split()
    is_sentence = len(words) >= 4 and reading.text[marked.end - 1] in ".,?!…—-"
    is_known = speaker.person is not None or speaker.basis == "named"
    if attribution.claim and attribution.rule in ("left", "inverted"):
        confidence += 0.09 * (is_sentence and _is_beside(reading, attribution)) + 0.04 * (is_known and len(words) >= 2)
        confidence -= 0.1 * (not is_sentence and not is_known)
    if not is_known:
        confidence -= 0.04
    return round(max(0.1, min(confidence, 0.97)), 2)


def _is_beside(reading: FactReading, attribution: Attribution) -> bool:
    """Whether only a comma parts the quotation from "X said" or "said X"."""
    claim, marked = attribution.claim, attribution.marked
    assert claim is not None
    start, end = claim.cue
    if end <= marked.start:
        return reading.unquoted_between(end, marked.start) <= _NEAR + 1
    subject = claim.act.subject
    first = min(start, reading.tokens.starts[subject.first]) if subject else start
    return reading.unquoted_between(marked.end, first) <= _NEAR


def of_statement(statement: Statement) -> float:
    """The confidence that this stretch is what this speaker said or thinks."""
    claim = statement.claim
    confidence = max(_BY_CUE.get(kind, 0.5) for kind in claim.act.kinds)
    if claim.speaker is None or (claim.speaker.person is None and claim.speaker.basis == "pronoun"):
        confidence -= 0.1
    if claim.act.position in ("elliptic", "participle", "agent"):
        confidence -= 0.05
    return round(confidence, 2)
