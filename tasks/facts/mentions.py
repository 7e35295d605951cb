"""Persons, organisations and places named in an article, one name for each however it is written."""

from collections.abc import Iterator

from tasks.facts.organisations import organisations_of
from tasks.facts.places import find_places
from tasks.facts.reading import FactReading, Span
from warehouse.models import FactKind, Mention

CONFIDENCE = {"named": 0.95, "last_name": 0.9, "gazetteer": 0.9, "known": 0.9, "head": 0.85, "defined": 0.85, "called": 0.8, "weak": 0.7}


class Mentions:
    """Names, as rows of kind `person`, `organisation` and `place`; none of them overlaps another."""

    name = "mentions"
    version = "1"
    kinds: frozenset[FactKind] = frozenset({"person", "organisation", "place"})

    def __call__(self, reading: FactReading) -> Iterator[Mention]:
        persons = reading.people.mentions
        bodies = organisations_of(reading).all
        taken = sorted((named.char_start, named.char_end) for named in (*persons, *bodies))
        for person in persons:
            yield _row(reading, "person", (person.char_start, person.char_end), person.basis, person.person.name)
        for body in bodies:
            yield _row(reading, "organisation", (body.char_start, body.char_end), body.rule, body.name)
        for place in find_places(reading, taken):
            yield _row(reading, "place", (place.char_start, place.char_end), place.rule, place.name, place.country_code)


MENTIONS = Mentions()


def _row(
    reading: FactReading, kind: FactKind, span: Span, rule: str, name: str, country_code: str | None = None
) -> Mention:
    spine = reading.spine(kind, span, rule, CONFIDENCE[rule], MENTIONS)
    return Mention(**spine, name=name, country_code=country_code)
