"""Undated articles between the days that their story tells, and their "Thursday" and "late last year" read there."""

import re
import time
from dataclasses import replace
from datetime import date, datetime
from uuid import UUID

import pytest

from tasks import sentences
from tasks.facts.dates import find_dates, read_between
from tasks.stories.card import Card, tell
from tasks.stories.members import DateLine, Member, QuoteLine, Span
from tasks.stories.story_dates import date_from_story
from warehouse.story_rows import QuoteVariant

READY = "We’re just not ready to deploy capabilities yet because there hasn’t been an agreement"
ON_MAY_19 = f"On May 19, 2016, Dunford spoke of Libya. “{READY},” said Dunford."
SAID_THURSDAY = f"The U.S. military’s top general said Thursday that talks go on. “{READY},” said Dunford."  # seeds/004
SINCE = " Troops have been there since late last year."


def article(
    number: int, text: str, *, published: str | None = None, not_after: str | None = None, copies: int | None = None
) -> Member:
    """An article as the extractors read it, with one quotation in curly marks."""
    day = datetime.fromisoformat(published) if published else None
    return Member(
        article_id=UUID(int=number),
        outlet=f"Outlet {number}",
        title=None,
        published_at=day,
        published_precision="day" if day else None,
        not_before=None,
        not_after=datetime.fromisoformat(not_after) if not_after else None,
        original=UUID(int=copies or number),
        voice=str(copies or number),
        text=text,
        body=(Span(0, len(text)),),
        quotes=_quotes(number, text),
        dates=_dates(number, text, day.date() if day else None),
        is_exact_copy=copies is not None,
    )


def _quotes(number: int, text: str) -> tuple[QuoteLine, ...]:
    start, end = text.find("“") + 1, text.find("”")
    if not start:
        return ()
    ids = UUID(int=100 * number), UUID(int=number)
    return (QuoteLine(*ids, "direct", text[start:end], start, end, "Joseph Dunford", "body", _sentence(text, start)),)


def _dates(number: int, text: str, published: date | None) -> tuple[DateLine, ...]:
    lines = []
    for found in find_dates(text, published):
        value = found.value if found.value and found.value[:4].isdigit() and len(found.value) == 10 else None
        day = date.fromisoformat(value) if value else None
        fact_id = UUID(int=1000 * number + found.char_start)
        sentence = _sentence(text, found.char_start)
        span = found.char_start, found.char_end
        lines.append(DateLine(fact_id, UUID(int=number), found.value, day, day, *span, "body", sentence))
    return tuple(lines)


def _sentence(text: str, at: int) -> Span:
    return next(Span(*span) for span in sentences.split(text) if span[0] <= at < span[1])


def told(*members: Member) -> Card:
    return tell(UUID(int=1), members, read_between)


def values(card: Card, member: Member) -> dict[str, str]:
    surfaces = {line.fact_id: member.text[line.char_start : line.char_end] for line in member.dates}
    return {surfaces[anchor.fact_id]: anchor.value for anchor in card.anchors if anchor.article_id == member.article_id}


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        (SAID_THURSDAY, ("2016-05-19", "2016-05-26")),
        (SAID_THURSDAY.replace("Thursday", "yesterday"), ("2016-05-20", "2016-05-21")),
        (SAID_THURSDAY.replace("Thursday", "last Thursday"), ("2016-05-20", "2016-05-27")),
        (SAID_THURSDAY.replace("Thursday", "Friday"), ("2016-05-19", None)),  # another occasion: the day is no Friday
        (SAID_THURSDAY.replace("said Thursday", "will say Thursday"), ("2016-05-19", None)),  # it looks ahead
        (SAID_THURSDAY.replace(" Thursday", ""), ("2016-05-19", None)),
        (SAID_THURSDAY.replace(". “", ".\n\n“"), ("2016-05-19", None)),  # another paragraph, and nobody's name in it
    ],
)
def test_the_day_of_a_remark_bounds_who_calls_it_thursday(text: str, bounds: tuple[str, str | None]) -> None:
    """Bounds are moments: the upper one is the midnight that ends the last day."""
    (found,) = told(article(1, ON_MAY_19, published="2016-05-23"), article(4, text)).dates

    assert (found.published_not_before, found.published_not_after) == tuple(
        datetime.fromisoformat(day) if day else None for day in bounds
    )


