"""What is compared of an article: words, names and shingles."""

import random
from collections.abc import Sequence
from uuid import UUID

import pytest

from tasks import stories
from tasks.reading import Reading
from tasks.stories.background import rarity
from tasks.stories.lexicon import stem_id
from tasks.stories.shingles import grams, sampled, shingles
from tasks.stories.tokens import Hashes, tokenise
from tasks.stories.vectors import UNIT, bags, count_words
from tasks.stories.words import WORD, stem_of
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


TEXTS = [
    LIBYA,
    "U.S. officials won't say 1,500 or 6.4; co-operate, don’t: «Où?» İstanbul’s naïve façade_1 -x- 3-2 o'er",
    "ليبيا تطلب رفع الحظر",
    "利比亚，北约",
    "𝐁𝐨𝐥𝐝 words",
    "\ud800 lone",
    "a" * 100_000 + " " + "b" * 3,
    "",
    "…—!",
]


@pytest.mark.parametrize("text", TEXTS)
def test_words_are_those_of_the_pattern(text: str) -> None:
    tokens = tokenise([text])

    assert [tokens.word(at) for at in range(len(tokens.starts))] == WORD.findall(text)


def test_texts_do_not_touch_each_other() -> None:
    """Laid end to end or alone: the same words, hashes and openings, however far into the whole they stand."""
    together = tokenise(TEXTS)
    alone = [tokenise([text]) for text in TEXTS]

    assert together.hashes.tolist() == [hashed for each in alone for hashed in each.hashes.tolist()]
    assert together.opens.tolist() == [opens for each in alone for opens in each.opens.tolist()]
    assert together.owner.tolist() == [number for number, each in enumerate(alone) for _ in each.starts]


@pytest.mark.parametrize(
    ("text", "openers"),
    [
        ("One two. Three “four”: ‘Five’ Six", ["One", "Three", "Five"]),
        ("(Six) seven\nEight", ["Six", "Eight"]),
        ("one. two", []),  # only capitals are asked
        ('…nine – ten?" (“Eleven”', ["Eleven"]),
        ("U.S. Officials", ["U", "S", "Officials"]),  # a point is a point
    ],
)
def test_what_opens_a_sentence(text: str, openers: list[str]) -> None:
    tokens = tokenise([text])

    assert [tokens.word(at) for at in range(len(tokens.starts)) if tokens.opens[at]] == openers


def stems(text: str, title: str = "") -> tuple[dict[str, int], dict[str, int]]:
    """How often each word of a text, by its stem, is counted as a plain word and as a name."""
    tokens = tokenise([text, title])
    counts = count_words(tokens, 1)
    spelt = {stem_id(stem_of(tokens.word(at))): stem_of(tokens.word(at)) for at in range(len(tokens.starts))}
    found = [spelt[stem] for stem in counts.stem.tolist()]
    plain, names = (
        {stem: count for stem, count in zip(found, each.tolist(), strict=True) if count}
        for each in (counts.plain, counts.name)
    )
    return plain, names


def test_names_stand_apart_from_words() -> None:
    plain, names = stems(LIBYA, "Partners for Libya")

    assert {"libya", "buzzfeed", "geoffrey", "porter", "25"} <= names.keys()
    assert {"viable", "partner", "albatross"} <= plain.keys()
    assert "washington" in plain  # opens the only sentence it stands in: nothing says it is a name
    assert plain["militia"] == 2  # "Militias" opens a sentence and stands in lower case elsewhere
    assert names["libya"] == 2 + 4  # in the text, and in the title


def test_rare_words_weigh_more() -> None:
    assert rarity("misrata-zintan") > rarity("libya") > rarity("president") > 0
    assert rarity("misrata-zintan") == rarity("zintan-misrata")  # unseen words are equally rare


def test_vectors_have_unit_length_and_fixed_order() -> None:
    (vector,) = bags(["libya libya libya embargo president president"], (), keep=2)

    assert [*vector] == sorted(vector)
    assert {*vector} == {stem_id("libya"), stem_id("embargo")}
    assert sum(weight * weight for weight in vector.values()) == pytest.approx(UNIT**2, rel=0.001)
    assert bags(["", "the"], (), keep=2) == [{}, {}]
    assert bags(["25 people"], (), keep=2, numbers=False) == bags(["people"], (), keep=2)


def test_no_unit_vector_is_longer_than_a_float_holds() -> None:
    """Products of two vectors are summed in single precision: whole numbers up to 2**24 are exact there."""
    texts = [" ".join(f"word{seed * 7 + at}" for at in range(1 + seed * 3)) for seed in range(60)]

    assert max(sum(weight**2 for weight in vector.values()) for vector in bags(texts, (), keep=100)) < 2**24


def test_together_or_one_by_one() -> None:
    readings = [Reading(article(text, text[:20])) for text in TEXTS if "\ud800" not in text]

    assert stories.fingerprints(readings) == [stories.fingerprint(reading) for reading in readings]


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


def runs(text: str) -> Hashes:
    tokens = tokenise([text])
    return shingles(tokens.hashes, tokens.borders(1))[0]


def test_shingles_wrap_and_keep_their_values() -> None:
    assert len(runs("the quick brown fox jumps over the lazy dog")) == 7
    assert sampled([runs(LIBYA)]) == sampled([runs(LIBYA.upper())])
    assert len(runs("one")) == len(runs("one two")) == 1


def test_shared_shingles_measure_shared_text() -> None:
    """The trap of home-made hashing: permutations that are all one. Hashed overlap must equal the exact one."""
    random.seed(7)
    words = [f"word{random.randrange(400)}" for _ in range(600)]
    half = words[:300] + [f"other{number}" for number in range(300)]

    assert _jaccard(runs(" ".join(words)), runs(" ".join(half))) == pytest.approx(_exact(words, half))


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

    assert found.folded_id == UUID("b9f7d335-54af-6002-5fa5-517d746bbd77")
    assert found.names[:2] == (540110065889127721, 1865053475443616229)
    assert found.shingles[:2] == (2204824697760123960, 4159126459487770696)
    assert bags(["libya"], (), keep=1) == [{stem_id("libya"): UNIT}]
