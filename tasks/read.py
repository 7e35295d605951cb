"""Read a batch of sources: every record becomes a staged article or a staged reject, and every record a staged capture.

What enters is a `ReadBatch`; what leaves is a folder `read-<key>` of Parquet files. The key covers the sources as they lie on disk and the
code that reads them, so a folder that is there is the answer, and a run after a crash does not read again.
"""

import hashlib
import json
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

from tasks import ingest, normalise
from tasks.ingest import Limits, SourceFile
from tasks.normalise import outlet_lines
from tasks.records import Refusal, SourceRecord
from tasks.staging import write_rows, write_tuples
from warehouse.models import Article, Reject
from warehouse.staged_rows import SourceRead, StagedCapture, StagedLine

ROWS_PER_PART = 200
DONE = "manifest.json"


@dataclass(frozen=True, slots=True)
class ReadBatch:
    """Some sources and how to read them; `captures` is where their bytes are kept, None to keep none."""

    sources: tuple[SourceFile, ...]
    limits: Limits
    captures: Path | None
    rows_per_part: int = ROWS_PER_PART

    @property
    def key(self) -> str:
        """Names the staged folder: equal for the same sources, unchanged, read by the same code."""
        versions = [ingest.reader_version(source) for source in self.sources]
        parts = [
            [asdict(source) for source in self.sources],
            versions,
            asdict(self.limits),
            normalise.VERSION,
            outlet_lines.VERSION,
        ]
        content = json.dumps([*parts, self.rows_per_part, self.captures is None], default=str, sort_keys=True)
        return hashlib.blake2b(content.encode(), digest_size=16).hexdigest()

    def halves(self) -> "tuple[ReadBatch, ReadBatch] | None":
        """The batch in two, or None when it is a single source."""
        middle = len(self.sources) // 2
        if not middle:
            return None
        return self._of(self.sources[:middle]), self._of(self.sources[middle:])

    def _of(self, sources: tuple[SourceFile, ...]) -> "ReadBatch":
        return ReadBatch(sources, self.limits, self.captures, self.rows_per_part)


def read_batch(batch: ReadBatch, staging: Path) -> Path:
    """Read and normalise every record of the batch into `staging`; returns the folder."""
    return _stage(batch, staging, _records(batch))


def refuse_batch(batch: ReadBatch, staging: Path, reason: str, detail: str) -> Path:
    """Stage a batch that cannot be read at all (its worker died): one reject a source."""
    now = _now()
    refusals = (
        Refusal(source.source_uri, None, "read", reason, detail, now, byte_count=source.byte_count)
        for source in batch.sources
    )
    return _stage(batch, staging, refusals)


def stage_refusals(folder: Path, refusals: Sequence[Refusal]) -> None:
    """Stage what was refused before there was a source to read: rejects and their captures."""
    write_rows(folder / "captures.parquet", StagedCapture, (_capture(refusal, None, 0) for refusal in refusals))
    write_rows(folder / "rejects.parquet", Reject, map(_reject, refusals))


def _records(batch: ReadBatch) -> Iterator[SourceRecord | Refusal]:
    for source in batch.sources:
        digest = ingest.keep_capture(source, batch.captures) if batch.captures is not None else None
        yield from ingest.read(_nearest(source, batch.captures, digest), batch.limits)


def _nearest(source: SourceFile, captures: Path | None, digest: str | None) -> SourceFile:
    """The source where its bytes are read fastest: an object that was copied is not asked for again."""
    if captures is None or digest is None or source.place is None:
        return source
    kept = ingest.kept_at(captures, digest)
    return replace(source, place=str(kept), byte_count=kept.stat().st_size)


