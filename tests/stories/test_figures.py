"""What several outlets count: one figure, its range, and whether they agree."""

from uuid import UUID

import pytest

from tasks import sentences
from tasks.stories.figures import find_figures
from tasks.stories.members import Member, QuantityLine, Span

STORY = UUID(int=1)
Bounds = tuple[float | None, float | None]
QUAKE = "An earthquake of magnitude 6 killed {} people in the Indonesian province of Aceh."
HURT = "Some {} people were treated in hospitals for broken bones."


def member(article: int, text: str, bounds: Bounds, noun: str | None = "people", original: int | None = None) -> Member:
    start = text.index("{}")
    text = text.replace("{}", "some")
    sentence = next(Span(*span) for span in sentences.split(text) if span[0] <= start < span[1])
    line = QuantityLine(
        UUID(int=100 * article), UUID(int=article), "some", *bounds, None, noun, start, start + 4, sentence
    )
    return Member(
        article_id=UUID(int=article),
        outlet=None,
        title=None,
        published_at=None,
        published_precision=None,
        not_before=None,
        not_after=None,
        original=UUID(int=original or article),
        voice=str(original or article),
        text=text,
        body=(Span(0, len(text)),),
        quotes=(),
        dates=(),
        quantities=(line,),
    )


@pytest.mark.parametrize(
    ("one", "other", "agreement"),
    [
        ((22, 22), (22, 22), "agree"),
        ((22, 22), (35, 35), "differ"),
        ((100, 1000), (800, 800), "finer"),  # "in the high hundreds – up to about 1,000"
        ((None, 25), (22, 22), "finer"),  # "up to 25"
        ((None, 25), (30, 30), "differ"),
        ((100, 100), (104, 104), "finer"),  # nearly
    ],
)
def test_ranges_are_compared(one: Bounds, other: Bounds, agreement: str) -> None:
    (figure,), variants = find_figures(STORY, [member(1, QUAKE, one), member(2, QUAKE, other)])

    assert (figure.agreement, figure.article_count, len(variants)) == (agreement, 2, 2)


@pytest.mark.parametrize(
    "members",
    [
        [member(1, QUAKE, (22, 22)), member(2, HURT, (270, 270))],  # the dead and the hurt
        [member(1, QUAKE, (22, 22)), member(2, QUAKE, (6, 6), "houses")],
        [member(1, QUAKE, (22, 22), None), member(2, QUAKE, (22, 22), None)],  # nobody knows what is counted
        [member(1, QUAKE, (22, 22))],
    ],
)
def test_other_things_are_other_figures(members: list[Member]) -> None:
    assert find_figures(STORY, members) == ([], [])


def test_copies_are_one_voice() -> None:
    (figure,), _ = find_figures(STORY, [member(1, QUAKE, (22, 22)), member(2, QUAKE, (22, 22), original=1)])

    assert (figure.article_count, figure.independent_outlet_count) == (2, 1)
