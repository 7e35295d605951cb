"""Rows of quotations and statements."""

from typing import Any

from tasks.facts.quotes import confidence
from tasks.facts.quotes.attribution import Attribution
from tasks.facts.quotes.claims import Claim
from tasks.facts.quotes.speakers import Speaker
from tasks.facts.quotes.statements import Statement
from tasks.facts.reading import FactReading, Maker, Span
from warehouse.models import Quote, QuoteKind

_HEADS = frozenset(("title", "subtitle"))
_FRAGMENT = 5  # words; a longer piece of a sentence is mixed


def quotation_row(reading: FactReading, attribution: Attribution, maker: Maker) -> Quote:
    """The row of what stands in one pair of marks."""
    marked = attribution.marked
    trusted = confidence.of_quotation(reading, attribution) if attribution.speaker else confidence.OF_UNCLAIMED
    spine = reading.spine("quote", (marked.start, marked.end), attribution.rule, trusted, maker)
    kind: QuoteKind = (
        "headline" if spine["segment"] in _HEADS or attribution.rule == "headline" else _kind_of(spine["surface"])
    )
    return Quote(
        **spine, quote_kind=kind, text=spine["surface"], **_said_by(reading, attribution.speaker, attribution.claim)
    )


def statement_row(reading: FactReading, statement: Statement, maker: Maker) -> Quote:
    """The row of one stretch of indirect speech."""
    spine = reading.spine("statement", statement.span, statement.rule, confidence.of_statement(statement), maker)
    return Quote(
        **spine,
        quote_kind="indirect",
        text=spine["surface"],
        **_said_by(reading, statement.claim.speaker, statement.claim),
    )


def _kind_of(surface: str) -> QuoteKind:
    """A quotation that opens like a sentence is direct; a long piece of one is mixed, a short one a fragment."""
    count = len(surface.split())
    if surface.lstrip("[(…. ")[:1].isupper() and count > 2:
        return "direct"
    return "mixed" if count > _FRAGMENT else "fragment"


def _said_by(reading: FactReading, speaker: Speaker | None, claim: Claim | None) -> dict[str, Any]:
    """Every column that tells who said it, in which words the text says so, and through whom."""
    if speaker is None:
        return {}
    role = reading.people.role_of(speaker.person) if speaker.person else None
    via = claim.via if claim else None
    return {
        "speaker": speaker.known_name,
        **_span_columns(reading, "speaker", "speaker_surface", speaker.span),
        **_span_columns(reading, "speaker_role", "speaker_role", role),
        "speaker_basis": speaker.basis,
        "is_anonymous": speaker.is_anonymous,
        **_span_columns(reading, "cue", "cue", claim.cue if claim else None),
        **({"via": via.name, "via_start": via.span[0], "via_end": via.span[1]} if via else {}),
    }


def _span_columns(reading: FactReading, prefix: str, column: str, span: Span | None) -> dict[str, Any]:
    if span is None:
        return {}
    return {column: reading.text[slice(*span)], f"{prefix}_start": span[0], f"{prefix}_end": span[1]}
