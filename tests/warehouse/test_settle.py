"""What every record of a run is, beside what is held and what came before it in the run."""

import pyarrow.parquet as pq
import pytest

MISSILE = "Missile\n\nNorth Korea fired. “Any day that could happen,” he said. Größe 👍."
EDITED = "Missile\n\nNorth Korea fired again."
TALKS = "Talks\n\nNorth Korea talks. “We are ready,” he said."


@pytest.mark.parametrize(
    ("batches", "outcomes", "versions"),
    [
        ([[("new", TALKS)]], "article", [1]),
        ([[("talks", TALKS), ("missile", MISSILE)]], "duplicate duplicate", []),  # both are held
        ([[("missile", EDITED)]], "article", [3]),  # held in its second version
        ([[("new", TALKS)], [("new", TALKS)]], "article duplicate", [1]),  # the same page in two batches
        ([[("new", TALKS), ("new", EDITED), ("new", EDITED)]], "article article duplicate", [1, 2]),
        ([[("new", TALKS), ("new", EDITED), ("new", TALKS)]], "article article article", [1, 2, 3]),  # edited back
        ([[("missile", EDITED), ("missile", MISSILE)]], "article article", [3, 4]),
        ([[("new", ""), ("talks", TALKS)]], "rejected duplicate", []),
        ([[("new", TALKS), ("other", TALKS)]], "article article", [1, 1]),  # one text, two addresses
    ],
)
def test_settle(archive, page, tmp_path, batches, outcomes, versions):
    run_id = archive.start()
    reads = [archive.stage_reads([page(name, text) for name, text in batch]) for batch in batches]
    settled, into = archive.settle(run_id, reads)
    decisions = pq.read_table(into / "decisions.parquet").to_pylist()

    assert [row["outcome"] for row in decisions] == outcomes.split()
    assert [row["version"] for row in decisions if row["outcome"] == "article"] == versions
    assert settled.read_count == len(decisions) == len({row["capture_id"] for row in decisions})
    assert settled.new_count + settled.changed_count == len(versions)
    assert (settled.duplicate_count, settled.rejected_count) == (
        outcomes.count("duplicate"),
        outcomes.count("rejected"),
    )


def test_only_what_an_article_says_last_is_analysed(archive, page):
    reads = [archive.stage_reads([page("a", TALKS), page("b", TALKS), page("a", EDITED)])]
    settled, _ = archive.settle(archive.start(), reads)

    assert [(each.part.name, each.rows) for each in settled.selections] == [
        ("articles-000.parquet", (1,)),
        ("articles-001.parquet", (0,)),
    ]


def test_records_of_one_source_and_locator_are_told_apart(archive, page):
    """Two batches may bring the same place, and a broken archive may name two records alike."""
    reads = [archive.stage_reads([page("a", TALKS)]), archive.stage_reads([page("b", TALKS)])]
    _, into = archive.settle(archive.start(), reads)
    rows = pq.read_table(into / "decisions.parquet", columns=["source_uri", "locator", "capture_id"]).to_pylist()

    assert rows[0]["locator"] == rows[1]["locator"]
    assert rows[0]["capture_id"] != rows[1]["capture_id"]


def test_sources_count_in_order_of_their_names_whatever_batch_they_came_in(archive, page):
    late, early = page("a", EDITED, source_uri="inbox/2.jsonl"), page("a", TALKS, source_uri="inbox/1.jsonl")
    settled, into = archive.settle(archive.start(), [archive.stage_reads([late]), archive.stage_reads([early])])
    rows = pq.read_table(into / "decisions.parquet", columns=["source_uri", "version"]).to_pylist()

    assert [(row["source_uri"], row["version"]) for row in rows] == [("inbox/1.jsonl", 1), ("inbox/2.jsonl", 2)]
    assert len(settled.selections) == 1
