"""The README is a session: its commands are run, and what it shows under them must be what they print."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
NOT_RUN = ("git clone", "make test", "make serve", "pip install")
PAGES = ("README.md",)


def sessions() -> Iterator[tuple[str, str]]:
    """Every command of the pages with the output shown under it."""
    for page in PAGES:
        for block in BLOCK.findall((ROOT / page).read_text(encoding="utf-8")):
            for shown in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
                command, _, output = shown.partition("\n")
                yield command, output


def printed(command: str, home: Path) -> str:
    """What the command really prints, in the project's folder, with a home of its own."""
    environment = os.environ | {"NEWSLEDGER_HOME": str(home), "COLUMNS": "120"}
    environment["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{environment['PATH']}"
    done = subprocess.run(
        command,
        shell=True,
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
        executable="/bin/bash",
    )
    return done.stdout


def plain(output: str, home: Path) -> str:
    """Without what differs from place to place: the home's path, ids and trailing space."""
    output = output.replace(str(home), "data")
    output = re.sub(r"\b[0-9a-f]{8}-[0-9a-f-]{27}\b", "<id>", output)
    return "\n".join(line.rstrip() for line in output.strip().splitlines())


@pytest.mark.parametrize(
    ("command", "shown"),
    [pair for pair in sessions() if pair[0].startswith("newsledger ")],
    ids=lambda value: value.split("\n")[0][:60],
)
def test_the_readme_shows_what_the_command_prints(seed_home: Path, command: str, shown: str) -> None:
    assert plain(printed(command, seed_home), seed_home) == plain(shown, seed_home)


@pytest.mark.flow
def test_make_run_prints_what_the_readme_shows(tmp_path: Path) -> None:
    (shown,) = [output for command, output in sessions() if command == "make run"]
    home = tmp_path / "data"

    assert plain(printed("make run", home), home) == plain(shown, home)
    assert "0 rows changed" in printed("make run", home)


def test_every_other_command_is_known() -> None:
    commands = [command for command, _ in sessions() if not command.startswith("newsledger ") and command != "make run"]

    assert [command for command in commands if not command.startswith(NOT_RUN)] == []


def test_every_link_of_the_pages_leads_somewhere() -> None:
    pages = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md"))]
    links = [
        (page, target)
        for page in pages
        for target in re.findall(r"\]\(([^)#\s]+)[^)]*\)", page.read_text(encoding="utf-8"))
        if "://" not in target
    ]

    assert [(page.name, target) for page, target in links if not (page.parent / target).exists()] == []
