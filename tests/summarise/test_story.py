"""A story's summary: from all its articles, nothing twice, in the order of time, with who else says it."""

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from uuid import UUID

import pytest

from tasks.sentences import split
from tasks.summarise import StoryMember, StorySummary, summarise_story
from warehouse.models import content_id

STORY = content_id("story", "fire")
FIRE = "A fire destroyed the main station of Oldtown on Sunday night, police said."
FIRE_AGAIN = "The main station of Oldtown was destroyed by a fire on Sunday night, police said."
RESCUE = "More than 200 people were brought out of the burning station."
CAUSE = "The fire began in a kitchen on the upper floor, an engineer found on Tuesday."
TRIAL = "A court in Newtown sent the owner of the kitchen to prison for two years."


def member(
    name: str,
    sentences: Sequence[str],
    day: int | None,
    outlet: str | None = None,
    voice: str = "",
    original: bool = True,
) -> StoryMember:
    text = "Some Title\n\n" + " ".join(sentences)
    spans = tuple((start + 12, end + 12) for start, end in split(text[12:]))
    published = datetime(2016, 5, day) if day else None  # noqa: DTZ001
    return StoryMember(content_id("article", name), published, None, outlet, voice or name, original, text, spans)


def told(summary: StorySummary) -> list[str]:
    return [sentence.text for sentence in summary.sentences]


MEMBERS = [
    member("late", [TRIAL, "The owner said nothing at all in court."], 20, "Court News"),
    member("first", [FIRE, RESCUE], 1, "Oldtown Post"),
    member("second", [FIRE_AGAIN, CAUSE], 2, "Newtown Times"),
    member("copy", [FIRE, RESCUE], 2, "Other Post", voice="first", original=False),
]


def test_the_gist_comes_first_each_part_goes_by_time_and_nothing_is_said_twice() -> None:
    made = summarise_story(STORY, MEMBERS)

    gist, rest = told(made)[:3], told(made)[3:]  # three articles beside the copy
    assert gist[0] in (FIRE, FIRE_AGAIN)
    assert TRIAL in gist
    assert not {FIRE, FIRE_AGAIN} <= set(gist + rest)
    assert {RESCUE, CAUSE, "The owner said nothing at all in court."} <= set(gist + rest)
    for part in (made.sentences[:3], made.sentences[3:]):
        days = [next(each.published_at for each in MEMBERS if each.article_id == row.article_id) for row in part]
        assert days == sorted(days)


def test_rows_hold_together() -> None:
    made = summarise_story(STORY, MEMBERS)

    texts = {each.article_id: each.text for each in MEMBERS}
    assert (made.summary.story_id, made.summary.article_id, made.summary.is_default) == (STORY, None, True)
    assert made.summary.summary_id == content_id("summary", str(STORY), made.summary.summariser)
    assert made.summary.text == " ".join(told(made))
    assert made.summary.sentence_count == len(made.sentences) == len(made.support)
    assert all(texts[each.article_id][each.char_start : each.char_end] == each.text for each in made.sentences)
    assert all(0 <= each.score <= 1 for each in made.sentences)


def test_support_counts_articles_outlets_and_independent_voices() -> None:
    made = summarise_story(STORY, MEMBERS)

    support = {row.text: count for row, count in zip(made.sentences, made.support, strict=True)}
    fire = support[FIRE if FIRE in support else FIRE_AGAIN]
    assert (fire.article_count, fire.outlet_count, fire.independent_outlet_count) == (3, 3, 2)
    rescue = support[RESCUE]
    assert (rescue.article_count, rescue.outlet_count, rescue.independent_outlet_count) == (2, 2, 1)
    trial = support[TRIAL]
    assert (trial.article_count, trial.outlet_count, trial.independent_outlet_count) == (1, 1, 1)


def test_copies_lend_no_sentences() -> None:
    copy = MEMBERS[3].article_id

    assert copy not in {sentence.article_id for sentence in summarise_story(STORY, MEMBERS).sentences}


@pytest.mark.parametrize("seed", range(5))
def test_the_order_of_members_does_not_matter(seed: int) -> None:
    shuffled = list(MEMBERS)
    random.Random(seed).shuffle(shuffled)

    assert summarise_story(STORY, shuffled) == summarise_story(STORY, MEMBERS)


@pytest.mark.parametrize(("words", "most"), [(250, 250), (30, 30), (14, 14), (1, 12)])
def test_it_keeps_to_its_words_but_says_one_sentence_always(words: int, most: int) -> None:
    made = summarise_story(STORY, MEMBERS, words)

    assert 0 < len(made.summary.text.split()) <= most


def test_articles_without_a_date_come_last_unless_a_bound_places_them() -> None:
    undated = member("undated", [TRIAL], None)
    early = member("early", [CAUSE], 1)
    bound = replace(early, published_at=None, not_before=early.published_at)

    made = summarise_story(STORY, [undated, member("dated", [RESCUE], 2), bound])

    assert told(made) == [CAUSE, RESCUE, TRIAL]


NOBODY = UUID(int=0)


@pytest.mark.parametrize(
    "members", [[], [StoryMember(NOBODY, None, None, None, "x", True, "Title", (), "Title")]], ids=["none", "no body"]
)
def test_a_story_without_a_body_has_a_summary_of_nothing(members: list[StoryMember]) -> None:
    made = summarise_story(STORY, members)

    assert (made.summary.text, made.summary.fallback, made.sentences, made.support) == ("", "no_body", [], [])


def test_labels_are_told_only_where_there_is_nothing_else() -> None:
    label, stop_words = "Photo: Agency", "It is what it is and that is that."

    assert told(summarise_story(STORY, [member("a", [label], 1), member("b", [FIRE], 2)])) == [FIRE]
    assert told(summarise_story(STORY, [member("a", [label], 1)])) == [label]
    assert told(summarise_story(STORY, [member("a", [stop_words], 1)])) == [stop_words]


@pytest.mark.parametrize(("language", "alike"), [("de", [2]), ("en", [1, 1])])
def test_words_are_compared_in_the_language_of_the_articles(language: str, alike: list[int]) -> None:
    """In German all their words have the same stems, and the others are stop words."""
    members = [
        replace(member("a", ["Die Häuser in der Stadt brannten."], 1), language=language),
        replace(member("b", ["Das Haus der Stadt brannte doch."], 2), language=language),
    ]

    assert [row.article_count for row in summarise_story(STORY, members).support] == alike
