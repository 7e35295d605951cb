"""Numbers in words and digits: "2 1/2", "twenty four", "a hundred", "1.5 million", "nineteen ninety-six"."""

import re
from collections.abc import Sequence

ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
SCALES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "m": 1e6,
    "bn": 1e9,
    "tn": 1e12,
    "k": 1e3,
    "dozen": 12.0,
}
SCALED = re.compile(r"(\d{1,9}(?:[.,]\d{1,6})?)(m|bn|tn|k)")
SMALL = {word: float(value) for value, word in enumerate(ONES.split())}
SMALL |= {word: 10.0 * value for value, word in enumerate(TENS.split(), start=2)}
ORDINALS = {
    word: value
    for value, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth "
        "seventeenth eighteenth nineteenth twentieth".split(),
        start=1,
    )
}


def number_of(words: Sequence[str]) -> float | None:
    """The number that some words spell together, None if they do not spell exactly one.

    >>> number_of(["two", "hundred", "and", "fifty"]), number_of(["2", "1/2"]), number_of(["half", "a", "million"])
    (250.0, 2.5, 500000.0)
    >>> number_of(["ten", "and", "twenty"]) is None
    True
    """
    if words[:1] == ["half"]:
        whole = number_of(words[1:])
        return whole / 2 if whole else None
    total, current, before = 0.0, 0.0, ""
    for word in words:
        kind = _kind_of(word, before)
        if kind is None:
            return None
        if kind == "scale":
            scale = SCALES[word.removesuffix("s")]
            current = (current or 1.0) * scale
            if scale >= 1e3:
                total, current = total + current, 0.0
        elif kind != "joint":
            current += _simple(word) or 0.0
        before = kind
    return total + current if before and before != "joint" else None


def _kind_of(word: str, before: str) -> str | None:
    """What a word adds to a spelled number, None where it cannot follow what came before."""
    if word.removesuffix("s") in SCALES:
        return "scale" if before != "joint" else None
    if word in {"-", "and"}:
        return "joint" if before == ("tens" if word == "-" else "scale") else None
    if word in {"a", "an"}:
        return "article" if not before else None
    if "/" in word:
        return "fraction" if before in {"", "digits"} and _simple(word) is not None else None
    if word in TENS.split():
        return "tens" if before in {"", "scale", "joint"} else None
    if word in SMALL:
        return "ones" if before in {"", "scale", "joint", "tens"} else None
    return "digits" if not before and _simple(word) is not None else None


def year_of(words: Sequence[str]) -> int | None:
    """The year that spoken words name: "nineteen ninety-six", "two thousand"; None for anything else."""
    plain = [word for word in words if word != "-"]
    if plain[:2] == ["two", "thousand"]:
        return 2000 + int(number_of(plain[2:]) or 0)
    century = SMALL.get(plain[0], 0) if plain else 0
    rest = number_of(plain[1:])
    return int(100 * century + rest) if century in {18, 19, 20} and rest is not None and rest < 100 else None


def ordinal_of(word: str) -> int | None:
    """The place in a row that "third", "3rd" or "11th" names."""
    digits = word.rstrip("stndrh")
    return ORDINALS.get(word) or (int(digits) if digits.isdecimal() and digits != word else None)


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
