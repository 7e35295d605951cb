"""What `newsledger explain` shows: what the row says, why, and the passages it points at with the span marked."""

from dataclasses import replace

from rich.text import Text

from flows import console
from tasks.facts.meanings import meaning
from warehouse.query import Explanation, Passage

MARK = "bold black on yellow"


def with_meaning(found: Explanation) -> Explanation:
    """The explanation with the reason told in words, where it is a fact of ours."""
    reasons = dict(found.reasons)
    meant = meaning(reasons.get("extractor", "").partition(" ")[0], reasons.get("rule", ""), reasons.get("anchor"))
    return replace(found, reasons=(("because", meant), *found.reasons)) if meant else found


def show(found: Explanation) -> None:
    """Print an explanation for people; without colours the span stands between guillemets."""
    console.say(f"{found.kind.replace('_', ' ')} {found.id}", "dim")
    if found.says:
        console.say(found.says, "bold")
    if found.reasons:
        console.show_table(("why", ""), found.reasons)
    for passage in found.passages:
        console.say()
        _show_passage(passage)


def _show_passage(passage: Passage) -> None:
    outlet = passage.outlet or "unknown outlet"
    note = f"{passage.note}: " if passage.note else ""
    console.say(f"{note}{outlet}, {passage.title or 'untitled'}", "cyan")
    console.say(f"{passage.url or passage.source_uri} [{passage.char_start}, {passage.char_end})", "dim")
    opening, closing = ("", "") if console.out.is_terminal else ("»", "«")
    marked = Text.assemble(
        ("  " + _folded(passage.before)), (f"{opening}{_folded(passage.marked)}{closing}", MARK), _folded(passage.after)
    )
    console.out.print(marked, soft_wrap=not console.out.is_terminal)


def _folded(text: str) -> str:
    """One line; spaces at the ends stay, they part the span from its sentence."""
    return text.replace("\r", " ").replace("\n", " ")
