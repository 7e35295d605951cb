"""Why a row says what it says: the passage it points at, and what led from the one to the other."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from duckdb import DuckDBPyConnection

from warehouse.connection import published
from warehouse.errors import QueryRefused
from warehouse.home import Home
from warehouse.statements import named

_MOST_PASSAGES = 50


@dataclass(frozen=True, slots=True)
class Passage:
    """A span of an article, with the sentence it stands in: `before + marked + after` is verbatim."""

    article_id: UUID
    outlet: str | None
    title: str | None
    url: str | None
    source_uri: str
    char_start: int
    char_end: int
    before: str
    marked: str
    after: str
    note: str | None


@dataclass(frozen=True, slots=True)
class Explanation:
    """A row, the reasons for it as (what, value), and the passages behind it, in order of weight."""

    kind: str
    id: UUID
    says: str
    reasons: tuple[tuple[str, str], ...]
    passages: tuple[Passage, ...]


def explain(home: Home, row_id: str) -> Explanation:
    """Explain the article, fact, summary, story, utterance or reject with this id, or the only one whose id begins so."""
    lowest, highest = _bounds(row_id)
    with published(home) as connection:
        found = named(connection, "explain_find", lowest=lowest, highest=highest).fetchall()
        if len({found_id for _, found_id in found}) != 1:
            raise QueryRefused(_none_or_many(row_id, found))
        kind, found_id = found[0]
        row = _only_row(named(connection, f"explain_{kind}", id=found_id))
        return Explanation(
            kind=kind,
            id=found_id,
            says=row.pop("says") or "",
            reasons=tuple((name.replace("_", " "), str(value)) for name, value in row.items() if value is not None),
            passages=tuple(_passages(connection, kind, found_id)),
        )


def _bounds(row_id: str) -> tuple[UUID, UUID]:
    """The lowest and the highest id that begin so."""
    digits = row_id.strip().lower().replace("-", "")
    if not re.fullmatch("[0-9a-f]{1,32}", digits):
        raise QueryRefused(f"{row_id!r} is no id: ids are hexadecimal, and the first eight digits usually do")
    return UUID(digits.ljust(32, "0")), UUID(digits.ljust(32, "f"))


def _none_or_many(row_id: str, found: list[tuple[str, UUID]]) -> str:
    if not found:
        return f"no article, fact, summary, story, utterance or reject has an id that begins with {row_id}"
    first = ", ".join(f"{kind} {found_id}" for kind, found_id in found[:3])
    return f"{row_id} begins {len(found)} ids or more ({first} …): give more digits"


def _only_row(result: DuckDBPyConnection) -> dict[str, Any]:
    columns = [column[0] for column in result.description or []]
    row = result.fetchone()
    assert row
    return dict(zip(columns, row, strict=True))


def _passages(connection: DuckDBPyConnection, kind: str, found_id: UUID) -> Iterable[Passage]:
    spans = named(connection, f"explain_{kind}_spans", id=found_id, most=_MOST_PASSAGES).fetchall()
    rows = named(
        connection,
        "explain_passages",
        notes=[span[0] for span in spans],
        article_ids=[span[1] for span in spans],
        char_starts=[span[2] for span in spans],
        char_ends=[span[3] for span in spans],
        around_starts=[span[4] for span in spans],
        around_ends=[span[5] for span in spans],
    ).fetchall()
    return (Passage(*row) for row in rows)
