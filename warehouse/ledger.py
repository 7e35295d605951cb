"""Which sources need not be read again."""

from collections.abc import Sequence
from typing import Protocol

from duckdb import DuckDBPyConnection

from warehouse.statements import named


class SourceState(Protocol):
    """A source as it lies on disk now, and what would read it."""

    @property
    def source_uri(self) -> str: ...
    @property
    def byte_count(self) -> int: ...
    @property
    def mtime_ns(self) -> int: ...
    @property
    def reader_version(self) -> str: ...
    @property
    def outlet(self) -> str | None: ...
    @property
    def language(self) -> str | None: ...


def unchanged(connection: DuckDBPyConnection, sources: Sequence[SourceState]) -> set[str]:
    """The `source_uri`s that were loaded in exactly this state, by this reader, with these declarations."""
    rows = named(
        connection,
        "unchanged_sources",
        source_uris=[source.source_uri for source in sources],
        byte_counts=[source.byte_count for source in sources],
        mtimes_ns=[source.mtime_ns for source in sources],
        reader_versions=[source.reader_version for source in sources],
        outlets=[source.outlet for source in sources],
        languages=[source.language for source in sources],
    ).fetchall()
    return {source_uri for (source_uri,) in rows}
