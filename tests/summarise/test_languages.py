"""sumy's stemmers and stop words, by the language of the article."""

import pytest

from tasks.summarise.languages import MEMO_SIZE, NAMES, StemMemo, language_of


@pytest.mark.parametrize(
    ("code", "word", "stem", "stop_word"),
    [
        ("en", "running", "run", "the"),
        ("en-US", "running", "run", "the"),
        (None, "running", "run", "the"),
        ("de", "Häuser", "haus", "und"),
        ("fr", "nationales", "national", "les"),
        ("cs", "hradech", "hrad", "ale"),
    ],
)
def test_a_language_has_its_own_stems_and_stop_words(code: str | None, word: str, stem: str, stop_word: str) -> None:
    language = language_of(code)

    assert language.content[word] == stem
    assert language.content[stop_word] is None
    assert language.content[stop_word.upper()] is None


@pytest.mark.parametrize("code", sorted(NAMES))
def test_every_language_of_sumys_can_stem_here(code: str) -> None:
    assert language_of(code).stem("word")


def test_an_unknown_language_has_words_for_stems() -> None:
    language = language_of("tlh")

    assert language.content["Qapla"] == "qapla"
    assert language.stop_words == frozenset()


def test_what_is_remembered_is_bounded() -> None:
    memo = StemMemo(str.lower)

    for number in range(MEMO_SIZE + 10):
        memo(f"Word{number}")

    assert len(memo) <= MEMO_SIZE
