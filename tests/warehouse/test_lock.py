"""One run at a time, and whoever is refused learns who holds the home."""

import os
import signal
import subprocess
import sys

import pytest

from warehouse.errors import Busy
from warehouse.home import Home
from warehouse.lock import hold, holder

HOLDING = """
import sys, time
from pathlib import Path
from warehouse.home import Home
from warehouse.lock import hold
with hold(Home(Path(sys.argv[1])), "nightly"):
    print("held", flush=True)
    time.sleep(60)
"""


def test_a_home_that_is_held_refuses_and_names_the_holder(tmp_path):
    home = Home(tmp_path)
    with hold(home, "ingest"):
        with (
            pytest.raises(Busy, match=rf"held by ingest \(PID {os.getpid()} on .*, since 20.*\): wait"),
            hold(home, "nightly"),
        ):
            pass

        assert str(os.getpid()) in (holder(home) or "")
    assert holder(home) is None


def test_a_killed_holder_holds_nothing(tmp_path):
    home = Home(tmp_path)
    with subprocess.Popen([sys.executable, "-c", HOLDING, str(tmp_path)], stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout.readline() == "held\n"
        assert holder(home).startswith(f"nightly (PID {other.pid} ")
        other.send_signal(signal.SIGKILL)

    assert holder(home) is None
    with hold(home, "ingest"):
        pass


def test_a_home_that_never_was_is_free(tmp_path):
    assert holder(Home(tmp_path / "nowhere")) is None
