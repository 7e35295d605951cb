"""Persons, organisations and places named in an article, one name for each however it is written."""

from collections.abc import Iterator

from tasks.facts.organisations import organisations_of
from tasks.facts.places import find_places
from tasks.facts.reading import FactReading
from warehouse.models import FactKind, Mention

CONFIDENCE = {
    "named": 0.95,
    "last_name": 0.9,
    "known": 0.9,
    "head": 0.85,
    "defined": 0.85,
    "initials": 0.8,
    "gazetteer": 0.9,
    "called": 0.8,
    "metonym": 0.6,
    "weak": 0.7,
}


class Mentions:
    """Names, as rows of kind `person`, `organisation` and `place`; none of them overlaps another."""

    name = "mentions"
    version = "1"
    kinds: frozenset[FactKind] = frozenset({"person", "organisation", "place"})

    def __call__(self, reading: FactReading) -> Iterator[Mention]:
        persons, bodies = reading.people.mentions, organisations_of(reading).all
        for person in persons:
            span = person.char_start, person.char_end
            spine = reading.spine("person", span, person.basis, CONFIDENCE[person.basis], MENTIONS)
            yield Mention(**spine, name=person.person.name)
        for body in bodies:
            spine = reading.spine(
                "organisation", (body.char_start, body.char_end), body.rule, CONFIDENCE[body.rule], MENTIONS
            )
            yield Mention(**spine, name=body.name)
        taken = [(person.char_start, person.char_end) for person in persons]
        taken += [(body.char_start, body.char_end) for body in bodies]
        for place in find_places(reading, sorted(taken)):
            span = place.char_start, place.char_end
            spine = reading.spine("place", span, place.rule, CONFIDENCE[place.rule], MENTIONS)
            yield Mention(**spine, name=place.name, country_code=place.country_code)


MENTIONS = Mentions()
