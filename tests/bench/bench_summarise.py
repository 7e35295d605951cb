"""Our summarisers against stock sumy, side by side in one process: `python tests/bench/bench_summarise.py [TEXTS.jsonl]`.

`article`: a text to its three best sentences, everything included (sentences, words, stems, ranking). Stock sumy gets
its own parser and nltk's splitters, which need no downloaded data. `ranking`: the ranking alone, words split already.
CPU time, one BLAS thread, median of rounds in turn; no text is seen twice. Without a file the texts are sentences of
the seeds in random order. Both sides keep their objects; ours also remember stems, as they do in a worker.
"""

import os

os.environ |= {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}  # before numpy is imported

import json
import random
import sys
import time
import warnings
from collections.abc import Callable
from pathlib import Path
from statistics import median

from nltk.tokenize import NLTKWordTokenizer
from nltk.tokenize.punkt import PunktSentenceTokenizer
from sumy.nlp.stemmers import Stemmer
from sumy.parsers.plaintext import PlaintextParser
from sumy.summarizers import AbstractSummarizer
from sumy.utils import get_stop_words

from tasks import sentences
from tasks.summarise import SUMMARISERS, Length, Passage

SEEDS = Path(__file__).parents[2] / "seeds"
SIZES = (15, 60)
ROUNDS = 15
SLOW = {("kl", 60): 3}  # rounds where the parent takes seconds
LEFT_OUT = ("edmundson", "lead", "news")  # no parent, or one whose words have to be chosen


class StockTokenizer:
    """nltk's splitters, as sumy uses them, in the form that needs no data."""

    def __init__(self) -> None:
        self._sentences, self._words = PunktSentenceTokenizer(), NLTKWordTokenizer()

    def to_sentences(self, text: str) -> tuple[str, ...]:
        return tuple(self._sentences.tokenize(text))

    def to_words(self, text: str) -> tuple[str, ...]:
        return tuple(word for word in self._words.tokenize(text) if word.isalpha())


def main() -> None:
    """Print one line a summariser and size."""
    pool = pool_of(Path(sys.argv[1])) if len(sys.argv) > 1 else pool_of(SEEDS)
    print(
        f"{len(pool)} different sentences\n{'summariser':12}{'sentences':>10}{'stock ms':>10}{'ours ms':>10}{'times':>8}"
    )
    for name, size, stock, ours in compared(pool):
        print(f"{name:12}{size:>10}{stock * 1e3:>10.2f}{ours * 1e3:>10.2f}{stock / ours:>7.1f}x")


def compared(
    pool: list[str], sizes: tuple[int, ...] = SIZES, rounds: int = ROUNDS
) -> list[tuple[str, int, float, float]]:
    """Name, sentences, and seconds of stock sumy and of ours for a whole article."""
    draw, figures = random.Random(7), []
    for maker in SUMMARISERS:
        if maker.name in LEFT_OUT:
            continue
        stock = stock_summariser(maker.sumy_class)
        maker(Passage.of_text(" ".join(pool)), Length())  # what it remembers of words, it remembers now
        for size in sizes:
            stock_seconds, our_seconds = [], []
            for _ in range(SLOW.get((maker.name, size), rounds)):
                text = " ".join(draw.choices(pool, k=size))
                stock_seconds.append(seconds(stock, text))
                our_seconds.append(seconds(lambda given, maker=maker: maker(Passage.of_text(given), Length()), text))
            figures.append((maker.name, size, median(stock_seconds), median(our_seconds)))
    return figures


def stock_summariser(ours: type) -> Callable[[str], object]:
    """sumy's own class, from text to summary."""
    parent = next(
        base for base in ours.__mro__ if base.__module__.startswith("sumy.") and base is not AbstractSummarizer
    )
    summariser, tokenizer = parent(Stemmer("english")), StockTokenizer()
    summariser.stop_words = get_stop_words("english")
    return lambda text: summariser(PlaintextParser.from_string(text, tokenizer).document, 3)


def seconds(summarise: Callable[[str], object], text: str) -> float:
    """CPU time of one call."""
    started = time.process_time()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # stock LexRank divides by zero, stock LSA complains of short texts
        summarise(text)
    return max(time.process_time() - started, 1e-9)


def pool_of(source: Path) -> list[str]:
    """Different sentences of at least four words, of a folder of texts or a file of JSON lines."""
    if source.is_dir():
        texts = [file.read_text(encoding="utf-8") for file in sorted(source.glob("*.txt"))]
    else:
        texts = [json.loads(line)["text"] for line in source.read_text(encoding="utf-8").splitlines()]
    found = {" ".join(text[start:end].split()) for text in texts for start, end in sentences.split(text)}
    return sorted(sentence for sentence in found if len(sentence.split()) >= 4 and sentence[-1] in ".?!")


if __name__ == "__main__":
    main()
