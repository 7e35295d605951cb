"""Grammars over words instead of characters: `"last COUNT? UNIT"` rather than a regular expression nobody can read.

Every word a grammar knows becomes one private character, every number a character for its shape, all else one common character;
a rule compiles to a regular expression over that string. A long text is scanned in one pass, and what a rule may skip is bounded
by the rule's own length.
"""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from tasks.facts.lexemes import Lexemes

UNKNOWN = "?"
SHAPES = {  # the first that fits
    "ISO": r"\d{4}-\d\d-\d\d(t.+)?",
    "YEAR": r"1[5-9]\d\d|20[0-9]\d",
    "DAY": r"0?[1-9]|[12]\d|3[01]",
    "INTEGER": r"\d{1,15}",
    "AMOUNT": r"\d{1,3}(,\d{3}){1,5}(\.\d{1,6})?|\d{1,9}\.\d{1,6}",
    "DAY_ORDINAL": r"(0?[1-9]|[12]\d|3[01])(st|nd|rd|th)",
    "ORDINAL": r"\d{1,4}(st|nd|rd|th)",
    "DECADE": r"(1[5-9]|20)?\d0s",
    "SCALED": r"\d{1,9}(\.\d{1,6})?(m|bn|tn|k)",
    "CLOCK": r"([01]?\d|2[0-4]):[0-5]\d(:[0-5]\d)?",
    "SLASHED": r"\d{1,2}/\d{1,2}/(\d\d|\d{4})",
    "FRACTION": r"\d/\d{1,2}",
}
SHAPE = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in SHAPES.items()))
FIRST_PRIVATE = 0xE000
SYMBOL = re.compile(r"(?P<group>[A-Z][A-Z_]+)|(?P<word>[a-z]+)|`(?P<mark>[^` ]+)`|(?P<space>\s+)|(?P<open>\((?!\?))")


class Phrase(NamedTuple):
    """A rule that fired on the lexemes from `first` up to, not including, `last`."""

    rule: str
    first: int
    last: int


class Grammar:
    """Named rules over words and groups of words; where several begin at one word the earliest rule in the list wins."""

    def __init__(
        self, groups: Mapping[str, str], rules: Mapping[str, str], proper: frozenset[str] = frozenset()
    ) -> None:
        """`groups` map a name in capitals to its words; words in `proper` count only when capitalised ("May", not "may")."""
        self._letters: dict[str, str] = {}
        self._groups = {name: "".join(map(self._letter, words.split())) for name, words in groups.items()}
        self._groups["UNKNOWN"] = UNKNOWN
        self._groups |= {shape: self._letter(f"#{shape}") for shape in SHAPES if shape not in groups}
        patterns = {name: SYMBOL.sub(self._symbol, rule) for name, rule in rules.items()}
        self._proper = proper
        known = "".join(self._letters.values())
        self._rules = re.compile(
            f"(?=[{known}])(?:" + "|".join(f"(?P<{name}>{pattern})" for name, pattern in patterns.items()) + ")"
        )

    def phrases(self, lexemes: Lexemes) -> Iterator[Phrase]:
        """Every phrase in text order; phrases do not overlap."""
        for match in self._rules.finditer(self._spell(lexemes)):
            assert match.lastgroup is not None
            yield Phrase(match.lastgroup, *match.span())

    def _spell(self, lexemes: Lexemes) -> str:
        spelt = [self._letters.get(word, UNKNOWN) for word in lexemes.words]
        for at, surface in enumerate(lexemes.surfaces):
            if surface[0].isdecimal() and spelt[at] == UNKNOWN:
                spelt[at] = self._shape(lexemes.words[at])
            elif spelt[at] != UNKNOWN and not surface[0].isupper() and lexemes.words[at] in self._proper:
                spelt[at] = UNKNOWN
        return "".join(spelt)

    def _shape(self, word: str) -> str:
        match = SHAPE.fullmatch(word)
        return self._letters.get(f"#{match.lastgroup}", UNKNOWN) if match else UNKNOWN

    def _letter(self, word: str) -> str:
        return self._letters.setdefault(word, chr(FIRST_PRIVATE + len(self._letters)))

    def _symbol(self, match: re.Match[str]) -> str:
        if match["group"]:
            return f"[{self._groups[match['group']]}]"
        if match["word"] or match["mark"]:
            return self._letter(match["word"] or match["mark"])
        return "(?:" if match["open"] else ""
