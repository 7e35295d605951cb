"""Organisations named in a text: bodies that everybody knows, and names that end in what a body is (Council, Ministry, Times).

"Government of National Accord" and "Department of Health and Human Services" go on behind their head; "Congress of Tripoli" does not,
for a place belongs to a name only behind heads such as Bank and University.
"""

import csv
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from importlib.resources import files
from itertools import pairwise

from tasks.facts import gazetteer
from tasks.facts.capitals import Capitals
from tasks.facts.organisation_words import HEADS, LINKS, NEVER_FIRST, ONLY_WITH_OF, WITH_AND, WITH_PLACE
from tasks.facts.people_words import OCCUPATIONS, OPENERS
from tasks.facts.reading import FactReading
from tasks.facts.tokens import ACRONYM, NAME

LONGEST = 9  # words of a name before its "of"


@dataclass(frozen=True, slots=True)
class Organisation:
    """A body's name in the text; `name` is the fullest form the article or the table gives it."""

    char_start: int
    char_end: int
    name: str
    rule: str


class Organisations:
    """The organisations of one article, in text order."""

    def __init__(self, bodies: Sequence[Organisation]) -> None:
        self.all = tuple(bodies)
        self._starts = [body.char_start for body in bodies]

    def covers(self, position: int) -> bool:
        """Whether a character stands in one of them."""
        here = bisect_right(self._starts, position)
        return here > 0 and self.all[here - 1].char_end > position

    def within(self, start: int, end: int) -> tuple[Organisation, ...]:
        """Those that begin inside a span."""
        return self.all[bisect_left(self._starts, start) : bisect_left(self._starts, end)]


@lru_cache(maxsize=1)  # roles and mentions ask for the same article, one after the other
def organisations_of(reading: FactReading) -> Organisations:
    """The organisations of an article: disjoint, and disjoint from its persons."""
    found = list(_Finder(reading).found())
    fullest = _fullest_names(found)
    meant = {letters: fullest.get(name, name) for letters, name in _defined(reading.text, found)}
    bodies = [replace(body, name=meant.get(body.name) or fullest.get(body.name, body.name)) for body in found]
    return Organisations(sorted([*bodies, *_lettered(reading, bodies)], key=lambda body: body.char_start))


def _fullest_names(found: Sequence[Organisation]) -> dict[str, str]:
    """ "Government of National Accord" means the Libyan one where the article names that too."""
    names = dict.fromkeys(body.name for body in found)
    fuller = {}
    for name in names:
        people, _, rest = name.partition(" ")
        if rest.count(" ") >= 2 and rest in names and _begins_other(people):
            fuller[rest] = name
    return fuller


def _defined(text: str, found: Sequence[Organisation]) -> Iterator[tuple[str, str]]:
    """ "Government of National Accord (GNA)": the letters mean the name before them."""
    for before, body in pairwise(found):
        if text[before.char_end : body.char_start] == " (" and body.rule == "defined":
            yield body.name, before.name


def _lettered(reading: FactReading, bodies: Sequence[Organisation]) -> Iterator[Organisation]:
    """ "GNA" without a definition, in an article that names the Government of National Accord."""
    initials = {letters: body.name for body in reversed(bodies) for letters in _initials(body.name)}
    taken = Organisations(bodies)
    tokens = reading.tokens
    for at, kind in enumerate(tokens.kinds):
        letters = tokens.words[at]
        if kind == ACRONYM and letters in initials and not taken.covers(tokens.starts[at]):
            yield Organisation(tokens.starts[at], tokens.ends[at], initials[letters], "initials")


def _initials(name: str) -> Iterator[str]:
    """The first letters of a name's capitalised words, a nationality before them left out or not: LGNA and GNA."""
    letters = "".join(word[0] for word in name.split() if word[0].isupper())
    yield from (part for part in (letters, letters[1:]) if len(part) > 2)


@cache
def known() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """The rows of `organisations.csv` by their first word, longest first."""
    by_first: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    table = files("tasks.facts").joinpath("organisations.csv").read_text(encoding="utf-8")
    for row in csv.DictReader(table.splitlines()):
        words = tuple(row["surface"].split())
        by_first[words[0]].append((words, row["name"]))
    return {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in by_first.items()}


