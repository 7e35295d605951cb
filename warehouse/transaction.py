"""All or nothing: what stands inside a transaction is written as a whole."""

from collections.abc import Iterator
from contextlib import contextmanager

import duckdb
from duckdb import DuckDBPyConnection


@contextmanager
def transaction(connection: DuckDBPyConnection) -> Iterator[None]:
    """All of what stands inside, or nothing, whatever ends it early."""
    connection.begin()
    try:
        yield
    except duckdb.FatalException:
        raise  # the database has shut itself down: there is nothing left to roll back
    except BaseException:
        connection.rollback()
        raise
    connection.commit()
