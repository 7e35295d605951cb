"""Speakers who stand as a label beside their words: "WALLACE: Let’s start" in a transcript, "“…” — Adriana Rodarte" under a letter."""

import re
from dataclasses import dataclass

from tasks.facts.marks import Marked
from tasks.facts.quotes.speakers import Speaker, Speakers
from tasks.facts.reading import FactReading

_TRANSCRIPT = re.compile(r"(?P<who>[A-Z][A-Z.' -]{2,30}):\s")
_SIGNED = re.compile(r"[\"”»]\s{0,2}[―—–-]{1,2}\s?(?P<who>[A-Z][\w.'-]+(?: [A-Z][\w.'-]*){1,4})[\s.]*(?=\n|$)")


@dataclass(frozen=True, slots=True)
class Label:
    """A speaker and which kind of label names them."""

    speaker: Speaker
    rule: str


def label_of(reading: FactReading, speakers: Speakers, marked: Marked) -> Label | None:
    """The label of a quotation; None for most."""
    spoken = _TRANSCRIPT.match(reading.folded, marked.start, min(marked.start + 40, marked.end))
    if spoken:
        return Label(speakers.by_last_name(spoken["who"], spoken.span("who")), "transcript")
    signed = _SIGNED.match(reading.folded, marked.end, marked.end + 80)
    if signed and marked.is_closed:
        return Label(speakers.by_last_name(signed["who"], signed.span("who")), "signed")
    return None
