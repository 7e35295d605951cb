"""Find time expressions and say what each means and what anchors it."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from tasks.facts.dates import calendar
from tasks.facts.dates.grammar import GRAMMAR
from tasks.facts.dates.setting import Setting
from tasks.facts.dates.values import value_of
from tasks.facts.dates.words import day_in, month_in, time_in, year_in
from tasks.facts.lexemes import PARAGRAPH_END, Lexemes, lexemes_of
from tasks.facts.phrases import Phrase
from warehouse.models import Anchor

WORDS_BEFORE = 7
STOPS = frozenset((".", "!", "?", ";", PARAGRAPH_END))
SHORT_LIVED = frozenset(
    ("now", "lately", "ahead", "recent", "duration", "length", "age", "plain_units", "every", "clock")
)
SILENT = frozenset(("ordinary_age", "share"))  # "52 years old" and "three-quarters of" are quantities, not times


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A half-open span of the text, its TIMEX3 value (None when nothing anchors it), and what anchors it."""

    char_start: int
    char_end: int
    rule: str
    value: str | None
    anchor: Anchor


def find_dates(text: str, anchor: dt.date | None) -> Iterator[TimeExpression]:
    """Every time expression in text order; relative ones are read from `anchor`, the day the text was written.

    Without an anchor "last week" keeps its span and gets no value; a clock is never asked.
    """
    lexemes = lexemes_of(text)
    phrases = [phrase for phrase in time_phrases(text) if phrase.rule not in SILENT and _is_time(phrase, lexemes)]
    told = _told_year(phrases, lexemes)
    quarter, year, last = None, None, None
    for phrase in phrases:
        words = lexemes.words[phrase.first : phrase.last]
        setting = Setting(anchor, _before(phrase, lexemes), quarter, year, last)
        value, basis = _meaning(phrase.rule, words, setting, told)
        start, end = lexemes.span(phrase.first, phrase.last)
        yield TimeExpression(start, end, phrase.rule, value, basis)
        if value and phrase.rule == "quarter":
            quarter = value
        year = year_in(words) or year
        last = value if value and phrase.rule not in SHORT_LIVED else last


def find_between(text: str, first: dt.date, last: dt.date) -> Iterator[TimeExpression]:
    """What can be said of relative expressions when the text was written at some time from `first` to `last`.

    Every rule moves forward with the day of writing, so a value that holds on both days holds on each between: "late last year" is
    2015 anywhere in 2016, while "Thursday" stays open. For texts that only their story dates.
    """
    for early, late in zip(find_dates(text, first), find_dates(text, last), strict=True):
        if early.anchor == "publication" and early.value == late.value:
            yield replace(early, anchor="story")


@lru_cache(maxsize=2)  # dates and quantities ask for the same text, one after the other
def time_phrases(text: str) -> tuple[Phrase, ...]:
    """Every phrase the grammar of time knows, those that only look like times included."""
    return tuple(GRAMMAR.phrases(lexemes_of(text)))


def _meaning(rule: str, words: Sequence[str], setting: Setting, told: int | None) -> tuple[str | None, Anchor]:
    """The value, and whether the words, the publication date, another date of the text or nothing gave it."""
    alone = value_of(rule, words, Setting(None, setting.before))
    if alone:
        return alone, "none" if alone.endswith("REF") else "explicit"
    within = value_of(rule, words, replace(setting, anchor=None))
    if within:
        return within, "text"
    anchored = value_of(rule, words, setting)
    if anchored:
        return anchored, "publication"
    if rule == "clock":
        time = time_in(words)
        return f"T{time}" if time else None, "none"
    if rule in {"month_day", "day_month"} and setting.anchor is None:
        return _day_of_no_year(words, told)
    return None, "none"


def _day_of_no_year(words: Sequence[str], told: int | None) -> tuple[str | None, Anchor]:
    """ "May 19" where no publication date gives the year: the year of the text's full dates, if they agree on one."""
    month, day = month_in(words), day_in(words)
    if month is None or day is None or "year" in words or not calendar.is_day(f"2000-{month:02d}-{day:02d}"):
        return None, "none"
    return (f"{told}-{month:02d}-{day:02d}", "text") if told else (f"XXXX-{month:02d}-{day:02d}", "none")


def _told_year(phrases: Sequence[Phrase], lexemes: Lexemes) -> int | None:
    """The one year in which all the days that the text dates in full lie."""
    full = ("stamp", "iso", "month_day", "day_month")
    words = [lexemes.words[phrase.first : phrase.last] for phrase in phrases if phrase.rule in full]
    years = {int(some[0][:4]) if "-" in some[0] else year_in(some) for some in words} - {None}
    return years.pop() if len(years) == 1 else None


def _before(phrase: Phrase, lexemes: Lexemes) -> Sequence[str]:
    """The words just before a phrase, in its own sentence."""
    words = lexemes.words[max(0, phrase.first - WORDS_BEFORE) : phrase.first]
    stops = [at for at, word in enumerate(words) if word in STOPS and not _is_initial(words[:at], word)]
    return words[stops[-1] + 1 :] if stops else words


def _is_initial(before: Sequence[str], stop: str) -> bool:
    """ "will succeed Daniel P. Davison" ends no sentence."""
    return stop == "." and len("".join(before[-1:])) == 1


def _is_time(phrase: Phrase, lexemes: Lexemes) -> bool:
    """Whether numbers and names around a phrase leave it a time: not "$1990", "a day" in "$5 a day"."""
    before = lexemes.words[phrase.first - 1] if phrase.first else ""
    if phrase.rule == "year":
        return before not in {"$", "£", "€", "#", "+"}
    if phrase.rule == "duration" and lexemes.words[phrase.first : phrase.last - 1] in (["a"], ["an"]):
        return not _is_counted(before)
    return True


def _is_counted(before: str) -> bool:
    """Whether the word before "a day" is something counted by the day: "flights a week", "$33 million a year"."""
    return before in {"once", "twice", "million", "billion", "percent", "%"} or (
        len(before) > 3 and before.endswith("s")
    )
