"""`newsledger serve` as people start it: a real server, a real worker, the real deployments."""

import json
import os
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.servers import free_port

START_CEILING_S = 240
RUN_CEILING_S = 240
ANSWER_CEILING_S = 120
ENDS = {"COMPLETED", "FAILED", "CRASHED", "CANCELLED"}


@dataclass(frozen=True)
class Service:
    """Where the service listens, where its home is, and how to ask it."""

    address: str
    home: Path

    def ask(self, path: str, body: dict[str, Any] | None = None) -> Any:
        """One call of Prefect's API; a server on SQLite may be busy for half a minute when it has just started."""
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(f"{self.address}/api{path}", data, {"content-type": "application/json"})
        with urllib.request.urlopen(request, timeout=ANSWER_CEILING_S) as answer:
            return json.load(answer)

    def deployment(self, name: str) -> dict[str, Any]:
        """The deployment of that name."""
        (found,) = [each for each in self.ask("/deployments/filter", {}) if each["name"] == name]
        return dict(found)

    def start(self, name: str, params: dict[str, Any]) -> str:
        """Ask for a run; returns its id."""
        run = self.ask(
            f"/deployments/{self.deployment(name)['id']}/create_flow_run", {"parameters": {"params": params}}
        )
        return str(run["id"])

    def ended(self, run_id: str) -> dict[str, Any]:
        """Wait for a run's final state."""
        patience = time.monotonic() + RUN_CEILING_S
        while time.monotonic() < patience:
            state = self.ask(f"/flow_runs/{run_id}")["state"]
            if state["type"] in ENDS:
                return dict(state)
            time.sleep(0.5)
        raise TimeoutError(run_id)


@pytest.fixture(scope="session")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    """The running service; stopped with Ctrl-C at the end, as people do."""
    folder = tmp_path_factory.mktemp("service")
    environment = os.environ | {"PREFECT_HOME": str(folder / "prefect")}
    environment.pop("PREFECT_API_URL", None)
    command = [
        sys.executable,
        "-m",
        "flows",
        "serve",
        "--json",
        "--home",
        str(folder / "home"),
        "--port",
        str(free_port()),
    ]
    # away from the project's folder: the worker must find its flows wherever it was started
    process = subprocess.Popen(
        command, cwd=folder, env=environment | {"PYTHONPATH": str(Path(__file__).parents[2])}, stdout=subprocess.PIPE
    )
    try:
        yield Service(said(process)["ui"], folder / "home")
    finally:
        process.send_signal(signal.SIGINT)
        assert process.wait(60) == 0


def said(process: subprocess.Popen[bytes]) -> dict[str, str]:
    """What the service says of itself when it is ready: one JSON document."""
    assert process.stdout
    os.set_blocking(process.stdout.fileno(), False)
    patience, told = time.monotonic() + START_CEILING_S, b""
    while time.monotonic() < patience and process.poll() is None:
        told += process.stdout.read() or b""
        if told.rstrip().endswith(b"}"):
            return dict(json.loads(told))
        time.sleep(0.3)
    raise TimeoutError(told.decode())
