"""Which runs of capitalised words are persons: what speaks for it and against it.

For: a title or an occupation before the name, a known given name, a middle initial, an age or an appositive after it, a verb of
saying beside it, the last name used alone later. Against: words that only bodies and places bear, a bare "the" before it.
"""

import re
from typing import Literal

from tasks.facts.people_names import NameRun
from tasks.facts.people_words import (
    FEMALE_NAMES,
    FEMALE_WORDS,
    GIVEN_NAMES,
    MALE_NAMES,
    MALE_WORDS,
    NOT_PEOPLE,
    TITLES,
    TITLES_ALONE,
)
from tasks.facts.tokens import ACRONYM, Tokens

Gender = Literal["m", "f"]

ENOUGH = 3  # points that make a run of words a person
_AGE = re.compile(r" \(\d\d\)|, \d\d(?:,|\.| and\b)")
_APPOSED = re.compile(
    r",? who\b|, (?:a|an|the|whose|his|her) |, (?:[a-z-]+ ){0,3}[a-z-]+(?:er|or|ist|man|woman|ent|ef|air) (?:of|for|at|and)\b| \((?:R|D|I)-"
)
_ACTS = re.compile(
    r"(?:,[^,\n]{3,80},)?(?: (?:has|had|have|also|later))?"
    r" (?:said|says|told|tells|added|wrote|tweeted|argued|asked|announced|thinks|explained|noted)\b"
)
_ACTED = re.compile(r"(?:said|says|added|asked|wrote|tweeted|argued|explained|to) $")


def accepted_names(folded: str, tokens: Tokens, runs: list[NameRun]) -> frozenset[tuple[str, ...]]:
    """The names that are persons' names; a single word only where a title says so ("President Obama")."""
    points: dict[tuple[str, ...], int] = {}
    alone = {run.words[0] for run in runs if len(run.words) == 1}
    speaking = {run.words[0] for run in runs if len(run.words) == 1 and _speaks(folded, run)}
    for run in runs:
        here = _points_here(folded, tokens, run)
        points[run.words] = max(points.get(run.words, here), here)
    return frozenset(words for words, here in points.items() if here + _points_of(words, alone, speaking) >= ENOUGH)


def _speaks(folded: str, run: NameRun) -> bool:
    """Whether a verb of saying stands beside the name."""
    before = _ACTED.search(folded, max(0, run.char_start - 12), run.char_start)
    return before is not None or _ACTS.match(folded, run.char_end) is not None


def _points_here(folded: str, tokens: Tokens, run: NameRun) -> int:
    """What this place says."""
    if len(run.words) == 1:
        word = run.words[0].lower()
        is_titled = run.name > run.first and run.title.split()[-1:] and run.title.split()[-1] in TITLES_ALONE
        is_word = word in NOT_PEOPLE or word in TITLES or tokens.kinds[run.last] == ACRONYM
        return -9 if is_word else 2 * bool(is_titled)
    before = tokens.words[run.first - 1].lower() if run.first and run.name == run.first else ""
    return (
        3 * bool(run.title)
        + 2 * bool(_AGE.match(folded, run.char_end))
        + bool(_APPOSED.match(folded, run.char_end))
        + _speaks(folded, run)
        - 2 * (before == "the")
    )


def _points_of(words: tuple[str, ...], alone: set[str], speaking: set[str]) -> int:
    """What the words themselves say, and how the article uses the last of them ("Whit Ayres", later "Ayres said")."""
    if len(words) == 1:
        return 1
    if len(words) > 5 or any(word.isupper() and len(word) > 3 for word in words):
        return -9
    lower = [word.lower() for word in words]
    bodies = sum(word in NOT_PEOPLE for word in lower[1:]) + (lower[0] in NOT_PEOPLE and lower[0] not in GIVEN_NAMES)
    has_initial = any(len(word) == 2 and word.endswith(".") for word in words[:-1])
    return (
        2 * (lower[0] in GIVEN_NAMES)
        + 2 * has_initial
        + (words[-1] in alone)
        + 2 * (words[-1] in speaking)
        + (len(words) in (2, 3))
        - 4 * bodies
    )


def gender_of(words: tuple[str, ...], title: str) -> Gender | None:
    """What a title or a given name says of a person's gender; None when neither does."""
    titles = set(title.split())
    given = words[0].lower() if len(words) > 1 else ""
    if titles & FEMALE_WORDS or (given in FEMALE_NAMES and not titles & MALE_WORDS):
        return "f"
    if titles & MALE_WORDS or given in MALE_NAMES:
        return "m"
    return None
