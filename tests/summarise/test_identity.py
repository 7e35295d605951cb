"""Our sumy classes pick what their parents pick, given the same document."""

import random
import warnings
from pathlib import Path

import pytest
from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
from sumy.nlp.stemmers import Stemmer
from sumy.summarizers import AbstractSummarizer
from sumy.utils import get_stop_words

from tasks import sentences
from tasks.summarise import SUMMARISERS, Summariser
from tasks.summarise.edmundson import BONUS_WORDS, STIGMA_WORDS
from tasks.summarise.passage import TOKENIZER

SUMY_BASED = [each for each in SUMMARISERS if each.name not in ("lead", "news")]
COUNTS = (1, 3, "30%")
every_sumy_class = pytest.mark.parametrize("summariser", SUMY_BASED, ids=lambda each: each.name)


@every_sumy_class
def test_the_seeds(summariser: Summariser, seeds: list[Path]) -> None:
    for page in seeds[:2]:  # stock KL takes a second for each of the longer ones
        text = page.read_text(encoding="utf-8")
        same_picks(summariser, [text[start:end] for start, end in sentences.split(text)])


@every_sumy_class
@pytest.mark.parametrize("seed", range(12))
def test_generated_texts(summariser: Summariser, seed: int) -> None:
    """Made of few words, so that scores tie, sentences repeat and some hold stop words alone."""
    draw = random.Random(seed)
    words = ["the", "of", "and", "it", "rain", "rains", "council", "bridge", "Bridge", "mayor", "flood", "town", "old"]
    made = [" ".join(draw.choices(words, k=draw.randint(1, 9))) + "." for _ in range(draw.randint(2, 25))]

    same_picks(summariser, list(dict.fromkeys(made)))


@every_sumy_class
def test_equal_sentences(summariser: Summariser, seeds: list[Path]) -> None:
    text = seeds[1].read_text(encoding="utf-8")
    spans = sentences.split(text)[:9]

    same_picks(summariser, [text[start:end] for start, end in [*spans, *spans[2:5], spans[0]]])


def same_picks(summariser: Summariser, texts: list[str]) -> None:
    document = ObjectDocumentModel([Paragraph([Sentence(text, TOKENIZER) for text in texts])])
    ours, theirs = made(summariser.sumy_class), made(parent_of(summariser.sumy_class))
    for count in COUNTS:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # the parents divide by zero
            expected, actual = theirs(document, count), ours(document, count)
        if summariser.name == "lsa":  # sumy breaks exact ties by rounding errors
            assert scores_of(summariser, document, actual) == scores_of(summariser, document, expected)
        else:
            assert [id(sentence) for sentence in actual] == [id(sentence) for sentence in expected]


def scores_of(summariser: Summariser, document: ObjectDocumentModel, picked: tuple[Sentence, ...]) -> list[float]:
    scores = made(summariser.sumy_class).rate(document, 1)
    places = {id(sentence): place for place, sentence in enumerate(document.sentences)}

    return sorted(scores[places[id(sentence)]] for sentence in picked)


def parent_of(ours: type) -> type:
    parents = [base for base in ours.__mro__ if base.__module__.startswith("sumy.") and base is not AbstractSummarizer]

    return parents[0]


def made(sumy_class: type) -> AbstractSummarizer:
    summariser = sumy_class(Stemmer("english"))
    stop_words = get_stop_words("english")
    summariser.stop_words = summariser.null_words = stop_words
    summariser.bonus_words, summariser.stigma_words = BONUS_WORDS["en"].split(), STIGMA_WORDS["en"].split()

    return summariser
