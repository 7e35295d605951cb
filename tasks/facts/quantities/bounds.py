"""What the words of a quantity say of its number: the numbers themselves, the bounds they set, what loosens them, the unit."""

from collections.abc import Sequence

from tasks.facts.numerals import SCALES, number_of
from tasks.facts.quantities.vocabulary import CURRENCIES, CURRENCY_WORDS, FRACTIONS, MEASURES, SCALE_PLURALS

FLOORS = ("at least", "more than", "over", "or more")
CEILINGS = ("at most", "up to", "less than", "fewer than", "under", "as many as", "as much as", "or fewer", "or less")
DENIED = {"no less than": "floor", "no fewer than": "floor", "no more than": "ceiling"}  # before "less than"
JOINTS = frozenset(("-", "–", "—", "and", "of"))
SILENT = frozenset(
    (
        "-",
        "–",
        "—",
        "and",
        "or",
        "to",
        "of",
        "a",
        "an",
        "%",
        "in",
        "the",
        "old",
        "aged",
        "age",
        "square",
        "cubic",
        "dozen",
        "out",
        "every",
        "percent",
        "per",
        "cent",
        "percentage",
        "point",
        "points",
    )
)
SILENT |= CURRENCIES.keys() | CURRENCY_WORDS.keys() | MEASURES.keys() | FRACTIONS.keys() | SCALE_PLURALS.keys()


def numbers_in(words: Sequence[str]) -> list[float]:
    """The numbers in a phrase; "$2 to $3 million" lends the scale of the second to the first.

    >>> numbers_in("between 10 and 20".split()), numbers_in("$ 2 to $ 3 million".split())
    ([10.0, 20.0], [2000000.0, 3000000.0])
    """
    numbers: list[float] = []
    last = ""
    at = 0
    while at < len(words):
        end = max((end for end in range(at + 1, len(words) + 1) if _is_number(words[at:end])), default=at)
        if end > at:
            numbers.append(number_of(words[at:end]) or 0.0)
            last = words[end - 1]
        elif words[at] in SCALE_PLURALS:
            numbers.append(SCALE_PLURALS[words[at]])
        at = max(end, at + 1)
    return _with_shared_scale(numbers, SCALES.get(last, 1.0))


def _is_number(words: Sequence[str]) -> bool:
    is_whole = words[0] not in JOINTS and words[-1] not in JOINTS and list(words) not in (["a"], ["an"])
    return is_whole and number_of(words) is not None


def _with_shared_scale(numbers: list[float], scale: float) -> list[float]:
    if len(numbers) == 2 and numbers[0] < numbers[1] / scale:
        return [numbers[0] * scale, numbers[1]]
    return numbers


def ratio_in(words: Sequence[str]) -> list[float]:
    """ "one in five"."""
    part, whole = numbers_in([word for word in words if word not in {"of", "every"}])
    return [round(part / whole, 4)] if part < whole else []


def fraction_in(words: Sequence[str]) -> list[float]:
    """ "two-thirds of": four digits tell it from any other."""
    part = next(FRACTIONS[word] for word in words if word in FRACTIONS)
    return [round((numbers_in(words) or [1.0])[0] * part, 4)]


def bounds_of(rule: str, numbers: Sequence[float], words: Sequence[str]) -> tuple[float | None, float | None]:
    """The least and the most that is meant; None on a side that the words leave open."""
    if rule == "in_scale":  # "in the high hundreds": at least a hundred, less than a thousand
        return numbers[0], numbers[1] if len(numbers) > 1 else 10 * numbers[0] - 1
    if rule == "scale":  # "hundreds of thousands"
        return numbers[0] * (numbers[1] if len(numbers) > 1 else 1.0), None
    if len(numbers) > 1:
        return min(numbers), max(numbers)
    side = _open_side(" ".join(words))
    return (None if side == "ceiling" else numbers[0], None if side == "floor" else numbers[0])


def _open_side(phrase: str) -> str | None:
    denied = next((side for denial, side in DENIED.items() if denial in phrase), None)
    if denied:
        return denied
    padded = f" {phrase} "
    if any(f" {ceiling} " in padded for ceiling in CEILINGS):
        return "ceiling"
    return "floor" if any(f" {floor} " in padded for floor in FLOORS) else None


def unit_in(rule: str, words: Sequence[str]) -> str | None:
    match rule:
        case "percentage":
            return "percentage point" if words[-1] in {"point", "points"} else "percent"
        case "money":
            return next((unit for unit in map(_currency, words) if unit), None)
        case "fraction" | "ratio":
            return "fraction"
        case "measure" | "age":
            unit = next((MEASURES[word] for word in reversed(words) if word in MEASURES), "year")
            return f"{'square' if 'square' in words else 'cubic'} {unit}" if {"square", "cubic"} & set(words) else unit
    return None


def _currency(word: str) -> str | None:
    return CURRENCIES.get(word) or CURRENCY_WORDS.get(word)


def modifier_in(words: Sequence[str]) -> str | None:
    """The words that loosen the number, as they stand.

    >>> modifier_in("up to about 1,000".split()), modifier_in("from 10 to 20".split())
    ('up to about', 'from')
    """
    told = [word for at, word in enumerate(words) if _loosens(at, words)]
    return " ".join(told) or None


def _loosens(at: int, words: Sequence[str]) -> bool:
    word = words[at]
    if word == "to":
        return at > 0 and words[at - 1] in {"up", "close"}
    if word == "or":
        return words[at + 1 : at + 2] != [] and words[at + 1] in {"more", "fewer", "less", "so"}
    return word not in SILENT and number_of([word]) is None
