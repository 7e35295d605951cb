"""Find quantities: a number with its bounds, its unit, and what it counts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tasks.facts.dates.finding import time_phrases
from tasks.facts.lexemes import PARAGRAPH_END, Lexemes, lexemes_of
from tasks.facts.numerals import SCALES, number_of
from tasks.facts.phrases import Phrase
from tasks.facts.quantities.grammar import (
    CURRENCIES,
    CURRENCY_WORDS,
    DURATIONS,
    FRACTIONS,
    GRAMMAR,
    MEASURES,
    SCALE_PLURALS,
)
from tasks.facts.quantities.nouns import noun_after, noun_before

LOOSE_TIMES = frozenset(("duration", "length", "ago", "age", "ordinary_age", "share"))  # these are quantities as well
LOWER = ("no less", "no fewer", "at least", "more than", "over", "or more")
UPPER = (
    "no more",
    "at most",
    "up to",
    "less than",
    "fewer than",
    "under",
    "as many as",
    "as much as",
    "or fewer",
    "or less",
)
LEADS = frozenset("to of by at was were is reached hit totalled totaled than exceeded".split())
BEFORE_NAMES = frozenset(("no.", "number", "article", "section", "chapter", "page", "route", "channel", "phase", "#"))
NOT_MODIFYING = (
    frozenset(
        ("-", "–", "—", "to", "and", "or", "of", "a", "an", "%", "in", "the", "old", "aged", "square", "cubic", "dozen")
    )
    | FRACTIONS.keys()
    | {f"{part}s" for part in FRACTIONS}
    | SCALE_PLURALS.keys()
    | CURRENCIES.keys()
)


@dataclass(frozen=True, slots=True)
class Amount:
    """A half-open span of the text and what it says; a bound the text leaves open is None."""

    char_start: int
    char_end: int
    rule: str
    value_min: float | None
    value_max: float | None
    unit: str | None
    noun: str | None
    modifier: str | None


def find_quantities(text: str) -> Iterator[Amount]:
    """Every quantity in text order. Dates, clock times and numbers that are names ("Channel 4") are none."""
    lexemes = lexemes_of(text)
    taken = _taken_by_times(lexemes)
    for phrase in GRAMMAR.phrases(lexemes):
        if not any(taken[phrase.first : phrase.last]):
            amount = _amount(phrase, lexemes)
            if amount:
                yield amount


def _taken_by_times(lexemes: Lexemes) -> bytearray:
    taken = bytearray(len(lexemes.words))
    for phrase in time_phrases(lexemes):
        if phrase.rule not in LOOSE_TIMES:
            taken[phrase.first : phrase.last] = b"\1" * (phrase.last - phrase.first)
    return taken


def _amount(phrase: Phrase, lexemes: Lexemes) -> Amount | None:
    words = lexemes.words[phrase.first : phrase.last]
    numbers = _fraction(words) if phrase.rule == "fraction" else _numbers(words)
    if not numbers or _is_name(phrase, lexemes):
        return None
    unit = _unit(phrase.rule, words)
    last, noun = _noun(phrase, lexemes) if unit is None else (phrase.last, None)
    rule = phrase.rule
    modifier = _modifier(words)
    if rule in {"count", "range"} and noun is None:
        if _is_age(phrase, lexemes, numbers):
            rule, unit = "age", "year"
        elif not _stands_alone(phrase, lexemes, modifier):
            return None
    if rule == "count" and numbers == [1.0]:  # "one of them", "one man"
        return None
    lower, upper = _bounds(rule, numbers, " ".join(words))
    noun = "age" if rule == "age" else noun or (noun_before(_words_before(phrase, lexemes)) if unit is None else None)
    start, end = lexemes.span(phrase.first, last)
    return Amount(start, end, rule, lower, upper, unit, noun, modifier)


def _fraction(words: Sequence[str]) -> list[float]:
    """ "two-thirds of": four digits are enough to tell it from any other."""
    part = next(FRACTIONS[word.removesuffix("s")] for word in words if word.removesuffix("s") in FRACTIONS)
    return [round(sum(_numbers(words)[:1] or [1.0]) * part, 4)]


def _numbers(words: Sequence[str]) -> list[float]:
    """The numbers in a phrase; "$2 to $3 million" lends the scale of the second to the first."""
    numbers: list[float] = []
    scales: list[str] = []
    at = 0
    while at < len(words):
        end = max((end for end in range(at + 1, len(words) + 1) if _is_number(words[at:end])), default=at)
        if end > at:
            numbers.append(number_of(words[at:end]) or 0.0)
            scales.append(words[end - 1] if words[end - 1] in SCALES else "")
        elif words[at] in SCALE_PLURALS:
            numbers.append(SCALE_PLURALS[words[at]])
            scales.append("")
        at = max(end, at + 1)
    if len(numbers) == 2 and scales[1] and not scales[0] and numbers[0] < numbers[1] / SCALES[scales[1]]:
        numbers[0] *= SCALES[scales[1]]
    return numbers


def _is_number(words: Sequence[str]) -> bool:
    if words[0] in {"-", "and", "of"} or words[-1] in {"-", "and", "of"} or list(words) in (["a"], ["an"]):
        return False
    return number_of(words) is not None


def _bounds(rule: str, numbers: Sequence[float], words: str) -> tuple[float | None, float | None]:
    if rule == "in_scale":  # "in the high hundreds": at least a hundred, less than a thousand
        return numbers[0], numbers[1] if len(numbers) > 1 else 10 * numbers[0] - 1
    if rule == "scale":
        return numbers[0] * (numbers[1] if len(numbers) > 1 else 1), None
    if len(numbers) > 1:
        return min(numbers), max(numbers)
    for bounds in (LOWER[:2], UPPER, LOWER):  # "no less than" before "less than"
        if any(f" {word} " in f" {words} " for word in bounds):
            return (None, numbers[0]) if bounds is UPPER else (numbers[0], None)
    return numbers[0], numbers[0]


def _unit(rule: str, words: Sequence[str]) -> str | None:
    if rule == "percentage":
        return "percentage point" if words[-1] in {"point", "points"} else "percent"
    if rule == "money":
        return next(
            (
                CURRENCIES.get(word) or CURRENCY_WORDS[word]
                for word in words
                if word in CURRENCIES or word in CURRENCY_WORDS
            ),
            None,
        )
    if rule == "fraction":
        return "fraction"
    if rule in {"measure", "age"}:
        unit = next((MEASURES[word] for word in reversed(words) if word in MEASURES), "year" if rule == "age" else None)
        return f"{'square' if 'square' in words else 'cubic'} {unit}" if {"square", "cubic"} & set(words) else unit
    return None


def _modifier(words: Sequence[str]) -> str | None:
    """The words that loosen the number, as they stand: "up to about"."""
    kept = [
        word for word in words
        if number_of([word]) is None and word not in MEASURES and word not in CURRENCY_WORDS and word not in {"percent", "per", "cent"}
    ]  # fmt: skip
    told = [word for word in kept if word not in NOT_MODIFYING or (word in {"to", "or"} and _loosens(word, kept))]
    return " ".join(told) or None


def _loosens(word: str, kept: Sequence[str]) -> bool:
    pair = {"to": "up", "or": ""}[word]
    return pair in kept if pair else bool({"more", "fewer", "less", "so"} & set(kept))


def _noun(phrase: Phrase, lexemes: Lexemes) -> tuple[int, str | None]:
    found = noun_after(lexemes.surfaces[phrase.last : phrase.last + 8])
    return (phrase.last + found[0], found[1]) if found else (phrase.last, None)


def _words_before(phrase: Phrase, lexemes: Lexemes) -> Sequence[str]:
    words = lexemes.surfaces[max(0, phrase.first - 20) : phrase.first]
    stops = [at for at, word in enumerate(words) if word[0] in ".!?\n"]
    return words[stops[-1] + 1 :] if stops else words


def _is_name(phrase: Phrase, lexemes: Lexemes) -> bool:
    """ "Boeing 747", "F-16", "No. 1", "Channel 4": a number behind a capital, with nothing that loosens it."""
    at = phrase.first - 1
    if at < 0 or phrase.rule in {"money", "percentage", "age"} or not lexemes.surfaces[phrase.first][0].isdecimal():
        return False
    if lexemes.words[at] in {"-", "–", "/", ".", ":"}:
        is_glued = lexemes.spans[at][1] == lexemes.spans[phrase.first][0]
        return is_glued and lexemes.words[at] != "–"
    return lexemes.words[at] in BEFORE_NAMES or (
        lexemes.surfaces[at][0].isupper() and at > 0 and lexemes.words[at - 1] not in {".", PARAGRAPH_END}
    )


def _is_age(phrase: Phrase, lexemes: Lexemes, numbers: Sequence[float]) -> bool:
    """ "John Smith, 34, said"."""
    at, after = phrase.first, phrase.last
    if at < 2 or after >= len(lexemes.words) or phrase.last - at > 1 or not 0 < numbers[0] < 111:
        return False
    is_framed = lexemes.words[at - 1] == "," and lexemes.words[after] in {",", "."}
    return is_framed and lexemes.surfaces[at - 2][0].isupper() and lexemes.surfaces[at][0].isdecimal()


def _stands_alone(phrase: Phrase, lexemes: Lexemes, modifier: str | None) -> bool:
    """Whether a number with neither unit nor noun still counts something: "the toll rose to 34", "up to 25"."""
    if phrase.rule == "range" and not modifier:
        return False
    surface = lexemes.surfaces[phrase.first]
    before = lexemes.words[phrase.first - 1] if phrase.first else ""
    is_year = phrase.last - phrase.first == 1 and len(surface) == 4 and surface.isdecimal()
    has_digits = any(word[0].isdecimal() for word in lexemes.words[phrase.first : phrase.last])
    return not is_year and (bool(modifier and has_digits) or (surface[0].isdecimal() and before in LEADS))


def is_duration(amount: Amount) -> bool:
    """Whether an amount is a length of time."""
    return amount.unit in DURATIONS and amount.rule != "age"
