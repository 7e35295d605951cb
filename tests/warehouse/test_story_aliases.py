"""Who holds the id of a story that was merged finds where it went."""

from datetime import datetime, timedelta
from uuid import UUID

import pytest

from warehouse.connection import memory, work
from warehouse.explain import explain
from warehouse.publish import publish
from warehouse.query import ask
from warehouse.runs import start_run

A, B, C, D = (UUID(int=number) for number in range(1, 5))
FIRST_NIGHT = datetime(2016, 5, 19)  # noqa: DTZ001 naive, as all our times are

Event = tuple[int, UUID, str, UUID | None, int]


def log(connection, events: list[Event]) -> None:
    """Write events, each with its night, counted from 0."""
    for night, story, kind, other, count in events:
        values = [UUID(int=night), FIRST_NIGHT + timedelta(night), story, kind, other, count]
        connection.execute("insert into story_events values (?, ?, ?, ?, ?, ?)", values)


@pytest.mark.parametrize(
    ("events", "aliases"),
    [
        ([(0, A, "created", None, 2), (1, A, "grew", None, 1)], {}),
        ([(0, A, "merged", B, 2)], {A: (B, 1)}),
        ([(0, A, "merged", B, 2), (1, B, "merged", C, 4)], {A: (C, 2), B: (C, 1)}),  # a chain
        ([(1, B, "merged", C, 4), (0, A, "merged", B, 2)], {A: (C, 2), B: (C, 1)}),
        ([(0, A, "merged", C, 2), (0, B, "merged", C, 1)], {A: (C, 1), B: (C, 1)}),  # two into one
        ([(0, A, "merged", B, 1), (0, A, "merged", C, 3)], {A: (C, 1)}),  # torn apart: where most of it went
        ([(0, A, "merged", C, 2), (0, A, "merged", B, 2)], {A: (B, 1)}),  # of equals the smaller id
        ([(0, A, "moved", B, 1), (1, D, "split", A, 1)], {}),  # it is still there
    ],
)
def test_an_old_id_leads_to_the_story_of_today(events: list[Event], aliases: dict[UUID, tuple[UUID, int]]) -> None:
    with memory() as connection:
        log(connection, events)
        found = connection.execute("select former_story_id, story_id, merge_count from story_aliases").fetchall()

    assert {former: (story, merges) for former, story, merges in found} == aliases
    assert len(found) == len(aliases)


def test_an_old_id_is_explained_and_opens_its_story(archive_copy) -> None:
    home = archive_copy.home
    with work(home) as connection:
        ((story, article),) = connection.execute(
            "select story_id, article_id from articles where title = 'Talks'"
        ).fetchall()
        log(connection, [(0, A, "merged", story, 1)])
        joined = [A, article, UUID(int=7), FIRST_NIGHT, UUID(int=0), FIRST_NIGHT]
        connection.execute("insert into story_memberships values (?, ?, ?, ?, ?, ?)", joined)
        connection.execute(
            "insert into story_memberships values (?, ?, ?, ?, null, null)", [story, article, UUID(int=0), FIRST_NIGHT]
        )
        run_id = start_run(connection, started_at=FIRST_NIGHT, code_version="0.1.0", parameters={})
    publish(home, run_id)
    told = explain(home, str(A))

    assert (told.kind, told.says) == ("former_story", "Talks")
    assert ("merged into story", str(story)) in told.reasons
    assert [passage.article_id for passage in told.passages] == [article]
    assert ask(home, f"select title from story('{A}')").rows == [("Talks",)]