class _Finder:
    def __init__(self, reading: FactReading) -> None:
        self._text = reading.text
        self._capitals = Capitals(reading.tokens)
        self._persons = [(mention.char_start, mention.char_end) for mention in reading.people.mentions]
        self._person_starts = [start for start, _ in self._persons]
        self._letters: set[str] = set()  # acronyms that the article has defined so far

    def found(self) -> Iterator[Organisation]:
        at = 0
        while at < self._capitals.count:
            end, name, rule = self._at(at) if self._capitals.is_capital(at) else (at, "", "")
            if end > at:
                start, stop = self._capitals.span(at, end)
                yield Organisation(start, stop, name or " ".join(self._text[start:stop].split()), rule)
            at = max(end, at + 1)

    def _at(self, at: int) -> tuple[int, str, str]:
        """Where the organisation that starts here ends (exclusive), its name, the rule; `at` itself when there is none."""
        named = self._named(at)
        known_end, known_name = self._known(at)
        if named > known_end:
            return named, "", "head"
        if known_end > at:
            return known_end, known_name, "known"
        letters = self._capitals.plain(at)
        if self._is_defined_here(at):
            self._letters.add(letters)
        return (at + 1, letters, "defined") if letters in self._letters else (at, "", "")

    def _known(self, at: int) -> tuple[int, str]:
        for words, name in known().get(self._capitals.plain(at), ()):
            end = at + len(words)
            has_words = all(self._capitals.plain(at + i) == word for i, word in enumerate(words))
            if has_words and self._capitals.is_run(at, end) and self._is_free(at, end):
                return end, name
        return at, ""

    # ---- names that end in what a body is

    def _named(self, at: int) -> int:
        """The end of a name that starts here, with what its "of", "for" or "on" brings; `at` if there is none."""
        if not self._may_open(at):
            return at
        stop = self._capitals.run_end(at, LONGEST)
        head = next((i for i in range(stop - 1, at - 1, -1) if self._capitals.word(i) in HEADS), None)
        if head is None or not self._is_free(at, head + 1):
            return at
        end = self._past_head(head + 1, stop)
        extended = self._extended(end) if end == stop else end
        return extended if extended > end or self._is_name(at, head, end) else at

    def _may_open(self, at: int) -> bool:
        """Not in the middle of a run, and not with a word that merely opens a sentence."""
        if self._capitals.word(at) in NEVER_FIRST:
            return False
        if self._capitals.opens_run(at) or not self._is_free(at - 1, at):
            return True
        before = self._capitals.word(at - 1)
        return before in OPENERS and before not in gazetteer.peoples()

    def _past_head(self, end: int, stop: int) -> int:
        """A word or two behind the head belong to the name ("Financial Services Roundtable") unless they begin something else."""
        behind = [self._capitals.plain(i) for i in range(end, stop)]
        is_other = any(word.endswith("s") or word.isupper() or _begins_other(word) for word in behind)
        return end if not behind or len(behind) > 2 or is_other or not self._is_free(end, stop) else stop

    def _is_name(self, at: int, head: int, end: int) -> bool:
        """Whether a head with words before it is a name: no place ("West Bank"), no shout ("MUST WATCH")."""
        words = tuple(self._capitals.plain(i) for i in range(at, end))
        is_bare = len(words) == 1 or self._capitals.word(head) in ONLY_WITH_OF
        is_place = any(entry.words == words for entry in gazetteer.places().get(words[0].lower(), ()))
        return not (is_bare or is_place or all(word.isupper() for word in words))

    def _extended(self, end: int) -> int:
        """Past "of National Accord", "for Economic Research", "on the Arms Trade", "and Human Services"."""
        head, link = self._capitals.word(end - 1), self._capitals.word(end)
        if self._capitals.is_possessive(end - 1) or head not in LINKS.get(link, ()):
            return end
        first = end + 1 + (self._capitals.word(end + 1) == "the")
        stop = self._capitals.run_end(first, LONGEST)
        brings_place = self._capitals.word(first) in gazetteer.places() and head not in WITH_PLACE
        if stop == first or brings_place or not self._is_free(first, stop):
            return end
        further = self._capitals.run_end(stop + 1, LONGEST) if self._capitals.word(stop) == "and" else stop
        has_pair = head in WITH_AND and further > stop + 1 and self._is_free(stop + 1, further)
        return further if has_pair else stop

    def _is_free(self, at: int, end: int) -> bool:
        """Whether no person stands in these tokens."""
        start, stop = self._capitals.tokens.starts[at], self._capitals.tokens.ends[end - 1]
        here = bisect_left(self._person_starts, stop)
        return here == 0 or self._persons[here - 1][1] <= start

    def _is_defined_here(self, at: int) -> bool:
        """Letters in brackets behind a name: "(GNA)"."""
        is_letters = self._capitals.kind(at) == ACRONYM and 2 <= len(self._capitals.plain(at)) <= 8
        in_brackets = self._capitals.plain(at - 1) == "(" and self._capitals.plain(at + 1) == ")"
        return is_letters and in_brackets and self._capitals.kind(at - 2) in (NAME, ACRONYM)


def _begins_other(word: str) -> bool:
    plain = word.lower().rstrip(".")
    return plain in OCCUPATIONS or plain in gazetteer.peoples() or plain in gazetteer.places()
