"""Run a flow inside the command and answer with its outcome; what stopped it is raised as it was."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from flows.parameters import IngestParameters, NightlyParameters, ReextractParameters
from flows.plan import RunOutcome
from warehouse.errors import NewsledgerError

Parameters = IngestParameters | NightlyParameters | ReextractParameters


class NoServer(NewsledgerError):
    """No Prefect server answers, so no flow can run."""


def completed(parameters: Parameters) -> RunOutcome:
    """The outcome of one run of the flow that these parameters are for; NoServer when Prefect cannot be reached."""
    with _a_server_that_answers():
        outcome = _run(parameters)
    assert isinstance(outcome, RunOutcome)
    return outcome


def _run(parameters: Parameters) -> object:
    match parameters:
        case IngestParameters():
            from flows.ingest import ingest  # noqa: PLC0415 only the flow that runs

            state = ingest(parameters, return_state=True)
        case NightlyParameters():
            from flows.nightly import nightly  # noqa: PLC0415

            state = nightly(parameters, return_state=True)
        case ReextractParameters():
            from flows.reextract import reextract  # noqa: PLC0415

            state = reextract(parameters, return_state=True)
    return state.result()


@contextmanager
def _a_server_that_answers() -> Iterator[None]:
    """Tell in one line what Prefect tells in fifty."""
    try:
        yield
    except RuntimeError as error:
        if "Failed to reach API" in str(error):
            where = os.environ.get("PREFECT_API_URL", "the address in Prefect's profile")
            raise NoServer(f"no Prefect server answers at {where}: start it, or unset PREFECT_API_URL") from error
        if "ephemeral Prefect API server" in str(error):
            seconds = os.environ["PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS"]
            why = "see newsledger doctor, or try again on a calmer machine"
            raise NoServer(f"Prefect's own server did not start within {seconds} s: {why}") from error
        raise
