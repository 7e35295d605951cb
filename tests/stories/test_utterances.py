"""What was said in a story: the same words across outlets, once."""

from uuid import UUID

import pytest

from tasks.stories.members import Member, QuoteLine, Span, support
from tasks.stories.utterances import Said, find_utterances
from warehouse.models import QuoteKind, SegmentKind

STORY = UUID(int=1)
DUNFORD = "Joseph Dunford"
ACTIVITY = "There’s a lot of activity going on underneath the surface."
READY = "We’re just not ready to deploy capabilities yet because there hasn’t been an agreement."
ANY_DAY = "And frankly, any day that could happen."
GARBLED = ANY_DAY.replace("any", "and")


def line(
    fact: int,
    text: str,
    speaker: str | None = DUNFORD,
    kind: QuoteKind = "direct",
    *,
    segment: SegmentKind = "body",
    article: int = 0,
) -> QuoteLine:
    article = article or fact // 10
    return QuoteLine(UUID(int=fact), UUID(int=article), kind, text, 0, len(text), speaker, segment, Span(0, len(text)))


def member(article: int, *quotes: QuoteLine, outlet: str | None = None, original: int | None = None) -> Member:
    first = UUID(int=original or article)
    return Member(
        article_id=UUID(int=article),
        outlet=outlet,
        title=None,
        published_at=None,
        published_precision=None,
        not_before=None,
        not_after=None,
        original=first,
        voice=outlet if outlet and not original else str(first),
        text="",
        body=(),
        quotes=quotes,
        dates=(),
    )


def said(*members: Member) -> Said:
    return find_utterances(STORY, members)


def members_of(found: Said) -> set[frozenset[int]]:
    groups: dict[UUID, set[int]] = {}
    for variant in found.variants:
        groups.setdefault(variant.utterance_id, set()).add(variant.fact_id.int)
    return {frozenset(group) for group in groups.values()}


def test_outlets_cut_and_join_the_same_remarks() -> None:
    """seeds/002 prints as one quotation what 001 and 004 print as two; 000 has two words of it."""
    found = said(
        member(1, line(10, ACTIVITY.replace(".", ",")), line(11, f"{READY} {GARBLED}")),
        member(2, line(20, f"{ACTIVITY} {READY} {ANY_DAY}")),
        member(4, line(40, ACTIVITY.replace(".", ",")), line(41, f"{READY} {ANY_DAY}")),
        member(5, line(50, "any day", kind="fragment", speaker="Joseph F. Dunford")),
    )
    divergences = {(variant.fact_id.int, variant.divergence, variant.diff) for variant in found.variants}

    assert members_of(found) == {frozenset({10, 20, 40}), frozenset({11, 20, 41, 50})}
    assert {utterance.text for utterance in found.utterances} == {ACTIVITY.replace(".", ","), f"{READY} {ANY_DAY}"}
    assert (11, "garbled", "[-any-] {+and+}") in divergences
    assert {kind for fact, kind, _ in divergences if fact != 11} == {"same"}
    assert {quote.fact_id.int: quote.utterance_id for quote in found.quotes}[20] == next(
        utterance.utterance_id for utterance in found.utterances if utterance.text.startswith("We’re")
    )


def test_spans_of_variants_give_their_text() -> None:
    text = f"{ACTIVITY} {READY} {ANY_DAY}"
    found = said(member(1, line(10, ACTIVITY)), member(2, line(20, text)))

    assert all(text[v.char_start : v.char_end] == v.text for v in found.variants if v.fact_id.int == 20)


def test_a_comment_is_a_variant_but_no_voice() -> None:
    """seeds/003: a comment repeats a remark and drops "we"."""
    whole = "And that's to give us a better picture, because we don't have a great picture."
    found = said(
        member(3, line(30, whole, "Peter Cook"), line(31, whole.replace("we ", ""), "Peter Cook", segment="comment")),
    )
    (utterance,) = found.utterances

    assert utterance.text == whole
    assert (utterance.article_count, utterance.independent_outlet_count) == (1, 1)
    assert [(variant.divergence, variant.diff) for variant in found.variants] == [
        ("same", None),
        ("omission", "[-we-]"),
    ]


@pytest.mark.parametrize(
    ("members", "counts"),
    [
        ([member(1, line(10, READY)), member(2, line(20, READY))], (2, 2, 2)),  # unknown outlets: voices of their own
        ([member(1, line(10, READY), outlet="AP"), member(2, line(20, READY), outlet="AP")], (2, 1, 1)),
        ([member(1, line(10, READY), outlet="AP"), member(2, line(20, READY), outlet="CNN", original=1)], (2, 2, 2)),
        ([member(1, line(10, READY)), member(2, line(20, READY), original=1)], (2, 2, 1)),  # a copy is no second voice
        ([member(1, line(10, READY, segment="comment"))], (1, 1, 1)),  # never 0
    ],
)
def test_voices(members: list[Member], counts: tuple[int, int, int]) -> None:
    (utterance,) = said(*members).utterances

    assert (utterance.article_count, utterance.outlet_count, utterance.independent_outlet_count) == counts


@pytest.mark.parametrize(
    "quotes",
    [
        [line(10, "We have seen a connection between the Islamic State in the Sinai and Raqqah,"),
         line(11, "We have seen communication between the Islamic State in the Sinai and the Islamic State in Libya")],
        [line(10, "Yes.", "Peter Cook"), line(20, "Yes.", "John Kerry")],
        [line(10, "everybody", kind="fragment"), line(20, "everybody", kind="fragment")],  # one word proves nothing
        [line(10, READY), line(20, "We are ready to deploy as soon as the council asks for it.")],
        [line(10, ANY_DAY), line(20, "any day", "John Kerry", kind="fragment")],  # another mouth
    ],
)  # fmt: skip
def test_different_sayings_stay_apart(quotes: list[QuoteLine]) -> None:
    found = said(*(member(article, *(q for q in quotes if q.article_id.int == article)) for article in (1, 2)))

    assert len(found.utterances) == 2


def test_indirect_speech_has_no_utterance() -> None:
    found = said(member(1, line(10, "a request was needed first", kind="indirect"), line(11, READY)))

    assert [quote.fact_id.int for quote in found.quotes] == [11]


def test_a_headline_nobody_says_has_one() -> None:
    """seeds/004 prints its headline, in marks, twice."""
    headline = "We will soon decide whether to Deploy American Troops in Libya"
    found = said(
        member(
            4,
            line(40, headline, None, "headline", segment="title"),
            line(41, headline, None, "headline", segment="other"),
        )
    )

    assert [(utterance.speaker, utterance.article_count) for utterance in found.utterances] == [(None, 1)]
    assert members_of(found) == {frozenset({40, 41})}


def test_many_formulas_take_no_time() -> None:
    quotes = [
        line(10 + number, "I do not know what to say about it all.", f"Speaker{number}", article=1)
        for number in range(400)
    ]

    assert len(said(member(1, *quotes)).utterances) == 1


def test_counting_the_same_article_twice_is_impossible() -> None:
    assert support([member(1), member(1), member(2)]).article_count == 2
