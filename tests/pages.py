"""The pages that show what newsledger prints: their commands and queries, what is shown under them, and what they really give.

`python -m tests.pages` runs all of them on the seeds and writes what they give into the pages.
"""

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
SESSIONS = ROOT / "README.md"
QUERIES = ROOT / "docs" / "queries.md"
MAKE_RUN = "make run"

_CONSOLE = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.MULTILINE | re.DOTALL)
_QUERY = re.compile(r"^```sql\n(?P<query>.*?)^```\n(?:\n```text\n(?P<answer>.*?)^```\n)?", re.MULTILINE | re.DOTALL)
_ID = re.compile(r"\b[0-9a-f]{8}-[0-9a-f-]{27}\b")


def sessions() -> Iterator[tuple[str, str]]:
    """Every command of the README with the output shown under it."""
    for block in _CONSOLE.findall(SESSIONS.read_text(encoding="utf-8")):
        yield from _commands(block)


def queries() -> Iterator[tuple[str, str]]:
    """Every query of docs/queries.md with the answer shown under it."""
    for found in _QUERY.finditer(QUERIES.read_text(encoding="utf-8")):
        yield found["query"], found["answer"] or ""


def printed(command: str, home: Path, stdin: str = "") -> str:
    """What a command prints in the project's folder, with a home of its own and this interpreter's `newsledger`."""
    environment = os.environ | {"NEWSLEDGER_HOME": str(home), "COLUMNS": "120"}
    for ours in ("MAKEFLAGS", "MAKELEVEL", "MFLAGS"):  # a make within a make tells where it is
        environment.pop(ours, None)
    environment["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{environment['PATH']}"
    done = subprocess.run(
        ["/bin/bash", "-c", command], cwd=ROOT, env=environment, input=stdin, capture_output=True, text=True, check=True
    )
    return plain(done.stdout, home)


def plain(output: str, home: Path) -> str:
    """Without what differs from place to place: the home's path, ids and trailing space."""
    output = _ID.sub("…", output.replace(str(home), "data").replace(f"{ROOT}/", ""))
    return "\n".join(line.rstrip() for line in output.strip("\n").splitlines())


def is_run(command: str) -> bool:
    """Whether a command of the README is run, or only shown."""
    return command == MAKE_RUN or command.startswith("newsledger ")


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "data"
        text = SESSIONS.read_text(encoding="utf-8")
        SESSIONS.write_text(_CONSOLE.sub(lambda block: _renewed(block[0], home), text), encoding="utf-8")
        text = QUERIES.read_text(encoding="utf-8")
        QUERIES.write_text(_QUERY.sub(lambda found: _answered(found["query"], home), text), encoding="utf-8")


def _renewed(block: str, home: Path) -> str:
    shown = []
    for command, output in _commands(block):
        now = printed(command, home) + "\n" if is_run(command) else output
        shown.append(f"$ {command}\n{now if now.strip() else ''}")
    return "".join(shown)


def _answered(query: str, home: Path) -> str:
    return f"```sql\n{query}```\n\n```text\n{printed('newsledger sql', home, query)}\n```\n"


def _commands(block: str) -> Iterator[tuple[str, str]]:
    for shown in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        command, _, output = shown.partition("\n")
        yield command, output


if __name__ == "__main__":
    main()
