"""Words as stories compare them: stems, in two channels, plain words and names.

What an article is about (verbs, things) and whom, where and how many it tells of are different evidence: two earthquakes share their
words, not their names. A capitalised word inside a sentence and a number are names; one that opens a sentence or stands in a title is a
name only if the article writes it so elsewhere. Stems take off plural and possessive endings: enough for English news, and harmless.
"""

import re
from collections import Counter
from collections.abc import Sequence

WORD_LIMIT = 640  # words of the body that count, some 400 of which say anything: what follows is background
CHARACTER_LIMIT = 4_000
TITLE_WEIGHT = 4
MOST_KNOWN = 1 << 18  # words remembered; then memory starts afresh

# Possessive and bounded: linear on any text.
_WORD = r"\w++(?:['’-]\w++|(?<=\d)[.,]\d++)*+"
WORD = re.compile(_WORD)
OPENER = re.compile(rf"""[.!?:\n]["”’)\s]{{0,3}}+["“‘('\s]{{0,3}}+({_WORD})""")
_STOP_WORDS = """a about above after again all also am an and any are as at be been before being below between both but by can could did do does
    doing don't down during each few for from further had has have having he her here hers him his how i if in into is it its just
    like me more most mr mrs ms my new no nor not now of off on once only or other our out over own people per said same say says she
    should so some such than that the their them then there these they this those through time to told too under until up us very was we
    were what when where which while who whom why will with would year years you your"""
STOP = frozenset(_STOP_WORDS.split())


def channels(title: str | None, body: str, words: Sequence[str]) -> tuple[dict[str, int], dict[str, int]]:
    """How often each plain word and each name occurs in the title and the opening of the body, whose words are given.

    Title words count four times.
    """
    plain, names, either = dict[str, int](), dict[str, int](), dict[str, int]()
    opening = Counter(OPENER.findall("\n" + body[:CHARACTER_LIMIT]))
    for word, count in Counter(words[:WORD_LIMIT]).items():
        stem, may_be_name = _known[word]
        if not may_be_name:
            plain[stem] = plain.get(stem, 0) + count
        elif opening and (opened := min(opening.get(word, 0), count)):
            either[stem] = either.get(stem, 0) + opened
            if count > opened:
                names[stem] = names.get(stem, 0) + count - opened
        else:
            names[stem] = names.get(stem, 0) + count
    for word in WORD.findall(title or ""):
        stem, _ = _known[word]
        either[stem] = either.get(stem, 0) + TITLE_WEIGHT
    for stem, count in either.items():
        channel = names if stem in names or stem[:1].isdigit() else plain
        channel[stem] = channel.get(stem, 0) + count
    plain.pop("", None)
    names.pop("", None)
    return plain, names


def stem_of(word: str) -> str:
    """The stem of a word as it stands in a text; empty for a stop word or a single character."""
    low = word.lower().replace("’", "'").removesuffix("'s")
    if len(low) < 2 or low in STOP:
        return ""
    return low.replace(",", "") if low[0].isdigit() else _singular(low)


class _Known(dict[str, tuple[str, bool]]):
    """The stem of each word met, and whether it may be a name: it has a capital, or is a number."""

    def __missing__(self, word: str) -> tuple[str, bool]:
        if len(self) >= MOST_KNOWN:
            self.clear()
        self[word] = found = (stem_of(word), word[0].isupper() or word[0].isdigit())
        return found


_known = _Known()


def _singular(word: str) -> str:
    if len(word) <= 4 or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("ses", "xes", "zes")):
        return word[:-2]
    return word.removesuffix("s")
