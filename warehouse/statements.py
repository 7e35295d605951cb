"""SQL in named files: found, read and run with parameters.

A file in `queries/` is one statement. Values are always parameters (`$name`), never pasted in.
"""

import importlib.resources
from functools import cache
from typing import Any

from duckdb import DuckDBPyConnection


def named(connection: DuckDBPyConnection, name: str, **parameters: Any) -> DuckDBPyConnection:
    """Run `queries/<name>.sql`; fetch from what comes back before the connection runs anything else."""
    return connection.execute(sources("queries")[name], parameters or None)


@cache
def sources(folder: str) -> dict[str, str]:
    """The SQL files of a folder of this package, by name without suffix, in order of name."""
    files = importlib.resources.files("warehouse").joinpath(folder).iterdir()
    return {
        file.name.removesuffix(".sql"): file.read_text(encoding="utf-8")
        for file in sorted(files, key=lambda file: file.name)
        if file.name.endswith(".sql")
    }
