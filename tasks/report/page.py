"""The page as the template sees it: nothing left to decide, only to set.

Every `Citation` is a link to a `Passage` further down the same page; numbers are given in reading order, so the same
rows give the same page.
"""

from dataclasses import dataclass
from typing import Literal
from uuid import UUID

from tasks.report.coverage import Coverage
from tasks.report.outlets import Outlet


@dataclass(frozen=True, slots=True)
class Citation:
    """A link from a line of the page to the exact characters it came from; `origin` is where the way back leads."""

    span: str
    origin: str
    where: str


@dataclass(frozen=True, slots=True)
class Stretch:
    """A run of words of a variant, as it stands beside the canonical wording."""

    kind: Literal["same", "added", "dropped", "mark", "cut"]
    text: str


@dataclass(frozen=True, slots=True)
class ArticleLine:
    """One article of a story; `mark` is the number it goes by inside the story."""

    mark: str
    title: str | None
    subtitle: str | None
    outlet: Outlet
    dated: str
    basis: str | None
    word_count: int
    url: str | None
    source: str
    copy_of: str | None


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, verbatim from its article."""

    text: str
    citation: Citation
    outlet: Outlet


@dataclass(frozen=True, slots=True)
class SummaryLine:
    """One sentence of a summary, and who supports it."""

    sentence: Sentence
    support: str
    voices: int


@dataclass(frozen=True, slots=True)
class TimelineDay:
    """A day, and the sentences that tell of it."""

    day: str
    iso_day: str
    support: str
    lines: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Carrier:
    """One article that carries a wording."""

    outlet: Outlet
    citation: Citation
    note: str | None


@dataclass(frozen=True, slots=True)
class Variant:
    """One wording of an utterance, and everyone who prints it so.

    `is_elsewhere`: someone prints it who does not print the canonical wording, or a reader quotes it.
    """

    manner: str
    label: str
    stretches: tuple[Stretch, ...]
    is_serious: bool
    is_elsewhere: bool
    carriers: tuple[Carrier, ...]
    more_carriers: int


@dataclass(frozen=True, slots=True)
class Utterance:
    """One thing said: its canonical wording and the others beside it."""

    anchor: str
    speaker: str | None
    role: str | None
    text: str
    support: str
    wordings: str | None
    variants: tuple[Variant, ...]
    more_variants: int
    is_diverging: bool


@dataclass(frozen=True, slots=True)
class SaidOnce:
    """A thing said that one article alone carries."""

    text: str
    is_direct: bool
    citation: Citation
    outlet: Outlet
    note: str | None


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker and what one article alone has of them."""

    speaker: str
    role: str | None
    sayings: tuple[SaidOnce, ...]


@dataclass(frozen=True, slots=True)
class FigureLine:
    """A figure that outlets give differently."""

    noun: str
    printed: tuple[tuple[str, Outlet, Citation], ...]


@dataclass(frozen=True, slots=True)
class AtOdds:
    """The shortest form of a divergence, for the top of a story."""

    speaker: str | None
    stretches: tuple[Stretch, ...]
    who: str
    label: str
    anchor: str


@dataclass(frozen=True, slots=True)
class DigestStory:
    """One story, everything bounded."""

    anchor: str
    story_id: UUID
    headline: str
    headline_citation: Citation | None
    dates: str
    change: str | None
    standing: str
    voice_count: int
    at_odds: tuple[AtOdds, ...]
    summary: tuple[SummaryLine, ...]
    timeline: tuple[TimelineDay, ...]
    utterances: tuple[Utterance, ...]
    voices: tuple[Voice, ...]
    more_sayings: int
    figures: tuple[FigureLine, ...]
    coverage: Coverage | None
    articles: tuple[ArticleLine, ...]
    more_articles: int


@dataclass(frozen=True, slots=True)
class StoryLine:
    """A story that found no room of its own."""

    headline: str
    dates: str
    standing: str


@dataclass(frozen=True, slots=True)
class SpanEnd:
    """Where a cited span ends: its position in the text, and the lines that cite it."""

    span: str
    char_start: int
    char_end: int
    origins: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a source's text between two borders.

    `spans` are the cited spans that cover it, `anchors` those that begin on it, `ends` those that end with it;
    `gap` counts the characters left out before it.
    """

    text: str
    spans: tuple[str, ...]
    anchors: tuple[str, ...]
    ends: tuple[SpanEnd, ...]
    segment: str
    gap: int


@dataclass(frozen=True, slots=True)
class Passage:
    """One cited article: its text, or the parts of it that are cited, with every cited span marked."""

    anchor: str
    title: str | None
    outlet: Outlet
    dated: str
    url: str | None
    source: str
    article_id: UUID
    language: str | None
    is_whole: bool
    character_count: int
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Count:
    """One number of the page's head."""

    value: str
    name: str


@dataclass(frozen=True, slots=True)
class DigestPage:
    """One run's digest."""

    title: str
    run_id: UUID
    dated: str
    status: str
    version: str | None
    counts: tuple[Count, ...]
    holding: str
    note: str | None
    stories: tuple[DigestStory, ...]
    more_stories: tuple[StoryLine, ...]
    untold_count: int
    rejects: tuple[dict[str, object], ...]
    reject_count: int
    quality: tuple[dict[str, object], ...]
    reliability: tuple[dict[str, object], ...]
    outlets: tuple[dict[str, object], ...]
    passages: tuple[Passage, ...]
    split_spans: tuple[str, ...]
