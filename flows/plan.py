"""What one run is asked to do, the same for every flow, and what it answers."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from pathlib import Path
from typing import Literal
from uuid import UUID

from flows.clock import Times
from flows.parameters import SummaryOptions
from flows.settings import Settings
from flows.stages.link import LinkCounts
from flows.stages.report import Report
from tasks.facts import plug_ins
from tasks.ingest.fetching.settings import FetchSettings
from tasks.summarise import DEFAULT, SummaryRequest
from warehouse.home import Home

FlowName = Literal["ingest", "nightly", "reextract"]


class ExitCode(IntEnum):
    """What the command answers to a shell."""

    COMPLETED = 0
    FAILED = 1
    COMPLETED_WITH_REJECTS = 3


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """What is to be read: a path, a folder, a glob or an address, and what is known of it beforehand.

    With `follow` an address is a list (a feed, a sitemap, addresses), and the pages it names are read in its place, `most_pages` of them.
    """

    pattern: str
    outlet: str | None = None
    language: str | None = None
    is_address: bool = False
    follow: bool = False
    most_pages: int = 200


@dataclass(frozen=True, slots=True)
class RunPlan:
    """One run: where, what, and how it is cut into batches. `max_reject_share` is a share of the records read;
    `reread` takes sources that have not changed, too; `extractors` are plug-ins, beside ours."""

    flow: FlowName
    home: Home
    request: SummaryRequest
    entries: tuple[SourceEntry, ...] = ()
    batch_articles: int = 100
    max_reject_share: float = 1.0
    keep_captures: bool = True
    reread: bool = False
    fetching: FetchSettings = field(default_factory=FetchSettings)
    workers: int = 1
    extractors: tuple[str, ...] = ()

    @property
    def most_batches(self) -> int:
        """Of each mapped stage: enough to keep the workers busy to the end, few enough for Prefect (a task run costs its server 50 ms)."""
        return min(44, max(12, 6 * self.workers))

    @property
    def has_addresses(self) -> bool:
        return any(entry.is_address for entry in self.entries)


@dataclass(frozen=True, slots=True)
class Counts:
    """What happened to the records of a run: `read = article + duplicate + rejected`. `article` counts new and changed ones."""

    read: int = 0
    article: int = 0
    duplicate: int = 0
    rejected: int = 0
    unchanged_sources: int = 0

    @property
    def reject_share(self) -> float:
        return self.rejected / self.read if self.read else 0.0


@dataclass(frozen=True, slots=True)
class RunOutcome:
    """How a run ended. `published` is None when nothing had changed, so that nothing was published."""

    run_id: UUID
    home: Home
    counts: Counts
    published: Path | None
    report: Report | None
    changed_rows: int
    linked: LinkCounts
    clock: Times

    @property
    def exit_code(self) -> ExitCode:
        return ExitCode.COMPLETED_WITH_REJECTS if self.counts.rejected else ExitCode.COMPLETED


def further_extractors(asked: Sequence[str], settings: Settings) -> tuple[str, ...]:
    """The plug-ins of these settings and those a form asks for; UnknownExtractor, before anything is done, when one cannot be had."""
    wanted = tuple(dict.fromkeys((*settings.extractors, *asked)))
    plug_ins.extractors(wanted)
    return wanted


def summary_request(options: SummaryOptions) -> SummaryRequest:
    """The form's options as the summarise stage takes them."""
    names = (DEFAULT, *(name.value for name in options.also if name.value != DEFAULT))
    match options.unit:
        case "words":
            return SummaryRequest(names, words=options.length)
        case "percent":
            return SummaryRequest(names, share=options.length / 100)
        case _:
            return SummaryRequest(names, sentences=options.length)
