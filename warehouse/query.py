"""What people ask the published file: SQL of their own, a search, the list of rejects.

Everything opens the file read-only and locked down, answers, and closes it again.
"""

import threading
from dataclasses import dataclass
from typing import Any

import duckdb
from duckdb import DuckDBPyConnection

from warehouse.connection import published
from warehouse.errors import QueryRefused
from warehouse.explain import Explanation, Passage, explain
from warehouse.home import Home
from warehouse.statements import named

__all__ = ["Answer", "Explanation", "Passage", "ask", "explain", "named", "rejects", "search", "statements"]


@dataclass(frozen=True, slots=True)
class Answer:
    """The rows of a query; `is_cut` when there were more than `max_rows`."""

    columns: tuple[str, ...]
    types: tuple[str, ...]
    rows: list[tuple[Any, ...]]
    is_cut: bool = False


def ask(home: Home, sql: str, timeout_s: float = 60, max_rows: int | None = None) -> Answer:
    """Run an analyst's SQL; raise QueryRefused in one line when it fails, takes too long or tries to write."""
    with published(home) as connection:
        watch = threading.Timer(timeout_s, connection.interrupt)
        watch.daemon = True
        watch.start()
        try:
            return _answer(connection.execute(sql), max_rows)
        except duckdb.InterruptException as error:
            raise QueryRefused(f"stopped after {timeout_s:g} s: ask for less, or allow more time") from error
        except duckdb.Error as error:
            raise QueryRefused(_one_line(error)) from error
        finally:
            watch.cancel()


def statements(sql: str) -> list[str]:
    """The statements of a text, in order; a text that cannot be parsed is one, so that asking it tells what is wrong."""
    try:
        return [statement.query.strip() for statement in duckdb.extract_statements(sql)]
    except duckdb.Error:
        return [sql]


def search(home: Home, words: str, limit: int = 10) -> Answer:
    """Articles by their words, best first."""
    with published(home) as connection:
        return _answer(named(connection, "search", words=words, how_many=limit), None)


def rejects(home: Home) -> Answer:
    """What was refused and why, newest first."""
    with published(home) as connection:
        return _answer(named(connection, "rejects"), None)


def _answer(result: DuckDBPyConnection | None, max_rows: int | None) -> Answer:
    if result is None:
        raise QueryRefused("there is no statement in it")
    described = result.description or []
    columns = tuple(column[0] for column in described)
    types = tuple(str(column[1]) for column in described)
    if max_rows is None:
        return Answer(columns, types, result.fetchall() if described else [])
    rows = result.fetchmany(max_rows + 1) if described else []
    return Answer(columns, types, rows[:max_rows], is_cut=len(rows) > max_rows)


def _one_line(error: duckdb.Error) -> str:
    """The error's first line, and where it points at a line of the query, that line."""
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    return " · ".join(
        lines[:1] + [line for line in lines[1:] if line.startswith(("LINE ", "Did you mean", "Candidate"))]
    )
