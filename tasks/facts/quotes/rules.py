"""The rules that decide who said a quotation, in the order in which they are asked.

The first rule with an answer wins; its name is kept in the row, because it is the best sign of how sure the answer is.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from tasks.facts.marks import Marked
from tasks.facts.quotes.attribution import Attribution
from tasks.facts.quotes.claims import Claim
from tasks.facts.quotes.labels import label_of
from tasks.facts.quotes.leftward import left_of
from tasks.facts.quotes.nearest import nearest_claim, stands_near
from tasks.facts.quotes.speakers import Speaker, Speakers
from tasks.facts.reading import FactReading
from tasks.reading import Sentence

RECENT_PARAGRAPHS = 4  # how long a speaker is remembered across paragraphs
SHORT = 4  # words; a shorter piece in marks needs a cue
_COLONS = (":", "--", "—")


@dataclass(slots=True)
class Memory:
    """What the walk through the article remembers."""

    paragraph: int = -1
    carry: Speaker | None = None  # who speaks in this paragraph
    topic: Speaker | None = None  # who the sentence before was about, in this paragraph
    last: Speaker | None = None  # who spoke last
    last_paragraph: int = -RECENT_PARAGRAPHS - 1
    is_open: bool = False  # the last quotation goes on in the next paragraph
    introduction: Claim | None = None  # the claim of a sentence that ended with a colon right before

    def enter(self, paragraph: int) -> None:
        """Begin a paragraph."""
        self.paragraph = paragraph
        self.carry = self.topic = None

    def forget(self) -> None:
        """Begin another stretch of text, in which nobody has spoken yet."""
        self.last_paragraph = -RECENT_PARAGRAPHS - 1

    def speak(self, speaker: Speaker | None) -> None:
        """Let this speaker go on until somebody else speaks."""
        if speaker:
            self.carry = self.last = speaker
            self.last_paragraph = self.paragraph


@dataclass(frozen=True)
class Case:
    """One quotation with everything that may tell who said it."""

    reading: FactReading
    speakers: Speakers
    memory: Memory
    sentence: Sentence
    marked: Marked
    claims: list[Claim]
    subject: Speaker | None  # of the sentence

    @cached_property
    def is_whole(self) -> bool:
        """Whether nothing but the quotation stands in its sentence."""
        text = self.reading.folded
        before = text[self.sentence.char_start : self.marked.start - 1]
        return not before.strip() and not text[self.marked.end + 1 : self.sentence.char_end].strip(" .,\"”'")

    @cached_property
    def word_count(self) -> int:
        return len(self.reading.text[self.marked.start : self.marked.end].split())

    @cached_property
    def nearest(self) -> Claim | None:
        return nearest_claim(self.reading, self.marked, self.claims)


Answer = tuple[Speaker, str, Claim | None]


def decide(case: Case) -> Attribution:
    """The attribution of a quotation; rule `none` and no speaker when no rule has an answer."""
    for rule in RULES:
        answer = rule(case)
        if answer:
            speaker, name, claim = answer
            is_nested = claim in case.claims[1:]
            return Attribution(case.marked, speaker, name, claim, case.is_whole, is_nested)
    return Attribution(case.marked, None, "none", is_whole=case.is_whole)


def _labelled(case: Case) -> Answer | None:
    """ "WALLACE: Let’s start", “…” — Adriana Rodarte."""
    label = label_of(case.reading, case.speakers, case.marked)
    return (label.speaker, label.rule, None) if label else None


def _after_colon(case: Case) -> Answer | None:
    """ "This article makes the same point -- “…”": the subject, where no cue stands near."""
    before = case.reading.text[max(0, case.marked.start - 4) : case.marked.start - 1].rstrip()
    if not before.endswith(_COLONS) or (case.nearest and stands_near(case.reading, case.marked, case.nearest)):
        return None
    speaker = _before_colon(case) or case.subject
    return (speaker, "colon", None) if speaker else None


def _before_colon(case: Case) -> Speaker | None:
    """Who stands right before the colon: "HIGHER TURNOUT EXPECTED - Michael McDonald: “…”"."""
    tokens = case.reading.prose
    colon, lo = tokens.at(case.marked.start) - 2, tokens.at(case.sentence.char_start)
    if colon <= lo or tokens.kinds[colon] != ":":
        return None
    phrase = left_of(tokens, lo, colon)
    if phrase is None:
        return None
    speaker = case.speakers.resolve(phrase)
    return speaker if speaker.person or phrase.first == lo else None


def _by_claim(case: Case) -> Answer | None:
    """The nearest act of speech; one without a subject may be whoever speaks already."""
    claim = case.nearest
    if claim is None:
        return None
    speaker = claim.speaker
    if claim.act.position == "elliptic" and case.word_count < SHORT and speaker and not _may_speak(speaker):
        return None
    speaker = speaker or case.memory.carry
    return (speaker, claim.act.position, claim) if speaker else None


def _introduced(case: Case) -> Answer | None:
    """ "Speaking to journalists, he said:" and the quotation is the next sentence, or the next paragraph."""
    claim = case.memory.introduction
    return (claim.speaker, "introduced", claim) if claim and claim.speaker and case.is_whole else None


def _carried(case: Case) -> Answer | None:
    """A sentence in marks after one that has a speaker."""
    carry = case.memory.carry
    return (carry, "carried", None) if carry and case.is_whole else None


def _in_context(case: Case) -> Answer | None:
    """ "Clinton began Sunday with a tweet. “Woke up to hear …”"."""
    topic = case.memory.topic
    return (topic, "context", None) if topic and case.is_whole else None


def _continued(case: Case) -> Answer | None:
    """A paragraph in marks after the speaker's own."""
    memory = case.memory
    follows = memory.last is not None and memory.paragraph - memory.last_paragraph == 1
    if memory.carry or memory.last is None or not follows or not case.is_whole or case.sentence.segment != "body":
        return None
    paragraph = case.reading.paragraphs[memory.paragraph]
    if case.reading.text[paragraph[0] : case.marked.start - 1].strip():
        return None
    return memory.last, "continued" if memory.is_open else "next_paragraph", None


def _by_subject(case: Case) -> Answer | None:
    """No verb of speech, but a subject that may speak and a piece too long for scare quotes."""
    subject = case.subject
    if subject is None or not _may_speak(subject) or case.word_count < SHORT or case.is_whole:
        return None
    return (subject, "subject", None) if case.marked.start - case.sentence.char_start > 8 else None


def _carried_into(case: Case) -> Answer | None:
    """A piece in marks in a later sentence of the speaker's paragraph."""
    carry = case.memory.carry
    return (carry, "carried_mixed", None) if carry and case.word_count >= SHORT else None


def _recent(case: Case) -> Answer | None:
    """A sentence in marks some paragraphs after the speaker's last."""
    memory = case.memory
    is_recent = case.sentence.segment == "body" and memory.paragraph - memory.last_paragraph <= RECENT_PARAGRAPHS
    return (
        (memory.last, "recent", None)
        if memory.last and is_recent and case.is_whole and case.word_count >= SHORT
        else None
    )


def _may_speak(speaker: Speaker) -> bool:
    """Whether a phrase names somebody or means people: "The music seemed to match “…”" has no speaker."""
    return speaker.person is not None or speaker.basis != "description" or speaker.is_anonymous


RULES: tuple[Callable[[Case], Answer | None], ...] = (
    _labelled,
    _after_colon,
    _by_claim,
    _introduced,
    _carried,
    _in_context,
    _continued,
    _by_subject,
    _carried_into,
    _recent,
)
