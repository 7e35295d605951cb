"""Words as stories compare them: stems, in two channels, plain words and names.

What an article is about (verbs, things) and whom, where and how many it tells of are different evidence: two earthquakes share their
words, not their names. A capitalised word inside a sentence and a number are names; one that opens a sentence or stands in a title is a
name only if the article writes it so elsewhere. Stems take off plural and possessive endings: enough for English news, and harmless.
"""

import re
from collections import Counter
from functools import lru_cache

WORD_LIMIT = 400  # words of the body that count: what follows is background
CHARACTER_LIMIT = 3600
TITLE_WEIGHT = 4

# An opener (a stop and what may follow it), then a word or a number. Possessive and bounded: linear on any text.
TOKEN = re.compile(r"""([.!?:\n]["”’)\s]{0,3}+["“‘('\s]{0,3}+)?([^\W\d_]++(?:['’-][^\W\d_]++)*+|\d++(?:[.,]\d++)*+)""")
_STOP_WORDS = """a about above after again all also am an and any are as at be been before being below between both but by can could did do does
    doing don't down during each few for from further had has have having he her here hers him his how i if in into is it its just
    like me more most mr mrs ms my new no nor not now of off on once only or other our out over own people per said same say says she
    should so some such than that the their them then there these they this those through time to told too under until up us very was we
    were what when where which while who whom why will with would year years you your"""
STOP = frozenset(_STOP_WORDS.split())


def channels(title: str | None, body: str) -> tuple[Counter[str], Counter[str]]:
    """How often each plain word and each name occurs in the title and the opening of the body; title words count four times."""
    plain, names = Counter[str](), Counter[str]()
    openers = _count_body(body[:CHARACTER_LIMIT], plain, names)
    for stem in _title_stems(title or ""):
        openers[stem] += TITLE_WEIGHT
    for stem, count in openers.items():
        (names if stem in names or stem[0].isdigit() else plain)[stem] += count
    return plain, names


def _count_body(body: str, plain: Counter[str], names: Counter[str]) -> Counter[str]:
    """Count into both channels; returns the capitalised words that opened a sentence, which may be either."""
    openers: Counter[str] = Counter()
    left = WORD_LIMIT
    for opener, word in TOKEN.findall("\n" + body):
        stem = stem_of(word)
        if not stem:
            continue
        if word.islower():
            plain[stem] += 1
        elif opener and not word[0].isdigit():
            openers[stem] += 1
        else:
            names[stem] += 1
        left -= 1
        if not left:
            break
    return openers


def _title_stems(title: str) -> list[str]:
    return [stem for _, word in TOKEN.findall(title) if (stem := stem_of(word))]


@lru_cache(maxsize=1 << 18)
def stem_of(word: str) -> str:
    """The stem of a word as it stands in a text; empty for a stop word or a single character."""
    low = word.lower().replace("’", "'").removesuffix("'s")
    if len(low) < 2 or low in STOP:
        return ""
    return low.replace(",", "") if low[0].isdigit() else _singular(low)


def _singular(word: str) -> str:
    if len(word) <= 4 or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("ses", "xes", "zes")):
        return word[:-2]
    return word.removesuffix("s")
