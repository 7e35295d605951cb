"""What is compared of an article: words, names and shingles."""

import random
from collections.abc import Sequence
from uuid import UUID

import pytest

from tasks import stories
from tasks.reading import Reading
from tasks.stories.background import rarity
from tasks.stories.shingles import grams, sampled, shingles, word_hashes
from tasks.stories.vectors import UNIT, weigh
from tasks.stories.words import WORD, channels, stem_of
from warehouse.models import Article, Segment, content_id

LIBYA = (
    "Washington has yet to find viable partners in Libya, U.S. officials have told BuzzFeed News. "
    "“Libya is her albatross,” said Geoffrey Porter, who counted 25 militias. Militias are many."
)


def article(body: str, title: str | None = None) -> Article:
    return Article(
        article_id=content_id("article", body, title or ""),
        text_id=content_id("text", body),
        source_uri="test",
        title=title,
        text=body,
        segments=(Segment(segment="body", char_start=0, char_end=len(body), basis="test"),),
    )


@pytest.mark.parametrize(
    ("word", "stem"),
    [
        ("militias", "militia"),
        ("Parties", "party"),
        ("gases", "gas"),
        ("Obama’s", "obama"),
        ("crisis", "crisis"),  # no plural
        ("bus", "bus"),
        ("said", ""),  # says nothing
        ("1,500", "1500"),
        ("x", ""),
    ],
)
def test_stems(word: str, stem: str) -> None:
    assert stem_of(word) == stem


def test_names_stand_apart_from_words() -> None:
    plain, names = channels("Partners for Libya", LIBYA, WORD.findall(LIBYA))

    assert {"libya", "buzzfeed", "geoffrey", "porter", "25"} <= names.keys()
    assert {"viable", "partner", "albatross"} <= plain.keys()
    assert "washington" in plain  # opens the only sentence it stands in: nothing says it is a name
    assert plain["militia"] == 2  # "Militias" opens a sentence and stands in lower case elsewhere
    assert names["libya"] == 2 + 4  # in the text, and in the title


def test_rare_words_weigh_more() -> None:
    assert rarity("misrata-zintan") > rarity("libya") > rarity("president") > 0
    assert rarity("misrata-zintan") == rarity("zintan-misrata")  # unseen words are equally rare


def test_vectors_have_unit_length_and_fixed_order() -> None:
    terms, weights = weigh({"libya": 3, "embargo": 1, "president": 2}, keep=2)

    assert list(terms) == sorted(terms)
    assert sum(weight * weight for weight in weights) == pytest.approx(UNIT**2, rel=0.001)
    assert weigh({}, keep=2) == ((), ())


def test_fingerprint_looks_at_words_only() -> None:
    one = stories.fingerprint(Reading(article(LIBYA, "A title")))
    other = stories.fingerprint(Reading(article(LIBYA.replace("“", '"').replace("”", '"'), "A title")))

    assert one.model_dump(exclude={"article_id", "folded_id"}) == other.model_dump(exclude={"article_id", "folded_id"})
    assert one.folded_id == other.folded_id


def test_short_bodies_are_equal_only_with_all_their_text() -> None:
    one, other = (stories.fingerprint(Reading(article(body))) for body in ("Read more.", "Read more!"))

    assert one.folded_id != other.folded_id


@pytest.mark.parametrize("body", ["", "x", "ليبيا تطلب رفع الحظر", "利比亚", "!" * 100, "A" * 10_000])
def test_any_body_has_a_fingerprint(body: str) -> None:
    found = stories.fingerprint(Reading(article(body)))

    assert len(found.words) == len(found.word_weights)
    assert found.names or not found.words


def test_shingles_wrap_and_keep_their_values() -> None:
    words = WORD.findall("the quick brown fox jumps over the lazy dog")

    assert len(shingles(word_hashes(words))) == 7
    assert sampled(shingles(word_hashes(WORD.findall(LIBYA)))) == sampled(
        shingles(word_hashes(WORD.findall(LIBYA.upper())))
    )
    assert len(shingles(word_hashes(["one"]))) == len(shingles(word_hashes(["one", "two"]))) == 1


def test_shared_shingles_measure_shared_text() -> None:
    """The trap of home-made hashing: permutations that are all one. Hashed overlap must equal the exact one."""
    random.seed(7)
    words = [f"word{random.randrange(400)}" for _ in range(600)]
    half = words[:300] + [f"other{number}" for number in range(300)]

    assert _jaccard(shingles(word_hashes(words)), shingles(word_hashes(half))) == pytest.approx(_exact(words, half))


def test_misread_characters_leave_most_grams() -> None:
    text = LIBYA * 3
    misread = "".join("e" if number % 17 == 0 and letter.isalpha() else letter for number, letter in enumerate(text))

    assert _contained(grams(misread), grams(text)) > 0.5
    assert _contained(grams("Something else entirely was told by nobody at all."), grams(text)) < 0.1


def _jaccard(one: Sequence[int], other: Sequence[int]) -> float:
    return len({*one} & {*other}) / len({*one} | {*other})


def _contained(one: Sequence[int], other: Sequence[int]) -> float:
    return len({*one} & {*other}) / min(len(one), len(other))


def _exact(one: list[str], other: list[str]) -> float:
    left, right = ({tuple(words[at : at + 3]) for at in range(len(words) - 2)} for words in (one, other))
    return len(left & right) / len(left | right)


def test_ids_are_fixed_for_ever() -> None:
    """A fingerprint is kept for years: the same words must give the same numbers on every machine."""
    found = stories.fingerprint(Reading(article(LIBYA)))

    assert isinstance(found.folded_id, UUID)
    assert found.names == tuple(sorted(found.names))
    assert weigh({"libya": 1}, keep=1) == ((LIBYA_ID,), (UNIT,))


LIBYA_ID = weigh({"libya": 1}, keep=1)[0][0]
