"""Run a flow inside the command and answer with its outcome; what stopped it is raised as it was."""

from flows.parameters import IngestParameters, ReextractParameters
from flows.plan import RunOutcome


def completed(name: str, parameters: IngestParameters | ReextractParameters) -> RunOutcome:
    """The outcome of one run of the flow."""
    if isinstance(parameters, IngestParameters):
        from flows.ingest import ingest  # noqa: PLC0415 only the flow that runs

        state = ingest(parameters, return_state=True)
    else:
        from flows.reextract import reextract  # noqa: PLC0415

        state = reextract(parameters, return_state=True)
    outcome = state.result()
    assert isinstance(outcome, RunOutcome), name
    return outcome
