"""The ingest flow: named sources, once, now."""

from typing import Any

from prefect import State, flow

from flows.engines import task_runner
from flows.parameters import IngestParameters
from flows.pipeline import ingest_run
from flows.plan import RunPlan, SourceEntry, further_extractors, summary_request
from flows.settings import load_settings
from flows.states import concluded
from flows.steps import prefect_steps

settings = load_settings()


@flow(name="ingest", flow_run_name="ingest {params.sources}", task_runner=task_runner(settings))
def ingest(params: IngestParameters = IngestParameters()) -> State[Any]:  # noqa: B008 the form's defaults
    """Read the named sources, and carry what is new in them to the published warehouse.

    Args:
        params: what to read and how
    """
    return concluded(ingest_run(plan_of(params), prefect_steps(settings)))


def plan_of(params: IngestParameters) -> RunPlan:
    """The run that the form asks for."""
    entries = tuple(SourceEntry(source, params.outlet or None, params.language or None) for source in params.sources)
    return RunPlan(
        flow="ingest",
        home=settings.at(params.home),
        request=summary_request(params.summary),
        extractors=further_extractors(params.extractors, settings),
        entries=entries,
        batch_articles=params.batch_articles,
        max_reject_share=params.max_reject_percent / 100,
        keep_captures=settings.keep_captures,
        reread=params.reread,
        workers=settings.workers,
    )
