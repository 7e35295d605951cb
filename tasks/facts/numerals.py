"""Numbers in words and digits: "2 1/2", "twenty four", "a hundred", "1.5 million", "nineteen ninety-six"."""

from collections.abc import Sequence

ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "m": 1e6, "bn": 1e9, "k": 1e3, "dozen": 12.0}
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
    """The number that some words spell, None if they spell none; "a" counts one, hyphens and "and" are passed over."""
    total, current, seen = 0.0, 0.0, False
    for word in words:
        if word in {"-", "and", "of"}:
            continue
        if word in SCALES or word.removesuffix("s") in SCALES:
            scale = SCALES.get(word) or SCALES[word.removesuffix("s")]
            current = (current if current else 1.0) * scale
            if scale >= 1e3:
                total, current = total + current, 0.0
        elif (value := _simple(word)) is not None:
            current += value
        else:
            return None
        seen = True
    return total + current if seen else None


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
    if word in {"a", "an"}:
        return 1.0
    if word in SMALL:
        return SMALL[word]
    top, _, bottom = word.partition("/")
    if bottom:
        return int(top) / int(bottom) if top.isdecimal() and bottom.isdecimal() and int(bottom) else None
    digits = word.replace(",", "")
    return float(digits) if digits.replace(".", "", 1).isdecimal() and digits[0] != "." else None
