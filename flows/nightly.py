"""The nightly flow: everything unseen in the sources file, or in the inbox. This is the file to show people.

A skipped night costs nothing and a late one collides with nothing: the run means "everything unseen", one runs at a time, and it ends at
once when nothing is new.
"""

from typing import Any

from prefect import State, flow

from flows.engines import task_runner
from flows.parameters import NightlyParameters
from flows.pipeline import ingest_run
from flows.plan import RunPlan, further_extractors, summary_request
from flows.settings import load_settings
from flows.sources import nightly_entries
from flows.states import concluded
from flows.steps import prefect_steps
from tasks.ingest.fetching.settings import FetchSettings

settings = load_settings()


@flow(name="nightly", task_runner=task_runner(settings))
def nightly(params: NightlyParameters = NightlyParameters()) -> State[Any]:  # noqa: B008 the form's defaults
    """Read everything unseen in the sources file or the inbox, and publish what is new.

    Args:
        params: what to read and how
    """
    return concluded(ingest_run(plan_of(params), prefect_steps(settings)))


def plan_of(params: NightlyParameters) -> RunPlan:
    """The run that the form asks for."""
    home = settings.at(params.home)
    return RunPlan(
        flow="nightly",
        home=home,
        request=summary_request(params.summary),
        extractors=further_extractors(params.extractors, settings),
        entries=nightly_entries(home, params.sources_file),
        batch_articles=params.batch_articles,
        max_reject_share=params.max_reject_percent / 100,
        keep_captures=settings.keep_captures,
        fetching=FetchSettings(
            private_hosts=settings.private_hosts,
            ports=settings.fetch_ports,
            seconds_between=settings.fetch_seconds_between,
        ),
        workers=settings.workers,
    )
