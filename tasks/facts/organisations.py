"""Organisations named in a text: bodies that everybody knows, and names that end in what a body is (Council, Ministry, Times).

"Government of National Accord" and "Department of Health and Human Services" go on behind their head; "Congress of Tripoli" does not,
for a place belongs to a name only behind heads such as Bank and University.
"""

import csv
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from tasks.facts.people_words import OPENERS
from tasks.facts.places import demonyms, gazetteer
from tasks.facts.reading import FactReading
from tasks.facts.tokens import ACRONYM, NAME, POSSESSIVE, Tokens

LONGEST = 9  # words of a name before its "of"
HEADS = frozenset(
    """agency university college institute academy department ministry office bureau commission committee council court senate
    congress parliament assembly government administration party union association federation confederation league alliance
    coalition front movement army navy force forces guard police marines corps command brigade brigades battalion regiment bank fund
    group corp corporation inc ltd llc plc company holdings industries airlines airways motors technologies partners associates
    consulting times post journal news herald tribune gazette telegraph observer magazine radio television network foundation trust
    society center centre museum library hospital church club organization organisation authority service services board panel
    tribunal embassy consulate secretariat directorate institution laboratory laboratories observatory watch international press
    forum chiefs house""".split()
)
WITH_OF = frozenset(
    """department ministry bank university house government institute academy bureau board council court church union league
    association federation party front congress college office committee society organization organisation school center centre
    chiefs army movement forces authority group""".split()
)
WITH_PLACE = frozenset("bank university church college court association museum republic".split())
WITH_FOR = frozenset(
    "center centre institute agency coalition committee council fund organization organisation association movement".split()
)
WITH_ON = frozenset("committee commission council forum panel board".split())
WITH_AND = frozenset("department ministry committee bureau commission institute administration office school college agency".split())
NEVER_FIRST = frozenset("the a an this that these those in on at for from with by but and or as if when while".split())


@dataclass(frozen=True, slots=True)
class Organisation:
    """A body's name in the text; `name` is the fullest form the article or the table gives it."""

    char_start: int
    char_end: int
    name: str
    rule: str


@cache
def known() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """The rows of `organisations.csv` by their first word, longest first."""
    by_first: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    table = files("tasks.facts").joinpath("organisations.csv").read_text(encoding="utf-8")
    for row in csv.DictReader(table.splitlines()):
        words = tuple(row["surface"].split())
        by_first[words[0]].append((words, row["name"]))
    return {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in by_first.items()}


class Organisations:
    """The organisations of one article, in text order."""

    def __init__(self, bodies: list[Organisation]) -> None:
        self.all = tuple(bodies)
        self._starts = [body.char_start for body in bodies]

    def within(self, start: int, end: int) -> tuple[Organisation, ...]:
        """Those that begin inside a span."""
        return self.all[bisect_left(self._starts, start) : bisect_left(self._starts, end)]


@lru_cache(maxsize=1)  # roles and mentions ask for the same article, one after the other
def organisations_of(reading: FactReading) -> Organisations:
    """The organisations of an article, found once."""
    return Organisations(find_organisations(reading))


def find_organisations(reading: FactReading) -> list[Organisation]:
    """The organisations of an article in text order, disjoint, and disjoint from its persons."""
    found = list(_Finder(reading).found())
    acronyms = {body.name: long for body, long in _defined(reading, found)}
    return [
        Organisation(body.char_start, body.char_end, acronyms.get(body.name, body.name), body.rule) for body in found
    ]


def _defined(reading: FactReading, found: list[Organisation]) -> Iterator[tuple[Organisation, str]]:
    """ "Government of National Accord (GNA)": the letters mean the name before them."""
    for before, body in zip(found, found[1:], strict=False):
        if reading.text[before.char_end : body.char_start] == " (" and body.rule == "defined":
            yield body, before.name


