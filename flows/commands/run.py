"""`run`, `nightly` and `reextract`: the flows, here and now."""

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from flows import console
from flows.commands.options import HomeOption, JsonOption
from flows.parameters import IngestParameters, NightlyParameters, ReextractParameters, SummariserName, SummaryOptions
from flows.settings import Engine, load_settings
from warehouse.home import Home

if TYPE_CHECKING:
    from flows.plan import RunOutcome

EngineOption = Annotated[
    Engine | None,
    typer.Option("--engine", help="Where batches run (default: NEWSLEDGER_ENGINE, else local).", show_default=False),
]
AlsoOption = Annotated[
    list[SummariserName] | None,
    typer.Option("--summariser", help="A further summariser beside the default; may be given several times."),
]
ExtractorOption = Annotated[
    list[str] | None,
    typer.Option(
        "--extractor", metavar="NAME[=SETTING]", help="A plug-in extractor beside ours; may be given several times."
    ),
]
LengthOption = Annotated[int, typer.Option("--length", min=1, max=1000, help="Length of an article's summary.")]
UnitOption = Annotated[Literal["sentences", "words", "percent"], typer.Option("--unit", help="Unit of --length.")]
BatchOption = Annotated[int, typer.Option("--batch-articles", min=1, max=10_000, help="Least articles a batch holds.")]


def register(app: typer.Typer) -> None:
    """Add the commands of this file."""
    app.command(epilog="Example: newsledger run seeds --home data")(run)
    app.command(epilog="Example: newsledger nightly --sources-file data/sources.toml")(nightly)
    app.command(epilog="Example: newsledger reextract --summariser lexrank")(reextract)


def run(
    sources: Annotated[list[str], typer.Argument(help="Files, folders or globs.", metavar="SOURCE…")],
    home: HomeOption = None,
    engine: EngineOption = None,
    outlet: Annotated[str, typer.Option(help="Who published these sources, when they do not say so.")] = "",
    language: Annotated[str, typer.Option(help="Their language (en, de …), when it is known.")] = "",
    also: AlsoOption = None,
    extractors: ExtractorOption = None,
    length: LengthOption = 3,
    unit: UnitOption = "sentences",
    batch_articles: BatchOption = 100,
    max_reject_percent: Annotated[
        int, typer.Option(min=0, max=100, help="Fail, and load nothing, when more than this share is rejected.")
    ] = 100,
    reread: Annotated[bool, typer.Option("--reread", help="Read sources that have not changed, too.")] = False,
    as_json: JsonOption = False,
) -> None:
    """Read news, and publish what is new in it: the ingest flow, run here.

    Exit code 0: all well. 3: done, with rejects. 1: failed, and the published file is as it was.
    """
    _choose(engine)
    from tasks.ingest import discover  # noqa: PLC0415 keeps --help light

    discover(sources)  # a missing path needs no server to be told
    parameters = IngestParameters(
        sources=sources,
        home=str(home or ""),
        outlet=outlet,
        language=language,
        batch_articles=batch_articles,
        max_reject_percent=max_reject_percent,
        reread=reread,
        summary=SummaryOptions(also=also or [], length=length, unit=unit),
        extractors=extractors or [],
    )
    outcome = _flow(parameters)
    _conclude(outcome, as_json=as_json)


def nightly(
    home: HomeOption = None,
    engine: EngineOption = None,
    sources_file: Annotated[
        str, typer.Option(help="A sources.toml (default: the one in the home; none there: its inbox).")
    ] = "",
    also: AlsoOption = None,
    extractors: ExtractorOption = None,
    length: LengthOption = 3,
    unit: UnitOption = "sentences",
    batch_articles: BatchOption = 100,
    as_json: JsonOption = False,
) -> None:
    """Read everything unseen in the sources file or the inbox: the nightly flow, run here (for cron without a server)."""
    _choose(engine)
    parameters = NightlyParameters(
        home=str(home or ""),
        sources_file=sources_file,
        batch_articles=batch_articles,
        summary=SummaryOptions(also=also or [], length=length, unit=unit),
        extractors=extractors or [],
    )
    _conclude(_flow(parameters), as_json=as_json)


def reextract(
    home: HomeOption = None,
    engine: EngineOption = None,
    also: AlsoOption = None,
    extractors: ExtractorOption = None,
    length: LengthOption = 3,
    unit: UnitOption = "sentences",
    batch_articles: BatchOption = 100,
    as_json: JsonOption = False,
) -> None:
    """Work on held articles again: only what an older version made, or a summariser they do not have yet."""
    _choose(engine)
    parameters = ReextractParameters(
        home=str(home or ""),
        batch_articles=batch_articles,
        summary=SummaryOptions(also=also or [], length=length, unit=unit),
        extractors=extractors or [],
    )
    _conclude(_flow(parameters), as_json=as_json)


def replay(home: Home, sources: Sequence[str], *, as_json: bool) -> None:
    """Read these sources again, though they may not have changed: the code that reads them may have."""
    parameters = IngestParameters(sources=list(sources), home=str(home.root), reread=True)
    _conclude(_flow(parameters), as_json=as_json)


def _choose(engine: Engine | None) -> None:
    """Let the flow modules, which read the settings when they are imported, see the engine asked for."""
    if engine:
        os.environ["NEWSLEDGER_ENGINE"] = engine
    load_settings()


def _flow(parameters: IngestParameters | NightlyParameters | ReextractParameters) -> "RunOutcome":
    """Run one flow in this process, on the server that PREFECT_API_URL or the profile names, else on a temporary one."""
    from flows.environment import prefer_quiet  # noqa: PLC0415

    prefer_quiet()
    _check_extractors(parameters.extractors)
    with console.progress("starting Prefect (some ten seconds the first time) …"):
        from flows.embedded import completed  # noqa: PLC0415 Prefect takes seconds to import

        return completed(parameters)


def _check_extractors(asked: Sequence[str]) -> None:
    """Nobody should wait for a server to be told that a plug-in is not there."""
    settings = load_settings()
    if asked or settings.extractors:
        from flows.plan import further_extractors  # noqa: PLC0415 keeps --help light

        further_extractors(asked, settings)


def _conclude(outcome: "RunOutcome", *, as_json: bool) -> None:
    from flows.findings import show_findings  # noqa: PLC0415

    show_findings(outcome, as_json=as_json)
    raise typer.Exit(outcome.exit_code)
