"""The body a person has a role in: named beside the role's noun, behind its "of", before it, or behind the person's name."""

from tasks.facts import gazetteer
from tasks.facts.capitals import Capitals
from tasks.facts.organisations import Organisation, organisations_of
from tasks.facts.people import PersonMention
from tasks.facts.reading import FactReading
from tasks.facts.role_spans import RoleSpan
from tasks.facts.role_words import AREAS, MODIFIERS, NOUNS, PARTIES

NEAR_BEFORE, NEAR_BEHIND = 2, 4  # words between a body and the role's noun
GOVERNING = frozenset(
    ("government", "group", "backed", "by")
)  # "head of the government backed by the U.N." is not the U.N.'s


class RoleBodies:
    """The bodies of the roles of one article."""

    def __init__(self, reading: FactReading) -> None:
        self._reading = reading
        self._capitals = Capitals(reading.tokens)
        self._bodies = organisations_of(reading)

    def of(self, role: RoleSpan) -> Organisation | None:
        """The body named in a role's own words."""
        named = self._named_before if role.rule == "title" else self._named_behind
        return self._known(role) or named(role) or self._possessor(role)

    def behind(self, mention: PersonMention) -> Organisation | None:
        """ "Prime Minister Fayez Sarraj of GNA": the body behind the name."""
        at = self._capitals.tokens.at(mention.char_end)
        if self._capitals.word(at) != "of" or at + 1 >= self._capitals.count:
            return None
        start = self._capitals.tokens.starts[at + 1]
        return next(iter(self._bodies.within(start, start + 1)), None)

    def _known(self, role: RoleSpan) -> Organisation | None:
        """An organisation right before the role's noun, or behind its "of"; never one further off."""
        for body in self._bodies.within(*self._capitals.span(role.first, role.last)):
            first, end = self._capitals.tokens.at(body.char_start), self._capitals.tokens.at(body.char_end)
            between = {self._capitals.word(at) for at in range(role.head + 1, first)}
            is_behind = 0 < first - role.head <= NEAR_BEHIND and not between & GOVERNING
            if is_behind or 0 <= role.head - end <= NEAR_BEFORE:
                return body
        return None

    def _named_behind(self, role: RoleSpan) -> Organisation | None:
        """ "spokesman for the Human Rights Campaign": capitals behind the role's "of" or "for" that are no place."""
        at = role.head + 1
        if self._capitals.word(at) not in {"of", "at", "for", "with"}:
            return None
        first = end = at + 1 + (self._capitals.word(at + 1) == "the")
        while end < role.last and (self._capitals.is_capital(end) or self._links(end, role.last)):
            end += 1
        return self._organisation(first, end)

    def _named_before(self, role: RoleSpan) -> Organisation | None:
        """ "Apple CEO Tim Cook": the capitals before a role that are neither places nor part of the role."""
        first, end = role.first, role.head
        while end > first and self._is_of_role(end - 1):
            end -= 1
        while first < end and self._capitals.word(first) in MODIFIERS:
            first += 1
        return self._organisation(first, end)

    def _possessor(self, role: RoleSpan) -> Organisation | None:
        """ "BP's head of safety": letters that own a role are a body's; of a name nobody can tell."""
        is_letters = self._capitals.is_possessive(role.first) and self._capitals.plain(role.first).isupper()
        return self._organisation(role.first, role.first + 1) if is_letters and role.first < role.head else None

    def _organisation(self, first: int, end: int) -> Organisation | None:
        is_name = all(self._capitals.is_capital(at) or self._links(at, end) for at in range(first, end))
        if first >= end or not is_name:
            return None
        telling = (first,) if end - first > 2 else range(first, end)
        if any(self._is_elsewhere(at) for at in telling):
            return None
        start, stop = self._capitals.span(first, end)
        if self._reading.people.mentions_in(start, stop):  # "George W. Bush press secretary"
            return None
        return Organisation(start, stop, " ".join(self._reading.text[start:stop].split()), "role")

    def _links(self, at: int, end: int) -> bool:
        is_link = self._capitals.plain(at) in {"of", "for", "&"}
        return is_link and at + 1 < end and self._capitals.is_capital(at + 1)

    def _is_elsewhere(self, at: int) -> bool:
        """Whether a word tells a place, a people or a party."""
        word = self._capitals.word(at)
        is_place = self._capitals.plain(at).lower() in gazetteer.places()
        return is_place or word in gazetteer.peoples() or word in PARTIES or word in NOUNS

    def _is_of_role(self, at: int) -> bool:
        return self._capitals.word(at) in (MODIFIERS - AREAS) | NOUNS