class _Finder:
    def __init__(self, reading: FactReading) -> None:
        self._reading = reading
        self._tokens: Tokens = reading.tokens
        self._persons = [(mention.char_start, mention.char_end) for mention in reading.people.mentions]
        self._starts = [start for start, _ in self._persons]
        self._letters: set[str] = set()

    def found(self) -> Iterator[Organisation]:
        at, count = 0, len(self._tokens)
        while at < count:
            end, name, rule = self._at(at) if self._tokens.kinds[at] in (NAME, ACRONYM, POSSESSIVE) else (at, "", "")
            if end > at:
                yield self._body(at, end, name, rule)
            at = max(end, at + 1)

    def _at(self, at: int) -> tuple[int, str, str]:
        """Where the organisation that starts here ends (exclusive), its name, the rule; `at` itself when there is none."""
        named = self._named(at)
        known_end, known_name = self._known(at)
        if named > known_end:
            return named, "", "head"
        if known_end > at:
            return known_end, known_name, "known"
        if self._is_defined_here(at):
            self._letters.add(self._plain(at))
        return (at + 1, self._plain(at), "defined") if self._plain(at) in self._letters else (at, "", "")

    def _body(self, at: int, end: int, name: str, rule: str) -> Organisation:
        start, stop = self._tokens.starts[at], self._tokens.ends[end - 1]
        stop -= 2 if self._tokens.words[end - 1].endswith("'s") else 0
        return Organisation(start, stop, name or " ".join(self._reading.text[start:stop].split()), rule)

    def _known(self, at: int) -> tuple[int, str]:
        for words, name in known().get(self._plain(at), ()):
            if all(at + i < len(self._tokens) and self._plain(at + i) == word for i, word in enumerate(words)):
                if self._is_free(at, at + len(words)) and self._is_one_run(at, at + len(words)):
                    return at + len(words), name
        return at, ""

    def _named(self, at: int) -> int:
        """The end of a run of capitals whose last head tells a body, with what its "of", "for" or "on" brings; `at` if none."""
        if not self._may_open(at):
            return at
        stop = self._run_end(at)
        heads = [i for i in range(at, stop) if self._plain(i).lower().rstrip(".") in HEADS]
        if not heads or not self._is_free(at, heads[-1] + 1):
            return at
        end = heads[-1] + 1
        extended = self._extended(end) if end == stop else end
        is_bare = end - at == 1
        return extended if extended > end or not is_bare else at

    def _extended(self, end: int) -> int:
        """Past "of National Accord", "for Economic Research", "on the Arms Trade", "and Human Services"."""
        head = self._plain(end - 1).lower()
        link = self._word(end)
        if self._tokens.words[end - 1].endswith("'s") or not (
            (link == "of" and head in WITH_OF) or (link == "for" and head in WITH_FOR) or (link == "on" and head in WITH_ON)
        ):
            return end
        first = end + 1 + (self._word(end + 1) == "the")
        stop = self._run_end(first)
        if stop == first or not self._is_free(first, stop) or (self._is_place(first) and head not in WITH_PLACE):
            return end
        if self._word(stop) == "and" and head in WITH_AND and (further := self._run_end(stop + 1)) > stop + 1:
            return further if self._is_free(stop + 1, further) else stop
        return stop

    def _may_open(self, at: int) -> bool:
        """Not in the middle of a run, and not with a word that merely opens a sentence."""
        word = self._word(at)
        if word in NEVER_FIRST:
            return False
        before = at - 1
        in_run = before >= 0 and self._tokens.kinds[before] in (NAME, ACRONYM) and self._is_one_run(before, at + 1)
        skipped = self._word(before) in OPENERS and self._word(before) not in demonyms() if in_run else False
        person = in_run and not self._is_free(before, at)
        return not in_run or skipped or person

    def _run_end(self, at: int) -> int:
        """The end of the capitalised words that start here, one space apart; a possessive ends a run unless a head follows it."""
        end = at
        while end < min(at + LONGEST, len(self._tokens)) and self._tokens.kinds[end] in (NAME, ACRONYM, POSSESSIVE):
            if end > at and not self._is_one_run(end - 1, end + 1):
                break
            end += 1
            if self._tokens.words[end - 1].endswith("'s"):
                break
        return end

    def _is_one_run(self, at: int, end: int) -> bool:
        starts, ends = self._tokens.starts, self._tokens.ends
        return all(starts[i + 1] - ends[i] == 1 for i in range(at, end - 1))

    def _is_free(self, at: int, end: int) -> bool:
        """Whether no person stands in these tokens."""
        start, stop = self._tokens.starts[at], self._tokens.ends[end - 1]
        here = bisect_left(self._starts, stop)
        return here == 0 or self._persons[here - 1][1] <= start

    def _is_place(self, at: int) -> bool:
        return self._word(at) in gazetteer()

    def _is_defined_here(self, at: int) -> bool:
        """Letters in brackets behind a name: "(GNA)"."""
        tokens = self._tokens
        if tokens.kinds[at] != ACRONYM or at < 2 or at + 1 >= len(tokens) or not 2 <= len(tokens.words[at]) <= 8:
            return False
        return tokens.words[at - 1] == "(" and tokens.words[at + 1] == ")" and tokens.kinds[at - 2] in (NAME, ACRONYM)

    def _plain(self, at: int) -> str:
        return self._tokens.words[at].removesuffix("'s").replace("_", ".")

    def _word(self, at: int) -> str:
        return self._plain(at).lower() if 0 <= at < len(self._tokens) else ""
