"""Homes that were fed the same articles compare equal, whoever wrote what, when and from which file."""

import shutil

import pytest

from warehouse.connection import work
from warehouse.contents import content_hashes

PAGES = [("a", "Missile\n\nNorth Korea fired. “Any day,” he said."), ("b", "Talks\n\nNorth Korea talks."), ("c", "")]


@pytest.mark.slow
def test_order_and_batches_and_files_do_not_matter(newsroom, page, empty_warehouse):
    newsroom.run([page(name, text) for name, text in PAGES])
    one = content_hashes(newsroom.home.work)
    shutil.copyfile(empty_warehouse, newsroom.home.work)
    newsroom.run([page(name, text, source_uri="other.jsonl") for name, text in PAGES[:0:-1]])
    newsroom.run([page(name, text, source_uri="more.jsonl") for name, text in PAGES[:1]])

    assert content_hashes(newsroom.home.work) == one


@pytest.mark.parametrize(
    ("change", "relations"),
    [
        ("update facts set confidence = 0.5; update stories set article_count = 7", {"facts", "stories"}),
        ("update summaries set text = 'x' where story_id is not null; delete from rejects", {"summaries", "rejects"}),
        ("update utterances set speaker = 'x'; update facts set confidence = 0.9 + 1e-12", {"utterances"}),
    ],
)
def test_what_is_said_does_matter(archive, archive_copy, change, relations):
    before = content_hashes(archive.home.work)
    with work(archive_copy.home) as connection:
        connection.execute(change)
    after = content_hashes(archive_copy.home.work)

    assert {name for name in before if before[name] != after[name]} == relations
