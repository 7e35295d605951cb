"""Who said each quotation: sentence by sentence, the nearest act of speech, else whoever is still speaking.

The order in which rules are asked is the order of `_Attributor._decide`; the rule that decided is kept in every row.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace

from tasks.facts.marks import Marked
from tasks.facts.quotes.acts import Act, acts_of, is_relative
from tasks.facts.quotes.claims import Claim
from tasks.facts.quotes.cues import CueKind
from tasks.facts.quotes.labels import label_of
from tasks.facts.quotes.leading import leading_subject
from tasks.facts.quotes.relays import with_relays
from tasks.facts.quotes.speakers import Speaker, Speakers
from tasks.facts.quotes.subjects import left_of
from tasks.facts.reading import FactReading
from tasks.reading import Sentence

_ONLY_STOPS = re.compile(r"[\s,.?!\"”»'-]*")
_INTRODUCES = re.compile(r"[\s,:]*(?:that|of|a|an|the|as|him|her|it|them|reporters|this)?[\s,:\"“«]*")
_ENDS_OPEN = re.compile(r"[,?!—-]$")
_SUBORDINATES = frozenset(
    ["when", "after", "as", "because", "while", "before", "if", "since", "although", "though", "where", "that", "which"]
)
_REPORTING = frozenset((CueKind.SAY, CueKind.QUOTE, CueKind.PARTICIPLE, CueKind.ACCORDING))
_MARKS = frozenset('"”»')
NEAR_NOUN = 40  # characters between "his claim that" and its quotation
OWN_QUOTATION = 25  # characters between a cue and the quotation that it introduces
RECENT_PARAGRAPHS = 4  # how long a speaker is remembered across paragraphs


@dataclass(frozen=True, slots=True)
class Attribution:
    """One quotation and who said it; `speaker` is None when nothing tells."""

    marked: Marked
    sentence: Sentence
    speaker: Speaker | None
    rule: str
    claim: Claim | None = None
    is_whole: bool = False  # nothing else stands in the sentence
    is_nested: bool = False  # another claim comes first: "She said he called it “…”"


@dataclass(frozen=True, slots=True)
class ReadSentence:
    """A sentence with its claims and quotations."""

    sentence: Sentence
    claims: tuple[Claim, ...]
    attributions: tuple[Attribution, ...]


def read_speech(reading: FactReading) -> list[ReadSentence]:
    """Every sentence of the article with what is said in it and by whom, in text order."""
    return list(_Attributor(reading).run())


class _Attributor:
    """Walks the article; what it remembers is who speaks now (`carry`), and who spoke last."""

    def __init__(self, reading: FactReading) -> None:
        self._reading = reading
        self._speakers = Speakers(reading)
        self._carry: Speaker | None = None
        self._last: Speaker | None = None
        self._last_paragraph = -RECENT_PARAGRAPHS - 1
        self._paragraph = -1
        self._segment = ""
        self._next_mark = 0
        self._topic: Speaker | None = None  # of the sentence before, in this paragraph
        self._is_open = False  # whether the last quotation goes on in the next paragraph

    def run(self) -> Iterator[ReadSentence]:
        pending: list[ReadSentence] = []  # of one paragraph, for what is settled by looking back
        for sentence in self._sentences():
            number = self._reading.paragraph_at(sentence.char_start)
            if number != self._paragraph or sentence.segment != self._segment:
                yield from pending
                pending = []
                self._enter(number, sentence)
            pending.append(self._read(sentence))
            pending = self._look_back(pending)
        yield from pending

    def _sentences(self) -> Iterator[Sentence]:
        """The sentences; one that only tells who asked (“…?” Feinstein said.) is joined to its quotation."""
        pending: Sentence | None = None
        for sentence in self._reading.sentences:
            if pending and self._only_attributes(pending, sentence):
                pending = Sentence(pending.char_start, sentence.char_end, pending.segment)
                continue
            if pending:
                yield pending
            pending = sentence
        if pending:
            yield pending

    def _only_attributes(self, quotation: Sentence, sentence: Sentence) -> bool:
        text, end = self._reading.text, quotation.char_end
        if text[end - 1] not in _MARKS or text[end - 2] not in "?!…—-'’" or "\n" in text[end : sentence.char_start]:
            return False
        tokens = self._reading.tokens
        act = next(iter(acts_of(self._reading, sentence)), None)
        if act is None or act.subject is None or act.position != "left":
            return False
        if act.subject.first != tokens.at(sentence.char_start):
            return False
        after = tokens.words[act.last + 1] if act.last + 1 < len(tokens) else "."
        own = bisect_left(self._reading.marks, tokens.ends[act.last], key=lambda marked: marked.start)
        limit = min(tokens.ends[act.last] + OWN_QUOTATION, sentence.char_end)
        has_own = own < len(self._reading.marks) and self._reading.marks[own].start < limit
        return after not in ("that", ":") and not has_own

    def _enter(self, paragraph: int, sentence: Sentence) -> None:
        self._paragraph = paragraph
        self._carry = self._topic = None
        if sentence.segment != self._segment:
            self._segment = sentence.segment
            self._last_paragraph = -RECENT_PARAGRAPHS - 1
            if sentence.segment != "body":
                self._speakers.forget()

    # ---- one sentence

    def _read(self, sentence: Sentence) -> ReadSentence:
        quotations = self._quotations_in(sentence)
        subject = self._subject_of(sentence)
        claims = self._claims_of(sentence, subject)
        attributions = [self._decide(sentence, quotations, claims, marked, subject) for marked in quotations]
        self._move_on(sentence, claims, attributions, subject)
        return ReadSentence(sentence, tuple(claims), tuple(attributions))

    def _quotations_in(self, sentence: Sentence) -> list[Marked]:
        marks, found = self._reading.marks, []
        while self._next_mark < len(marks) and marks[self._next_mark].start < sentence.char_end:
            found.append(marks[self._next_mark])
            self._next_mark += 1
        return found

    def _subject_of(self, sentence: Sentence) -> Speaker | None:
        leading = leading_subject(self._reading, sentence)
        if leading is None:
            return None
        if leading.before is not None:
            self._speakers.remember(leading.before)
        if leading.phrase is None:
            return None
        speaker = self._speakers.resolve(leading.phrase)
        self._speakers.remember(speaker.person)
        return speaker

    def _claims_of(self, sentence: Sentence, subject: Speaker | None) -> list[Claim]:
        tokens = self._reading.tokens
        claims: list[Claim] = []
        principal: Speaker | None = None
        for act in acts_of(self._reading, sentence):
            speaker = (
                self._speakers.resolve(act.subject) if act.subject else self._shared(act, claims, principal) or subject
            )
            if act.subject and speaker:
                self._speakers.remember(speaker.person)
                if CueKind.SAY in act.kinds and not is_relative(tokens, act.subject):
                    principal = principal or speaker
            claims.append(Claim(act, speaker, (tokens.starts[act.first], tokens.ends[act.last])))
        return with_relays(self._reading, self._speakers, claims)

    def _shared(self, act: Act, claims: list[Claim], principal: Speaker | None) -> Speaker | None:
        """The speaker an act without a subject shares: "X said … and added" the last one's, "X said …, adding" the first one's."""
        if act.position == "elliptic" and claims:
            return claims[-1].speaker
        return principal

    # ---- one quotation

    def _decide(
        self, sentence: Sentence, quotations: list[Marked], claims: list[Claim], marked: Marked, subject: Speaker | None
    ) -> Attribution:
        text = self._reading.text
        is_whole = self._is_whole(sentence, marked, quotations)
        words = len(text[marked.start : marked.end].split())
        speaker, rule, claim = self._settle(sentence, claims, marked, subject, is_whole=is_whole, words=words)
        is_nested = claim is not None and claim is not claims[0]
        return Attribution(marked, sentence, speaker, rule, claim, is_whole, is_nested)

    def _settle(
        self,
        sentence: Sentence,
        claims: list[Claim],
        marked: Marked,
        subject: Speaker | None,
        *,
        is_whole: bool,
        words: int,
    ) -> tuple[Speaker | None, str, Claim | None]:
        """Speaker, rule and claim: the first rule that applies."""
        labelled = label_of(self._reading, self._speakers, marked)
        if labelled:
            return labelled.speaker, labelled.rule, None
        claim = self._nearest(marked, claims)
        if self._is_after_colon(marked) and not (claim and self._stands_near(marked, claim)):
            before = self._before_colon(sentence, marked) or subject
            if before:
                return before, "colon", None
        if claim and claim.act.position == "elliptic" and words < 4 and claim.speaker and not _may_speak(claim.speaker):
            claim = None
        if claim and (claim.speaker or self._carry):
            return claim.speaker or self._carry, claim.act.position, claim
        if self._carry and is_whole:
            return self._carry, "carried", None
        if is_whole and self._topic:
            return self._topic, "context", None
        gap = self._paragraph - self._last_paragraph
        if not self._carry and is_whole and self._last and gap == 1:
            return self._last, "continued" if self._is_open else "next_paragraph", None
        if subject and _may_speak(subject) and words >= 4 and not is_whole and marked.start - sentence.char_start > 8:
            return subject, "subject", None
        if self._carry and words >= 4:
            return self._carry, "carried_mixed", None
        if is_whole and words >= 4 and self._last and gap <= RECENT_PARAGRAPHS:
            return self._last, "recent", None
        return None, "none", None

    def _before_colon(self, sentence: Sentence, marked: Marked) -> Speaker | None:
        """Who stands right before the colon: 'HIGHER TURNOUT EXPECTED - Michael McDonald: “…”'."""
        tokens = self._reading.tokens
        colon = tokens.at(marked.start) - 2
        lo = tokens.at(sentence.char_start)
        if colon <= lo or tokens.kinds[colon] != ":":
            return None
        phrase = left_of(tokens, self._reading.quoted, lo, colon)
        speaker = self._speakers.resolve(phrase) if phrase else None
        return speaker if speaker and (speaker.person or (phrase and phrase.first == lo)) else None

    def _is_after_colon(self, marked: Marked) -> bool:
        return self._reading.text[max(0, marked.start - 4) : marked.start - 1].rstrip().endswith((":", "--", "—"))

    def _stands_near(self, marked: Marked, claim: Claim) -> bool:
        start, end = claim.cue
        subject, tokens = claim.act.subject, self._reading.tokens
        is_aside = subject is not None and is_relative(tokens, subject)
        first = min(start, tokens.starts[subject.first]) if subject else start
        return 0 <= marked.start - end < 60 - 50 * is_aside or 0 <= first - marked.end < 10

    def _is_whole(self, sentence: Sentence, marked: Marked, quotations: list[Marked]) -> bool:
        before = self._reading.text[sentence.char_start : marked.start - 1]
        after = self._reading.text[marked.end + 1 : sentence.char_end]
        return not before.strip() and not after.strip(" .,\"”'")

    def _nearest(self, marked: Marked, claims: list[Claim]) -> Claim | None:
        costs = [(cost, n) for n, claim in enumerate(claims) if (cost := self._cost(marked, claim)) is not None]
        return self._outer(marked, claims, min(costs)[1]) if costs else None

    def _outer(self, marked: Marked, claims: list[Claim], number: int) -> Claim:
        """The claim itself, or the one it is told by: "She said she hopes “…”" is what she said."""
        inner = claims[number]
        if inner.cue[1] > marked.start or not self._is_weak(inner):
            return inner
        before = [claim for claim in claims[:number] if CueKind.SAY in claim.act.kinds and claim.act.position == "left"]
        return before[-1] if before and not self._is_weak(before[-1]) else inner

    def _is_weak(self, claim: Claim) -> bool:
        """A thought, a relative clause, or a pronoun that may mean whoever speaks."""
        subject, speaker = claim.act.subject, claim.speaker
        if subject is None or speaker is None:
            return False
        is_thought = not {CueKind.SAY, CueKind.QUOTE} & set(claim.act.kinds) or CueKind.BELIEF in claim.act.kinds
        is_aside = is_relative(self._reading.tokens, subject)
        return is_thought or is_aside or (speaker.basis == "pronoun" and speaker.person is None)

    def _cost(self, marked: Marked, claim: Claim) -> int | None:
        """How far a claim stands from a quotation, in characters outside marks, less what the classic positions are worth."""
        start, end = claim.cue
        is_after = start >= marked.end
        if not is_after and end > marked.start:
            return None
        text = self._reading.text
        lo, hi = (marked.end, start) if is_after else (end, marked.start)
        cost = self._reading.unquoted_between(lo, hi)
        act = claim.act
        if is_after and not _REPORTING & set(act.kinds):
            return None
        if act.position in ("participle", "elliptic"):
            cost += 15
        if act.position == "noun" and (is_after or hi - lo > NEAR_NOUN):
            return None
        if act.position == "inverted":
            cost -= 60
        if is_after and act.subject is not None and act.position == "left":
            first = self._reading.tokens.starts[act.subject.first]
            if self._reading.tokens.words[act.subject.first - 1].lower() in _SUBORDINATES:
                cost += 60
            elif marked.end < first and _ONLY_STOPS.fullmatch(text, marked.end, first):
                cost -= 60
        if not is_after and hi - lo < 40 and _INTRODUCES.fullmatch(text, lo, hi):
            cost -= 50
        if not _REPORTING & set(act.kinds):
            cost += 30
        return cost

    # ---- what is remembered

    def _move_on(
        self, sentence: Sentence, claims: list[Claim], attributions: list[Attribution], subject: Speaker | None
    ) -> None:
        told = [attribution for attribution in attributions if attribution.speaker]
        spoken = next(
            (claim.speaker for claim in reversed(claims) if claim.speaker and CueKind.SAY in claim.act.kinds), None
        )
        self._topic = spoken or (subject if subject and subject.person else None)
        if attributions:
            self._is_open = not attributions[-1].marked.is_closed
        if told:
            self._speak(told[-1].speaker)
        elif self._reading.folded[sentence.char_start : sentence.char_end].rstrip().endswith(":"):
            self._speak(next((claim.speaker for claim in reversed(claims) if claim.speaker), subject))
        elif not attributions and subject and self._carry and subject.name != self._carry.name:
            self._carry = None

    def _speak(self, speaker: Speaker | None) -> None:
        if speaker:
            self._carry = self._last = speaker
            self._last_paragraph = self._paragraph

    def _look_back(self, pending: list[ReadSentence]) -> list[ReadSentence]:
        """A quotation before the first cue of its paragraph gets that cue's speaker."""
        if not self._carry or not any(a.rule == "none" for one in pending[:-1] for a in one.attributions):
            return pending
        return [replace(one, attributions=tuple(self._filled(a) for a in one.attributions)) for one in pending]

    def _filled(self, attribution: Attribution) -> Attribution:
        words = len(self._reading.text[attribution.marked.start : attribution.marked.end].split())
        if attribution.rule != "none" or words < 4 or not attribution.is_whole:
            return attribution
        return replace(attribution, speaker=self._carry, rule="look_back")


def _may_speak(speaker: Speaker) -> bool:
    """Whether a phrase names somebody or means people: "The music seemed to match “…”" has no speaker."""
    return speaker.person is not None or speaker.basis != "description" or speaker.is_anonymous
