"""Every rule of every extractor on a text that is nothing but what it looks for, thousands of times over: it costs no more than its length.

A rule without a case fails `test_every_rule_has_a_case`: a new rule is a new line here. A module with a new pattern needs no line:
`test_every_pattern_is_linear` finds it by itself.
"""

import re
import time
from collections.abc import Callable
from functools import cache
from importlib import import_module
from pkgutil import walk_packages

import pytest

import tasks.facts
from tasks.facts import EXTRACTORS
from tasks.facts.dates.finding import SILENT
from tasks.facts.dates.grammar import RULES as DATE_RULES
from tasks.facts.mentions import CONFIDENCE as MENTION_RULES
from tasks.facts.quantities.grammar import RULES as QUANTITY_RULES
from tasks.facts.quotes.meanings import MEANINGS
from tasks.facts.roles import CONFIDENCE as ROLE_RULES

RULES = {
    "speech": set(MEANINGS),
    "dates": set(DATE_RULES) - SILENT,
    "quantities": set(QUANTITY_RULES),
    "mentions": set(MENTION_RULES),
    "roles": set(ROLE_RULES),
}
CASES = {
    "speech": {
        "left": "“We go on with it,” John Smith said. ",
        "inverted": "“We go on with it,” said John Smith. ",
        "relayed": "The Post quoted John Smith as saying “we go on with it now.” ",
        "according": "According to John Smith, the talks were “a very long and hard road.” ",
        "agent": "It was called “a very long and hard road” by John Smith. ",
        "noun": "John Smith’s claim that “we go on with it” was old. ",
        "participle": "Later John Smith left the talks, telling Reuters, “We go on with it now.” ",
        "elliptic": "John Smith said it rains and added “we go on with it now.” ",
        "colon": "John Smith on the talks: “We go on with it now.” ",
        "introduced": "John Smith had this to say:\n“We go on with it.”\n",
        "carried": "“We go on,” John Smith said. “It is a very long road.”\n\n",
        "carried_mixed": "“We go on,” John Smith said. The road was “very long and hard” to walk.\n\n",
        "context": "John Smith said it rains. “It is a very long road.” ",
        "next_paragraph": "“We go on,” John Smith said.\n“It is a very long road.”\n",
        "continued": "“We go on,” John Smith said. “It is a very long road\n“and goes on and on.”\n",
        "subject": "John Smith walked to the talks and then it was for him “a very long and hard road” to go. ",
        "recent": "“We go on,” John Smith said.\nIt rained.\n“It is a very long road.”\n",
        "transcript": "“SMITH: We go on with it.”\n",
        "signed": "“We go on with it.” — John Smith\n",
        "headline": "“We go on with it now”\n",
        "none": "“It is a very long road.”\n",
        "statement_according": "According to John Smith, the road is very long. ",
        "statement_agent": "The road is very long and hard, as was said by John Smith. ",
        "statement_inserted": "The road, John Smith said, is very long and hard to walk. ",
        "statement_inverted": "The road is very long and hard, said John Smith. ",
        "statement_left": "The road is very long and hard, John Smith said. ",
        "statement_right": "John Smith said that the road is very long. ",
    },
    "dates": {
        "stamp": "Mon May 16, 2016 at 07:15 PM EST ", "iso": "2016-05-16 ", "clock_day": "at 10 p.m. Wednesday, ",
        "month_day": "on May 16, ", "day_month": "on 13 May 2016, ", "slashed": "5/16/2016 ", "holiday": "on Christmas Eve, ",
        "month_of_year": "late in August 1988, ", "each_weekday": "each Thursday, ", "weekday": "next Monday, ", "day_word": "early today, ",
        "clock": "around 7:15 p.m., ", "mid_day": "by mid afternoon, ", "quarter": "the year-earlier fourth quarter, ",
        "half": "the last half of 1989, ", "year_earlier": "the year-ago quarter, ", "year_end": "by year-end, ",
        "length": "the last twenty four hours, ", "ago": "about two or three years ago, ", "age": "a 6-week-old cat, ",
        "period": "late in the past week, ", "recent": "in recent years, ", "duration": "about two to three full years or so, ",
        "plain_units": "months or years, ", "every": "every other week, ", "decade": "the late 1970s, ", "century": "the 20th century, ",
        "season": "the winter of 1994, ", "year": "in late 1994, ", "month": "in October, ", "now": "right now, ", "lately": "most recently, ",
        "ahead": "in the near future, ",
    },
    "quantities": {
        "money": "at least $3 million to $4 million, ", "percentage": "about 3 to 4 percent, ", "age": "Smith, aged 34, ",
        "ratio": "one in every ten men, ", "fraction": "about three-quarters of it, ", "measure": "about 3 to 4 square miles, ",
        "in_scale": "in the high hundreds – up to about 1,000, ", "scale": "hundreds of thousands of men, ",
        "range": "between 10 and 20 men, ", "count": "at least 1,000 men or more, ",
    },
    "mentions": {
        "named": "John Smith, ", "last_name": "John Smith left. Smith left. ", "known": "the Washington Post, ",
        "head": "the Ministry of Health and Labour, ", "defined": "the Government of National Accord (GNA), ",
        "initials": "the Government of National Accord left. GNA left. ", "gazetteer": "Libya, ", "called": "the port of Aqaba, ",
        "metonym": "Washington said. ", "weak": "Montgomery, Alabama, ",
    },
    "roles": {
        "title": "former Prime Minister John Smith, ", "apposition": "John Smith, chair of the Council of Health and Labour, ",
        "relative": "John Smith, who heads the Council of Health, ", "introduction": "the council’s chairman, John Smith, ",
    },
}  # fmt: skip
EVERY_CASE = [(extractor, rule, unit) for extractor, cases in CASES.items() for rule, unit in cases.items()]
ADVERSARIES = [
    "a", "A", "A ", "a ", "1", "1,", "'", "‘a", "“", '"', "«", "„", ", ", ". ", ": ", "-", "— ", "(", "the ", "of ", "Name ", "Name, ", "A.B.",
    "U.S. ", "'A", "'Aa ", "\n", "\n\n", " \n", "\t", "\xa0", "“SMITH: ", "— John ", "” — Aa", "McA", "al-", "é", "e\u0301", "👩🏽‍🚀", "said ", "»a ", "‹a",
]  # fmt: skip
BY_NAME = {extractor.name: extractor for extractor in EXTRACTORS}
MODULES = sorted(found.name for found in walk_packages(tasks.facts.__path__, "tasks.facts."))


