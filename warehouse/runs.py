"""The row that every run leaves, from its start to its end."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from duckdb import DuckDBPyConnection

from warehouse.models import RunStatus
from warehouse.statements import named


def start_run(
    connection: DuckDBPyConnection, *, started_at: datetime, code_version: str, parameters: Mapping[str, Any]
) -> UUID:
    """Write the run's row, with nothing counted yet; `started_at` is naive UTC."""
    run_id = uuid4()
    named(
        connection,
        "start_run",
        run_id=run_id,
        started_at=started_at,
        code_version=code_version,
        parameters=json.dumps(parameters, sort_keys=True, default=str),
    )
    return run_id


def reconcile(connection: DuckDBPyConnection) -> int:
    """Mark as failed what dead processes left running; call it only while holding the home. Returns how many there were."""
    (count,) = connection.execute("update runs set status = 'failed' where status = 'running'").fetchone() or (0,)
    return int(count)


def finish_run(
    connection: DuckDBPyConnection,
    run_id: UUID,
    status: RunStatus,
    finished_at: datetime,
    stage_seconds: Mapping[str, float] | None = None,
) -> None:
    """Close the run's row; `finished_at` is naive UTC."""
    seconds = None if stage_seconds is None else json.dumps(stage_seconds)
    named(connection, "finish_run", run_id=run_id, status=status, finished_at=finished_at, stage_seconds=seconds)
