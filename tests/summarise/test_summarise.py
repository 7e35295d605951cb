"""What a run asks for and the rows it gets."""

from collections.abc import Callable

import pytest

from tasks.reading import Reading
from tasks.summarise import DEFAULT, SUMMARISERS, Length, SummaryRequest, summarise
from warehouse.errors import SettingsError
from warehouse.models import Article, Segment, content_id

TITLE = "Flood takes the old bridge"
BODY = (
    "The flood took the old bridge on Monday, the mayor said.",
    "Two people were hurt when the bridge fell into the river.",
    "The river had risen for nine days, after heavy rain in the hills.",
    "The town has no other bridge.",
    "“We will build a new bridge. It will be higher,” the mayor said.",
)
COMMENT = "The flood, the bridge, the mayor, the river: the flood took the old bridge on Monday."


@pytest.fixture
def reading() -> Reading:
    """An article with a title, two paragraphs of body and a comment that every algorithm would love to pick."""
    parts = [("title", TITLE), ("body", " ".join(BODY[:3])), ("body", " ".join(BODY[3:])), ("comment", COMMENT)]
    text, segments = "", []
    for kind, part in parts:
        segments.append(
            Segment(segment=kind, char_start=len(text), char_end=len(text) + len(part), basis="test")  # type: ignore[arg-type]
        )
        text += part + "\n\n"
    identity = content_id("article", text)
    return Reading(
        Article(article_id=identity, text_id=identity, source_uri="a", title=TITLE, text=text, segments=tuple(segments))
    )


def test_every_summariser_gives_rows_whose_spans_hold(reading: Reading) -> None:
    names = tuple(each.name for each in SUMMARISERS)

    made = summarise(reading, SummaryRequest(names, sentences=2))

    assert [summary.summariser for summary, _ in made] == [DEFAULT, *(name for name in names if name != DEFAULT)]
    assert [summary.is_default for summary, _ in made] == [True] + [False] * (len(names) - 1)
    for summary, sentences in made:
        assert summary.text == " ".join(sentence.text for sentence in sentences)
        assert summary.sentence_count == len(sentences) == 2
        assert [sentence.position for sentence in sentences] == [1, 2]
        assert all(reading.text[each.char_start : each.char_end] == each.text for each in sentences)
        assert all(each.text in BODY for each in sentences)
        assert summary.summary_id == content_id("summary", str(reading.article_id), summary.summariser)


def test_the_default_is_made_without_being_asked_for(reading: Reading) -> None:
    assert [summary.summariser for summary, _ in summarise(reading, SummaryRequest(("kl", "kl")))] == ["news", "kl"]


def test_an_article_without_a_body_has_a_summary_of_nothing(reading: Reading) -> None:
    bare = Reading(reading.article.model_copy(update={"segments": reading.article.segments[:1]}))

    [(summary, sentences)] = summarise(bare, SummaryRequest())

    assert (summary.text, summary.sentence_count, summary.fallback, sentences) == ("", 0, "no_body", [])


@pytest.mark.parametrize(
    ("request_", "picked"),
    [
        (SummaryRequest(("lead",), sentences=2), [0, 1]),
        (SummaryRequest(("lead",), share=0.2), [0]),
        (SummaryRequest(("lead",), share=0.21), [0, 1]),
        (SummaryRequest(("lead",), share=1.0), [0, 1, 2, 3, 4]),
        (SummaryRequest(("lead",), words=22), [0, 1]),
        (SummaryRequest(("lead",), words=28), [0, 1, 3]),  # the third is too long, the fourth still fits
        (SummaryRequest(("lead",), words=1), [0]),  # one sentence always
    ],
)
def test_the_length_is_sentences_words_or_a_share(
    reading: Reading, request_: SummaryRequest, picked: list[int]
) -> None:
    _, (_, sentences) = summarise(reading, request_)

    assert [BODY.index(sentence.text) for sentence in sentences] == picked


@pytest.mark.parametrize(
    ("make", "named"),
    [
        (lambda: SummaryRequest(("lexrnk",)), "summarisers"),
        (lambda: SummaryRequest(sentences=0), "sentences"),
        (lambda: SummaryRequest(words=0), "words"),
        (lambda: SummaryRequest(share=0.0), "share"),
        (lambda: SummaryRequest(share=1.5), "share"),
        (lambda: SummaryRequest(words=10, share=0.5), "share"),
    ],
)
def test_what_cannot_be_done_is_refused_by_name(make: Callable[[], SummaryRequest], named: str) -> None:
    with pytest.raises(SettingsError, match=f"^{named}: "):
        make()


@pytest.mark.parametrize(
    ("length", "shown"),
    [(Length(), "3 sentences"), (Length(words=100), "100 words"), (Length(share=0.3), "30% of the sentences")],
)
def test_a_length_reads_as_people_say_it(length: Length, shown: str) -> None:
    assert str(length) == shown
