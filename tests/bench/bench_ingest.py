"""HTML pages a second beside trafilatura and newspaper4k on the same pages in one run, and memory as the pages go by.

`make bench-ingest PAGES=folder`: .html, .htm or .gz; a gold.jsonl(.gz) beside the folder, one line a page with `file` and `body`, gives F1 too.
Where there is no such folder the pages are made, and their bodies known: they are tidier than life, so that speed is told and not judged.
Exit code 1 when a bound is passed. NEWSLEDGER_BENCH_MEMORY="2000 20000" says how many pages the memory is measured at.
"""

import gc
import gzip
import json
import logging
import os
import re
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from multiprocessing import get_context
from pathlib import Path
from typing import NamedTuple

import psutil
from trafilatura import bare_extraction

from tasks import ingest, normalise
from tasks.records import Refusal
from tests.bench.made_pages import made_page

PAGES = Path(os.environ.get("PAGES") or "../shared/data/pages_scrapinghub/input")
MOST_PAGES = 600
MADE = 120
MEMORY = tuple(int(count) for count in os.environ.get("NEWSLEDGER_BENCH_MEMORY", "2000 20000").split())
WARM = 10
LEAST_TIMES = 1.5  # trafilatura's pages a second, both with metadata
MOST_MEMORY_GROWTH = 1.1
SHINGLE = 4  # words, as the article-extraction-benchmark counts them

Body = Callable[[Path], str]


class Page(NamedTuple):
    path: Path
    body: str | None


def main() -> int:
    logging.disable(logging.CRITICAL)
    with tempfile.TemporaryDirectory(prefix="newsledger-bench-") as folder:
        are_real = PAGES.is_dir()
        pages = list(_own(PAGES) if are_real else _made(Path(folder)))
        where = f"of {PAGES}" if are_real else "made here"
        say(f"{len(pages)} pages {where}, one core, the same pages in turn; bytes in, body out")
        spent, bodies = _compared(pages)
        _tell(pages, spent, bodies)
        first = [page.path for page in pages]
        held = verdict(
            "newsledger is faster than trafilatura, both with metadata, by",
            spent["trafilatura, with metadata"] / spent["newsledger"],
            at_least=LEAST_TIMES,
        )
        return int(not (_is_flat(first) and (held or not are_real)))


def _made(folder: Path) -> Iterator[Page]:
    for number in range(MADE):
        made = made_page(number)
        path = folder / f"{number:04}.html"
        path.write_bytes(made.markup)
        yield Page(path, made.body)


def _own(folder: Path) -> Iterator[Page]:
    gold = {row["file"]: row.get("body") for row in _gold(folder.parent)}
    for path in sorted(path for path in folder.rglob("*") if path.suffix in (".html", ".htm", ".gz"))[:MOST_PAGES]:
        yield Page(path, gold.get(path.name))


def _gold(folder: Path) -> list[dict[str, str]]:
    path = next((path for path in (folder / "gold.jsonl.gz", folder / "gold.jsonl") if path.exists()), None)
    return [json.loads(line) for line in _bytes(path).splitlines()] if path else []


def _bytes(path: Path) -> bytes:
    return gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()


# ---- who is compared


def by_newsledger(path: Path) -> str:
    """All that a run does with a page: read, hash, decode, body, every line labelled, title, authors, date, outlet, language, evidence."""
    found = next(ingest.read(ingest.discover([str(path)])[0]))
    article = found if isinstance(found, Refusal) else normalise.normalise(found)
    if isinstance(article, Refusal):
        return ""
    return "\n\n".join(article.text[s.char_start : s.char_end] for s in article.segments if s.segment == "body")


def by_trafilatura(path: Path) -> str:
    return getattr(bare_extraction(_bytes(path), include_comments=False), "text", None) or ""


def by_trafilatura_with_metadata(path: Path) -> str:
    return getattr(bare_extraction(_bytes(path), include_comments=False, with_metadata=True), "text", None) or ""


def by_newspaper(path: Path) -> str:
    from newspaper import Article, ArticleException

    article = Article("https://www.bench.invalid/", fetch_images=False)
    try:
        article.download(input_html=_bytes(path).decode("utf-8", "replace"))
        article.parse()
    except (
        ArticleException,
        ValueError,
        LookupError,
        ImportError,
    ):  # Korean and Japanese ask for more than it installs
        return ""
    return str(article.text)


