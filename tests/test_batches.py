"""How a run is cut: few batches whatever the pile, every source and every row in exactly one."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.stages.discover import grouped
from flows.stages.settle import batched
from tasks.analyse import Selection
from tasks.ingest import SourceFile

MOST = 16


def sources(*byte_counts: int) -> list[SourceFile]:
    return [SourceFile(Path(f"{number}"), f"{number}", size, 0) for number, size in enumerate(byte_counts)]


@pytest.mark.parametrize(
    ("byte_counts", "batch_articles", "expected"),
    [
        ([], 100, []),
        ([10] * 5, 100, [5]),  # the seeds: one batch
        ([10] * 5, 2, [2, 2, 1]),
        ([3_000_000, 3_000_000, 10], 100, [1, 2]),  # by size
        ([90_000_000, 10, 10], 100, [1, 2]),  # a giant does not hold up the small ones
    ],
)
def test_sources_share_batches(byte_counts: list[int], batch_articles: int, expected: list[int]) -> None:
    assert [len(group) for group in grouped(sources(*byte_counts), batch_articles, MOST)] == expected


@given(st.lists(st.integers(0, 50_000_000), max_size=400), st.integers(1, 300))
def test_no_source_is_lost_and_batches_stay_few(byte_counts: list[int], batch_articles: int) -> None:
    given_sources = sources(*byte_counts)

    groups = grouped(given_sources, batch_articles, MOST)

    assert [source for group in groups for source in group] == given_sources
    assert len(groups) <= 2 * MOST


@given(st.lists(st.integers(1, 200), max_size=60), st.integers(1, 300))
def test_no_row_is_lost_and_batches_stay_few(part_sizes: list[int], batch_articles: int) -> None:
    selections = [Selection(Path(f"part-{number}"), tuple(range(size))) for number, size in enumerate(part_sizes)]

    groups = list(batched(selections, batch_articles, MOST))

    rows = [(each.part, row) for group in groups for each in group for row in each.rows]
    assert rows == [(each.part, row) for each in selections for row in each.rows]
    assert len(groups) <= MOST
