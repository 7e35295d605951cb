"""Every run leaves a row, however it ends."""

from datetime import datetime

import pytest

from warehouse.connection import memory
from warehouse.runs import finish_run, reconcile, start_run

NIGHT = datetime(2016, 5, 20, 3)  # noqa: DTZ001 (naive UTC)
MORNING = datetime(2016, 5, 20, 7)  # noqa: DTZ001


@pytest.fixture(scope="module")
def connection():
    with memory() as connection:
        yield connection


def test_a_run_from_start_to_end(connection):
    run_id = start_run(connection, started_at=NIGHT, code_version="0.1.0", parameters={"sources": ["inbox"]})
    begun = connection.execute("select status, finished_at, read_count from runs where run_id = ?", [run_id]).fetchone()
    finish_run(connection, run_id, "completed_with_rejects", MORNING, {"read": 1.5})
    ended = connection.execute(
        "select status, finished_at, parameters ->> '$.sources[0]', stage_seconds ->> '$.read' from runs where run_id = ?",
        [run_id],
    ).fetchone()

    assert begun == ("running", None, 0)
    assert ended == ("completed_with_rejects", MORNING, "inbox", "1.5")


def test_what_dead_processes_left_running_has_failed(connection):
    left = start_run(connection, started_at=NIGHT, code_version="0.1.0", parameters={})
    reconciled = reconcile(connection)
    row = connection.execute("select status, finished_at from runs where run_id = ?", [left]).fetchone()

    assert (reconciled, row) == (1, ("failed", None))
    assert reconcile(connection) == 0
