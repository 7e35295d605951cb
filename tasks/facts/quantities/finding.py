"""Find quantities: a number with its bounds, its unit, and what it counts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tasks.facts.dates.finding import time_phrases
from tasks.facts.lexemes import PARAGRAPH_END, Lexemes, lexemes_of
from tasks.facts.phrases import Phrase
from tasks.facts.quantities.bounds import bounds_of, fraction_in, modifier_in, numbers_in, ratio_in, unit_in
from tasks.facts.quantities.grammar import GRAMMAR
from tasks.facts.quantities.nouns import REACH, noun_after, noun_before

ALSO_QUANTITIES = frozenset(("duration", "length", "ago", "age", "ordinary_age", "share"))  # of what looks like a time
LEADS = frozenset(
    ("to", "of", "by", "at", "was", "were", "is", "reached", "hit", "totalled", "totaled", "than", "exceeded")
)
BEFORE_NAMES = frozenset(("no.", "number", "article", "section", "chapter", "page", "route", "channel", "phase", "#"))
WORDS_BEFORE = 20
SHARES = {"fraction": fraction_in, "ratio": ratio_in}


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
    taken = _taken_by_times(text, len(lexemes.words))
    for phrase in GRAMMAR.phrases(lexemes):
        if any(taken[phrase.first : phrase.last]) or _is_name(phrase, lexemes):
            continue
        amount = _amount(phrase, lexemes)
        if amount:
            yield amount


def _taken_by_times(text: str, count: int) -> bytearray:
    taken = bytearray(count)
    for phrase in time_phrases(text):
        if phrase.rule not in ALSO_QUANTITIES:
            taken[phrase.first : phrase.last] = b"\1" * (phrase.last - phrase.first)
    return taken


def _amount(phrase: Phrase, lexemes: Lexemes) -> Amount | None:
    words = lexemes.words[phrase.first : phrase.last]
    numbers = SHARES.get(phrase.rule, numbers_in)(words)
    unit = unit_in(phrase.rule, words)
    last, noun = (phrase.last, None) if unit else _noun_behind(phrase, lexemes)
    if not numbers or (phrase.rule == "count" and numbers == [1.0]):  # "one of them", "one man"
        return None
    rule = phrase.rule
    if unit is None and noun is None:
        if _is_apposed_age(phrase, lexemes, numbers):
            rule, unit = "age", "year"
        elif not _stands_alone(phrase, lexemes, modifier_in(words)):
            return None
        else:
            noun = noun_before(_sentence_before(phrase, lexemes))
    lower, upper = bounds_of(rule, numbers, words)
    start, end = lexemes.span(phrase.first, last)
    return Amount(start, end, rule, lower, upper, unit, "age" if rule == "age" else noun, modifier_in(words))


def _noun_behind(phrase: Phrase, lexemes: Lexemes) -> tuple[int, str | None]:
    found = noun_after(lexemes.surfaces[phrase.last : phrase.last + REACH + 2])
    return (phrase.last + found[0], found[1]) if found else (phrase.last, None)


def _sentence_before(phrase: Phrase, lexemes: Lexemes) -> Sequence[str]:
    surfaces = lexemes.surfaces[max(0, phrase.first - WORDS_BEFORE) : phrase.first]
    stops = [at for at, surface in enumerate(surfaces) if surface[0] in ".!?\n"]
    return surfaces[stops[-1] + 1 :] if stops else surfaces


def _is_name(phrase: Phrase, lexemes: Lexemes) -> bool:
    """ "Boeing 747", "F-16", "No. 1", "Channel 4": digits behind a capital, with nothing that loosens them."""
    at = phrase.first - 1
    if at < 0 or phrase.rule in {"money", "percentage", "age"} or not lexemes.surfaces[phrase.first][0].isdecimal():
        return False
    if lexemes.words[at] in {"-", "/", ".", ":"}:
        return lexemes.spans[at][1] == lexemes.spans[phrase.first][0]
    opens = at == 0 or lexemes.words[at - 1] in {".", PARAGRAPH_END}
    return lexemes.words[at] in BEFORE_NAMES or (lexemes.surfaces[at][0].isupper() and not opens)


def _is_apposed_age(phrase: Phrase, lexemes: Lexemes, numbers: Sequence[float]) -> bool:
    """ "John Smith, 34, said"."""
    at, after = phrase.first, phrase.last
    if at < 2 or after - at > 1 or after >= len(lexemes.words) or not 0 < numbers[0] < 111:
        return False
    is_framed = lexemes.words[at - 1] == "," and lexemes.words[after] in {",", "."}
    return is_framed and lexemes.surfaces[at - 2][0].isupper() and lexemes.surfaces[at][0].isdecimal()


def _stands_alone(phrase: Phrase, lexemes: Lexemes, modifier: str | None) -> bool:
    """Whether a number with neither unit nor noun still counts something: "the toll rose to 34", "up to 25"."""
    if phrase.rule in {"scale", "in_scale"}:
        return True
    if phrase.rule == "range" and not modifier:
        return False
    surface = lexemes.surfaces[phrase.first]
    is_year = phrase.last - phrase.first == 1 and len(surface) == 4 and surface.isdecimal()
    has_digits = any(word[0].isdecimal() for word in lexemes.words[phrase.first : phrase.last])
    is_led = phrase.first > 0 and surface[0].isdecimal() and lexemes.words[phrase.first - 1] in LEADS
    return not is_year and (bool(modifier and has_digits) or is_led)
