"""Time expressions: what they mean with a day of writing, and what is left open without one."""

import datetime as dt
import time
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.facts.dates import DATES, find_between, find_dates
from tasks.facts.dates.calendar import days_of, granularity
from tasks.facts.dates.grammar import GROUPS
from tasks.facts.reading import FactReading
from tasks.reading import Reading
from warehouse.models import Article, Segment

FRIDAY = dt.date(2016, 5, 20)


def found(text: str, anchor: dt.date | None = FRIDAY) -> list[tuple[str, str | None]]:
    return [(text[date.char_start : date.char_end], date.value) for date in find_dates(text, anchor)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on May 19, 2016, he", [("May 19, 2016", "2016-05-19")]),
        ("on 19 May 2016 he", [("19 May 2016", "2016-05-19")]),
        ("on Sept. 30 of", [("Sept. 30", "2016-09-30")]),
        ("in the period ended March 31", [("March 31", "2016-03-31")]),
        ("on Nov. 8 they voted", [("Nov. 8", "2015-11-08")]),
        ("they will vote on Nov. 8", [("Nov. 8", "2016-11-08")]),
        ("will succeed Sharon P. Booth Nov. 8", [("Nov. 8", "2016-11-08")]),  # an initial ends no sentence
        ("exploded last Nov. 8", [("last Nov. 8", "2015-11-08")]),
        ("since this past July 31", [("this past July 31", "2015-07-31")]),
        ("on April 20 of last year", [("April 20 of last year", "2015-04-20")]),
        ("valid until 15 March next year", [("15 March next year", "2017-03-15")]),
        ("in this April 21, 2010, file photo", [("April 21, 2010", "2010-04-21")]),
        ("after that May 26 order", [("May 26", "2016-05-26")]),
        ("dated 2016-05-23 here", [("2016-05-23", "2016-05-23")]),
        ("Mon May 16, 2016 at 07:15:24 PM EST", [("Mon May 16, 2016 at 07:15:24 PM EST", "2016-05-16T19:15:24")]),
        ("around 7:15 p.m. Wednesday", [("around 7:15 p.m. Wednesday", "2016-05-18T19:15")]),
        ("31 June 2016", [("31 June 2016", None)]),
        ("5/19/2016 and 5/6/2016", [("5/19/2016", "2016-05-19"), ("5/6/2016", None)]),
    ],
)
def test_a_day(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("said Thursday", [("Thursday", "2016-05-19")]),
        ("said Friday", [("Friday", "2016-05-20")]),
        ("will meet Monday", [("Monday", "2016-05-23")]),
        ("is to be signed Monday", [("Monday", "2016-05-23")]),
        ("next Friday", [("next Friday", "2016-05-27")]),
        ("last Friday", [("last Friday", "2016-05-13")]),
        ("late Saturday night", [("late Saturday night", "2016-05-14TNI")]),
        ("yesterday morning", [("yesterday morning", "2016-05-19TMO")]),
        ("last night", [("last night", "2016-05-19TNI")]),
        ("last week", [("last week", "2016-W19")]),
        ("late last year", [("late last year", "2015")]),
        ("the end of this month", [("the end of this month", "2016-05")]),
        ("last June", [("last June", "2015-06")]),
        ("two weeks ago", [("two weeks ago", "2016-W18")]),
        ("three days ago", [("three days ago", "2016-05-17")]),
        ("this past spring", [("this past spring", "2016-SP")]),
        ("the fourth quarter", [("the fourth quarter", "2015-Q4")]),
        ("June last year", [("June last year", "2015-06")]),
        ("since March.", [("March", "2016-03")]),
        ("in May when", [("May", "2016-05")]),
    ],
)
def test_read_from_the_day_of_writing(text, expected):
    assert found(text) == expected
    assert found(text, None) == [(surface, None) for surface, _ in expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the last three weeks", [("the last three weeks", "P3W")]),
        ("a 6-week-old government", [("6-week-old", "P6W")]),
        ("is 6 weeks old", [("6 weeks old", "P6W")]),
        ("for months", [("months", "PXM")]),
        ("nearly two decades", [("nearly two decades", "P20Y")]),
        ("at least 10 minutes", [("at least 10 minutes", "PT10M")]),
        ("three and a half years", [("three and a half years", "P3Y6M")]),
        ("2 1/2 years", [("2 1/2 years", "P2Y6M")]),
        ("a minute and a half", [("a minute and a half", "PT1M30S")]),
        ("four years later", [("four years later", "P4Y")]),
        ("every two weeks", [("every two weeks", "P2W")]),
        ("each Thursday", [("each Thursday", "XXXX-WXX-4")]),
        ("in the late 1970s", [("the late 1970s", "197")]),
        ("in the '80s", [("the '80s", "198")]),
        ("the 20th century", [("the 20th century", "19")]),
        ("in nineteen ninety-six", [("nineteen ninety-six", "1996")]),
        ("since 2011.", [("2011", "2011")]),
        ("mid-1996", [("mid-1996", "1996")]),
        ("now and recently", [("now", "PRESENT_REF"), ("recently", "PAST_REF")]),
        ("the near future", [("the near future", "FUTURE_REF")]),
    ],
)
def test_means_the_same_whenever_it_was_written(text, expected):
    assert found(text) == found(text, None) == expected


