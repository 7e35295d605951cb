"""Piles of made-up news for tests of scale and of order: sentences of the seeds, dealt anew, with names, days and figures of their own."""

import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random

SEEDS = Path(__file__).parents[1] / "seeds"
OUTLETS = ("Harbour Gazette", "Northern Post", "The Daily Ledger", "Valley Times", "City Observer")
TOWNS = ("Aldbury", "Brenford", "Castleby", "Dunmere", "Eastwick", "Farleigh", "Grantham", "Holloway")
SURNAMES = ("Archer", "Bennett", "Carver", "Dawson", "Ellery", "Fenwick", "Garland", "Hartley", "Ingram", "Jessop")
FIRST_DAY = date(2016, 3, 1)


def pile(count: int, seed: int = 1) -> Iterator[dict[str, str]]:
    """`count` records: some tell of one event in several outlets, some repeat another word for word, most stand alone."""
    draw = Random(seed)
    sentences = _sentences()
    for number in range(count):
        event = draw.randrange(max(1, count // 2))
        yield _record(number, event, Random(f"{seed}-{event}"), draw, sentences)


def write_pile(folder: Path, count: int, per_file: int = 50, seed: int = 1) -> Path:
    """The pile as JSON lines, `per_file` records a file."""
    folder.mkdir(parents=True, exist_ok=True)
    records = list(pile(count, seed))
    for start in range(0, count, per_file):
        lines = [json.dumps(record) + "\n" for record in records[start : start + per_file]]
        (folder / f"part-{start:06d}.jsonl").write_text("".join(lines))
    return folder


def _record(number: int, event: int, story: Random, own: Random, sentences: list[str]) -> dict[str, str]:
    town, person = story.choice(TOWNS), f"{story.choice(SURNAMES)}"
    day = FIRST_DAY + timedelta(days=story.randrange(60))
    said = f"We counted {story.randrange(20, 900)} boats in {town} and nobody will forget number {event}"
    told = story.sample(sentences, 6) + own.sample(sentences, 2)
    body = [
        f"The harbour of {town} was closed on {day:%B} {day.day}, Mayor Alice {person} said.",
        f"“{said},” {person} told reporters in {town}.",
        *told,
    ]
    return {
        "id": f"pile-{number}",
        "url": f"https://example.org/{number}",
        "title": f"{town} harbour closed as mayor {person} counts boats, case {event}",
        "date": (day + timedelta(days=own.randrange(2))).isoformat(),
        "outlet": own.choice(OUTLETS),
        "text": "\n\n".join(body),
    }


def _sentences() -> list[str]:
    texts = [path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt"))]
    lines = [line for text in texts for line in text.split("\n") if len(line) > 80]
    return [
        part.strip() + "." for line in lines for part in line.split(". ") if 40 < len(part) < 300 and "“" not in part
    ]
