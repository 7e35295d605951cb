"""Which sentences tell of a day: news does, the page's stamp does not, an outlet's background does once."""

from datetime import date, datetime
from uuid import UUID

import pytest

from tasks import sentences
from tasks.stories.dated import dated_sentences
from tasks.stories.members import DateLine, Member, Span
from tasks.stories.timeline import build_timeline
from warehouse.models import SegmentKind

MAY_19, MAY_20 = date(2016, 5, 19), date(2016, 5, 20)
NEWS = "Gen. Dunford said that American advisers may go to Libya to train militias loyal to Sarraj."
CHRONICLE = "May 19 - Dunford names a long mission of advisers to Libya."
TICKETS = "Buy your tickets for the festival on May 19, while they last."


def member(article: int, *lines: str, dates: dict[str, date], background: str = "") -> Member:
    """An article of May 20 that prints some lines and then, outside its body, what its outlet repeats."""
    article_id = UUID(int=article)
    body = "\n".join(lines)
    text = f"{body}\n{background}"
    return Member(
        article_id=article_id,
        outlet=f"Outlet {article}",
        title=None,
        published_at=datetime.fromisoformat("2016-05-20"),
        published_precision="day",
        not_before=None,
        not_after=None,
        original=article_id,
        voice=str(article),
        text=text,
        body=(Span(0, len(body)),),
        quotes=(),
        dates=tuple(_date(article_id, text, len(body), surface, day) for surface, day in dates.items()),
    )


def _date(article_id: UUID, text: str, body_end: int, surface: str, day: date) -> DateLine:
    start = text.index(surface)
    sentence = next(Span(*span) for span in sentences.split(text) if span[0] <= start < span[1])
    value, end, is_body = day.isoformat(), start + len(surface), start < body_end
    segment: SegmentKind = "body" if is_body else "other"
    return DateLine(UUID(int=start), article_id, value, day, day, start, end, segment, sentence, not is_body)


@pytest.mark.parametrize(
    ("text", "surface", "day", "is_told"),
    [
        ("Dunford spoke to reporters on Friday.", "Friday", MAY_20, True),
        ("Dunford will speak to reporters today.", "today", MAY_20, True),
        ("On May 20 the general flew to Brussels.", "May 20", MAY_20, True),
        ("TRIPOLI | Fri May 20, 2016 3:02 pm EDT", "Fri May 20, 2016 3:02 pm EDT", MAY_20, False),
        ("20 May 2016 Last updated at 14:02 GMT", "20 May 2016", MAY_20, False),
        ("Dunford named no day on 19 May 2016.", "19 May 2016", MAY_19, True),  # of another day it is no stamp
        ("Said on May 19.", "May 19", MAY_19, False),  # too short to stand for a day
    ],
)
def test_a_page_is_stamped_with_its_own_day(text: str, surface: str, day: date, *, is_told: bool) -> None:
    told = list(dated_sentences([member(1, text, dates={surface: day})]))

    assert [(sentence.on_date, sentence.text) for sentence in told] == ([(day, text)] if is_told else [])


def test_what_an_outlet_repeats_supports_its_day_once() -> None:
    printing = [member(number, NEWS, dates={"May 19": MAY_19}, background=CHRONICLE) for number in (1, 2, 3)]
    told = list(dated_sentences(printing))

    assert [(sentence.member.article_id.int, sentence.text) for sentence in told] == [(1, CHRONICLE)]


def test_background_stands_beside_what_the_bodies_tell() -> None:
    printing = [member(number, NEWS, dates={"May 19": MAY_19}, background=CHRONICLE) for number in (1, 2)]
    telling = member(3, "Dunford spoke on Thursday.", NEWS, dates={"Thursday": MAY_19})

    assert {entry.support_count for entry in build_timeline(UUID(int=9), [*printing, telling])} == {2}


@pytest.mark.parametrize("count", [1, 3])
def test_what_an_outlet_prints_under_everything_tells_of_no_story(count: int) -> None:
    repeated = TICKETS if count > 1 else CHRONICLE  # one article alone does not show what its outlet repeats it for
    pile = [member(number, NEWS, dates={"May 19": MAY_19}, background=repeated) for number in range(1, count + 1)]

    assert list(dated_sentences(pile)) == []