def _contestants() -> dict[str, Body]:
    found: dict[str, Body] = {
        "newsledger": by_newsledger,
        "trafilatura, with metadata": by_trafilatura_with_metadata,
        "trafilatura, body alone": by_trafilatura,
    }
    if find_spec("newspaper"):
        return found | {"newspaper4k, with metadata": by_newspaper}
    say("newspaper4k is not installed (pip install -e '.[bench]'): left out")
    return found


# ---- time


def _compared(pages: list[Page]) -> tuple[dict[str, float], dict[str, list[str]]]:
    """Processor seconds of each, and the bodies it found; who goes first changes from page to page."""
    contestants = list(_contestants().items())
    for page in pages[:WARM]:
        for _, body_of in contestants:
            body_of(page.path)
    spent: dict[str, float] = dict.fromkeys((name for name, _ in contestants), 0.0)
    bodies: dict[str, list[str]] = {name: [] for name, _ in contestants}
    for number, page in enumerate(pages):
        turn = number % len(contestants)
        for name, body_of in contestants[turn:] + contestants[:turn]:
            started = time.process_time()
            body = body_of(page.path)
            spent[name] += time.process_time() - started
            bodies[name].append(body)
    return spent, bodies


def _tell(pages: list[Page], spent: dict[str, float], bodies: dict[str, list[str]]) -> None:
    for name, seconds in spent.items():
        told = [(page.body, body) for page, body in zip(pages, bodies[name], strict=True) if page.body]
        score = f"F1 {_f1(told):.4f} on {len(told)} pages" if told else "no gold, no F1"
        rate, cost = len(pages) / seconds, 1000 * seconds / len(pages)
        empty = sum(not body for body in bodies[name])
        say(f"{name:28}{rate:7.1f} pages/s a core {cost:8.2f} ms a page   {score}, nothing from {empty}")
    for name, seconds in list(spent.items())[1:]:
        say(f"newsledger beside {name:28}{seconds / spent['newsledger']:6.2f} times as fast")


def _f1(told: list[tuple[str, str]]) -> float:
    """Mean precision and mean recall of shingles over pages, and the F1 of the two."""
    precisions, recalls = [], []
    for gold, found in told:
        wanted, got = _shingles(gold), _shingles(found)
        both = (wanted & got).total()
        recalls.append(both / wanted.total())
        if got:
            precisions.append(both / got.total())
    precision, recall = sum(precisions) / (len(precisions) or 1), sum(recalls) / len(recalls)
    return 2 * precision * recall / ((precision + recall) or 1)


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    words = re.findall(r"\w+", text)
    starts = range(max(1, len(words) - SHINGLE + 1)) if words else range(0)
    return Counter(tuple(words[start : start + SHINGLE]) for start in starts)


# ---- memory


def _is_flat(paths: list[Path]) -> bool:
    """Whether a worker that has read ten times the pages holds no more."""
    with get_context("spawn").Pool(1) as pool:
        held = pool.apply(resident_after, (paths, MEMORY))
    say("; ".join(f"{count} pages: {size / 1e6:.0f} MB resident" for count, size in held.items()))
    small, large = min(held), max(held)
    return verdict(
        f"memory at {large} pages over memory at {small}", held[large] / held[small], at_most=MOST_MEMORY_GROWTH
    )


def resident_after(paths: list[Path], counts: tuple[int, ...]) -> dict[int, int]:
    """What this process holds after so many pages, the same ones again and again."""
    logging.disable(logging.CRITICAL)
    held: dict[int, int] = {}
    for number in range(1, max(counts) + 1):
        by_newsledger(paths[number % len(paths)])
        if number in counts:
            gc.collect()
            held[number] = psutil.Process().memory_info().rss
    return held


def verdict(what: str, value: float, at_least: float = 0.0, at_most: float = float("inf")) -> bool:
    holds = at_least <= value <= at_most
    bound = f"at least {at_least}" if at_least else f"at most {at_most}"
    say(f"{'ok    ' if holds else 'MISSED'} {what}: {value:.3f}, {bound}")
    return holds


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
