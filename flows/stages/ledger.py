"""The run's own row: opened when it begins, closed when it ends, and closed for runs that died without saying so."""

from collections.abc import Mapping
from datetime import UTC, datetime
from importlib.metadata import version
from uuid import UUID

from flows.plan import RunPlan
from warehouse import runs
from warehouse.connection import work
from warehouse.models import RunStatus
from warehouse.publish import ensure_space


def begin(plan: RunPlan) -> UUID:
    """Open the run's row; rows that dead runs left open become failed. NoSpace when the disk is too full to finish."""
    plan.home.prepare()
    ensure_space(plan.home)
    parameters = {
        "flow": plan.flow,
        "sources": [entry.pattern for entry in plan.entries],
        "extractors": plan.extractors,
    }
    with work(plan.home) as connection:
        runs.reconcile(connection)
        return runs.start_run(connection, started_at=_now(), code_version=version("newsledger"), parameters=parameters)


def finish(plan: RunPlan, run_id: UUID, status: RunStatus, seconds: Mapping[str, float] | None = None) -> None:
    """Close the run's row, with the seconds that each stage took."""
    with work(plan.home) as connection:
        runs.finish_run(connection, run_id, status, _now(), seconds)


def _now() -> datetime:
    return datetime.now(UTC).replace(tzinfo=None)
