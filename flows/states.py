"""The final state of a flow run, which tells the truth: `Completed`, `CompletedWithRejects`, or (by raising) `Failed`."""

from typing import Any

from prefect import State
from prefect.states import Completed

from flows.artifacts import leave_artifacts
from flows.plan import RunOutcome


def concluded(outcome: RunOutcome) -> State[Any]:
    """Leave the artifacts of a run that ended, and its state; the message has the counts."""
    if outcome.report:
        leave_artifacts(outcome.report)
    counts = outcome.counts
    told = (
        f"{counts.read} read: {counts.article} articles, {counts.duplicate} duplicates, {counts.rejected} rejected; "
        f"{outcome.changed_rows} rows changed{_stories(outcome)}"
    )
    name = "CompletedWithRejects" if counts.rejected else "Completed"
    return Completed(name=name, message=told, data=outcome)


def _stories(outcome: RunOutcome) -> str:
    """What befell stories, where anything did."""
    told = [f"{count} {kind}" for kind, count in outcome.linked.of_stories.items() if count]
    return f"; stories: {', '.join(told)}" if told else ""
