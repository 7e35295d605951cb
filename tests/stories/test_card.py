"""A story's headline, the days it tells of, and the dates it gives to its undated articles."""

from datetime import date, datetime
from uuid import UUID

import pytest

from tasks import sentences
from tasks.facts.dates import read_between
from tasks.stories.card import Card
from tasks.stories.card import tell as tell_reading
from tasks.stories.headline import central_title
from tasks.stories.members import DateLine, Member, QuoteLine, Span
from tasks.stories.timeline import build_timeline

STORY = UUID(int=1)
ANY_DAY = "And frankly, any day that could happen."
ON_MAY_19 = f"On May 19, Dunford said the U.S. may commit troops. “{ANY_DAY}” said Dunford."
THURSDAY = f"The top general spoke Thursday. “{ANY_DAY}” said Dunford."


def member(
    article: int,
    text: str,
    *,
    title: str | None = None,
    published: str | None = None,
    not_before: str | None = None,
    dates: dict[str, str | None] | None = None,
    original: int | None = None,
) -> Member:
    """An article whose `dates` are surfaces with their values, and whose quotations stand in curly marks."""
    article_id = UUID(int=article)
    return Member(
        article_id=article_id,
        outlet=None,
        title=title,
        published_at=datetime.fromisoformat(published) if published else None,
        published_precision="day" if published else None,
        not_before=datetime.fromisoformat(not_before) if not_before else None,
        not_after=None,
        original=UUID(int=original or article),
        voice=str(original or article),
        text=text,
        body=(Span(0, len(text)),),
        quotes=_quotes(article, text),
        dates=tuple(_date(article_id, text, surface, value) for surface, value in (dates or {}).items()),
    )


def tell(members: list[Member]) -> Card:
    return tell_reading(STORY, members, read_between)


def _quotes(article: int, text: str) -> tuple[QuoteLine, ...]:
    start, end = text.find("“") + 1, text.find("”")
    if not start:
        return ()
    fact_id, article_id = UUID(int=100 * article), UUID(int=article)
    words = text[start:end]
    return (
        QuoteLine(fact_id, article_id, "direct", words, start, end, "Joseph Dunford", "body", _sentence(text, start)),
    )


def _date(article_id: UUID, text: str, surface: str, value: str | None) -> DateLine:
    start = text.index(surface)
    fact_id = UUID(int=1000 * article_id.int + start)
    day = None if value is None or "X" in value else date.fromisoformat(value)
    return DateLine(fact_id, article_id, value, day, day, start, start + len(surface), "body", _sentence(text, start))


def _sentence(text: str, at: int) -> Span:
    return next(Span(*span) for span in sentences.split(text) if span[0] <= at < span[1])


@pytest.mark.parametrize(
    ("dating", "not_before"),
    [
        (member(1, ON_MAY_19, dates={"May 19": "2016-05-19"}), "2016-05-19"),
        # seeds/001 names no year; its own bounds know it
        (member(1, ON_MAY_19, not_before="2016-05-19", dates={"May 19": "XXXX-05-19"}), "2016-05-19"),
        (member(1, ON_MAY_19, not_before="2016-07-01", dates={"May 19": "XXXX-05-19"}), None),  # another day's bound
        (member(1, f"On May 19 the Senate met. “{ANY_DAY}” said Dunford.", dates={"May 19": "2016-05-19"}), None),
        (member(1, f"“{ANY_DAY}” said Dunford on May 19.", dates={"May 19": "2016-05-19"}), "2016-05-19"),
        # what is yet to come when the sibling is printed is no day on which the remark was made
        (member(1, ON_MAY_19, published="2016-05-18", dates={"May 19": "2016-05-19"}), None),
        (member(1, ON_MAY_19, published="2016-05-23"), None),  # when it was printed is not when it was said
    ],
)
def test_an_undated_article_is_no_older_than_what_it_quotes(dating: Member, not_before: str | None) -> None:
    """seeds/004: "Thursday", and no date on the page; seeds/001 prints the same words under "On May 19"."""
    dates = tell([dating, member(4, THURSDAY)]).dates
    bounds = {each.article_id.int: each.published_not_before for each in dates}

    assert bounds.get(4) == (datetime.fromisoformat(not_before) if not_before else None)


def test_a_dated_article_needs_no_date_from_its_story() -> None:
    dated = member(4, THURSDAY, published="2016-05-20")

    assert tell([member(1, ON_MAY_19, dates={"May 19": "2016-05-19"}), dated]).dates == []


def test_the_most_central_title_is_the_headline() -> None:
    members = [
        member(1, "U.S. troops may go to Libya, Dunford said.", title="Opinion: what now?"),
        member(2, "Dunford said troops may go to Libya soon.", title="U.S. troops may go to Libya"),
        member(3, "Troops for Libya may come any day, Dunford said.", title="A word from the general"),
    ]
    headline = central_title(members)

    assert headline is not None
    assert headline.title == "U.S. troops may go to Libya"
    assert central_title([member(1, "No title.")]) is None


@pytest.mark.parametrize(
    ("members", "support"),
    [
        ([member(1, ON_MAY_19, dates={"May 19": "2016-05-19"})], 1),
        (
            [
                member(1, ON_MAY_19, dates={"May 19": "2016-05-19"}),
                member(2, ON_MAY_19, dates={"May 19": "2016-05-19"}),
            ],
            2,
        ),
        (
            [
                member(1, ON_MAY_19, dates={"May 19": "2016-05-19"}),
                member(2, ON_MAY_19, dates={"May 19": "2016-05-19"}, original=1),
            ],
            1,  # a copy supports nothing
        ),
    ],
)
def test_a_day_is_supported_by_originals(members: list[Member], support: int) -> None:
    entries = build_timeline(STORY, members)

    assert {(entry.on_date, entry.support_count) for entry in entries} == {(date(2016, 5, 19), support)}
    assert entries[0].text == "On May 19, Dunford said the U.S. may commit troops."


def test_the_order_of_members_decides_no_counts() -> None:
    members = [member(1, ON_MAY_19, dates={"May 19": "2016-05-19"}), member(4, THURSDAY, title="Any day")]

    assert tell(members).story == tell(members[::-1]).story
