"""What `newsledger serve` runs: a Prefect server, its work pool, the deployments of prefect.yaml and one worker, each a child process.

The children end with the command. A server that is already listening at the address is used and left running.
"""

import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from flows import console
from flows.environment import PREFECT
from warehouse.errors import NewsledgerError
from warehouse.home import Home

ROOT = Path(__file__).resolve().parent.parent  # where prefect.yaml lies
POOL = "newsledger"
START_PATIENCE_S = 120.0
STOP_PATIENCE_S = 15.0


class ServiceFailed(NewsledgerError):
    """A part of the service did not start, or ended by itself."""


class Service:
    """A Prefect server with newsledger's deployments and a worker."""

    def __init__(self, home: Home, host: str, port: int) -> None:
        self._home = home
        self._address = f"http://{host}:{port}"
        self._host, self._port = host, port
        self._log = home.root / "work" / "serve.log"
        self._environment = {
            **PREFECT,
            **os.environ,
            "PREFECT_API_URL": f"{self._address}/api",
            "PREFECT_FLOWS_HEARTBEAT_FREQUENCY": "30",
            "NEWSLEDGER_HOME": str(home.root),
        }

    def run(self, *, as_json: bool) -> None:
        """Start everything, say where it is, and wait for Ctrl-C (or SIGTERM)."""
        self._home.prepare()
        self._home.inbox.mkdir(exist_ok=True)
        signal.signal(signal.SIGTERM, signal.default_int_handler)
        with self._log.open("ab") as log:
            try:
                self._serve(log, as_json=as_json)
            except KeyboardInterrupt:
                console.err.print("stopped")

    def _serve(self, log: IO[bytes], *, as_json: bool) -> None:
        with self._server(log) as server:
            self._prefect(log, "work-pool", "create", POOL, "--type", "process", "--overwrite")
            self._prefect(log, "--no-prompt", "deploy", "--all")
            with self._child(log, "worker", "start", "--pool", POOL, "--limit", "1") as worker:
                self._announce(as_json=as_json)
                while worker.poll() is None and (server is None or server.poll() is None):
                    time.sleep(0.5)
                raise ServiceFailed(f"the worker or the server ended by itself: see {self._log}")

    def _announce(self, *, as_json: bool) -> None:
        if as_json:
            console.say_json({"ui": self._address, "inbox": str(self._home.inbox), "log": str(self._log)})
            sys.stdout.flush()
            return
        console.say(f"Prefect's UI      {self._address}/deployments", "bold")
        console.say(f"nightly reads     {self._home.sources if self._home.sources.exists() else self._home.inbox}")
        console.say(f"the warehouse     {self._home.published}")
        console.say(f"the log           {self._log}")
        console.say("Ctrl-C stops the server and the worker.", "dim")

    @contextmanager
    def _server(self, log: IO[bytes]) -> Iterator["subprocess.Popen[bytes] | None"]:
        if self._is_healthy():
            console.err.print(f"using the server that already listens at {self._address}")
            yield None
            return
        console.err.print("starting Prefect's server …")
        with self._child(log, "server", "start", "--host", self._host, "--port", str(self._port)) as server:
            self._wait_for(server)
            yield server

    def _wait_for(self, server: "subprocess.Popen[bytes]") -> None:
        patience = time.monotonic() + START_PATIENCE_S
        while not self._is_healthy():
            if server.poll() is not None or time.monotonic() > patience:
                raise ServiceFailed(f"Prefect's server did not start at {self._address}: see {self._log}")
            time.sleep(0.3)

    def _is_healthy(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self._address}/api/health", timeout=2) as answer:  # noqa: S310 our own address
                return bool(answer.status == 200)
        except (urllib.error.URLError, OSError):
            return False

    def _prefect(self, log: IO[bytes], *arguments: str) -> None:
        """Run one command of Prefect's to its end."""
        if self._start(log, *arguments).wait():
            raise ServiceFailed(f"prefect {' '.join(arguments)} failed: see {self._log}")

    @contextmanager
    def _child(self, log: IO[bytes], *arguments: str) -> Iterator["subprocess.Popen[bytes]"]:
        """A command of Prefect's that runs until this block ends."""
        child = self._start(log, *arguments)
        try:
            yield child
        finally:
            child.send_signal(signal.SIGINT)
            try:
                child.wait(STOP_PATIENCE_S)
            except subprocess.TimeoutExpired:
                child.kill()
                child.wait()

    def _start(self, log: IO[bytes], *arguments: str) -> "subprocess.Popen[bytes]":
        command = [sys.executable, "-m", "prefect", *arguments]
        return subprocess.Popen(
            command, cwd=ROOT, env=self._environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log
        )
