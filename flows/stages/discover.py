"""Discover: which sources there are, and which of them the warehouse has not seen as they are now."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import TypeAdapter

from flows.plan import RunPlan, SourceEntry
from flows.stages.fetch import Fetched, load_sources
from tasks import ingest
from tasks.ingest import Limits, SourceFile
from tasks.read import ROWS_PER_PART, ReadBatch, source_read
from warehouse import ledger
from warehouse.connection import work

LEAST_BYTES = 4_000_000  # smaller files share a batch up to this

_batches = TypeAdapter(ReadBatch)


@dataclass(frozen=True, slots=True)
class Discovered:
    """Batch files to read, and how many sources were left alone because nothing about them has changed."""

    batches: tuple[Path, ...]
    unchanged: int


def find(entries: Sequence[SourceEntry]) -> list[SourceFile]:
    """Every file of every entry, each once, in order of its name; MissingSource before anything is written."""
    found = {
        source.source_uri: source
        for entry in entries
        if not entry.is_address
        for source in ingest.discover([entry.pattern], outlet=entry.outlet, language=entry.language)
    }
    return [found[uri] for uri in sorted(found)]


def discover(plan: RunPlan, fetched: Fetched | None = None) -> Discovered:
    """Write a batch file for every group of unseen sources, fetched ones among them."""
    sources = find(plan.entries) + (load_sources(fetched) if fetched else [])
    known = set() if plan.reread else _unchanged(plan, sources)
    unseen = [source for source in sources if source.source_uri not in known]
    batches = [
        ReadBatch(
            tuple(group),
            Limits(),
            plan.home.captures if plan.keep_captures else None,
            min(plan.batch_articles, ROWS_PER_PART),
        )
        for group in grouped(unseen, plan.batch_articles, plan.most_batches)
    ]
    return Discovered(tuple(_write(plan, batch) for batch in batches), len(known))


def _unchanged(plan: RunPlan, sources: Sequence[SourceFile]) -> set[str]:
    with work(plan.home) as connection:
        return ledger.unchanged(connection, [source_read(source) for source in sources])


def grouped(sources: Sequence[SourceFile], batch_articles: int, most_batches: int) -> list[list[SourceFile]]:
    """Sources in groups: at least `batch_articles` files or some megabytes each; `most_batches` of them, at worst twice as many."""
    most_files = max(batch_articles, -(-len(sources) // most_batches))
    most_bytes = max(LEAST_BYTES, -(-sum(source.byte_count for source in sources) // (most_batches // 2)))
    groups: list[list[SourceFile]] = []
    room = 0
    for source in sources:
        if not groups or len(groups[-1]) >= most_files or room < source.byte_count:
            groups.append([])
            room = most_bytes
        groups[-1].append(source)
        room -= source.byte_count
    return groups


def load_batch(path: Path) -> ReadBatch:
    """The batch a batch file holds."""
    return _batches.validate_json(path.read_bytes())


def _write(plan: RunPlan, batch: ReadBatch) -> Path:
    path = plan.home.staging / f"read-{batch.key}.json"
    path.write_bytes(_batches.dump_json(batch))
    return path
