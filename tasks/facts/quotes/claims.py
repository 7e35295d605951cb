"""A claim: an act of speech with its speaker resolved."""

from dataclasses import dataclass

from tasks.facts.quotes.acts import Act
from tasks.facts.quotes.speakers import Speaker
from tasks.facts.reading import Span


@dataclass(frozen=True, slots=True)
class Claim:
    """An act of speech with its speaker; elliptic ones take the speaker of their sentence."""

    act: Act
    speaker: Speaker | None
    cue: Span
    via: Speaker | None = None  # who relays it: "told the Post", "the Post reports"
