"""Second-hand speech: who relays what somebody says ("told the Post", "the Post reports", "according to Politico")."""

from dataclasses import replace

from tasks.facts.quotes.claims import Claim
from tasks.facts.quotes.cues import ADDRESSING
from tasks.facts.quotes.phrases import Phrase
from tasks.facts.quotes.rightward import right_of
from tasks.facts.quotes.speakers import Speaker, Speakers
from tasks.facts.reading import FactReading
from tasks.facts.words import words

_OUTLETS = words("outlets")
_DOCUMENTS = frozenset(("account", "accounts", "report", "reports", "transcript", "transcripts", "article", "articles"))


def with_relays(reading: FactReading, speakers: Speakers, claims: list[Claim]) -> list[Claim]:
    """The claims of one sentence, each with who relays it."""
    outer = [claim for claim in claims if claim.speaker and _is_relay(reading, claim)]
    return [replace(claim, via=_relay_of(reading, speakers, claim, outer)) for claim in claims]


def _relay_of(reading: FactReading, speakers: Speakers, claim: Claim, outer: list[Claim]) -> Speaker | None:
    if claim.act.via:
        return speakers.resolve(claim.act.via)
    told = _addressed(reading, claim)
    if told:
        return speakers.resolve(told)
    others = [other for other in outer if other is not claim and claim.speaker and other.speaker]
    different = (
        other.speaker
        for other in others
        if other.speaker and claim.speaker and other.speaker.name != claim.speaker.name
    )
    return next(different, None)


def _addressed(reading: FactReading, claim: Claim) -> Phrase | None:
    """The outlet spoken to, unless it is the one that publishes the article."""
    tokens = reading.prose
    if tokens.words[claim.act.first] not in ADDRESSING:
        return None
    phrase = right_of(tokens, claim.act.last + 1, min(len(tokens), claim.act.last + 9))
    if phrase is None or not _names_outlet(reading, phrase):
        return None
    name = reading.text[tokens.starts[phrase.first] : tokens.ends[phrase.last]].removeprefix("the ").casefold()
    own = (reading.reading.article.outlet or "").casefold().removeprefix("the ")
    return None if own and (own in name or name in own) else phrase


def _is_relay(reading: FactReading, claim: Claim) -> bool:
    subject = claim.act.subject
    if subject is None or claim.act.position not in ("according", "left"):
        return False
    word = reading.prose.words[subject.head].lower()
    return _names_outlet(reading, subject) or (claim.act.position == "according" and word in _DOCUMENTS)


def _names_outlet(reading: FactReading, phrase: Phrase) -> bool:
    tokens = reading.prose
    named = {tokens.words[at].lower() for at in range(phrase.first, phrase.last + 1)}
    return bool(named & _OUTLETS) and reading.people.mention_at(tokens.starts[phrase.head]) is None
