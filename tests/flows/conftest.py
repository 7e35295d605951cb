"""A real Prefect server for the whole session, in a home of its own."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from flows.environment import prefer_quiet


@pytest.fixture(scope="session", autouse=True)
def prefect_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Prefect's own test harness: a temporary server with a fresh database."""
    os.environ["PREFECT_HOME"] = str(tmp_path_factory.mktemp("prefect"))
    prefer_quiet()
    from prefect.testing.utilities import prefect_test_harness

    with prefect_test_harness(server_startup_timeout=200):
        yield


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home directory that is not there yet."""
    return tmp_path / "home"
