"""Fixtures that every test may use: the seeds, and golden files."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.chromium import chromium as chromium  # noqa: PLC0414 one browser a session: a second cannot start beside it

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
        expected = (
            path.read_text(encoding="utf-8") if path.exists() else "no expectation yet: run pytest --update-golden"
        )

        assert expected == actual

    return check


@pytest.fixture(scope="session")
def seeds() -> list[Path]:
    """The five seed pages, in order."""
    return sorted((ROOT / "seeds").glob("*.txt"))


@pytest.fixture(scope="session")
def seed_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home that has read the seeds: a whole run, made without Prefect. Shared, so leave it as it is."""
    from flows.pipeline import Steps, ingest_run
    from flows.plan import RunPlan, SourceEntry
    from tasks.summarise import SummaryRequest
    from warehouse.home import Home

    root = tmp_path_factory.mktemp("seeds") / "data"
    entries = (SourceEntry(str(ROOT / "seeds")),)
    ingest_run(RunPlan("ingest", Home(root), SummaryRequest(), entries), Steps(with_pool=False))
    return root
