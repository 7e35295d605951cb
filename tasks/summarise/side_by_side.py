"""Every summariser's summary of one text, side by side: what `newsledger summarise FILE --all` shows."""

from collections.abc import Sequence
from dataclasses import dataclass

from tasks.summarise.length import Length
from tasks.summarise.passage import Passage
from tasks.summarise.ranking import Picks
from tasks.summarise.summarisers import SUMMARISERS, summariser


@dataclass(frozen=True, slots=True)
class SideSummary:
    """One summariser's sentences, with their spans in the text and their scores."""

    summariser: str
    sentences: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    scores: tuple[float, ...]
    fallback: str | None


def side_by_side(passage: Passage, length: Length | None = None, names: Sequence[str] = ()) -> list[SideSummary]:
    """The summaries of a passage by the named summarisers (all of them unless named), in the order of `SUMMARISERS`."""
    makers = [summariser(name) for name in names] or SUMMARISERS
    return [_shown(passage, maker.name, maker(passage, length or Length())) for maker in makers]


def _shown(passage: Passage, name: str, picked: Picks) -> SideSummary:
    return SideSummary(
        name,
        tuple(passage.sentence(position) for position in picked.positions),
        tuple(passage.spans[position] for position in picked.positions),
        picked.scores,
        picked.fallback,
    )
