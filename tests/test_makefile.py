"""`make` says in one line what is missing, and what it can do."""

import os
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


def make(*arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    return subprocess.run(["make", *arguments], cwd=ROOT, env=environment, capture_output=True, text=True, check=False)


@pytest.fixture
def old_python(tmp_path: Path) -> Path:
    """A Python that is too old, as far as anybody can tell."""
    script = tmp_path / "python3"
    script.write_text('#!/bin/sh\nif [ "$1" = --version ]; then echo "Python 3.9.2"; else exit 1; fi\n')
    script.chmod(0o755)
    return script


@pytest.mark.parametrize("target", ["run", "test"])
def test_a_missing_python_is_told_in_one_line(tmp_path: Path, target: str) -> None:
    done = make(target, "PYTHON=no-such-python", f"VENV={tmp_path / 'venv'}")

    assert done.returncode != 0
    (line,) = done.stdout.strip().split("\n")
    assert line.startswith("newsledger needs Python 3.11 or newer: no-such-python was not found")
    assert not (tmp_path / "venv").exists()


def test_an_old_python_is_told_with_its_version(tmp_path: Path, old_python: Path) -> None:
    done = make("run", f"PYTHON={old_python}", f"VENV={tmp_path / 'venv'}")

    assert done.returncode != 0
    assert "newsledger needs Python 3.11 or newer: Python 3.9.2 was found" in done.stdout


def test_help_is_what_make_says_first() -> None:
    listed = make().stdout

    assert [
        target for target in ("run", "test", "check", "serve", "sql", "bench", "drills") if target not in listed
    ] == []