def _stage(batch: ReadBatch, staging: Path, records: Iterable[SourceRecord | Refusal]) -> Path:
    folder = staging / f"read-{batch.key}"
    if (folder / DONE).exists():
        return folder
    started = time.process_time()
    captures: list[StagedCapture] = []
    rejects: list[Reject] = []
    articles = _articles(records, captures, rejects, batch.rows_per_part)
    lines: list[tuple[int, ...]] = []
    parts = 0
    while part := list(islice(articles, batch.rows_per_part)):
        write_rows(folder / f"articles-{parts:03d}.parquet", Article, part)
        lines += (
            (parts, row, *line) for row, article in enumerate(part) for line in outlet_lines.outlet_lines(article)
        )
        parts += 1
    write_tuples(folder / "outlet_lines.parquet", StagedLine, lines)
    write_rows(folder / "captures.parquet", StagedCapture, captures)
    write_rows(folder / "rejects.parquet", Reject, rejects)
    sha256 = {capture.source_uri: capture.source_sha256 for capture in captures}
    sources = [source_read(source, sha256.get(source.source_uri)) for source in batch.sources]
    write_rows(folder / "sources.parquet", SourceRead, sources)
    counts = {"parts": parts, "captures": len(captures), "rejects": len(rejects)}
    cpu_seconds = {"read": time.process_time() - started}
    (folder / DONE).write_text(json.dumps({**counts, "cpu_seconds": cpu_seconds}))
    return folder


def _articles(
    records: Iterable[SourceRecord | Refusal], captures: list[StagedCapture], rejects: list[Reject], rows_per_part: int
) -> Iterator[Article]:
    """The articles among the records, in order; captures and rejects are noted on the way."""
    count = 0
    for record in records:
        outcome = _normalised(record) if isinstance(record, SourceRecord) else record
        if isinstance(outcome, Refusal):
            captures.append(_capture(record, None, 0))
            rejects.append(_reject(outcome))
            continue
        captures.append(_capture(record, outcome, count, rows_per_part))
        count += 1
        yield outcome


def _normalised(record: SourceRecord) -> Article | Refusal:
    try:
        return normalise.normalise(record)
    except Exception as error:  # noqa: BLE001 a fault of ours in one record must not end a night; its reject names it
        told = f"{type(error).__name__}: {error}"
        place = (record.source_uri, record.locator)
        return Refusal(*place, "normalise", "fault", told, record.captured_at, record.raw_sha256)


def _capture(
    record: SourceRecord | Refusal, article: Article | None, count: int, rows_per_part: int = 1
) -> StagedCapture:
    known = record if isinstance(record, SourceRecord) else None
    return StagedCapture(
        source_uri=record.source_uri,
        locator=record.locator,
        external_id=known.declared.external_id if known else None,
        url=known.declared.url if known else None,
        captured_at=record.captured_at,
        media_type=known.media_type if known else None,
        charset=known.charset if known else None,
        repairs=known.repairs if known else (),
        raw_sha256=record.raw_sha256,
        source_sha256=record.source_sha256,
        byte_count=record.byte_count,
        part=count // rows_per_part if article else None,
        row=count % rows_per_part if article else None,
        article_id=article.article_id if article else None,
        text_id=article.text_id if article else None,
    )


def _reject(refusal: Refusal) -> Reject:
    return Reject(
        source_uri=refusal.source_uri,
        locator=refusal.locator,
        raw_sha256=refusal.raw_sha256,
        stage=refusal.stage,
        reason=refusal.reason,
        detail=refusal.detail,
    )


def source_read(source: SourceFile, sha256: str | None = None) -> SourceRead:
    """A source as the ledger remembers it once it is read."""
    return SourceRead(
        source_uri=source.source_uri,
        path=source.place or str(source.path),
        byte_count=source.byte_count,
        mtime_ns=source.mtime_ns,
        reader_version=" ".join(filter(None, (ingest.reader_version(source), normalise.VERSION, source.etag))),
        sha256=sha256,
        outlet=source.outlet,
        language=source.language,
    )


def _now() -> datetime:
    return datetime.now(UTC).replace(tzinfo=None)
