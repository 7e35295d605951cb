"""What import-linter reads from the source, proved at run time: heavy libraries load when they are needed, and not before."""

import subprocess
import sys

import pytest

pytestmark = pytest.mark.slow

# module, and what must still be unloaded after importing it
LIGHT = [
    ("warehouse.models", {"duckdb", "pyarrow", "prefect", "sumy"}),  # rows cross process borders: workers pay for this
    ("tasks.ingest", {"duckdb", "prefect", "sumy"}),
    ("tasks.normalise", {"duckdb", "prefect", "sumy"}),
    ("tasks.facts", {"duckdb", "prefect", "sumy"}),
    ("tasks.stories", {"duckdb", "prefect", "sumy"}),
    ("tasks.summarise", {"duckdb", "prefect"}),
    ("tasks.analyse", {"duckdb", "prefect"}),
    ("warehouse.query", {"prefect", "sumy", "pyarrow"}),
    ("flows.parameters", {"prefect", "duckdb"}),
    ("flows.cli", {"prefect", "duckdb", "sumy"}),
    pytest.param("flows.pipeline", {"prefect"}, marks=pytest.mark.slow),
]


@pytest.mark.parametrize(("module", "heavy"), LIGHT)
def test_an_import_leaves_heavy_libraries_alone(module: str, heavy: set[str]) -> None:
    code = f"import sys, {module}; print(*sorted({heavy!r} & sys.modules.keys()))"

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == ""
