"""The command as people and scripts use it: help with an example, JSON, exit codes, one line when it fails, and no Prefect for questions."""

import io
import json
import resource
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from flows.cli import exit_code
from warehouse.errors import NotPublished

COMMANDS = [
    "run",
    "reextract",
    "sql",
    "search",
    "explain",
    "digest",
    "rejects",
    "export",
    "doctor",
    "serve",
    "summarise",
]
Newsledger = Callable[..., "Done"]


@dataclass(frozen=True)
class Done:
    """What a shell sees of a command."""

    returncode: int
    stdout: str
    stderr: str


@pytest.fixture
def newsledger(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Newsledger:
    """The command, run in this process: a start of Python for each would cost the fast loop its name."""

    def run(*arguments: str, stdin: str | None = None) -> Done:
        monkeypatch.setattr(sys, "argv", ["newsledger", *arguments])
        if stdin is not None:
            monkeypatch.setattr(sys, "stdin", io.StringIO(stdin))
        code = exit_code()
        return Done(int(code or 0), *capsys.readouterr())

    return run


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example(newsledger: Newsledger, command: str) -> None:
    done = newsledger(command, "--help")

    assert done.returncode == 0
    assert f"Example: newsledger {command}" in " ".join(done.stdout.split())


def test_help_lists_every_command(newsledger: Newsledger) -> None:
    done = newsledger("--help")

    assert [command for command in COMMANDS if f" {command} " not in done.stdout] == []


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["run", "/nowhere/at/all"], "/nowhere/at/all"),
        (["reextract", "--extractor", "nobody"], "extractor nobody: not installed"),
        (["sql", "select 1", "--home", "/nowhere"], "/nowhere/newsledger.duckdb"),
        (["search", "word", "--home", "/nowhere"], "/nowhere/newsledger.duckdb"),
        (["digest", "--home", "/nowhere"], "/nowhere/digest/index.html"),
        (["summarise", "/dev/null"], "/dev/null: is neither a file nor a folder"),
    ],
)
def test_a_failure_is_one_line_and_exit_code_1(newsledger: Newsledger, arguments: list[str], line: str) -> None:
    done = newsledger(*arguments)

    assert done.returncode == 1
    assert line in done.stderr
    assert len(done.stderr.strip().split("\n")) == 1
    assert not Path("/nowhere").exists()


def test_what_the_system_refuses_is_one_line_too(newsledger: Newsledger, seed_home: Path) -> None:
    done = newsledger("export", "/dev/null/parquet", "--home", str(seed_home))

    assert (done.returncode, done.stderr) == (1, "newsledger: /dev/null/parquet: Not a directory\n")


def test_debug_shows_the_traceback(newsledger: Newsledger) -> None:
    with pytest.raises(NotPublished):
        newsledger("--debug", "sql", "select 1", "--home", "/nowhere")


def test_sql_answers_in_json(newsledger: Newsledger, seed_home: Path) -> None:
    done = newsledger("sql", "select count(*) as articles from articles", "--home", str(seed_home), "--json")

    assert (done.returncode, json.loads(done.stdout)) == (0, [{"articles": 5}])


def test_sql_reads_queries_from_a_pipe_and_goes_on_after_a_bad_one(newsledger: Newsledger, seed_home: Path) -> None:
    done = newsledger(
        "sql",
        "--home",
        str(seed_home),
        stdin="select 40 + 2 as answer; select 'a;b' as mark;\nselect nothing from nowhere;\nselect 'last' as row",
    )

    assert done.returncode == 0
    assert "42" in done.stdout
    assert "a;b" in done.stdout
    assert "last" in done.stdout
    assert len(done.stderr.strip().split("\n")) == 1


@pytest.mark.parametrize(
    "query",
    [
        "create table t (x integer)",
        "delete from articles",
        "select * from read_csv('/etc/passwd')",
        "attach '/tmp/other.duckdb' as other",
        "install fts",
        "set memory_limit = '1GB'",
        "selct 1",
    ],
)
def test_sql_refuses_in_one_line(newsledger: Newsledger, seed_home: Path, query: str) -> None:
    done = newsledger("sql", query, "--home", str(seed_home))

    assert done.returncode == 1
    assert done.stderr.startswith("newsledger: ")
    assert len(done.stderr.strip().split("\n")) == 1


def test_search_finds_the_article(newsledger: Newsledger, seed_home: Path) -> None:
    done = newsledger("search", "Feinstein", "skepticism", "--home", str(seed_home), "--json")

    assert json.loads(done.stdout)[0]["title"] == "Pact To Send U.S. Troops To Libya Is Imminent"


def test_explain_marks_the_passage(newsledger: Newsledger, seed_home: Path) -> None:
    (quote,) = json.loads(
        newsledger(
            "sql", "select fact_id from quotes where text like 'Will the West%'", "--home", str(seed_home), "--json"
        ).stdout
    )

    told = newsledger("explain", quote["fact_id"][:13], "--home", str(seed_home))

    assert told.returncode == 0
    assert "Will the West never learn" in told.stdout
    assert "Feinstein" in told.stdout


def test_explain_of_an_unknown_id_says_so(newsledger: Newsledger, seed_home: Path) -> None:
    done = newsledger("explain", "00000000-0000-0000-0000-000000000000", "--home", str(seed_home))

    assert done.returncode == 1
    assert "00000000" in done.stderr


def test_doctor_is_content_with_a_sound_home(newsledger: Newsledger, seed_home: Path) -> None:
    done = newsledger("doctor", "--home", str(seed_home), "--json")

    findings = json.loads(done.stdout)
    assert (done.returncode, [each for each in findings if not each["is_well"]]) == (0, [])
    assert {"python", "prefect", "fastapi beside prefect", "disk", "home", "published file", "audits"} <= {
        each["check"] for each in findings
    }


@pytest.mark.slow
@pytest.mark.parametrize("arguments", [["--help"], ["sql", "select 1"], ["doctor"]])
def test_questions_import_neither_prefect_nor_sumy(seed_home: Path, arguments: list[str]) -> None:
    home = [] if arguments == ["--help"] else ["--home", str(seed_home)]
    code = (
        "import sys\nfrom flows.cli import main\n"
        f"sys.argv = ['newsledger', *{[*arguments, *home]!r}]\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "print(sorted({'prefect', 'sumy'} & set(sys.modules)))"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip().split("\n")[-1] == "[]"


@pytest.mark.slow
def test_sql_starts_within_a_second_and_leaves_quietly(seed_home: Path) -> None:
    command = [sys.executable, "-m", "flows", "sql", "select 1 as one", "--home", str(seed_home), "--json"]
    seconds = []
    for _ in range(3):
        before = _spent_below()
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        seconds.append(_spent_below() - before)

        assert (json.loads(done.stdout), done.stderr) == ([{"one": 1}], "")
    assert min(seconds) < 1.0


def _spent_below() -> float:
    """Processor seconds of all processes that this one has started and waited for: a busy machine takes longer, not more."""
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    return spent.ru_utime + spent.ru_stime
