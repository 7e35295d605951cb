"""Reading the words of a time expression: its month, day, year, clock time, unit and count."""

from collections.abc import Sequence

from tasks.facts.dates.vocabulary import DAY_PARTS, MONTHS, PLURALS, UNITS, VAGUE_COUNTS
from tasks.facts.numerals import number_of, ordinal_of, year_of

BACKWARD, FORWARD = frozenset(("last", "past", "previous")), frozenset(("next", "coming"))

HALVES = frozenset(("am", "pm"))


def month_in(words: Sequence[str]) -> int | None:
    return next((MONTHS[word] for word in words if word in MONTHS), None)


def day_in(words: Sequence[str]) -> int | None:
    """The day of the month: the number beside the month, never a clock's or a year's."""
    at = next((place for place, word in enumerate(words) if word in MONTHS), None)
    if at is None:
        return None
    behind = [word for word in words[at + 1 : at + 3] if word != "."][:1]
    days = (_day(word) for word in (*behind, *reversed(words[:at])))
    return next((day for day in days if day), None)


def _day(word: str) -> int | None:
    return int(word) if word.isdecimal() and int(word) <= 31 else ordinal_of(word)


def year_in(words: Sequence[str]) -> int | None:
    for at, word in enumerate(words):
        if len(word) == 4 and word.isdecimal():
            return int(word)
        if word in {"nineteen", "two"}:
            return year_of(words[at:])
    return None


def part_in(words: Sequence[str]) -> str:
    """The suffix of a part of the day: "TEV" for evening."""
    return next((DAY_PARTS[word] for word in words if word in DAY_PARTS), "")


def time_in(words: Sequence[str]) -> str | None:
    """The time of day, on the clock of 24 hours."""
    if "noon" in words or "midnight" in words:
        return "12:00" if "noon" in words else "00:00"
    for word, following in zip(words, [*words[1:], ""], strict=True):
        half = following.replace(".", "")
        if len(word) == 4 and word.isdecimal() and following in {"gmt", "utc"}:
            return f"{word[:2]}:{word[2:]}" if word < "2400" and word[2:] < "60" else None
        if ":" in word or (word.isdecimal() and half in HALVES):
            hour, *rest = word.split(":")
            shifted = int(hour) % 12 + 12 * (half == "pm") if half in HALVES else int(hour)
            return ":".join([f"{shifted:02d}", *(rest or ["00"])])
    return None


def step_in(words: Sequence[str]) -> int:
    """-1 for last, past, previous; 1 for next, coming; 0 for this."""
    if "this" in words:
        return 1 if "coming" in words else 0
    return -1 if BACKWARD & set(words) else 1 if FORWARD & set(words) else 0


def unit_in(words: Sequence[str]) -> str | None:
    return next((PLURALS.get(word, word) for word in reversed(words) if word in PLURALS or word in UNITS), None)


def count_in(words: Sequence[str]) -> str:
    """How many units: "2.5"; "X" when the words do not say."""
    if VAGUE_COUNTS & set(words):
        return "2" if "couple" in words else "X"
    at = next((at for at, word in enumerate(words) if word in PLURALS or word in UNITS), len(words))
    numbers = (number_of(words[start:at]) for start in range(at))
    number = next((number for number in numbers if number is not None), None)
    if number is None:  # "12 to 18 straight months": the first number will do
        number = next((number for number in map(_alone, words[:at]) if number is not None), None)
    return "X" if number is None else plain(number + (0.5 if words[-2:] == ["a", "half"] else 0))


def _alone(word: str) -> float | None:
    return number_of([word])


def plain(number: float) -> str:
    return str(int(number)) if number == int(number) else str(number)
