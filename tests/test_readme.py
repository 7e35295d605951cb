"""The README is a session and docs/queries.md has answers: both are run, and what is shown must be what comes out."""

import re
from pathlib import Path

import pytest

from tests.pages import MAKE_RUN, QUERIES, ROOT, is_run, plain, printed, queries, sessions

pytestmark = pytest.mark.slow

NOT_RUN = ("git clone", "make test", "make serve", "cp ")


@pytest.mark.parametrize(
    ("command", "shown"),
    [pair for pair in sessions() if pair[0].startswith("newsledger ")],
    ids=lambda value: value.split("\n")[0][:60],
)
def test_the_readme_shows_what_the_command_prints(seed_home: Path, command: str, shown: str) -> None:
    assert printed(command, seed_home) == plain(shown, seed_home)


def test_the_queries_give_the_answers_shown(seed_home: Path) -> None:
    """All in one session: a start of Python for each would take longer than they do."""
    asked = [query for query, _ in queries()]
    answers = "\n".join(plain(answer, seed_home) for _, answer in queries())

    assert len(asked) >= 15
    assert printed("newsledger sql", seed_home, ";\n".join(asked)).split("\n") == answers.split("\n"), QUERIES


@pytest.mark.flow
def test_make_run_prints_what_the_readme_shows_and_then_nothing_new(tmp_path: Path) -> None:
    (shown,) = [output for command, output in sessions() if command == MAKE_RUN]
    home = tmp_path / "data"

    assert printed(MAKE_RUN, home) == plain(shown, home)
    assert "0 rows changed" in printed(MAKE_RUN, home)


def test_every_other_command_is_known() -> None:
    commands = [command for command, _ in sessions() if not is_run(command)]

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
