"""Run a flow inside the command and answer with its outcome; what stopped it is raised as it was."""

from flows.parameters import IngestParameters, NightlyParameters, ReextractParameters
from flows.plan import RunOutcome

Parameters = IngestParameters | NightlyParameters | ReextractParameters


def completed(parameters: Parameters) -> RunOutcome:
    """The outcome of one run of the flow that these parameters are for."""
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
    outcome = state.result()
    assert isinstance(outcome, RunOutcome)
    return outcome
