"""Numbers in words and digits: "2 1/2", "twenty four", "a hundred", "1.5 million", "nineteen ninety-six"."""

import re
from collections.abc import Sequence

from tasks.facts.synonyms import numbered

SMALL = {
    word: float(number)
    for word, number in numbered(
        *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
        *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
    ).items()
}
TENS = {
    word: 10.0 * tens
    for word, tens in numbered(
        *("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"), start=2
    ).items()
}
SMALL |= TENS
SCALES = {"dozen": 12.0, "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
SCALES |= {"lakh": 1e5, "crore": 1e7, "k": 1e3, "m": 1e6, "bn": 1e9, "tn": 1e12}
SCALED = re.compile(r"(\d{1,9}(?:[.,]\d{1,6})?)(m|bn|tn|k)")
ORDINALS = numbered(
    *(
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "eleventh",
        "twelfth",
    ),
    *("thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"),
    start=1,
)
# What may stand before a part of a number; "" is the start. "two hundred and fifty" goes scale, joint, tens.
AFTER = {
    "digits": {""},
    "article": {""},
    "ones": {"", "scale", "joint", "tens"},
    "tens": {"", "scale", "joint"},
    "fraction": {"", "digits"},
    "scale": {"", "digits", "article", "ones", "tens", "fraction", "scale"},
}
AND_A_HALF = ["and", "a", "half"]
BEFORE_JOINT = {"-": "tens", "and": "scale"}


def number_of(words: Sequence[str]) -> float | None:
    """The number that some words spell together, None if they do not spell exactly one.

    >>> number_of(["two", "hundred", "and", "fifty"]), number_of(["2", "1/2"]), number_of(["half", "a", "million"])
    (250.0, 2.5, 500000.0)
    >>> number_of(["ten", "and", "twenty"]) is None
    True
    """
    if list(words[-3:]) == AND_A_HALF:
        whole = number_of(words[:-3])
        return whole + 0.5 if whole else None
    if words[:1] == ["half"]:
        whole = number_of(words[1:])
        return whole / 2 if whole else None
    total, current, before = 0.0, 0.0, ""
    for word in words:
        part = _part(word)
        if before not in ({BEFORE_JOINT[word]} if part == "joint" else AFTER.get(part, ())):
            return None
        if part == "scale":
            scale = SCALES[word.removesuffix("s")]
            current = (current or 1.0) * scale
            total, current = (total + current, 0.0) if scale >= 1e3 else (total, current)
        elif part != "joint":
            current += _simple(word) or 0.0
        before = part
    return total + current if before not in {"", "joint"} else None


def year_of(words: Sequence[str]) -> int | None:
    """The year that spoken words name: "nineteen ninety-six", "two thousand"; None for anything else."""
    plain = [word for word in words if word not in BEFORE_JOINT]
    if plain[:2] == ["two", "thousand"]:
        return 2000 + int(number_of(plain[2:]) or 0)
    century = SMALL.get(plain[0], 0) if plain else 0
    rest = number_of(plain[1:])
    return int(100 * century + rest) if century in {18, 19, 20} and rest is not None and rest < 100 else None


def ordinal_of(word: str) -> int | None:
    """The place in a row that "third", "3rd" or "11th" names."""
    digits = word.rstrip("stndrh")
    return ORDINALS.get(word) or (int(digits) if digits.isdecimal() and digits != word else None)


def _part(word: str) -> str:
    """What a word is in a spelled number; "" if it can be in none."""
    if word in BEFORE_JOINT:
        return "joint"
    if word.removesuffix("s") in SCALES:
        return "scale"
    if word in SMALL:
        return "tens" if word in TENS else "ones"
    if _simple(word) is None:
        return ""
    return "article" if word in {"a", "an"} else "fraction" if "/" in word else "digits"


def _simple(word: str) -> float | None:
    if word in SMALL or word in {"a", "an"}:
        return SMALL.get(word, 1.0)
    top, _, bottom = word.partition("/")
    if bottom:
        return int(top) / int(bottom) if top.isdecimal() and bottom.isdecimal() and int(bottom) else None
    scaled = SCALED.fullmatch(word)  # "3.5bn"
    digits = (scaled[1] if scaled else word).replace(",", "")
    if not digits.replace(".", "", 1).isdecimal() or not digits[0].isdecimal():
        return None
    return float(digits) * (SCALES[scaled[2]] if scaled else 1.0)
