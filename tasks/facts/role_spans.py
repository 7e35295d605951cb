"""Where a text says what a person is: titles before a name, appositions on either side of it, "who heads …"."""

from collections.abc import Iterator
from dataclasses import dataclass

from tasks.facts.capitals import Capitals
from tasks.facts.people import PersonMention
from tasks.facts.reading import FactReading
from tasks.facts.role_words import BEHIND, ENDS, HEADING, MODIFIERS, NOUNS, OFFICES, SAYING
from tasks.facts.tokens import DETERMINER, RELATIVE

REACH_BEFORE, REACH_BEHIND = 9, 30  # words of a title before a name, of an apposition behind it
TITLE_REACH = 6  # words from a title's capitalised noun to its bearer's first name
HEAD_REACH = 8  # words from the start of an apposition to its noun


@dataclass(frozen=True, slots=True)
class RoleSpan:
    """Tokens `first` to `last` (exclusive) say what a person is; `head` is the noun among them ("chair")."""

    first: int
    head: int
    last: int
    rule: str


class RoleSpans:
    """The roles of the persons of one article."""

    def __init__(self, reading: FactReading) -> None:
        self._reading = reading
        self._capitals = Capitals(reading.tokens)

    def around(self, mention: PersonMention) -> Iterator[RoleSpan]:
        """What stands around one mention of a person: before the name first."""
        name, behind = self._capitals.tokens.at(mention.char_start), self._capitals.tokens.at(mention.char_end)
        title = self._title(name)
        if title:
            yield title
        introduction = self._introduction(title.first if title else name, behind)
        if introduction:
            yield introduction
        yield from self._behind(behind)

    # ---- before the name

    def _title(self, name: int) -> RoleSpan | None:
        """ "U.S. Secretary of State John Kerry", "former dictator Moammar Gadhafi"."""
        head = self._head_before(name)
        if head is None or not self._capitals.is_joined(name - 1):
            return None
        return RoleSpan(self._phrase_start(head), head, name, "title")

    def _introduction(self, name: int, behind: int) -> RoleSpan | None:
        """ "Italian defense chief, General Claudio Graziano"; not "the president, John Smith said"."""
        if self._capitals.plain(name - 1) != "," or self._capitals.word(behind) in SAYING:
            return None
        head = self._head_before(name - 1)
        if head != name - 2 or not self._capitals.plain(head)[0].islower():
            return None
        return RoleSpan(self._phrase_start(head), head, name - 1, "introduction")

    def _head_before(self, end: int) -> int | None:
        """The role's noun just before `end`, "of State" and the like passed over."""
        if self._capitals.word(end - 1) in NOUNS:
            return None if self._capitals.is_possessive(end - 1) else end - 1  # "Editor's Note"
        is_office = self._capitals.word(end - 1) in OFFICES and self._capitals.word(end - 2) in {"of", "for"}
        return end - 3 if is_office and self._capitals.word(end - 3) in NOUNS else None

    def _phrase_start(self, head: int) -> int:
        """Leftwards over capitals, modifiers and further role nouns."""
        at = head
        while at > max(0, head - REACH_BEFORE) and self._capitals.is_joined(at - 1) and self._belongs(at - 1):
            at -= 1
        return at

    def _belongs(self, at: int) -> bool:
        word = self._capitals.word(at)
        if word in {"and", "or"} or self._capitals.kind(at) in (DETERMINER, RELATIVE):
            return False
        return self._capitals.is_capital(at) or word in MODIFIERS or word in NOUNS

    # ---- behind the name

    def _behind(self, comma: int) -> Iterator[RoleSpan]:
        """ ", chair of the Joint Chiefs of Staff,", ", president of X and a former instructor at Y", ", who heads Z,"."""
        if self._capitals.plain(comma) != ",":
            return
        at = comma + 1
        if self._capitals.word(at) == "who" and self._capitals.word(at + 1) in HEADING:
            yield RoleSpan(at + 1, at + 1, self._phrase_end(at + 2), "relative")
        while (head := self._head_behind(at)) is not None:
            stop = self._phrase_end(head + 1)
            joint = self._second_role(head + 1, stop)
            yield RoleSpan(at, head, joint or stop, "apposition")
            if joint is None:
                return
            at = joint + 1

    def _head_behind(self, at: int) -> int | None:
        """The last noun of the phrase that opens at a token, if it is a role's and no other person stands in it."""
        end = at
        while end < at + HEAD_REACH and end < self._capitals.count and self._continues(end, at):
            end += 1
        head = self._past_and(end - 1)
        is_role = head >= at and self._capitals.word(head) in NOUNS
        return head if is_role and not self._names_person(at, self._title_end(head)) else None

    def _title_end(self, head: int) -> int:
        """Past the words that may part a title's noun from its bearer: "Secretary of State John Kerry"."""
        end, reach = head + 1, TITLE_REACH if self._capitals.is_capital(head) else 2
        while end < head + reach and self._capitals.is_joined(end - 1):
            end += 1
        return end

    def _past_and(self, head: int) -> int:
        """ "president and CEO of": one role of two nouns."""
        is_pair = self._capitals.word(head) in NOUNS and self._capitals.word(head + 1) == "and"
        is_whole = self._capitals.word(head + 2) in NOUNS and self._capitals.word(head + 3) in BEHIND | ENDS
        return head + 2 if is_pair and is_whole else head

    def _continues(self, at: int, first: int) -> bool:
        word = self._capitals.word(at)
        if self._capitals.kind(at) == DETERMINER:
            return at == first
        return self._capitals.kind(at) != RELATIVE and word not in BEHIND | ENDS | {"and", "or", "that", "(", ")"}

    def _phrase_end(self, at: int) -> int:
        """Up to the next stop or comma; brackets belong to the phrase, the next line does not."""
        end = at
        while end < min(at + REACH_BEHIND, self._capitals.count) and not self._stops(end):
            end += 1
        return end

    def _stops(self, at: int) -> bool:
        gap = self._reading.text[self._capitals.tokens.ends[at - 1] : self._capitals.tokens.starts[at]]
        return self._capitals.plain(at) in ENDS or self._capitals.kind(at) == RELATIVE or "\n" in gap

    def _second_role(self, at: int, stop: int) -> int | None:
        """Where "and a former instructor" begins a second role inside an apposition."""
        for joint in range(at, stop - 1):
            if self._capitals.word(joint) == "and" and self._opens_role(joint + 1):
                return joint
        return None

    def _opens_role(self, at: int) -> bool:
        is_opening = self._capitals.kind(at) == DETERMINER or self._capitals.word(at) in MODIFIERS | NOUNS
        return is_opening and self._head_behind(at) is not None

    def _names_person(self, first: int, end: int) -> bool:
        last = min(end, self._capitals.count) - 1
        span = self._capitals.tokens.starts[first], self._capitals.tokens.ends[last]
        return bool(self._reading.people.mentions_in(*span))
