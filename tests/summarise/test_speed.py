"""A whole article, from text to summary, against stock sumy: guards set a third below what the bench shows."""

from pathlib import Path

import pytest

from tests.bench.bench_summarise import SEEDS, compared, pool_of


@pytest.mark.slow
def test_a_whole_article_is_many_times_faster_than_stock_sumy() -> None:
    times = {
        (name, size): stock / ours
        for name, size, stock, ours in compared(pool_of(Path(SEEDS)), rounds=7)
        if name in ("lexrank", "kl")
    }

    assert times["lexrank", 15] > 5.5
    assert times["lexrank", 60] > 14
    assert times["kl", 60] > 60
