"""Who is what: persons in roles, with the words that say so and the body they have the role in.

The span is the role's words; `role` leaves out the article and the body, which `organisation` names. A rank repeated before a last name
says nothing new and gives no row.
"""

from collections.abc import Iterator

from tasks.facts.capitals import Capitals
from tasks.facts.organisations import Organisation
from tasks.facts.people import PersonMention
from tasks.facts.reading import FactReading
from tasks.facts.role_bodies import RoleBodies
from tasks.facts.role_spans import RoleSpan, RoleSpans
from tasks.facts.tokens import DETERMINER
from warehouse.models import FactKind, Role

CONFIDENCE = {"title": 0.95, "apposition": 0.9, "relative": 0.9, "introduction": 0.8}


class Roles:
    """Persons in roles, as rows of kind `role`."""

    name = "roles"
    version = "1"
    kinds: frozenset[FactKind] = frozenset({"role"})

    def __call__(self, reading: FactReading) -> Iterator[Role]:
        spans, bodies = RoleSpans(reading), RoleBodies(reading)
        told: set[tuple[str, str]] = set()
        for mention in reading.people.mentions:
            for span in spans.around(mention):
                role = _row(reading, bodies, span, mention)
                saying = (role.person, role.role.lower())
                if mention.basis == "named" or saying not in told:
                    yield role
                told.add(saying)


ROLES = Roles()


def _row(reading: FactReading, bodies: RoleBodies, span: RoleSpan, mention: PersonMention) -> Role:
    capitals = Capitals(reading.tokens)
    body = bodies.of(span)
    holder = body or bodies.behind(mention)
    start, end = capitals.tokens.starts[span.first], capitals.tokens.ends[span.last - 1]
    return Role(
        **reading.spine("role", (start, end), span.rule, CONFIDENCE[span.rule], ROLES),
        person=mention.person.name,
        role=_role_words(reading, span, body),
        organisation=holder.name if holder else None,
    )


def _role_words(reading: FactReading, span: RoleSpan, body: Organisation | None) -> str:
    """The role without its article, without its body and the "of" between: "spokesman" of "the White House spokesman"."""
    tokens = reading.tokens
    first = span.first + (tokens.kinds[span.first] == DETERMINER and span.first < span.head)
    start, end = tokens.starts[first], tokens.ends[span.last - 1]
    pieces = [(start, end)]
    if body and body.char_end <= tokens.starts[span.head]:  # "former CNN anchor" is a former anchor
        pieces = [(start, body.char_start), (tokens.starts[tokens.at(body.char_end)], end)]
    elif body:
        pieces = [(start, tokens.ends[span.head])]
    return " ".join(word for start, end in pieces for word in reading.text[start:end].split())
