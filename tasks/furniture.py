"""The furniture of a run as a staged file: written once when the run is settled, read by every worker that analyses a batch of it."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from tasks.staging import write_table


def write_furniture(staging: Path, lines: Iterable[int]) -> Path:
    """A file named by its content: batches of the same articles, labelled against the same lines, are the same work."""
    table = pa.table({"line_hash": pa.array(sorted(lines), pa.int64())})
    content = table["line_hash"].to_numpy().tobytes()
    path = staging / f"furniture-{hashlib.blake2b(content, digest_size=16).hexdigest()}.parquet"
    write_table(path, table)
    return path


def read_furniture(path: Path | None) -> frozenset[int]:
    """The lines of such a file."""
    return frozenset(pq.read_table(path)["line_hash"].to_numpy().tolist()) if path else frozenset()
