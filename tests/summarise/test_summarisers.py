"""The contract that every member of `SUMMARISERS` keeps, whatever the text."""

import math
import os
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import nltk
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sumy.summarizers import AbstractSummarizer

from tasks.summarise import SUMMARISERS, Length, Passage, Summariser
from tasks.summarise.side_by_side import side_by_side

GOLDEN = Path(__file__).parents[1] / "golden" / "summarise"
every_summariser = pytest.mark.parametrize("summariser", SUMMARISERS, ids=lambda each: each.name)
SENTENCES = [
    "The council met.",
    "Nobody came to the council at all!",
    "The the the.",
    "Rain fell on the council house.",
]
SENTENCES += ["Photo: AP", "No.", "会议开始了。", "😀 😀", "And the rain stopped when the council left.", "…"]


@pytest.mark.parametrize("number", range(5))
def test_seeds_are_summarised_as_before(number: int, seeds: list[Path], golden: Callable[[Path, object], None]) -> None:
    summaries = side_by_side(Passage.of_text(seeds[number].read_text(encoding="utf-8")))

    golden(GOLDEN / f"{seeds[number].stem[:3]}.json", {each.summariser: [*each.sentences] for each in summaries})


@every_summariser
@settings(max_examples=25, deadline=None)
@given(drawn=st.lists(st.sampled_from(SENTENCES), max_size=12), count=st.integers(1, 5))
def test_picks_are_verbatim_in_order_and_no_more_than_asked(
    summariser: Summariser, drawn: list[str], count: int
) -> None:
    text = "\n".join(drawn)
    [summary] = side_by_side(Passage.of_text(text), Length(count), [summariser.name])

    assert len(summary.sentences) == min(count, len(set(drawn)))
    assert [text[start:end] for start, end in summary.spans] == list(summary.sentences)
    assert list(summary.spans) == sorted(summary.spans)
    assert not any(map(math.isnan, summary.scores))
    assert (summary.fallback == "no_body") == (not drawn)


@every_summariser
def test_it_is_a_sumy_summariser_with_a_version(summariser: Summariser) -> None:
    assert issubclass(summariser.sumy_class, AbstractSummarizer)
    assert summariser.version


ONE_SENTENCE = "Only one sentence stands here, and it is not short."
STOP_WORDS = "It is what it is. And so it was. That is that. We are who we are."
UNLIKE = "Rain fell heavily yesterday. Trains stopped near Paris. Musicians play trumpets. Bakers sell bread."
CASES = [
    ("", "no_body", 0),
    (" \n\t", "no_body", 0),
    (ONE_SENTENCE, "few_sentences", 1),
    ("Rain fell. Snow fell.", "few_sentences", 2),
    (STOP_WORDS, "no_words", 3),
]


@every_summariser
@pytest.mark.parametrize(("text", "fallback", "count"), CASES)
def test_it_says_when_its_algorithm_had_nothing_to_go_by(
    summariser: Summariser, text: str, fallback: str, count: int
) -> None:
    picked = summariser(Passage.of_text(text), Length())

    assert (picked.fallback, picked.positions) == (fallback, tuple(range(count)))


@pytest.mark.parametrize("name", ["lexrank", "textrank", "reduction", "luhn"])
@pytest.mark.filterwarnings("error")  # stock LexRank divides by zero here and goes on with NaN
def test_sentences_without_a_common_word_are_a_zero_matrix(name: str) -> None:
    [summary] = side_by_side(Passage.of_text(UNLIKE), names=[name])

    assert summary.fallback == "zero_matrix"
    assert summary.sentences == (
        "Rain fell heavily yesterday.",
        "Trains stopped near Paris.",
        "Musicians play trumpets.",
    )


@every_summariser
def test_repeats_are_picked_once(summariser: Summariser) -> None:
    text = "\n".join(["The flood reached the old town.", "The flood took the bridge.", "The mayor spoke."] * 4)

    picked = summariser(Passage.of_text(text), Length(3))

    assert picked.positions == (0, 1, 2)


@every_summariser
def test_neither_network_nor_nltk_data_is_needed(summariser: Summariser, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        pytest.fail("a summariser opened a socket")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(nltk.data, "path", [])

    assert summariser(Passage.of_text(UNLIKE + " Rain stopped trains near the bakers."), Length(2)).positions


SCRIPT = """
from pathlib import Path
from tasks.summarise import Passage
from tasks.summarise.side_by_side import side_by_side
for page in sorted(Path("seeds").glob("*.txt")):
    print(side_by_side(Passage.of_text(page.read_text(encoding="utf-8"))))
"""


@pytest.mark.slow
def test_picks_and_scores_do_not_depend_on_the_hash_seed() -> None:
    shown = {
        subprocess.run(
            [sys.executable, "-c", SCRIPT],
            env={**os.environ, "PYTHONHASHSEED": seed},
            cwd=Path(__file__).parents[2],
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "4711")
    }

    assert len(shown) == 1
