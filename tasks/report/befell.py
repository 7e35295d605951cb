"""What befell stories in a run, in words: which came, grew, merged, split or gave articles away."""

from collections.abc import Callable, Sequence

from tasks.report.rows import EventRow
from tasks.report.words import clipped, counted

KINDS = {"created": "new", "grew": "grown", "merged": "merged", "split": "split", "moved": "moved"}
LONGEST = 100  # characters of a headline


def by_kind(events: Sequence[EventRow]) -> list[tuple[str, list[EventRow]]]:
    """The events of every kind that there is, under its name for people."""
    found = [(name, [event for event in events if event.kind == kind]) for kind, name in KINDS.items()]
    return [(name, of_kind) for name, of_kind in found if of_kind]


def count_words(events: Sequence[EventRow]) -> str:
    """How many of each kind, for instance "3 new, 12 grown, 1 merged"; empty when nothing befell any."""
    return ", ".join(f"{of_kind[0].kind_count:,} {name}" for name, of_kind in by_kind(events))


def told(event: EventRow, written: Callable[[str], str] = str) -> str:
    """One event, as it is listed under the name of its kind; headlines as `written` writes them."""
    name, other = (_name(headline, written) for headline in (event.headline, event.other_headline))
    match event.kind:
        case "created":
            return f"{name} ({counted(event.article_count, 'article')})"
        case "grew":
            return f"{name} ({counted(event.article_count, 'more article', 'more articles')})"
        case "merged":
            return f"{counted(event.article_count, 'article')} of a story that is no more went into {other}"
        case "split":
            return f"{name} left {other} with {counted(event.article_count, 'article')}"
        case _:
            return f"{counted(event.article_count, 'article')} went from {name} to {other}"


def _name(headline: str | None, written: Callable[[str], str]) -> str:
    return f"“{written(clipped(headline, LONGEST))}”" if headline else "a story without a headline"
