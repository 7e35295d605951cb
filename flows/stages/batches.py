"""Read and analyse: one batch in a worker of the run's process pool, or right here when there is none (in a Dask worker)."""

from pathlib import Path

from flows import batch_pool
from flows.stages import discover, settle
from tasks import analyse as analysing
from tasks import read as reading


def read(batch_file: Path, staging: Path) -> list[Path]:
    """Read one batch of sources; returns the staged folders (several when a source killed its worker)."""
    batch, pool = discover.load_batch(batch_file), batch_pool.current()
    if pool is None:
        return [reading.read_batch(batch, staging)]
    return pool.run(reading.read_batch, reading.refuse_batch, batch, staging)


def analyse(batch_file: Path, staging: Path) -> list[Path]:
    """Analyse one batch of articles; returns the staged folders (several when an article killed its worker)."""
    batch, pool = settle.load_batch(batch_file), batch_pool.current()
    if pool is None:
        return [analysing.analyse_batch(batch, staging)]
    return pool.run(analysing.analyse_batch, analysing.refuse_batch, batch, staging)
