"""Report: the digest page of a run, and what the orchestrator's interface and the console say of it."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, TypeVar
from uuid import UUID

from tasks import report as reporting
from tasks.facts import reliability as facts_reliability
from tasks.report import limits, rows
from warehouse.connection import published
from warehouse.home import Home
from warehouse.statements import named, sources

MOST_REJECTS = 500
MOST_OUTLETS = 100
MOST_EVENTS = 5
MOST_CHANGES = 3
"""Examples for each kind of fact that a new version changed."""
MOST_FIGURES = 1000
MOST_PLACES = 400
"""Days, bounds and outlets of one story's coverage plot."""

R = TypeVar("R")
Query = Callable[..., Any]


@dataclass(frozen=True, slots=True)
class Report:
    """What a run leaves for people: a page, a report in Markdown, its tables, and the console's findings.

    `changes` and `change_examples` are empty unless an extractor had a new version.
    """

    digest: Path
    markdown: str
    quality: list[dict[str, object]]
    rejects: list[dict[str, object]]
    found: list[reporting.Finding]
    befallen: list[tuple[str, str]]
    reliability: list[dict[str, object]]
    changes: list[dict[str, object]]
    change_examples: list[dict[str, object]]


def report(home: Home, run_id: UUID) -> Report:
    """Write `digest/<run_id>.html` and `digest/index.html` from the published file; raises NotPublished."""
    with published(home) as connection:
        query = partial(named, connection)
        held = _held(query, run_id)
        draft = reporting.compose(held)
        texts = _texts(query, draft.cited_articles)
    page = reporting.render(draft.page(texts))
    digest = home.digest / f"{run_id}.html"
    for path in (digest, home.digest / "index.html"):
        _write_whole(path, page)
    return Report(
        digest=digest,
        markdown=reporting.run_report_markdown(held),
        quality=reporting.quality_table(held.quality),
        rejects=reporting.rejects_table(held.rejects),
        found=reporting.findings(held),
        befallen=reporting.befallen(held),
        reliability=reporting.reliability_table(held.reliability, held.measured),
        changes=reporting.changes_table(held.changes),
        change_examples=reporting.examples_table(held.change_examples),
    )


def _held(query: Query, run_id: UUID) -> rows.ReportRows:
    room = limits.FRONT
    (run,) = _rows(rows.RunRow, query("digest_run", run_id=run_id))
    listed = limits.STORIES + limits.LISTED_STORIES
    stories = _rows(rows.StoryRow, query("digest_stories", run_id=run_id, limit=listed))
    told = {"story_ids": [story.story_id for story in stories[: limits.STORIES]]}
    utterances = _rows(rows.UtteranceRow, query("digest_utterances", **told, limit=limits.UTTERANCES_LOOKED_AT))
    spoken = {"utterance_ids": [utterance.utterance_id for utterance in utterances]}
    return rows.ReportRows(
        run=run,
        quality=_rows(rows.QualityRow, query("digest_quality", run_id=run_id))[0],
        found=_rows(rows.FoundRow, query("digest_found"))[0],
        outlets=_rows(rows.OutletRow, query("digest_outlets", run_id=run_id, limit=MOST_OUTLETS)),
        rejects=_rows(rows.RejectRow, query("digest_rejects", run_id=run_id, limit=MOST_REJECTS)),
        stories=stories,
        events=_rows(rows.EventRow, query("digest_events", run_id=run_id, limit=MOST_EVENTS)),
        articles=_rows(rows.ArticleRow, query("digest_articles", **told, limit=room.articles)),
        coverage=_rows(rows.CoverageRow, query("digest_coverage", **told, limit=MOST_PLACES)),
        sentences=_rows(rows.SentenceRow, query("digest_sentences", **told, limit=room.sentences)),
        timeline=_rows(rows.TimelineRow, query("digest_timeline", **told, limit=room.timeline)),
        utterances=utterances,
        variants=_rows(rows.VariantRow, query("digest_variants", **spoken, limit=limits.VARIANTS_LOOKED_AT)),
        figures=_rows(rows.FigureRow, query("digest_figures", **told, limit=MOST_FIGURES)),
        reliability=_rows(rows.ReliabilityRow, query("digest_reliability")),
        measured=_measured(),
        changes=_rows(rows.ChangesRow, query("digest_changes", run_id=run_id)),
        change_examples=_rows(rows.ChangeRow, query("digest_change_examples", run_id=run_id, limit=MOST_CHANGES)),
        audits=dict.fromkeys(sources("audits"), 0),  # a file is published only when all of them found nothing
    )


def _measured() -> tuple[rows.MeasuredRow, ...]:
    return tuple(
        rows.MeasuredRow(line.kind, line.tenth, line.fact_count, line.right_count)
        for line in facts_reliability.reliability()
    )


def _texts(query: Query, article_ids: list[UUID]) -> list[rows.TextRow]:
    found = _rows(rows.TextRow, query("digest_texts", article_ids=article_ids))
    return sorted(found, key=lambda row: row.article_id)


def _rows(kind: Callable[..., R], result: Any) -> tuple[R, ...]:
    """The result's rows; its columns are the fields of `kind`."""
    columns = [column[0] for column in result.description]
    return tuple(kind(**dict(zip(columns, values, strict=True))) for values in result.fetchall())


def _write_whole(path: Path, page: str) -> None:
    """Write a page whole or not at all: a reader never sees half of one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f".{path.name}.{os.getpid()}")
    unfinished.write_text(page, encoding="utf-8")
    unfinished.replace(path)
