"""Fixtures that every test may use: the seeds, and golden files."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="rewrite expected outputs, then read the diff")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[Path, object], None]:
    """Compare a JSON-able value with the file beside its input; `--update-golden` rewrites the file."""

    def check(path: Path, value: object) -> None:
        actual = json.dumps(value, indent=2, ensure_ascii=False, sort_keys=True) + "\n"
        if request.config.getoption("--update-golden"):
            path.write_text(actual, encoding="utf-8")
        expected = path.read_text(encoding="utf-8") if path.exists() else "no expectation yet: run pytest --update-golden"

        assert expected == actual

    return check


@pytest.fixture(scope="session")
def seeds() -> list[Path]:
    """The five seed pages, in order."""
    return sorted((ROOT / "seeds").glob("*.txt"))
