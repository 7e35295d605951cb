"""The README is a session: its commands are run, and what it shows under them must be what they print."""

import re
from pathlib import Path

import pytest

from tests.pages import MAKE_RUN, ROOT, plain, printed, sessions

NOT_RUN = ("git clone", "make test", "make serve", "cp ")


@pytest.mark.parametrize(
    ("command", "shown"),
    [pair for pair in sessions() if pair[0].startswith("newsledger ")],
    ids=lambda value: value.split("\n")[0][:60],
)
def test_the_readme_shows_what_the_command_prints(seed_home: Path, command: str, shown: str) -> None:
    assert printed(command, seed_home) == plain(shown, seed_home)


@pytest.mark.flow
def test_make_run_prints_what_the_readme_shows_and_then_nothing_new(tmp_path: Path) -> None:
    (shown,) = [output for command, output in sessions() if command == MAKE_RUN]
    home = tmp_path / "data"

    assert printed(MAKE_RUN, home) == plain(shown, home)
    assert "0 rows changed" in printed(MAKE_RUN, home)


def test_every_other_command_is_known() -> None:
    commands = [command for command, _ in sessions() if not command.startswith("newsledger ") and command != MAKE_RUN]

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
