"""What linking costs: fingerprints, copies, similarities and stories of growing piles, and of one more night.

`make bench-stories`. Reads the articles of NEWSLEDGER_BENCH_DATA (JSON lines) and tells them again and again, each time with other words of
like frequency and 1,000 a day, so that a larger pile is a longer feed. Summaries and facts are other stages' and left out.
All on one core. Exit code 1 when a bound is passed; skipped, with a line that says so, where there are no articles.
"""

import gc
import gzip
import json
import math
import os
import re
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from functools import cache
from itertools import islice, pairwise
from pathlib import Path
from typing import Any, NamedTuple
from uuid import UUID

import pyarrow as pa

from flows.stages.link import group_articles, link, tell_changes
from flows.stages.link_graph import link_copies
from tasks import stories
from tasks.analyse import AT_ONCE
from tasks.reading import Reading
from tasks.staging import schema_of
from tasks.stories.background import frequencies
from warehouse.connection import work
from warehouse.home import Home
from warehouse.links import Connection, insert, take_pending
from warehouse.models import Article, Segment, content_id
from warehouse.transaction import transaction

CORPUS = Path(os.environ.get("NEWSLEDGER_BENCH_DATA", "../shared/data/load/input"))
SIZES = tuple(int(size) for size in os.environ.get("NEWSLEDGER_BENCH_SIZES", "10000 30000 100000").split())
NIGHT = 1_000
PER_DAY = 1_000
BAND = 200  # words of like frequency that change places
KEPT = 120  # commonest words, which stay
PORTION = 5_000
MOST_EXPONENT, MOST_NIGHT_EXPONENT = 1.15, 0.2
LEAST_RATE = 2_000  # articles per second of processor time, all stages together
MOST_NIGHT_S, MOST_MEMORY = 15.0, 2 << 30

_WORD = re.compile(r"[^\W\d_]+")


class Step(NamedTuple):
    """A pile of articles, and the seconds of processor time it took; a thousand more, told and all: on the wall, and of processor time."""

    size: int
    fingerprints_s: float
    copies_s: float
    grouping_s: float
    telling_s: float
    night_s: float
    night_cpu_s: float

    @property
    def rate(self) -> float:
        """Articles a second: fingerprints, copies, similarities, stories with their ids."""
        return self.size / (self.fingerprints_s + self.copies_s + self.grouping_s)

    @property
    def rate_told(self) -> float:
        """The same with telling: cards, utterances, timelines, summaries of stories."""
        return self.size / (self.fingerprints_s + self.copies_s + self.grouping_s + self.telling_s)


def main() -> int:
    corpus = list(_corpus())
    if not corpus:
        sys.stdout.write(f"skipped: no articles in {CORPUS} (set NEWSLEDGER_BENCH_DATA to a folder of .jsonl.gz)\n")
        return 0
    _stay_on_one_core()
    measured = []
    for size in SIZES:
        with tempfile.TemporaryDirectory(prefix="newsledger-bench-") as folder:
            measured.append(_measure(Home(Path(folder)), corpus, size))
            _say(measured[-1])
    return int(not _holds(measured))


def _stay_on_one_core() -> None:
    if hasattr(os, "sched_setaffinity"):  # not on every system
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def _corpus() -> Iterator[dict[str, str]]:
    for file in sorted(CORPUS.glob("*.jsonl.gz")):
        yield from map(json.loads, gzip.decompress(file.read_bytes()).decode().splitlines())


def _measure(home: Home, corpus: list[dict[str, str]], size: int) -> Step:
    """Fill a home with `size` articles, link them, then load and link one more night."""
    home.prepare()
    told = _told(corpus)
    fingerprints = 0.0
    with work(home) as connection:
        run_id = _begin(connection, 0)
        for start in range(0, size, PORTION):
            fingerprints += _load(connection, run_id, list(islice(told, min(PORTION, size - start))))
    copies, grouping, telling = _link(home, run_id)
    with work(home) as connection:
        night_id = _begin(connection, 1)
        night = _load(connection, night_id, list(islice(told, NIGHT)))
    began, started = time.monotonic(), time.process_time()
    link(home, night_id, _call)
    spent = time.process_time() - started
    return Step(size, fingerprints, copies, grouping, telling, night + time.monotonic() - began, night + spent)


def _link(home: Home, run_id: UUID) -> tuple[float, float, float]:
    """The link stage step by step: the processor time of copies, of grouping, and of telling what came of it."""
    with work(home) as connection, transaction(connection):
        take_pending(connection)
        moments = [time.process_time()]
        link_copies(connection, _call)
        moments.append(time.process_time())
        regrouped = group_articles(connection, run_id, _call)
        moments.append(time.process_time())
        tell_changes(connection, run_id, regrouped, home.staging / "told", _call)
        moments.append(time.process_time())
    copies, grouping, telling = (after - before for before, after in pairwise(moments))
    return copies, grouping, telling


def _call(function: Callable[..., Any], *arguments: object) -> Any:
    """A worker's work, done here."""
    return function(*arguments)