@pytest.mark.parametrize(
    "text",
    [
        "the fall of the dictator",  # not a season
        "it may march 5 miles",  # neither is a month
        "soon",
        "a share price of $1990",
        "2016 people",
        "flights cost $5 million a day",
        "a second chance",
        "three-quarters of them",
        "a 52-year-old man",
        "Mrs May said",
    ],
)
def test_no_time(text):
    assert found(text) == []


def test_a_day_without_a_year_takes_it_from_the_text_where_that_is_plain():
    (_, may_16) = find_dates("On 13 May 2016 it began. On May 16 it ended.", None)
    assert (may_16.value, may_16.anchor) == ("2016-05-16", "text")
    (*_, torn) = find_dates("On 13 May 2015 and 14 May 2016. On May 16 it ended.", None)
    assert (torn.value, torn.anchor) == ("XXXX-05-16", "none")
    (_, of_last_year) = find_dates("On 13 May 2016 it began. On May 16 of last year it was far.", None)
    assert (of_last_year.value, of_last_year.anchor) == (None, "none")


def test_the_anchor_says_where_a_value_comes_from():
    text = "In 2011. Last week. Now."
    assert [date.anchor for date in find_dates(text, FRIDAY)] == ["explicit", "publication", "none"]
    assert [date.anchor for date in find_dates(text, None)] == ["explicit", "none", "none"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on Christmas Day", [("Christmas Day", "2015-12-25")]),
        ("before Christmas,", [("Christmas", "2015-12-25")]),
        ("on New Year's Eve 2012", [("New Year's Eve 2012", "2012-12-31")]),
        ("on Thanksgiving", [("Thanksgiving", "2015-11-26")]),
        ("on Memorial Day", [("Memorial Day", "2016-05-30")]),
        ("on Good Friday", [("Good Friday", "2016-03-25")]),
        ("Easter Monday 2021", [("Easter Monday 2021", "2021-04-05")]),
        ("a Christmas tree", []),
        ("a memorial day", []),
        ("a good thing", []),
    ],
)
def test_named_days(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("On Tuesday he won. The next day", "2016-05-18"),
        ("On Tuesday he won. Later that day", "2016-05-17"),
        ("In March 1989 it fell. The following month", "1989-04"),
        ("In 1995 it fell. The following year", "1996"),
        ("In 1995 it fell. The next day", None),  # of a year
        ("On Tuesday it rained. At 10:30 a.m.", "2016-05-17T10:30"),
        ("On Tuesday it rained (1630 GMT", "2016-05-17T16:30"),
        ("It rained at 4 p.m.", "T16:00"),
        ("The next day", None),
        ("In 1995 it fell. The middle of next year", "2017"),
    ],
)
def test_counted_from_what_the_text_last_told(text, value):
    assert found(text)[-1][1] == value


