"""Made-up news for tests of scale and of order.

A pile deals the sentences of the seeds anew, with names, days and figures of their own: its events look alike. The events of a feed do not: each
has names and things that no other knows, and lasts a few days.
"""

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
SYLLABLES = ("ba", "de", "ki", "lo", "mu", "na", "po", "ra", "se", "ti", "vu", "za", "che", "fro", "gli", "sta")
TOLD = (
    "{a} told {b} that the {x} would be kept away from the {y} until the end of the week.",
    "The {x} in {a} was found beside a {y}, and {b} called for an inquiry.",
    "Nobody in {a} had expected the {y} to follow the {x} so soon, {b} wrote in a letter.",
    "{b} refused to pay for the {x}, which {a} had promised together with the {y}.",
    "After the {y} came the {x}, and {a} asked {b} for help.",
    "People from {a} carried the {x} past the {y} while {b} looked on.",
)


def pile(count: int, seed: int = 1) -> Iterator[dict[str, str]]:
    """`count` records: some tell of one event in several outlets, some repeat another word for word, most stand alone."""
    draw = Random(seed)
    sentences = _sentences()
    for number in range(count):
        event = draw.randrange(max(1, count // 2))
        yield _record(number, event, Random(f"{seed}-{event}"), draw, sentences)


def feed(count: int, days: int, seed: int = 1) -> list[dict[str, str]]:
    """`count` records in order of day; about four tell of each event, over up to three days and in several outlets."""
    draw = Random(seed)
    events = max(1, count // 4)
    records = [_report(number, draw.randrange(events), events, days, seed, draw) for number in range(count)]
    return sorted(records, key=lambda record: (record["date"], record["url"]))


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


def _report(number: int, event: int, events: int, days: int, seed: int, own: Random) -> dict[str, str]:
    story = Random(f"{seed}-{event}")
    names = [_invented(story).capitalize() for _ in range(4)]
    things = [_invented(story) for _ in range(8)]
    told = []
    for sentence in own.sample(TOLD, 5):
        a, b = own.sample(names, 2)
        x, y = own.sample(things, 2)
        told.append(sentence.format(a=a, b=b, x=x, y=y))
    day = FIRST_DAY + timedelta(days=event * days // events + own.randrange(3))
    return {
        "url": f"https://example.org/feed/{number}",
        "title": f"{names[0]} and {names[1]}: the {things[0]}",
        "date": day.isoformat(),
        "outlet": own.choice(OUTLETS),
        "text": "\n\n".join(told),
    }


def _invented(draw: Random) -> str:
    return "".join(draw.choices(SYLLABLES, k=4))


def _sentences() -> list[str]:
    texts = [path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt"))]
    lines = [line for text in texts for line in text.split("\n") if len(line) > 80]
    return [
        part.strip() + "." for line in lines for part in line.split(". ") if 40 < len(part) < 300 and "“" not in part
    ]
