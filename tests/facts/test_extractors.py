"""What every extractor promises, checked over the tuple."""

import dataclasses

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tasks.facts import EXTRACTORS, extract
from tasks.facts.reading import FactReading
from tasks.reading import Reading
from warehouse.errors import SpanMismatch
from warehouse.models import Article, Fact, Segment, content_id

PIECES = st.lists(
    st.sampled_from(
        [
            "John Kerry said ", "“any day,” ", '"it is', "” ", "he added ", "the general ", "Gen. Joseph Dunford ", "up to about 1,000 ",
            "on Monday ", "\n\n", "\r\n", "\xa0", "U.S. ", "👩🏽‍🚀", "e\u0301", "according to ", "in Libya ", "’s ", "(", ")", ", ", ". ", "? ", "— ", ": ",
            "»", "«", "‹", "›", "„", "「", "」", "'Any day,' ", "''", "‘", "’",
        ]
    ),
    max_size=40,
)  # fmt: skip


def article_of(text: str) -> Article:
    half = len(text) // 2
    identity = content_id("article", text)
    parts = [("body", 0, half), ("comment", half, len(text))]
    segments = tuple(Segment(segment=kind, char_start=a, char_end=b, basis="test") for kind, a, b in parts if b > a)
    return Article(article_id=identity, text_id=identity, source_uri="test", text=text, segments=segments)


@pytest.mark.parametrize("extractor", EXTRACTORS, ids=lambda extractor: extractor.name)
def test_an_extractor_has_a_name_a_version_and_kinds(extractor):
    assert extractor.name.isidentifier()
    assert extractor.version
    assert extractor.kinds


def test_names_are_unique():
    assert len({extractor.name for extractor in EXTRACTORS}) == len(EXTRACTORS)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=60)
@given(PIECES)
def test_every_fact_is_a_span_of_the_text(pieces):
    article = article_of("".join(pieces))
    kinds = {extractor.name: extractor.kinds for extractor in EXTRACTORS}
    facts = extract(Reading(article))

    assert [fact.surface for fact in facts] == [article.text[fact.char_start : fact.char_end] for fact in facts]
    assert all(fact.kind in kinds[fact.extractor] for fact in facts)
    assert all(0 < fact.confidence <= 1 and fact.rule for fact in facts)
    assert all(fact.sentence_start <= fact.char_start and fact.char_end <= fact.sentence_end for fact in facts)
    assert len({fact.fact_id for fact in facts}) == len(facts)
    assert [fact.char_start for fact in facts] == sorted(fact.char_start for fact in facts)


def test_the_same_reading_gives_the_same_facts(seed_texts):
    one, other = (extract(Reading(article_of(seed_texts[3]))) for _ in range(2))

    assert one == other


def test_a_span_that_lies_is_refused(monkeypatch):
    @dataclasses.dataclass
    class Liar:
        name: str = "liar"
        version: str = "1"
        kinds: frozenset[str] = frozenset(("person",))

        def __call__(self, reading: FactReading):
            yield Fact(**{**reading.spine("person", (0, 4), "lie", 0.5, self), "surface": "Kerry"})

    monkeypatch.setattr("tasks.facts.EXTRACTORS", (Liar(),))

    with pytest.raises(SpanMismatch, match="liar"):
        extract(Reading(article_of("John Kerry spoke.")))
