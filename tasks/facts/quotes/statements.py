"""What is said in indirect speech: the stretch of the sentence that an act of speech, of thought or of will is about.

Right of its verb ("said that …"), left of it ("…, X said", "…, according to X"), or on both sides of it ("…, X said, …").
People agree on the exact borders only two times in three, so a statement's confidence is lower than a quotation's.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from tasks.facts.people_words import OCCUPATIONS
from tasks.facts.quotes.acts import Act
from tasks.facts.quotes.attribution import ReadSentence
from tasks.facts.quotes.claims import Claim
from tasks.facts.quotes.cues import ADDRESSING, CueKind
from tasks.facts.quotes.leftward import left_of
from tasks.facts.quotes.rightward import right_of
from tasks.facts.reading import FactReading, Span
from tasks.facts.tokens import ADVERB, AUXILIARY, CONJUNCTION, DETERMINER, MARK, PREPOSITION, PRONOUN, QUOTED, TIME
from tasks.facts.words import words

OCCASIONS = words("occasions")
SHORTEST = 10  # characters a statement must have outside quotation marks
_STOPS = frozenset(".,;:?!—)")
_CONTRASTS = frozenset(("whereas", "while", "but", "although", "though"))
_LONGEST_ADJUNCT = 12  # tokens of "in an interview with … on Monday" after a verb


@dataclass(frozen=True, slots=True)
class Statement:
    """What is said, by which claim, and where it stood to it."""

    span: Span
    claim: Claim
    rule: str


def statements_of(reading: FactReading, one: ReadSentence) -> Iterator[Statement]:
    """The statements of one sentence, in the order of their cues; those of nested claims lie inside each other."""
    finder = _Finder(reading, one)
    said: list[tuple[str, Span]] = []
    for number, claim in enumerate(one.claims):
        for stretch, rule in finder.contents(number, claim):
            span = finder.trimmed(stretch)
            if span and claim.speaker and not _is_inside(claim.speaker.name, span, said):
                said.append((claim.speaker.name, span))
                yield Statement(span, claim, rule)


def _is_inside(speaker: str, span: Span, said: list[tuple[str, Span]]) -> bool:
    """Whether this is part of what the same speaker is already reported to say: "Kerry said he hopes …"."""
    return any(name == speaker and start <= span[0] and span[1] <= end for name, (start, end) in said)


class _Finder:
    def __init__(self, reading: FactReading, one: ReadSentence) -> None:
        self._reading = reading
        self._tokens = reading.prose
        self._claims = one.claims
        self._span = reading.prose.between(one.sentence.char_start, one.sentence.char_end)

    def contents(self, number: int, claim: Claim) -> Iterator[tuple[tuple[int, int], str]]:
        """The stretches of tokens a claim is about, each with the name of its rule."""
        act = claim.act
        if act.kinds == (CueKind.QUOTE,) and not self._holds_marks(act):
            return
        if act.position == "according":
            yield self._according(claim), "statement_according"
        elif act.position == "agent":
            yield self._before_passive(act), "statement_agent"
        elif act.position == "inverted":
            yield (self._span.start, act.first), "statement_inverted"
        elif self._is_trailing(claim):
            yield from self._around(number, claim)
        else:
            start = self._start_right(claim)
            yield (start, self._end_right(number, start)), "statement_right"

    def trimmed(self, stretch: tuple[int, int]) -> Span | None:
        """The characters of a stretch without commas and marks around it; None if too little stands outside quotation marks."""
        first, stop = stretch
        kinds = self._tokens.kinds
        while first < stop and (
            kinds[first] in _STOPS or (kinds[first] == CONJUNCTION and self._tokens.words[first] in ("and", "but"))
        ):
            first += 1
        while stop > first and (kinds[stop - 1] in _STOPS or self._is_day(first, stop - 1)):
            stop -= 1
        if first >= stop:
            return None
        start, end = self._tokens.starts[first], self._tokens.ends[stop - 1]
        return (start, end) if self._reading.unquoted_between(start, end) >= SHORTEST else None

    def _is_day(self, first: int, at: int) -> bool:
        """A weekday at the end tells when it was said: "declined to comment on it Thursday"."""
        is_day = self._tokens.kinds[at] == TIME
        return at > first and (is_day or (self._tokens.words[at] == "on" and self._tokens.kind(at + 1) == TIME))

    def _holds_marks(self, act: Act) -> bool:
        """Whether a quotation follows in the sentence: only then "He began …" tells of speech."""
        return any(kind == MARK for kind in self._tokens.kinds[act.last + 1 : self._span.stop])

    # ---- where the content lies

    def _according(self, claim: Claim) -> tuple[int, int]:
        subject = claim.act.subject
        assert subject is not None
        if claim.act.first - self._span.start > 2:
            return self._span.start, claim.act.first
        comma = self._next_comma(subject.last + 1)
        if (
            self._tokens.word(comma + 1) in OCCUPATIONS or self._tokens.kind(comma + 1) == DETERMINER
        ):  # "X, chairman of …, "
            second = self._next_comma(comma + 1)
            comma = second if second - comma < _LONGEST_ADJUNCT and second < self._span.stop - 2 else comma
        return comma + 1, self._span.stop

    def _before_passive(self, act: Act) -> tuple[int, int]:
        """ "Feinstein’s skepticism was echoed by X": the subject of the passive."""
        end = act.first
        while end > self._span.start and self._tokens.kinds[end - 1] in (AUXILIARY, ADVERB):
            end -= 1
        phrase = left_of(self._tokens, self._span.start, end)
        return (phrase.first, end) if phrase and end == act.first else (self._span.start, end)

    def _is_trailing(self, claim: Claim) -> bool:
        """Whether the claim follows what is said: "…, X said.", "…, X said in an interview."."""
        act, tokens = claim.act, self._tokens
        first = act.subject.first if act.subject else act.first
        if act.subject is None or first - self._span.start < 3 or tokens.kinds[first - 1] not in (",", MARK, "—"):
            return False
        after = act.last + 1
        if after >= self._span.stop or tokens.kinds[after] in _STOPS:
            return tokens.word(after) != ":"
        if tokens.words[act.first] in ADDRESSING:
            after = self._after_addressee(after)
            return after >= self._span.stop or tokens.kinds[after] in _STOPS
        if tokens.kinds[after] not in (PREPOSITION, TIME, ADVERB) or tokens.words[after].lower() == "that":
            return False
        rest = range(after, min(self._span.stop, after + _LONGEST_ADJUNCT))
        return self._span.stop - after <= _LONGEST_ADJUNCT and not any(
            tokens.words[at].lower() in ("that", "he", "she", "they") for at in rest
        )

    def _around(self, number: int, claim: Claim) -> Iterator[tuple[tuple[int, int], str]]:
        act = claim.act
        assert act.subject is not None
        opening = self._span.start
        previous = [
            other
            for other in self._claims[:number]
            if other.act.position in ("left", "inverted") and self._is_trailing(other)
        ]
        if previous:
            opening = previous[-1].act.last + 1
        yield (opening, act.subject.first), "statement_left"
        after = act.last + 1
        if after < self._span.stop and self._tokens.kinds[after] == ",":
            nearest = self._tokens.kinds[after + 1] if after + 1 < self._span.stop else "."
            is_participle = any(c.act.first == after + 1 and c.act.position == "participle" for c in self._claims)
            if nearest not in (MARK, ".") and not is_participle:
                yield (after + 1, self._end_right(number, after + 1)), "statement_inserted"

    def _start_right(self, claim: Claim) -> int:
        """Where the content right of a verb starts: at its "that" if one comes soon, else after the addressee."""
        tokens, after = self._tokens, claim.act.last + 1
        if tokens.words[claim.act.first] in ADDRESSING:
            after = self._after_addressee(after)
        if tokens.word(after + 1) == "comment" and tokens.word(after + 2) in ("on", "about"):
            return after + 3
        for at in range(after, min(after + _LONGEST_ADJUNCT, self._span.stop)):
            if tokens.words[at] == "that" and tokens.kinds[at] != QUOTED:
                return at if self._is_adjunct(after, at) else after
        return after

    def _is_adjunct(self, first: int, stop: int) -> bool:
        return first == stop or self._tokens.kinds[first] in (PREPOSITION, TIME, ADVERB, ",")

    def _after_addressee(self, at: int) -> int:
        if at < self._span.stop and self._tokens.kinds[at] == PRONOUN:
            return at + 1
        phrase = right_of(self._tokens, at, self._span.stop)
        return phrase.last + 1 if phrase else at

    def _end_right(self, number: int, start: int) -> int:
        """The content ends where a later claim of the sentence begins its own: ", adding that …", "and said …", "…, the Post reports."."""
        tokens = self._tokens
        for claim in self._claims[number + 1 :]:
            act = claim.act
            if act.first <= start:
                continue
            first = act.subject.first if act.subject and act.position == "left" else act.first
            before = tokens.words[first - 1]
            if act.position in ("participle", "according") and before == ",":
                return first
            if act.position == "elliptic" and before in ("and", "but"):
                return first - 1
            if before in _CONTRASTS and tokens.words[first - 2] == ",":
                return first - 2
            if tokens.word(act.first - 2) == "there" and tokens.words[act.first - 3] == "and":
                return act.first - 3
            if act.position == "left" and before == "," and self._is_trailing(claim):
                return first
        return self._before_occasion(start)

    def _before_occasion(self, start: int) -> int:
        """Where "in an interview", "during an address at the forum" begins at the sentence’s end; else that end."""
        tokens = self._tokens
        for at in range(max(start + 3, self._span.stop - _LONGEST_ADJUNCT), self._span.stop):
            opens = tokens.words[at] in ("in", "during", "at") and tokens.kind(at + 1) == DETERMINER
            if opens and any(tokens.words[n] in OCCASIONS for n in range(at + 2, min(at + 6, self._span.stop))):
                return at
        return self._span.stop

    def _next_comma(self, at: int) -> int:
        while at < self._span.stop and self._tokens.kinds[at] != ",":
            at += 1
        return min(at, self._span.stop - 1)