def _told(corpus: list[dict[str, str]]) -> Iterator[Article]:
    """The corpus, generation after generation, in order of day."""
    for number in range(10**7):
        generation, place = divmod(number, len(corpus))
        record = corpus[place]
        text, title = _retold(record["text"], generation), _retold(record["title"], generation)
        moment = datetime(2015, 1, 1) + timedelta(days=number // PER_DAY)  # noqa: DTZ001 naive, as all our times are
        yield Article(
            article_id=content_id("article", str(number)),
            text_id=content_id("text", text),
            source_uri="bench",
            title=title,
            outlet=record.get("outlet"),
            published_at=moment,
            published_precision="day",
            published_basis="declared",
            text=text,
            segments=(Segment(segment="body", char_start=0, char_end=len(text), basis="bench"),),
        )


def _retold(text: str, generation: int) -> str:
    """The same text in other words: a one-to-one exchange within bands of like frequency."""
    if not generation:
        return text
    words, ranks = _vocabulary()
    return _WORD.sub(lambda match: _exchanged(match.group(), generation, words, ranks), text)


def _exchanged(word: str, generation: int, words: list[str], ranks: dict[str, int]) -> str:
    rank = ranks.get(word.lower())
    if rank is None or rank < KEPT:
        return word
    band, place = divmod(rank, BAND)
    other = words[min(band * BAND + (place + 37 * generation) % BAND, len(words) - 1)]
    return other.capitalize() if word[0].isupper() else other


@cache
def _vocabulary() -> tuple[list[str], dict[str, int]]:
    words = [word for word in frequencies() if word.isalpha()]
    return words, {word: rank for rank, word in enumerate(words)}


def _begin(connection: Connection, number: int) -> UUID:
    run_id = content_id("run", str(number))
    row = {"run_id": [str(run_id)], "started_at": [datetime(2026, 1, 1 + number)]}  # noqa: DTZ001
    zeros = "read article duplicate rejected new_article changed_article reextracted_article fact"
    counts = {f"{name}_count": [0] for name in zeros.split()}
    texts = {"status": ["running"], "code_version": ["bench"], "parameters": ["{}"]}
    insert(connection, "runs", pa.table(row | texts | counts))
    return run_id


def _load(connection: Connection, run_id: UUID, articles: list[Article]) -> float:
    """Fingerprint and load articles; returns the processor time of the fingerprints."""
    readings = [Reading(article) for article in articles]
    gc.freeze()  # what the bench itself holds is not to be searched for rubbish
    started = time.process_time()
    found = [
        row
        for start in range(0, len(readings), AT_ONCE)
        for row in stories.fingerprints(readings[start : start + AT_ONCE])
    ]
    spent = time.process_time() - started
    rows = [row.model_dump() | {"article_id": str(row.article_id), "folded_id": str(row.folded_id)} for row in found]
    moment = datetime(2026, 1, 1)  # noqa: DTZ001
    ids = [str(article.article_id) for article in articles]
    texts = [str(article.text_id) for article in articles]
    stamp = {"run_id": [str(run_id)] * len(ids), "first_seen_at": [moment] * len(ids)}
    with transaction(connection):
        insert(
            connection, "ops.article_fingerprints", pa.Table.from_pylist(rows, schema=schema_of(stories.Fingerprint))
        )
        lengths = [len(article.text) for article in articles]
        known = {"text_id": texts, "text": [article.text for article in articles], "char_count": lengths}
        insert(connection, "ops.texts", pa.table(known))
        current = {
            "article_id": ids,
            "version": [1] * len(ids),
            "text_id": texts,
            "body_id": texts,
            "word_count": lengths,
        }
        insert(connection, "ops.current", pa.table(current | stamp))
        columns = {
            name: [getattr(a, name) for a in articles] for name in ("title", "outlet", "published_at", "source_uri")
        }
        fixed = {"published_precision": ["day"] * len(ids), "authors": pa.array([[]] * len(ids), pa.list_(pa.string()))}
        versions = {"article_id": ids, "version": [1] * len(ids), "text_id": texts}
        insert(connection, "ops.versions", pa.table(versions | columns | fixed | stamp))
        spans = {"position": [1] * len(ids), "segment": ["body"] * len(ids), "char_start": [0] * len(ids)}
        basis = {"char_end": lengths, "basis": ["bench"] * len(ids)}
        insert(connection, "article_segments", pa.table({"article_id": ids} | spans | basis))
    return spent


def _say(step: Step) -> None:
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    sys.stdout.write(
        f"{step.size:7} articles: fingerprints {step.size / step.fingerprints_s:6.0f}/s, "
        f"copies {step.size / step.copies_s:6.0f}/s, similarities and stories {step.size / step.grouping_s:6.0f}/s, "
        f"together {step.rate:6.0f}/s; "
        f"telling {step.size / step.telling_s:6.0f}/s, with that {step.rate_told:6.0f}/s; "
        f"{NIGHT} more in {step.night_s:5.1f} s ({step.night_cpu_s:5.1f} s of processor time); {memory:5.0f} MB at most\n"
    )
    sys.stdout.flush()


def _holds(measured: list[Step]) -> bool:
    checks = {
        f"at least {LEAST_RATE} articles/s": measured[-1].rate >= LEAST_RATE,
        f"{NIGHT} more within {MOST_NIGHT_S:.0f} s": measured[-1].night_s <= MOST_NIGHT_S,
        "at most 2 GB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 <= MOST_MEMORY,
    }
    if len(measured) > 1:
        growth = _exponent(measured, lambda step: step.size / step.rate)
        nights = _exponent(measured, lambda step: step.night_cpu_s)
        checks[f"growth {growth:.2f} <= {MOST_EXPONENT}"] = growth <= MOST_EXPONENT
        checks[f"growth of a night {nights:.2f} <= {MOST_NIGHT_EXPONENT}"] = nights <= MOST_NIGHT_EXPONENT
    for check, holds in checks.items():
        sys.stdout.write(f"{'ok    ' if holds else 'MISSED'}  {check}\n")
    return all(checks.values())


def _exponent(measured: list[Step], cost: Callable[[Step], float]) -> float:
    small, large = measured[0], measured[-1]
    return math.log(cost(large) / cost(small)) / math.log(large.size / small.size)


if __name__ == "__main__":
    sys.exit(main())
