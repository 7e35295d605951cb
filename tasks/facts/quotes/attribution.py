"""What the rules find out: who said each quotation, and which rule says so."""

from dataclasses import dataclass

from tasks.facts.marks import Marked
from tasks.facts.quotes.claims import Claim
from tasks.facts.quotes.speakers import Speaker
from tasks.reading import Sentence


@dataclass(frozen=True, slots=True)
class Attribution:
    """One quotation and who said it; `speaker` is None when nothing tells."""

    marked: Marked
    speaker: Speaker | None
    rule: str
    claim: Claim | None = None
    is_whole: bool = False  # nothing else stands in the sentence
    is_nested: bool = False  # another claim comes first: "She said he called it “…”"


@dataclass(frozen=True, slots=True)
class ReadSentence:
    """A sentence with its claims and quotations."""

    sentence: Sentence
    claims: tuple[Claim, ...]
    attributions: tuple[Attribution, ...]
