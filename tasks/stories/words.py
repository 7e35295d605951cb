"""Words and their stems: plural and possessive endings taken off, stop words left out. Enough for English news, and harmless elsewhere."""

import re

# Possessive and bounded: linear on any text.
WORD = re.compile(r"\w++(?:['’-]\w++|(?<=\d)[.,]\d++)*+")
_STOP_WORDS = """a about above after again all also am an and any are as at be been before being below between both but by can could did do does
    doing don't down during each few for from further had has have having he her here hers him his how i if in into is it its just
    like me more most mr mrs ms my new no nor not now of off on once only or other our out over own people per said same say says she
    should so some such than that the their them then there these they this those through time to told too under until up us very was we
    were what when where which while who whom why will with would year years you your"""
STOP = frozenset(_STOP_WORDS.split())


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