@cache
def patterns() -> dict[str, re.Pattern[str]]:
    """Every compiled pattern that a module of the facts has of its own, by where it stands."""
    found: dict[str, re.Pattern[str]] = {}
    for module in MODULES:
        for name, value in vars(import_module(module)).items():
            if isinstance(value, re.Pattern) and value not in found.values():
                found[f"{module.removeprefix('tasks.facts.')}.{name}"] = value
    return found


def repeated(unit: str, size: int) -> str:
    return (unit * (size // len(unit) + 1))[:size]


def seconds(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return time.process_time() - started


def test_every_rule_has_a_case():
    assert {name: set(cases) for name, cases in CASES.items()} == RULES
    assert set(RULES) == set(BY_NAME)


@pytest.mark.parametrize(("name", "rule", "unit"), EVERY_CASE, ids=lambda value: str(value)[:24])
def test_the_case_is_what_the_rule_looks_for(read_text, name, rule, unit):
    reading = read_text(unit * 8, title="We go on with it now")

    assert rule in {fact.rule for fact in BY_NAME[name](reading)}


@pytest.mark.slow
@pytest.mark.parametrize(("name", "rule", "unit"), EVERY_CASE, ids=lambda value: str(value)[:24])
def test_the_rule_costs_no_more_than_the_length(read_text, name, rule, unit):
    def cost(size: int) -> float:
        reading = read_text(repeated(unit, size))
        return seconds(lambda: list(BY_NAME[name](reading)))

    cost(1_000)
    assert cost(80_000) < 8 * max(cost(20_000), 0.02)  # four times the text; squared it would be sixteen


@pytest.mark.parametrize("where", patterns())
def test_every_pattern_is_linear(where):
    def cost(unit: str, size: int) -> float:
        text = repeated(unit, size)
        return min(seconds(lambda: sum(1 for _ in patterns()[where].finditer(text))) for _ in range(2))

    quadratic = [unit for unit in ADVERSARIES if cost(unit, 8_000) >= max(0.02, 24 * cost(unit, 1_000))]

    assert quadratic == []  # eight times the text; squared it would be sixty-four
