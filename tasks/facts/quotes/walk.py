"""The walk through an article, sentence by sentence, that finds every claim and who said every quotation."""

from collections.abc import Iterator

from tasks.facts.marks import Marked
from tasks.facts.quotes.acts import Act, acts_of, is_relative
from tasks.facts.quotes.attribution import Attribution, ReadSentence
from tasks.facts.quotes.claims import Claim
from tasks.facts.quotes.cues import CueKind
from tasks.facts.quotes.joining import spoken_sentences
from tasks.facts.quotes.leading import leading_subject
from tasks.facts.quotes.relays import with_relays
from tasks.facts.quotes.rules import Case, Memory, decide
from tasks.facts.quotes.speakers import Speaker, Speakers
from tasks.facts.reading import FactReading
from tasks.reading import Sentence


def read_speech(reading: FactReading) -> Iterator[ReadSentence]:
    """Every sentence of the article with what is said in it and by whom, in text order."""
    walk = _Walk(reading)
    for sentence in spoken_sentences(reading):
        yield walk.read(sentence)


class _Walk:
    def __init__(self, reading: FactReading) -> None:
        self._reading = reading
        self._speakers = Speakers(reading)
        self._memory = Memory()
        self._segment = ""
        self._next_mark = 0

    def read(self, sentence: Sentence) -> ReadSentence:
        """One sentence; sentences must come in text order."""
        self._enter(sentence)
        subject = self._subject_of(sentence)
        claims = self._claims_of(sentence, subject)
        attributions = [
            decide(Case(self._reading, self._speakers, self._memory, sentence, marked, claims, subject))
            for marked in self._quotations_in(sentence)
        ]
        self._remember(sentence, claims, attributions, subject)
        return ReadSentence(sentence, tuple(claims), tuple(attributions))

    def _enter(self, sentence: Sentence) -> None:
        paragraph = self._reading.paragraph_at(sentence.char_start)
        if paragraph != self._memory.paragraph or sentence.segment != self._segment:
            self._memory.enter(paragraph)
        if sentence.segment != self._segment:
            self._segment = sentence.segment
            self._memory.forget()
            if sentence.segment != "body":
                self._speakers.forget()

    def _quotations_in(self, sentence: Sentence) -> Iterator[Marked]:
        marks = self._reading.marks
        while self._next_mark < len(marks) and marks[self._next_mark].start < sentence.char_end:
            self._next_mark += 1
            yield marks[self._next_mark - 1]

    def _subject_of(self, sentence: Sentence) -> Speaker | None:
        leading = leading_subject(self._reading, sentence)
        if leading is None:
            return None
        self._speakers.remember(leading.before)
        if leading.phrase is None:
            return None
        speaker = self._speakers.resolve(leading.phrase)
        self._speakers.remember(speaker.person)
        return speaker

    def _claims_of(self, sentence: Sentence, subject: Speaker | None) -> list[Claim]:
        tokens = self._reading.prose
        claims: list[Claim] = []
        principal: Speaker | None = None
        for act in acts_of(self._reading, sentence):
            speaker = self._speakers.resolve(act.subject) if act.subject else _shared(act, claims, principal) or subject
            if act.subject and speaker:
                self._speakers.remember(speaker.person)
                if CueKind.SAY in act.kinds and not is_relative(tokens, act.subject):
                    principal = principal or speaker
            claims.append(Claim(act, speaker, (tokens.starts[act.first], tokens.ends[act.last])))
        return with_relays(self._reading, self._speakers, claims)

    def _remember(
        self, sentence: Sentence, claims: list[Claim], attributions: list[Attribution], subject: Speaker | None
    ) -> None:
        memory = self._memory
        told = [attribution.speaker for attribution in attributions if attribution.speaker]
        spoken = [claim.speaker for claim in claims if claim.speaker and CueKind.SAY in claim.act.kinds]
        memory.topic = spoken[-1] if spoken else subject if subject and subject.person else None
        if attributions:
            memory.is_open = not attributions[-1].marked.is_closed
        memory.introduction = None
        if told:
            memory.speak(told[-1])
        elif self._reading.text[sentence.char_start : sentence.char_end].endswith(":"):
            memory.introduction = next((claim for claim in reversed(claims) if claim.speaker), None)
            memory.speak(memory.introduction.speaker if memory.introduction else subject)
        elif not attributions and subject and memory.carry and subject.name != memory.carry.name:
            memory.carry = None


def _shared(act: Act, claims: list[Claim], principal: Speaker | None) -> Speaker | None:
    """The speaker of an act without a subject: "X said … and added" the last one's, "X said …, adding" the first one's."""
    if act.position == "elliptic" and claims:
        return claims[-1].speaker
    return principal
