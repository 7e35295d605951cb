"""Places named in a text: countries, capitals, cities and regions from a small table, and what the text itself calls a city.

A raw gazetteer is junk on news (Chad, Jordan, Of), so a name counts only where it does not belong to a longer one: a person, a body,
a newspaper, a team. Weak names need a word of place before them somewhere in the text.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tasks.facts import gazetteer
from tasks.facts.capitals import Capitals
from tasks.facts.gazetteer import Entry
from tasks.facts.people_words import OPENERS, TITLES
from tasks.facts.reading import FactReading, Span
from tasks.facts.role_words import SAYING
from tasks.facts.tokens import AUXILIARY, NAME
from tasks.facts.words import words

LOCATIVES = words("place_locatives")
DIRECTIONS = words("place_directions")
PLACE_NOUNS = words("place_nouns")
STATES = words("place_states")
HEADLINES = frozenset(("title", "subtitle", "navigation", "related"))  # every word is capitalised there
SENTENCE_OPENS_AFTER = frozenset('.!?:"“')


@dataclass(frozen=True, slots=True)
class Place:
    """A place's name in the text, its usual name, and its country where there is no doubt."""

    char_start: int
    char_end: int
    name: str
    country_code: str | None
    rule: str


def find_places(reading: FactReading, taken: Sequence[Span]) -> list[Place]:
    """The places of an article in text order; none touches a span of `taken` (persons, bodies), which is sorted and disjoint."""
    finder = _Finder(reading, taken)
    found = list(finder.found())
    firm = {place.name for place in found if place.rule != "weak" or finder.is_located(place)}
    return [place for place in found if place.name in firm]


class _Finder:
    def __init__(self, reading: FactReading, taken: Sequence[Span]) -> None:
        self._reading = reading
        self._capitals = Capitals(reading.tokens)
        self._taken = taken
        self._taken_starts = [start for start, _ in taken]

    def found(self) -> Iterator[Place]:
        at = 0
        while at < self._capitals.count:
            entry = self._entry_at(at) if self._capitals.is_capital(at) else None
            place = self._place(at, entry) if entry else self._called(at)
            if place:
                yield place
            at += len(entry.words) if entry else 1

    def _entry_at(self, at: int) -> Entry | None:
        for entry in gazetteer.places().get(self._capitals.plain(at).lower(), ()):
            same = all(_is_same(self._capitals.plain(at + i), word) for i, word in enumerate(entry.words))
            if same and self._capitals.is_run(at, at + len(entry.words)):
                return entry
        return None

    def _place(self, at: int, entry: Entry) -> Place | None:
        end = at + len(entry.words)
        span = self._capitals.span(at, end)
        if self._is_taken(*span) or self._is_part_of_name(at, end) or self._is_adjective(at, entry):
            return None
        return Place(*span, entry.name, entry.country_code, self._rule(at, end, entry))

    def _rule(self, at: int, end: int, entry: Entry) -> str:
        """ "Washington has yet to decide": a capital that acts is a government."""
        if entry.kind == "weak":
            return "weak"
        acts = self._capitals.kind(end) == AUXILIARY or self._capitals.word(end) in SAYING
        is_acting = acts and self._capitals.word(at - 1) not in LOCATIVES and not self._capitals.is_possessive(end - 1)
        return "metonym" if entry.kind == "capital" and is_acting else "gazetteer"

    def _called(self, at: int) -> Place | None:
        """ "the city of Sirte": a place because the text says so."""
        if self._capitals.kind(at) != NAME or self._capitals.plain(at - 1) != "of":
            return None
        is_named = self._capitals.plain(at - 2) in PLACE_NOUNS and not self._goes_on(at + 1)
        span = self._capitals.span(at, at + 1)
        if not is_named or self._capitals.word(at) in gazetteer.peoples() or self._is_taken(*span):
            return None
        return Place(*span, self._capitals.plain(at), None, "called")

    def is_located(self, place: Place) -> bool:
        """Whether a word of place stands before a name, or its state or country behind it."""
        at = self._capitals.tokens.at(place.char_start)
        after = self._capitals.tokens.at(place.char_end)
        behind = self._capitals.word(after + 1) if self._capitals.plain(after) == "," else ""
        return self._capitals.word(at - 1) in LOCATIVES or behind in STATES or behind in gazetteer.places()

    # ---- what is no place after all

    def _is_taken(self, start: int, end: int) -> bool:
        here = bisect_right(self._taken_starts, end - 1)
        return here > 0 and self._taken[here - 1][1] > start

    def _is_part_of_name(self, at: int, end: int) -> bool:
        """Whether the capitals beside a name make it part of another: "Manchester United", "Miss America"."""
        if self._reading.segment_at(self._capitals.tokens.starts[at]) in HEADLINES:
            return False
        return self._is_bound_behind(end) or self._is_bound_before(at)

    def _is_bound_behind(self, end: int) -> bool:
        if self._capitals.is_possessive(end - 1) or not self._goes_on(end):
            return False
        is_other = self._is_taken(*self._capitals.span(end, end + 1)) or self._capitals.word(end) in TITLES
        return not (is_other or self._is_of_place(end))

    def _is_bound_before(self, at: int) -> bool:
        if self._capitals.opens_run(at) or self._opens_sentence(at - 1):
            return False
        is_other = self._is_taken(*self._capitals.span(at - 1, at)) or self._capitals.word(at - 1) in DIRECTIONS
        return not (is_other or self._is_of_place(at - 1))

    def _opens_sentence(self, at: int) -> bool:
        """Whether a word has its capital from the sentence alone: "Meanwhile Libya", "Leaving Paris"."""
        word = self._capitals.word(at)
        is_first = at == 0 or self._capitals.plain(at - 1) in SENTENCE_OPENS_AFTER
        return is_first and (word in OPENERS or word.endswith(("ing", "ed")))

    def _is_of_place(self, at: int) -> bool:
        return self._entry_at(at) is not None or self._capitals.word(at) in gazetteer.peoples()

    def _goes_on(self, at: int) -> bool:
        """Whether a capitalised word stands one space on; days and months are none."""
        return self._capitals.is_capital(at) and self._capitals.is_joined(at - 1)

    def _is_adjective(self, at: int, entry: Entry) -> bool:
        """ "U.S. officials": the letters before a noun tell whose, not where."""
        word = self._capitals.plain(at)
        if entry.name not in {"United States", "United Kingdom"} or not word.isupper():
            return False
        return self._capitals.word(at - 1) not in LOCATIVES | {"the", "of", "and", ","}


def _is_same(token: str, word: str) -> bool:
    return token == word or (len(token) > 3 and token == word.upper())
