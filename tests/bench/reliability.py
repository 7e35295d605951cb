"""Counts how often facts are right by their confidence, and writes `tasks/facts/reliability.csv`: `make reliability GOLD=folder`.

Every folder below GOLD that has a `gold.jsonl.gz` is a set of annotated articles: `input/*.jsonl.gz` holds the records, and each line of the gold
an `id` with `attributions` (source and content as lists of spans, and `quoted` spans with the number of their attribution) or with `timexes`.
"""

import csv
import gzip
import json
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import tasks.facts
from tasks import ingest, normalise
from tasks.facts import EXTRACTORS, extract
from tasks.facts.reliability import TABLE, Measured, tenth_of
from tasks.reading import Reading
from tasks.records import SourceRecord
from warehouse.models import Article, DateMention, Fact, Quote

Span = tuple[int, int]
Gold = dict[str, Any]

EDGES = ' \n\t\xa0"“”„«»'
SAME_QUOTATION = 0.8  # of the longer one
SAME_STATEMENT = 0.5


def main(folder: Path) -> None:
    judged = Counter[tuple[str, int, bool]]()
    for gold in sorted(folder.glob("*/gold.jsonl.gz")):
        for fact, is_right in _judged(gold):
            judged[fact.kind, tenth_of(fact.confidence), is_right] += 1
    if not judged:
        sys.exit(f"no annotated articles below {folder}: make reliability GOLD=folder")
    path = Path(tasks.facts.__file__).parent / TABLE
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(Measured.__dataclass_fields__)
        writer.writerows(_lines(judged))
    print(path.read_text(encoding="utf-8"), end="")


def _lines(judged: Counter[tuple[str, int, bool]]) -> Iterator[tuple[object, ...]]:
    makers = {kind: extractor for extractor in EXTRACTORS for kind in extractor.kinds}
    today = datetime.now(UTC).date()
    for kind, tenth in sorted({(kind, tenth) for kind, tenth, _ in judged}):
        right, wrong = judged[kind, tenth, True], judged[kind, tenth, False]
        yield kind, tenth, right + wrong, right, makers[kind].name, makers[kind].version, today


def _judged(gold: Path) -> Iterator[tuple[Fact, bool]]:
    articles = _articles(gold.parent / "input")
    with gzip.open(gold, "rt", encoding="utf-8") as lines:
        for line in map(json.loads, lines):
            article = articles.get(line["id"])
            if article:
                facts = extract(Reading(article))
                judge = _judged_speech if "attributions" in line else _judged_dates if "timexes" in line else _unjudged
                yield from judge(article.text, line, facts)


def _articles(folder: Path) -> dict[str | None, Article]:
    records = (record for source in ingest.discover([str(folder)]) for record in ingest.read(source, ingest.Limits()))
    read = ((record, normalise.normalise(record)) for record in records if isinstance(record, SourceRecord))
    return {article.external_id: article for _, article in read if isinstance(article, Article)}


def _unjudged(text: str, gold: Gold, facts: list[Fact]) -> Iterator[tuple[Fact, bool]]:
    yield from ()


# ---- who said what


def _judged_speech(text: str, gold: Gold, facts: list[Fact]) -> Iterator[tuple[Fact, bool]]:
    """Facts with a speaker, but for those of attributions in which people saw no source either."""
    free = [(tuple(quoted["span"]), gold["attributions"][quoted["attribution"]]) for quoted in gold["quoted"]]
    for fact in facts:
        if not isinstance(fact, Quote) or fact.speaker_surface is None or _is_unsourced(gold, fact):
            continue
        if fact.kind == "quote":
            found = next((pair for pair in free if pair[1]["source"] and _same(text, pair[0], fact)), None)
            if found:
                free.remove(found)
            yield fact, found is not None and _is_speaker(text, found[1]["source"], fact)
        else:
            yield fact, any(_is_statement(text, attribution, fact) for attribution in gold["attributions"])


def _is_unsourced(gold: Gold, fact: Quote) -> bool:
    unsourced = (attribution["content"] for attribution in gold["attributions"] if not attribution["source"])
    half = (fact.char_end - fact.char_start) / 2
    return any(
        sum(_overlap(span, (fact.char_start, fact.char_end)) for span in content) > half for content in unsourced
    )


def _same(text: str, span: Span, fact: Quote) -> bool:
    start, end = fact.char_start, fact.char_end
    while start < end and text[start] in EDGES:
        start += 1
    while end > start and text[end - 1] in EDGES:
        end -= 1
    return _overlap(span, (start, end)) >= SAME_QUOTATION * max(end - start, span[1] - span[0])


def _is_statement(text: str, attribution: Gold, fact: Quote) -> bool:
    span = fact.char_start, fact.char_end
    shares = (_overlap(part, span) / max(part[1] - part[0], span[1] - span[0]) for part in attribution["content"])
    return max(shares, default=0) >= SAME_STATEMENT and _is_speaker(text, attribution["source"], fact)


def _is_speaker(text: str, source: list[Span], fact: Quote) -> bool:
    """The speaker's words touch the source, or the speaker's last name stands in it."""
    span = fact.speaker_start or 0, fact.speaker_end or 0
    if any(_overlap(part, span) for part in source):
        return True
    name = (fact.speaker or "").lower().split()
    return bool(name) and any(name[-1] in text[slice(*span)].lower().replace("’s", "").split() for span in source)


# ---- when


def _judged_dates(text: str, gold: Gold, facts: list[Fact]) -> Iterator[tuple[Fact, bool]]:
    free = list(gold["timexes"])
    for fact in facts:
        if isinstance(fact, DateMention):
            span = fact.char_start, fact.char_end
            found = next((timex for timex in free if _overlap((timex["start"], timex["end"]), span)), None)
            if found:
                free.remove(found)
            yield fact, found is not None and fact.value is not None and fact.value == found["value"]


def _overlap(one: Any, other: Any) -> int:
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "gold"))
