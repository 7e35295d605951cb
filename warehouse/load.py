"""Everything a run has staged, into the work file in one transaction: all of it, or nothing.

Texts are appended; the rows of an article that is held already (a new version, or a re-extraction) are replaced together.
An article whose analysis failed is not loaded: the captures that would have made it become rejects.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

import pyarrow as pa
from duckdb import DuckDBPyConnection

from warehouse import facts_diff
from warehouse.relations import STAGED, Staged
from warehouse.settle import DECISIONS, arrival_ids
from warehouse.statements import named
from warehouse.transaction import transaction

PIECE = 1024
_CHARS_AT_ONCE = 20_000_000


@dataclass(frozen=True, slots=True)
class LoadCounts:
    """The run's accounts, and how many rows that analysts see were written (captures and the run itself not counted)."""

    read_count: int
    article_count: int
    duplicate_count: int
    rejected_count: int
    changed_rows: int


def load(
    connection: DuckDBPyConnection, run_id: UUID, settled_dir: Path, reads: Sequence[Path], analyses: Sequence[Path]
) -> LoadCounts:
    """Load what a run has read, settled and analysed; loaded again, it changes nothing."""
    decisions = settled_dir / DECISIONS
    changed_rows = 0
    if decisions.exists() and not _is_loaded(connection, run_id):
        with transaction(connection):
            _take_analysed(connection, analyses)
            _take_failed(connection, analyses, decisions)
            named(connection, "load_decisions", decisions=str(decisions))
            changed_rows += _load_rejects(connection, run_id, reads)
            changed_rows += _load_versions(connection, run_id, reads)
            named(connection, "load_incoming", run_id=run_id)
            changed_rows += _replace_articles(connection, run_id, analyses)
            _load_accounts(connection, run_id, reads)
            _drop(connection, "decisions", "failed", "analysed", "incoming")
    return _counts(connection, run_id, changed_rows)


def reload(connection: DuckDBPyConnection, run_id: UUID, analyses: Sequence[Path]) -> LoadCounts:
    """Replace the rows of held articles that were analysed again, and note what new versions changed.

    Texts, versions and captures stay as they are.
    """
    with transaction(connection):
        _take_analysed(connection, analyses)
        named(connection, "reload_incoming")
        changed_rows = _replace_noting_what_differs(connection, run_id, analyses)
        named(connection, "count_reextracted", run_id=run_id)
        _drop(connection, "analysed", "incoming")
    return _counts(connection, run_id, changed_rows)


def _is_loaded(connection: DuckDBPyConnection, run_id: UUID) -> bool:
    return bool(connection.execute("select 1 from captures where run_id = ? limit 1", [run_id]).fetchone())


def _take_analysed(connection: DuckDBPyConnection, analyses: Sequence[Path]) -> None:
    """Temp table `analysed`: the articles that every maker has done, without their bodies."""
    named(connection, "create_analysed")
    if files := _files(analyses, "articles.parquet"):
        named(connection, "take_analysed", files=files)


def _take_failed(connection: DuckDBPyConnection, analyses: Sequence[Path], decisions: Path) -> None:
    """Temp table `failed`: the articles that should have been analysed and were not, and why."""
    named(connection, "take_failed", decisions=str(decisions))
    if files := _files(analyses, "rejects.parquet"):
        named(connection, "explain_failed", files=files)


def _load_rejects(connection: DuckDBPyConnection, run_id: UUID, reads: Sequence[Path]) -> int:
    """What the readers refused, and what the analysis of its article refused."""
    named(connection, "create_refusals")
    if files := _files(reads, "rejects.parquet"):
        named(connection, "take_refusals", files=files)
    places = connection.execute("select source_uri, locator from refusals order by position").fetchall()
    reject_ids = list(arrival_ids("reject", run_id, places))
    connection.register("reject_ids", pa.table({"position": range(1, len(places) + 1), "reject_id": reject_ids}))
    inserted = _written(connection, "load_rejects", run_id=run_id)
    connection.unregister("reject_ids")
    _drop(connection, "refusals")
    return inserted


def _load_versions(connection: DuckDBPyConnection, run_id: UUID, reads: Sequence[Path]) -> int:
    """The new texts, and every new version of every article."""
    parts = _files(reads, "articles-*.parquet")
    if not parts:
        return 0
    _written(connection, "load_texts", parts=parts)
    _cut_long_texts(connection)
    return _written(connection, "load_versions", parts=parts, run_id=run_id)


