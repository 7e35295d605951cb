"""A run that finds no Prefect server says so in one line and writes nothing."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.flow

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("setting", "line"),
    [
        ({"PREFECT_API_URL": "http://127.0.0.1:9/api"}, "newsledger: no Prefect server answers at http://127.0.0.1:9/api: start it, or unset"),
        ({"PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": "1"}, "newsledger: Prefect's own server did not start within 1 s: see newsledger doctor"),
    ],
)  # fmt: skip
def test_no_server(tmp_path: Path, setting: dict[str, str], line: str) -> None:
    known = {name: value for name, value in os.environ.items() if not name.startswith("PREFECT_")}
    environment = known | {"PREFECT_HOME": str(tmp_path / "prefect")} | setting
    command = [sys.executable, "-m", "flows", "run", str(ROOT / "seeds"), "--home", str(tmp_path / "home")]

    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)

    said = done.stderr.strip().split("\n")
    assert (done.returncode, said[-1].startswith(line), len(said)) == (1, True, 2)
    assert not (tmp_path / "home" / "newsledger.duckdb").exists()