def test_siblings_that_disagree_on_the_day_give_no_upper_bound() -> None:
    others = [
        article(1, ON_MAY_19, published="2016-05-23"),
        article(2, ON_MAY_19.replace("19", "20"), published="2016-05-23"),
    ]
    (found,) = told(*others, article(4, SAID_THURSDAY)).dates

    assert found.published_not_before == datetime(2016, 5, 19)  # noqa: DTZ001 naive, as all our times are
    assert found.published_not_after is None


@pytest.mark.parametrize(
    ("undated", "expected"),
    [
        (article(4, SAID_THURSDAY + SINCE), {"Thursday": "2016-05-19", "late last year": "2015"}),
        (article(4, SAID_THURSDAY + " More talks began Monday."), {"Thursday": "2016-05-19"}),  # one of two Mondays
        (article(4, f"“{READY},” said Dunford." + SINCE), {}),  # it may be of any later year
        (article(4, f"“{READY},” said Dunford." + SINCE, not_after="2016-07-01"), {"late last year": "2015"}),
        (article(4, f"“{READY},” said Dunford." + SINCE, not_after="2016-01-01"), {}),  # its own bound contradicts
        (article(4, SAID_THURSDAY.replace("Thursday", "in 2014") + SINCE), {}),
    ],
)
def test_what_has_one_value_on_all_those_days_has_that_value(undated: Member, expected: dict[str, str]) -> None:
    card = told(article(1, ON_MAY_19, published="2016-05-23"), undated)

    assert values(card, undated) == expected


def test_an_exact_copy_is_read_on_the_day_of_its_original() -> None:
    """Whenever it was printed again, its words are of that day."""
    text = "The gates were closed Thursday." + SINCE
    copy = article(4, text, copies=1)
    card = told(article(1, text, published="2016-05-20"), copy)

    assert values(card, copy) == {"Thursday": "2016-05-19", "late last year": "2015"}
    assert card.dates == []
    assert told(article(1, text), copy).anchors == []


def test_a_dated_article_is_never_read_again() -> None:
    dated = article(4, SAID_THURSDAY + SINCE, published="2016-05-20")

    assert told(article(1, ON_MAY_19, published="2016-05-23"), dated).anchors == []


def test_the_timeline_knows_what_the_story_dates() -> None:
    card = told(article(1, ON_MAY_19, published="2016-05-23"), article(4, SAID_THURSDAY))

    assert {(entry.on_date, entry.support_count) for entry in card.timeline} == {(date(2016, 5, 19), 2)}


def test_two_undated_articles_do_not_date_each_other() -> None:
    """What a story tells of an article's date is never evidence for another's: nothing depends on who is asked first."""
    first, second = article(2, SAID_THURSDAY), article(3, SAID_THURSDAY.replace("Thursday", "yesterday"))
    alone = told(first, second)
    dated = article(1, ON_MAY_19, published="2016-05-23")

    assert (alone.dates, alone.anchors) == ([], [])
    assert sorted(told(dated, first, second).dates, key=str) == sorted(told(second, first, dated).dates, key=str)


def test_thousands_of_remarks_and_days_take_linear_time() -> None:
    said = [f"“{READY} {number},” said Dunford on Thursday, May {number % 28 + 1}. " for number in range(1_500)]
    crowded, dated = "".join(said), article(1, ON_MAY_19, published="2016-05-23")
    quotes = tuple(_remark(4, crowded, match) for match in re.finditer("“([^”]+)”", crowded))
    sentence = Span(0, len(crowded))
    lines = tuple(
        DateLine(UUID(int=at), UUID(int=4), None, None, None, at, at + 8, "body", sentence)
        for at in (match.start() for match in re.finditer("Thursday", crowded))
    )
    undated = replace(article(4, "None."), text=crowded, body=(sentence,), quotes=quotes, dates=lines)
    variants = [_printed(number, quote) for number, quote in enumerate(quotes)]
    started = time.process_time()
    date_from_story([dated, undated], variants, read_between)

    assert time.process_time() - started < 2


def _remark(number: int, text: str, match: re.Match[str]) -> QuoteLine:
    ids = UUID(int=10**6 + match.start()), UUID(int=number)
    return QuoteLine(
        *ids, "direct", match[1], match.start(1), match.end(1), "Joseph Dunford", "body", Span(*match.span())
    )


def _printed(number: int, quote: QuoteLine) -> QuoteVariant:
    return QuoteVariant(
        utterance_id=UUID(int=number + 1),
        fact_id=quote.fact_id,
        article_id=quote.article_id,
        char_start=quote.char_start,
        char_end=quote.char_end,
        text=quote.text,
        divergence="same",
    )
