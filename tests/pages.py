"""The pages that show a session: their commands, what is shown under them, and what they really print.

`python -m tests.pages` runs every command and writes what it prints into the pages.
"""

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGES = ("README.md",)
MAKE_RUN = "make run"

_BLOCK = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.MULTILINE | re.DOTALL)
_ID = re.compile(r"\b[0-9a-f]{8}-[0-9a-f-]{27}\b")


def sessions() -> Iterator[tuple[str, str]]:
    """Every command of the pages with the output shown under it."""
    for page in PAGES:
        for block in _BLOCK.findall((ROOT / page).read_text(encoding="utf-8")):
            yield from _commands(block)


def printed(command: str, home: Path) -> str:
    """What a command really prints, in the project's folder, with a home of its own and this interpreter's `newsledger`."""
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
    return plain(done.stdout, home)


def plain(output: str, home: Path) -> str:
    """Without what differs from place to place: the home's path, ids of runs and trailing space."""
    output = _ID.sub("…", output.replace(str(home), "data"))
    return "\n".join(line.rstrip() for line in output.strip("\n").splitlines())


def rewrite(is_run: Callable[[str], bool], home: Path) -> None:
    """Write what the commands print into the pages."""
    for page in PAGES:
        path = ROOT / page
        text = path.read_text(encoding="utf-8")
        path.write_text(_BLOCK.sub(lambda block: _renewed(block[0], is_run, home), text), encoding="utf-8")


def _renewed(block: str, is_run: Callable[[str], bool], home: Path) -> str:
    shown = []
    for command, output in _commands(block):
        now = printed(command, home) + "\n" if is_run(command) else output
        shown.append(f"$ {command}\n{now.lstrip(chr(10)) if now.strip() else ''}")
    return "".join(shown)


def _commands(block: str) -> Iterator[tuple[str, str]]:
    for shown in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        command, _, output = shown.partition("\n")
        yield command, output


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        rewrite(lambda command: command == MAKE_RUN or command.startswith("newsledger "), Path(folder) / "data")


if __name__ == "__main__":
    main()
