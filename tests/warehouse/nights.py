"""A program to be killed: loads the nights that a home has not seen yet, and publishes after each. `python nights.py HOME NIGHTS PAGES`."""

import sys
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

sys.path.insert(0, str(Path(__file__).parent))

from conftest import Newsroom, link_alone, make_page

from warehouse.connection import work
from warehouse.home import Home
from warehouse.ledger import unchanged
from warehouse.load import load
from warehouse.publish import publish
from warehouse.runs import finish_run, reconcile, start_run
from warehouse.settle import settle


def live(newsroom: Newsroom, nights: int, pages: int) -> None:
    """Every unseen night in order, then once more what a killed night may have left unlinked or unpublished."""
    newsroom.home.prepare()
    for night in range(nights):
        if not is_seen(newsroom, night):
            publish(newsroom.home, run(newsroom, night, pages))
    with work(newsroom.home) as connection:
        run_id = begin(connection)
        link_alone(connection, run_id)
        end(connection, run_id)
    publish(newsroom.home, run_id)


def is_seen(newsroom: Newsroom, night: int) -> bool:
    with work(newsroom.home) as connection:
        return bool(unchanged(connection, [newsroom.source(f"night-{night}.jsonl")]))


def run(newsroom: Newsroom, night: int, pages: int) -> UUID:
    """One night: some new pages, one of them in a new version of an older one."""
    texts = [
        f"Page {number}\n\nNorth Korea did {number} things in night {night}. “No {number},” he said."
        for number in range(pages)
    ]
    source = {"source_uri": f"night-{night}.jsonl"}
    read = newsroom.stage_reads(
        [make_page(f"{night if number else 0}-{number}", text, **source) for number, text in enumerate(texts)]
    )
    with work(newsroom.home) as connection:
        run_id = begin(connection)
        into = newsroom.home.staging / f"settle-{run_id}"
        analyses = newsroom.analyse(settle(connection, run_id, [read], into))
        load(connection, run_id, into, [read], analyses)
        link_alone(connection, run_id)
        end(connection, run_id)
    return run_id


def begin(connection) -> UUID:
    reconcile(connection)
    run_id = start_run(connection, started_at=now(), code_version="0.1.0", parameters={})
    print("begun", flush=True)
    return run_id


def end(connection, run_id: UUID) -> None:
    finish_run(connection, run_id, "completed", now())


def now() -> datetime:
    return datetime.now(UTC).replace(tzinfo=None)


if __name__ == "__main__":
    live(Newsroom(Home(Path(sys.argv[1]))), int(sys.argv[2]), int(sys.argv[3]))