def _cut_long_texts(connection: DuckDBPyConnection) -> None:
    """Pieces of the long texts that have none yet; bodies need none, since no span counts in them."""
    while texts := named(connection, "uncut_texts", at_most=_CHARS_AT_ONCE).fetchall():
        pieces = [
            (str(text_id), piece, text[start : start + PIECE])
            for text_id, text in texts
            for piece, start in enumerate(range(0, len(text), PIECE))
        ]
        columns = dict(zip(("text_id", "piece", "text"), zip(*pieces, strict=True), strict=True))
        connection.register("pieces", pa.table(columns))
        connection.execute("insert into ops.text_pieces by name select * from pieces")
        connection.unregister("pieces")


def _replace_noting_what_differs(connection: DuckDBPyConnection, run_id: UUID, analyses: Sequence[Path]) -> int:
    """Replace the articles in `incoming`, and write into `facts_diff` what the new versions of extractors find otherwise."""
    ledgers, segments = _files(analyses, "ledger.parquet"), _files(analyses, "article_segments.parquet")
    if not ledgers:
        return _replace_articles(connection, run_id, analyses)
    facts_diff.take_before(connection, ledgers, segments)
    changed_rows = _replace_articles(connection, run_id, analyses)
    return changed_rows + facts_diff.load_diff(connection, run_id)


def _replace_articles(connection: DuckDBPyConnection, run_id: UUID, analyses: Sequence[Path]) -> int:
    """The rows of every article in temp table `incoming`, in the place of what was held of it."""
    files = _files(analyses, "articles.parquet")
    if not files:
        return 0
    _written(connection, "load_bodies", files=files)
    if connection.execute("select 1 from incoming semi join ops.current using (article_id) limit 1").fetchone():
        _delete_held(connection)
    inserted = _written(connection, "load_current", run_id=run_id)
    return inserted + sum(_load_staged(connection, run_id, staged, analyses) for staged in STAGED)


def _delete_held(connection: DuckDBPyConnection) -> None:
    named(
        connection, "delete_summary_sentences"
    )  # theirs are found by their summaries: a story's may cite these articles
    tables = [staged.table for staged in STAGED if staged.table != "ops.summary_sentences"]
    for table in (*tables, "ops.current"):
        connection.execute(f"delete from {table} where article_id in (select article_id from incoming)")  # noqa: S608 (our own names)


def _load_staged(connection: DuckDBPyConnection, run_id: UUID, staged: Staged, analyses: Sequence[Path]) -> int:
    files = _files(analyses, f"{staged.relation}.parquet")
    if not files:
        return 0
    stamp, parameters = (", $run_id::uuid as run_id", {"run_id": run_id}) if staged.is_stamped else ("", {})
    statement = f"""
        insert into {staged.table} by name
        select * {stamp} from read_parquet($files) where article_id::uuid in (select article_id from incoming)
    """  # noqa: S608 (our own names)
    return _count_of(connection.execute(statement, {"files": files, **parameters}))


def _load_accounts(connection: DuckDBPyConnection, run_id: UUID, reads: Sequence[Path]) -> None:
    """The captures with their outcomes, the sources as they were read, and the run's counts."""
    named(connection, "load_captures", run_id=run_id)
    if files := _files(reads, "sources.parquet"):
        named(connection, "delete_sources", files=files)
        named(connection, "load_sources", files=files, run_id=run_id)
    if files := _files(reads, "fetches.parquet"):
        named(connection, "delete_fetches", files=files)
        named(connection, "load_fetches", files=files)
    named(connection, "count_run", run_id=run_id)


def _counts(connection: DuckDBPyConnection, run_id: UUID, changed_rows: int) -> LoadCounts:
    counts = named(connection, "run_counts", run_id=run_id).fetchone()
    assert counts, f"run {run_id} was never started"
    read_count, article_count, duplicate_count, rejected_count = counts
    return LoadCounts(read_count, article_count, duplicate_count, rejected_count, changed_rows)


def _files(folders: Iterable[Path], pattern: str) -> list[str]:
    return [str(file) for folder in folders for file in sorted(folder.glob(pattern))]


def _written(connection: DuckDBPyConnection, name: str, **parameters: Any) -> int:
    return _count_of(named(connection, name, **parameters))


def _count_of(inserted: DuckDBPyConnection) -> int:
    row = inserted.fetchone()
    return int(row[0]) if row else 0


def _drop(connection: DuckDBPyConnection, *tables: str) -> None:
    for table in tables:
        connection.execute(f"drop table {table}")
