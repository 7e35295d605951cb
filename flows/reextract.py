"""The reextract flow: after an upgrade, or to ask for further summarisers, work on held articles again; nothing is read."""

from typing import Any

from prefect import State, flow

from flows.engines import task_runner
from flows.parameters import ReextractParameters
from flows.pipeline import reextract_run
from flows.plan import RunPlan, further_extractors, summary_request
from flows.settings import load_settings
from flows.states import concluded
from flows.steps import prefect_steps

settings = load_settings()


@flow(name="reextract", task_runner=task_runner(settings))
def reextract(params: ReextractParameters = ReextractParameters()) -> State[Any]:  # noqa: B008 the form's defaults
    """Recompute only what an older version made, and publish it.

    Args:
        params: where and how
    """
    return concluded(reextract_run(plan_of(params), prefect_steps(settings)))


def plan_of(params: ReextractParameters) -> RunPlan:
    """The run that the form asks for."""
    return RunPlan(
        flow="reextract",
        home=settings.at(params.home),
        request=summary_request(params.summary),
        extractors=further_extractors(params.extractors, settings),
        batch_articles=params.batch_articles,
        workers=settings.workers,
    )
