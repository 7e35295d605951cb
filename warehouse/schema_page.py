"""Writes docs/schema.md from the catalogue of an empty warehouse: `python -m warehouse.schema_page`."""

from collections.abc import Iterator
from pathlib import Path

from duckdb import DuckDBPyConnection

from warehouse.connection import memory
from warehouse.statements import named

PAGE = Path(__file__).parent.parent / "docs" / "schema.md"

_OPENING = """\
# The schema

Everything in schema `main` of the published file. Generated from the catalogue by `python -m warehouse.schema_page`: edit the SQL in
`warehouse/`, then run it again. Spans count Unicode code points of `articles.text` from 0 and are half-open:
`substr(articles.text, char_start + 1, char_end - char_start)` is what they mark. Every `_at` is UTC.
"""


def render() -> str:
    """The page as it should be."""
    with memory() as connection:
        return "\n".join([_OPENING, *_relations(connection), *_macros(connection), *_audits(connection)])


def _relations(connection: DuckDBPyConnection) -> Iterator[str]:
    columns = named(connection, "schema_columns").fetchall()
    for relation, comment in named(connection, "schema_relations").fetchall():
        yield f"## {relation}\n\n{comment}\n\n| column | type | |\n|---|---|---|"
        for of_relation, column, kind, remark in columns:
            if of_relation == relation:
                yield f"| `{column}` | {kind.lower()} | {_cell(remark)} |"
        yield ""


def _macros(connection: DuckDBPyConnection) -> Iterator[str]:
    yield "## Macros\n\nQuestions with a name; each is a table: `from said_by('Dunford')`.\n\n| macro | |\n|---|---|"
    for name, parameters, comment in named(connection, "schema_macros").fetchall():
        yield f"| `{name}({', '.join(parameters)})` | {_cell(comment)} |"
    yield ""


def _audits(connection: DuckDBPyConnection) -> Iterator[str]:
    yield "## Audits\n\nA file is published only when each of these, in schema `ops`, finds nothing.\n\n| audit | finds |\n|---|---|"
    for name, comment in named(connection, "schema_audits").fetchall():
        yield f"| `{name}` | {_cell(comment)} |"
    yield ""


def _cell(text: str | None) -> str:
    return (text or "").replace("|", "\\|")


if __name__ == "__main__":
    PAGE.write_text(render(), encoding="utf-8")
