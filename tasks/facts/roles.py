"""Who is what: roles read from titles before a name, from appositions on either side of it, and from "who heads …".

The span is the role's words; `role` leaves out the article and the body, which `organisation` names. A rank repeated before a last name
says nothing new and gives no row.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from tasks.facts.organisations import Organisation, organisations_of
from tasks.facts.people import PersonMention
from tasks.facts.people_words import HONORIFICS, OCCUPATIONS
from tasks.facts.reading import FactReading, Span
from tasks.facts.tokens import ACRONYM, DETERMINER, NAME, POSSESSIVE, RELATIVE, Tokens
from warehouse.models import FactKind, Role

REACH_LEFT, REACH_RIGHT = 9, 30  # words of a title before a name, of an apposition behind it
KIN = frozenset("mother father wife husband son daughter brother sister widow friend colleague neighbour neighbor".split())
MORE_NOUNS = frozenset(
    """chair head leader chief commander-in-chief instructor founder owner member boss executive manager partner creator organiser
    organizer adviser advisor envoy representative secretary-general minister premier chancellor monarch cleric imam priest pastor
    preacher archbishop cardinal rabbi judge magistrate barrister trustee treasurer deputy dean principal provost rector lecturer
    teacher trainer striker goalkeeper midfielder defender captain batsman bowler sprinter champion winner laureate novelist designer
    architect developer programmer trader broker dealer publisher presenter broadcaster anchor blogger vlogger pilot astronaut
    soldier sailor marine airman veteran sergeant detective constable inspector superintendent investigator negotiator mediator
    diplomat ambassador consul attache warlord militant rebel jihadist dictator president vice-president chairperson chairwoman
    co-chair co-chairman co-chairwoman ceo cfo coo cto spokesperson spokesman spokeswoman professor director editor analyst expert
    scientist researcher economist historian strategist specialist consultant coordinator administrator commissioner governor mayor
    senator congressman congresswoman lawmaker legislator councillor candidate nominee activist campaigner lawyer solicitor attorney
    prosecutor doctor physician surgeon nurse psychologist psychiatrist engineer journalist reporter correspondent columnist author
    writer critic fellow scholar student graduate resident official officer commander general admiral colonel major lieutenant""".split()
)
NOUNS = (OCCUPATIONS | MORE_NOUNS) - KIN - HONORIFICS - {"democrats", "republicans", "conservative", "liberal", "aides"}
MODIFIERS = frozenset(
    """former ex acting interim deputy assistant vice senior junior chief top executive managing general associate adjunct emeritus
    current outgoing incoming then longtime veteran retired prime foreign defense defence finance interior health education justice
    national regional federal local state city county military army navy police press campaign party opposition rebel team lead
    founding first second new political policy human rights legal financial chief-of-staff right-hand self-styled de facto""".split()
)
HEADING = frozenset("heads leads runs chairs directs commands founded oversees manages owns edits".split())
OF = frozenset("of at for in with to on".split())
SAYING = frozenset("said says told tells added adds asked wrote argued announced".split())
ENDS = frozenset((",", ".", ";", ":", "—", '"', "!", "?"))


@dataclass(frozen=True, slots=True)
class RoleSpan:
    """Words that say what a person is; `head` is the token of the noun ("chair") among tokens `first` to `last`, exclusive."""

    first: int
    head: int
    last: int
    rule: str


class Roles:
    """Persons in roles, as rows of kind `role`."""

    name = "roles"
    version = "1"
    kinds: frozenset[FactKind] = frozenset({"role"})

    def __call__(self, reading: FactReading) -> Iterator[Role]:
        finder = _Finder(reading)
        told: set[tuple[str, str]] = set()
        for mention in reading.people.mentions:
            for span in finder.roles_of(mention):
                role = finder.row(span, mention)
                if mention.basis == "last_name" and (role.person, role.role.lower()) in told:
                    continue
                told.add((role.person, role.role.lower()))
                yield role


ROLES = Roles()


class _Finder:
    def __init__(self, reading: FactReading) -> None:
        self._reading = reading
        self._tokens: Tokens = reading.tokens
        self._bodies = organisations_of(reading)

    def roles_of(self, mention: PersonMention) -> Iterator[RoleSpan]:
        first, after = self._tokens.at(mention.char_start), self._tokens.at(mention.char_end)
        before = self._before(first)
        if before:
            yield before
        yield from self._introduced(before.first if before else first, after)
        yield from self._behind(after)

    # ---- before the name

    def _before(self, name: int) -> RoleSpan | None:
        """ "U.S. Secretary of State John Kerry", "former dictator Moammar Gadhafi"."""
        head = self._head_before(name)
        if head is None or self._tokens.starts[name] - self._tokens.ends[name - 1] != 1:
            return None
        first = self._phrase_start(head)
        return RoleSpan(first, head, name, "title")

    def _introduced(self, name: int, after: int) -> Iterator[RoleSpan]:
        """ "Italian defense chief, General Claudio Graziano"."""
        if name < 2 or self._word(name - 1) != "," or self._word(after) in SAYING:
            return
        head = self._head_before(name - 1)
        if head == name - 2 and self._tokens.words[head][0].islower():
            yield RoleSpan(self._phrase_start(head), head, name - 1, "introduction")

    def _head_before(self, end: int) -> int | None:
        """The role's noun just before `end`, "of State" and the like passed over."""
        for head in (end - 1, end - 3):
            if head >= 0 and self._noun(head) in NOUNS and (head == end - 1 or self._is_of_state(head)):
                return head
        return None

    def _is_of_state(self, head: int) -> bool:
        return self._word(head + 1) in {"of", "for"} and self._tokens.kinds[head + 2] == NAME

    def _phrase_start(self, head: int) -> int:
        """Leftwards over capitals, modifiers and further role nouns."""
        at = head
        while at > max(0, head - REACH_LEFT) and self._is_joined(at - 1) and self._belongs(at - 1):
            at -= 1
        return at

    def _belongs(self, at: int) -> bool:
        word = self._noun(at)
        if word in {"and", "or"} or self._tokens.kinds[at] in (DETERMINER, RELATIVE):
            return False
        return self._tokens.kinds[at] in (NAME, ACRONYM, POSSESSIVE) or word in MODIFIERS or word in NOUNS

    def _is_joined(self, at: int) -> bool:
        return self._tokens.starts[at + 1] - self._tokens.ends[at] == 1

    # ---- behind the name

    def _behind(self, after: int) -> Iterator[RoleSpan]:
        """ ", chair of the Joint Chiefs of Staff,", ", president of X and a former instructor at Y", ", who heads Z,"."""
        if self._word(after) != ",":
            return
        at = after + 1
        if self._word(at) == "who" and self._word(at + 1) in HEADING:
            yield RoleSpan(at + 1, at + 1, self._phrase_end(at + 2), "relative")
            return
        while (head := self._head_behind(at)) is not None:
            stop = self._phrase_end(head + 1)
            further = self._second(head + 1, stop)
            yield RoleSpan(at, head, further or stop, "apposition")
            if further is None:
                return
            at = further + 1

    def _head_behind(self, at: int) -> int | None:
        """The last noun of the phrase that opens at a token, if it is a role's."""
        end = at
        while end < min(at + 8, len(self._tokens)) and self._continues(end, at):
            end += 1
        head = end - 1
        if head < at or self._noun(head) not in NOUNS or self._person_in(at, min(end + 1, len(self._tokens))):
            return None
        return head

    def _continues(self, at: int, first: int) -> bool:
        word = self._word(at)
        if self._tokens.kinds[at] == DETERMINER:
            return at == first
        return word not in OF and word not in ENDS and word not in {"and", "or", "who", "whose", "which", "that", "(", ")"}

    def _phrase_end(self, at: int) -> int:
        """Up to the next stop or comma; brackets belong to the phrase."""
        end = at
        limit = min(at + REACH_RIGHT, len(self._tokens))
        while end < limit and self._word(end) not in ENDS and self._tokens.kinds[end] != RELATIVE:
            if "\n" in self._reading.text[self._tokens.ends[end - 1] : self._tokens.starts[end]]:
                break
            end += 1
        return end

    def _second(self, at: int, stop: int) -> int | None:
        """Where "and a former instructor" begins a second role inside an apposition."""
        for joint in range(at, stop - 1):
            if self._word(joint) == "and" and self._head_behind(joint + 1) is not None:
                opens = self._tokens.kinds[joint + 1] == DETERMINER or self._word(joint + 1) in MODIFIERS | NOUNS
                if opens:
                    return joint
        return None

    def _person_in(self, first: int, end: int) -> bool:
        start, stop = self._tokens.starts[first], self._tokens.ends[end - 1]
        return bool(self._reading.people.mentions_in(start, stop))

    # ---- the row

    def row(self, span: RoleSpan, mention: PersonMention) -> Role:
        start, end = self._tokens.starts[span.first], self._tokens.ends[span.last - 1]
        body = self._body_of(span)
        spine = self._reading.spine("role", (start, end), span.rule, 0.9, ROLES)
        return Role(
            **spine,
            person=mention.person.name,
            role=self._role_words(span, body),
            organisation=body.name if body else self._body_behind(mention),
        )

    def _body_of(self, span: RoleSpan) -> Organisation | None:
        """The body beside the role's noun: right before it, or behind its "of"; never one further off."""
        start, end = self._tokens.starts[span.first], self._tokens.ends[span.last - 1]
        for body in self._bodies.within(start, end):
            first, last = self._tokens.at(body.char_start), self._tokens.at(body.char_end)
            if first > span.head and first - span.head <= 4 and not self._has_noun_between(span.head + 1, first):
                return body
            if last <= span.head and span.head - last <= 2:
                return body
        return None

    def _has_noun_between(self, first: int, end: int) -> bool:
        return any(self._word(at) in {"government", "group", "by", "backed"} for at in range(first, end))

    def _body_behind(self, mention: PersonMention) -> str | None:
        """ "Prime Minister Fayez Sarraj of GNA"."""
        at = self._tokens.at(mention.char_end)
        if self._word(at) != "of" or at + 1 >= len(self._tokens):
            return None
        start = self._tokens.starts[at + 1]
        bodies = self._bodies.within(start, start + 80)
        return bodies[0].name if bodies and bodies[0].char_start == start else None

    def _role_words(self, span: RoleSpan, body: Organisation | None) -> str:
        """The role without its article, without its body and the "of" between."""
        kept = [at for at in range(span.first, span.last) if not (at == span.first and self._tokens.kinds[at] == DETERMINER)]
        if body:
            kept = [at for at in kept if self._is_before(at, body) or (at <= span.head and not self._is_in(at, body))]
            kept = [at for at in kept if at <= span.head]
        return self._words(kept)

    def _is_before(self, at: int, body: Organisation) -> bool:
        return self._tokens.ends[at] <= body.char_start

    def _is_in(self, at: int, body: Organisation) -> bool:
        return body.char_start <= self._tokens.starts[at] < body.char_end

    def _words(self, kept: list[int]) -> str:
        if not kept:
            return ""
        pieces: list[Span] = [(self._tokens.starts[at], self._tokens.ends[at]) for at in kept]
        text = self._reading.text
        return " ".join(text[pieces[0][0] : pieces[-1][1]].split())

    def _noun(self, at: int) -> str:
        return self._word(at).rstrip(".")

    def _word(self, at: int) -> str:
        return self._tokens.words[at].lower() if 0 <= at < len(self._tokens) else ""
