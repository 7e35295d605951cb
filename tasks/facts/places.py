"""Places named in a text: countries, capitals, cities and regions from a small table, and what the text itself calls a city.

A raw gazetteer is junk on news (Chad, Jordan, Of), so a name counts only where it does not belong to a longer one: a person, a body,
a newspaper, a team. Weak names (Mobile, Reading, Victoria) need a word of place before them somewhere in the text.
"""

import csv
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from tasks.facts.people_words import TITLES
from tasks.facts.reading import FactReading, Span
from tasks.facts.tokens import ACRONYM, NAME, POSSESSIVE, TIME, Tokens

LOCATIVES = frozenset("in at near from to around outside inside through via between across into toward towards throughout".split())
BEFORE = frozenset("""north south east west northern southern eastern western central upper lower greater downtown mainland
    northeastern northwestern southeastern southwestern post-war modern ancient""".split())  # fmt: skip
PLACE_NOUNS = frozenset("city town village province region capital port district state island suburb neighborhood neighbourhood".split())
STATES = frozenset("ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo".split())  # fmt: skip


@dataclass(frozen=True, slots=True)
class Place:
    """A place's name in the text, its usual name, and its country where there is no doubt."""

    char_start: int
    char_end: int
    name: str
    country_code: str | None
    rule: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of `places.csv`: the words of one way to write a place."""

    words: tuple[str, ...]
    name: str
    country_code: str | None
    kind: str


@cache
def gazetteer() -> dict[str, tuple[Entry, ...]]:
    """The entries of `places.csv` by their first word in lower case, longest first; demonyms are left out."""
    by_first: dict[str, list[Entry]] = defaultdict(list)
    for row in _rows():
        if row["kind"] != "demonym":
            words = tuple(row["surface"].split())
            by_first[words[0].lower()].append(Entry(words, row["name"], row["country_code"] or None, row["kind"]))
    return {first: tuple(sorted(entries, key=lambda entry: -len(entry.words))) for first, entries in by_first.items()}


@cache
def demonyms() -> frozenset[str]:
    """ "Libyan", "French", …: what comes from a country, never a place."""
    return frozenset(row["surface"].lower() for row in _rows() if row["kind"] == "demonym")


def _rows() -> list[dict[str, str]]:
    table = files("tasks.facts").joinpath("places.csv").read_text(encoding="utf-8")
    return list(csv.DictReader(table.splitlines()))


def find_places(reading: FactReading, taken: Sequence[Span]) -> list[Place]:
    """The places of an article in text order; none touches a span of `taken` (persons, bodies), which is sorted and disjoint."""
    finder = _Finder(reading, taken)
    found = list(finder.named())
    firm = {place.name for place in found if place.rule != "weak"} | {
        place.name for place in found if finder.is_located(place)
    }
    return [place for place in found if place.name in firm]


class _Finder:
    def __init__(self, reading: FactReading, taken: Sequence[Span]) -> None:
        self._reading = reading
        self._tokens: Tokens = reading.tokens
        self._taken = taken
        self._taken_starts = [start for start, _ in taken]

    def named(self) -> Iterator[Place]:
        at, count = 0, len(self._tokens)
        while at < count:
            length = 1
            if self._tokens.kinds[at] in (NAME, ACRONYM, POSSESSIVE) and (found := self._entry_at(at)):
                length = len(found.words)
                if place := self._place(at, found):
                    yield place
            elif (place := self._called(at)) is not None:
                yield place
            at += length

    def _entry_at(self, at: int) -> Entry | None:
        for entry in gazetteer().get(_plain(self._tokens.words[at]).lower(), ()):
            words = self._tokens.words[at : at + len(entry.words)]
            if len(words) == len(entry.words) and all(map(_same, words, entry.words)) and self._is_run(at, len(words)):
                return entry
        return None

    def _is_run(self, at: int, length: int) -> bool:
        """One space between the words, and no possessive before the last of them."""
        ends, starts = self._tokens.ends, self._tokens.starts
        return all(
            starts[i + 1] - ends[i] == 1 and not self._tokens.words[i].endswith("'s") for i in range(at, at + length - 1)
        )

    def _place(self, at: int, entry: Entry) -> Place | None:
        last = at + len(entry.words) - 1
        start = self._tokens.starts[at]
        end = self._tokens.ends[last] - (2 if self._tokens.words[last].endswith("'s") else 0)
        if self._is_taken(start, end) or self._is_longer_name(at, last) or self._is_adjective(at, last, entry):
            return None
        rule = "weak" if entry.kind == "weak" else "gazetteer"
        return Place(start, end, entry.name, entry.country_code, rule)

    def _called(self, at: int) -> Place | None:
        """ "the city of Sirte": a place because the text says so."""
        words, kinds = self._tokens.words, self._tokens.kinds
        if kinds[at] != NAME or at < 2 or words[at - 1] != "of" or words[at - 2] not in PLACE_NOUNS:
            return None
        start, end = self._tokens.starts[at], self._tokens.ends[at]
        if self._is_taken(start, end) or self._is_capitalised(at + 1, end) or words[at].lower() in demonyms():
            return None
        return Place(start, end, words[at], None, "called")

    def is_located(self, place: Place) -> bool:
        """Whether a word of place stands before a name, or its state or country behind it."""
        at = self._tokens.at(place.char_start)
        if at and self._tokens.words[at - 1].lower() in LOCATIVES:
            return True
        after = self._tokens.at(place.char_end)
        if after + 1 >= len(self._tokens) or self._tokens.words[after] != ",":
            return False
        following = _plain(self._tokens.words[after + 1]).rstrip(".").lower()
        return following in STATES or following in gazetteer()

    def _is_taken(self, start: int, end: int) -> bool:
        at = bisect_right(self._taken_starts, start) - 1
        touches_before = at >= 0 and self._taken[at][1] > start
        return touches_before or (at + 1 < len(self._taken) and self._taken[at + 1][0] < end)

    def _is_longer_name(self, at: int, last: int) -> bool:
        """Whether the capitals beside a name make it part of another: "Manchester United", "Miss America"."""
        if self._reading.segment_at(self._tokens.starts[at]) in ("title", "subtitle", "navigation", "related"):
            return False
        return self._is_bound_after(last) or self._is_bound_before(at)

    def _is_bound_after(self, last: int) -> bool:
        end = self._tokens.ends[last]
        if self._tokens.words[last].endswith("'s") or not self._is_capitalised(last + 1, end):
            return False
        word = self._tokens.words[last + 1].lower().rstrip(".")
        starts_other = self._is_taken(self._tokens.starts[last + 1], self._tokens.ends[last + 1])
        return not (starts_other or word in TITLES or word in gazetteer() or word in demonyms())

    def _is_bound_before(self, at: int) -> bool:
        if at < 1 or self._tokens.kinds[at - 1] not in (NAME, ACRONYM) or self._tokens.starts[at] - self._tokens.ends[at - 1] != 1:
            return False
        word = self._tokens.words[at - 1].lower()
        opens = at < 2 or self._tokens.words[at - 2] in {".", "!", "?", ":", '"', "“"}
        taken = self._is_taken(self._tokens.starts[at - 1], self._tokens.ends[at - 1])
        return not (opens or taken or word in BEFORE or word in gazetteer() or word in demonyms())

    def _is_capitalised(self, at: int, end: int) -> bool:
        """Whether the token after `end` is a capitalised word one space on, and no day or month."""
        if at >= len(self._tokens) or self._tokens.starts[at] - end != 1:
            return False
        return self._tokens.kinds[at] in (NAME, ACRONYM, POSSESSIVE) and self._tokens.kinds[at] != TIME

    def _is_adjective(self, at: int, last: int, entry: Entry) -> bool:
        """ "U.S. officials": the letters before a noun tell whose, not where."""
        word = self._tokens.words[at]
        if entry.name not in {"United States", "United Kingdom"} or not (word.isupper() or "_" in word) or last != at:
            return False
        before = self._tokens.words[at - 1].lower() if at else ""
        return before not in LOCATIVES | {"the", "of", "and", ","}


def _plain(word: str) -> str:
    return word.removesuffix("'s").replace("_", ".")


def _same(token: str, word: str) -> bool:
    plain = _plain(token)
    return plain == word or (len(plain) > 3 and plain == word.upper())
