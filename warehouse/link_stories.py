"""Stories in the work file: who is in which, since when, and the rows that tell of them.

Temp tables: `grouped` (every regrouped article with its group), `members` (what was decided), `redone` (stories to be told anew), `batch`.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple
from uuid import UUID

import pyarrow as pa
from duckdb import DuckDBPyConnection

from warehouse.links import Numbers, arrow, insert
from warehouse.statements import named

OF_UTTERANCES = ("ops.quote_utterances", "quote_variants")
OF_UNDATED = ("ops.story_dates", "ops.date_anchors")
OF_SUMMARIES = ("ops.sentence_support", "ops.summary_sentences")
OF_STORIES = ("stories", "utterances", "timeline", "summaries", "figures")
TABLES = {
    "stories": "stories",
    "utterances": "utterances",
    "quote_variants": "quote_variants",
    "quote_utterances": "ops.quote_utterances",
    "timeline": "timeline",
    "story_dates": "ops.story_dates",
    "date_anchors": "ops.date_anchors",
    "figures": "figures",
    "figure_variants": "figure_variants",
    "summaries": "summaries",
    "summary_sentences": "ops.summary_sentences",
    "sentence_support": "ops.sentence_support",
}


class Founded(NamedTuple):
    """A new group of articles: the number that leads it, the first of them, how many stories that has founded, how many articles they are,
    and whether anything about one of them changed.
    """

    leader: int
    founder: UUID
    founded_count: int
    article_count: int
    is_touched: bool


class Overlap(NamedTuple):
    """How many articles of a new group were in a story, and when that was minted."""

    leader: int
    story_id: UUID
    born_at: datetime
    article_count: int


def groups(connection: DuckDBPyConnection, number: Numbers, leader: Numbers) -> tuple[list[Founded], list[Overlap]]:
    """The new groups, and what they have of stories that are there; fills `grouped` with their articles."""
    connection.register("groups", pa.table({"number": number, "leader": leader}))
    named(connection, "link_groups")
    connection.unregister("groups")
    leaders, founders, *others = arrow(connection, "link_founders").to_pydict().values()
    founded = [Founded(*row) for row in zip(leaders, map(UUID, founders), *others, strict=True)]
    return founded, [Overlap(*row) for row in named(connection, "link_overlaps").fetchall()]


def settle_members(
    connection: DuckDBPyConnection, run_id: UUID, stories: Mapping[int, UUID], redone: Iterable[UUID]
) -> None:
    """Write who is in which story, by group: what changed leaves one and joins another; `redone` stories will be told anew."""
    rows = pa.table({"leader": [*stories], "story_id": _texts(stories.values())})
    connection.register("named", rows)
    named(connection, "link_members")
    connection.unregister("named")
    connection.execute("create or replace temp table redone (story_id uuid)")
    insert(connection, "redone", pa.table({"story_id": _texts(redone)}))
    for name in ("link_births", "link_leave", "link_join"):
        named(connection, name, run_id=run_id)
    named(connection, "link_leave_now")
    named(connection, "link_join_now", run_id=run_id)


def log_events(
    connection: DuckDBPyConnection, run_id: UUID, events: Sequence[tuple[UUID, str, UUID | None, int]]
) -> None:
    """Write what befell stories."""
    stories, kinds, others, counts = zip(*events, strict=True) if events else ((), (), (), ())
    rows = {
        "story_id": _texts(stories),
        "kind": pa.array(kinds, pa.string()),
        "other_id": pa.array([str(other) if other else None for other in others], pa.string()),
        "article_count": pa.array(counts, pa.int32()),
    }
    connection.register("events", pa.table(rows))
    named(connection, "link_events", run_id=run_id)
    connection.unregister("events")


def forget(connection: DuckDBPyConnection, dead: Iterable[UUID]) -> None:
    """Delete every row that tells of a story that is redone or dead."""
    connection.execute("create or replace temp table doomed as select story_id from redone")
    insert(connection, "doomed", pa.table({"story_id": _texts(sorted(dead))}))
    utterances = "select utterance_id from utterances semi join doomed using (story_id)"
    figures = "select figure_id from figures semi join doomed using (story_id)"
    connection.execute(f"delete from figure_variants where figure_id in ({figures})")  # noqa: S608 (our own names)
    summaries = "select summary_id from summaries semi join doomed using (story_id)"
    redone = "select article_id from members semi join redone using (story_id)"
    for table in OF_UTTERANCES:
        connection.execute(f"delete from {table} where utterance_id in ({utterances})")  # noqa: S608 (our own names)
    for table in OF_SUMMARIES:
        connection.execute(f"delete from {table} where summary_id in ({summaries})")  # noqa: S608 (our own names)
    for table in OF_UNDATED:
        connection.execute(f"delete from {table} where article_id in ({redone})")  # noqa: S608 (our own names)
    for table in OF_STORIES:
        connection.execute(f"delete from {table} where story_id in (select story_id from doomed)")  # noqa: S608 (our own names)


def material(connection: DuckDBPyConnection, story_ids: Sequence[UUID]) -> dict[str, pa.Table]:
    """All that is to be told of these stories, relation by relation, each in an order of its own."""
    connection.execute("create or replace temp table batch (story_id uuid)")
    insert(connection, "batch", pa.table({"story_id": _texts(story_ids)}))
    named(connection, "link_batch")
    named(connection, "link_batch_facts")
    return {
        name: arrow(connection, f"link_{name}") for name in ("articles", "bodies_of", "quotes", "dates", "quantities")
    }


def load_told(
    connection: DuckDBPyConnection, run_id: UUID, folders: Sequence[Path], lone: Sequence[tuple[UUID, UUID, UUID]]
) -> int:
    """Take over the rows staged for the redone stories. `lone` stories (story, article, summary) of one article take that article's
    own summary. Returns rows written.
    """
    stories, articles, summaries = zip(*lone, strict=True) if lone else ((), (), ())
    connection.execute("create or replace temp table lone (story_id uuid, article_id uuid, summary_id uuid)")
    columns = {"story_id": _texts(stories), "article_id": _texts(articles), "summary_id": _texts(summaries)}
    insert(connection, "lone", pa.table(columns))
    written = 0
    for relation, table in TABLES.items():
        if files := [str(folder / f"{relation}.parquet") for folder in folders]:
            stamp = ", $run_id::uuid as run_id" if table == "summaries" else ""
            sql = f"insert into {table} by name select *{stamp} from read_parquet($files)"  # noqa: S608 (our own names)
            parameters = {"files": files} | ({"run_id": run_id} if stamp else {})
            written += _written(connection.execute(sql, parameters))
    written += _written(named(connection, "link_lone_summaries", run_id=run_id))
    return written + _written(named(connection, "link_lone_sentences"))


def _written(connection: DuckDBPyConnection) -> int:
    row = connection.fetchone()
    return int(row[0]) if row else 0


def _texts(ids: Iterable[UUID]) -> "pa.Array[Any]":
    return pa.array([str(each) for each in ids], pa.string())