def test_a_year_ago_is_a_quarter_where_quarters_are_spoken_of():
    assert found("In the first quarter sales rose. A year ago they fell.")[-1] == ("A year ago", "2015-Q1")


def test_between_two_days_only_what_holds_on_both():
    text = "He said Thursday that since late last year"
    (date,) = find_between(text, dt.date(2016, 5, 16), dt.date(2016, 5, 23))
    assert (date.value, date.anchor) == ("2015", "story")


@pytest.mark.parametrize(
    ("value", "kind", "first", "last"),
    [
        ("2016-05-19TEV", "day", "2016-05-19", "2016-05-19"),
        ("2016-W20", "week", "2016-05-16", "2016-05-22"),
        ("2016-W20-WE", "weekend", "2016-05-21", "2016-05-22"),
        ("2016-02", "month", "2016-02-01", "2016-02-29"),
        ("2015-Q3", "quarter", "2015-07-01", "2015-09-30"),
        ("1989-H2", "half", "1989-07-01", "1989-12-31"),
        ("2015", "year", "2015-01-01", "2015-12-31"),
        ("198", "decade", "1980-01-01", "1989-12-31"),
        ("19", "century", "1900-01-01", "1999-12-31"),
    ],
)
def test_the_days_of_a_value(value, kind, first, last):
    assert granularity(value) == kind
    assert days_of(value) == (dt.date.fromisoformat(first), dt.date.fromisoformat(last))


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ("P6W", "duration"),
        ("XXXX-WXX-4", "set"),
        ("2016-SU", "season"),
        ("PRESENT_REF", None),
        ("XXXX-05-19", None),
        ("2016-W60", "week"),
    ],
)
def test_a_value_without_days(value, kind):
    assert granularity(value) == kind
    assert days_of(value) == (None, None)


def test_rows_never_use_today():
    text = "He said Thursday that it began on May 16, 2016."
    article = Article(
        article_id=UUID(int=1), text_id=UUID(int=2), source_uri="a.txt", text=text,
        segments=(Segment(segment="body", char_start=0, char_end=len(text), basis="test"),),
    )  # fmt: skip
    thursday, may_16 = DATES(FactReading(Reading(article)))
    assert (thursday.value, thursday.starts_on, thursday.anchor) == (None, None, "none")
    assert (may_16.starts_on, may_16.granularity, may_16.segment) == (dt.date(2016, 5, 16), "day", "body")


WORDS = sorted(
    {word for words in GROUPS.values() for word in words.split()}
    | {"19", "2016", "1/2", "07:15", "5/6/16", ",", "-", "’s", "\n\n"}
)


@given(st.lists(st.sampled_from(WORDS), max_size=40), st.dates() | st.none())
def test_any_words_give_sound_rows(words, anchor):
    text = " ".join(words).title()
    last = 0
    for date in find_dates(text, anchor):
        assert last <= date.char_start < date.char_end <= len(text)
        assert date.value or date.anchor == "none"
        days_of(date.value or "")
        last = date.char_end


@pytest.mark.slow
@pytest.mark.parametrize(
    "word", ["one-", "19 ", "2016 ", "May 19, ", "a ", "the last ", "Monday, ", "nearly about ", "1", "\n ", "'"]
)
def test_hostile_text_takes_linear_time(word):
    def seconds(size: int) -> float:
        text = (word * (size // len(word) + 1))[:size]
        start = time.process_time()
        list(find_dates(text, FRIDAY))
        return time.process_time() - start

    seconds(1000)
    assert seconds(100_000) < 2.6 * max(seconds(50_000), 0.05) + 0.1
