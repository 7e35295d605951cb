"""Ten thousand sentences: bounded memory, and no quadratic matrix held."""

import random
import subprocess
import sys
from pathlib import Path

import pytest

from tasks.summarise import SUMMARISERS, Length, Passage
from tasks.summarise.passage import MOST_SENTENCES
from tasks.summarise.terms import LARGE

ROOT = Path(__file__).parents[2]


def text_of(sentences: int) -> str:
    """Sentences of frequent and rare words; none is equal to another."""
    draw = random.Random(3)
    words = [f"word{chr(97 + n % 26)}{chr(97 + n // 26 % 26)}{chr(97 + n // 676)}" for n in range(4_000)]
    weights = [1 / (rank + 1) for rank in range(len(words))]
    return "\n".join(" ".join(draw.choices(words, weights, k=14)) + f" Number{n}." for n in range(sentences))


@pytest.mark.slow
@pytest.mark.parametrize("name", ["lexrank", "textrank", "reduction"])
def test_blocks_of_rows_give_what_the_whole_matrix_gives(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    passage = Passage.of_text(text_of(600))
    summariser = next(each for each in SUMMARISERS if each.name == name)
    whole = summariser(passage, Length(5))
    for module in ("terms", "lexrank", "textrank", "reduction"):
        monkeypatch.setattr(f"tasks.summarise.{module}.LARGE", 100)

    assert LARGE > 600
    assert summariser(passage, Length(5)) == whole


SCRIPT = """
import pathlib, resource, sys
from tasks.summarise import SUMMARISERS, Length, Passage
passage = Passage.of_text(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"))
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
for summariser in SUMMARISERS:
    picked = summariser(passage, Length())
    kilobytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    print(summariser.name, len(picked.positions), picked.fallback, kilobytes < 500_000)
"""


@pytest.mark.slow
def test_ten_thousand_sentences_fit_in_memory(tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text(text_of(MOST_SENTENCES + 1), encoding="utf-8")

    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(tmp_path / "long.txt")], capture_output=True, text=True, check=True, cwd=ROOT
    )

    assert done.stdout.splitlines() == [f"{each.name} 3 truncated True" for each in SUMMARISERS]
