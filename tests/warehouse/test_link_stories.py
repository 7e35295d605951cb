"""What linking forgets, and what it keeps."""

from datetime import datetime
from uuid import UUID

import pyarrow as pa

from warehouse import link_stories
from warehouse.connection import memory
from warehouse.links import Connection, insert
from warehouse.runs import start_run

KEPT, REDONE = UUID(int=1), UUID(int=2)
NOON = datetime(2016, 5, 19, 12)  # noqa: DTZ001 naive, as all our times are


def date_articles(connection: Connection, articles: list[UUID]) -> None:
    """Give undated articles a bound and a value from their story."""
    ids = [str(article) for article in articles]
    dated = {"article_id": ids, "published_not_before": [NOON] * len(ids)}
    insert(connection, "ops.story_dates", pa.table(dated))
    days = [NOON.date()] * len(ids)
    anchored = {"fact_id": ids, "article_id": ids, "value": ["2015"] * len(ids)}
    insert(connection, "ops.date_anchors", pa.table(anchored | {"written_not_before": days, "written_not_after": days}))


def test_only_a_story_that_is_told_anew_forgets_what_it_dated() -> None:
    """Stories are regrouped with their neighbours in the graph; a neighbour that stays as it is is not told again."""
    articles = [UUID(int=11), UUID(int=12)]
    with memory() as connection:
        date_articles(connection, articles)
        run_id = start_run(connection, started_at=NOON, code_version="0.1.0", parameters={})
        rows = {"leader": [1, 2], "article_id": [str(each) for each in articles], "position": [1, 2]}
        connection.execute("create temp table grouped (leader integer, article_id uuid, position integer)")
        insert(connection, "grouped", pa.table(rows))
        link_stories.settle_members(connection, run_id, {1: KEPT, 2: REDONE}, [REDONE])
        link_stories.forget(connection, [])
        held = [
            connection.execute(f"select article_id from ops.{table}").fetchall()
            for table in ("story_dates", "date_anchors")
        ]

    assert held == [[(articles[0],)]] * 2
