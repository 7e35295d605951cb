"""What is found in a batch of articles, on its way into one Parquet file per relation.

Rows are written some articles at a time, so what a worker holds does not grow with its batch.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from tasks.staging import RowsFile
from tasks.stories import Fingerprint
from warehouse.models import (
    DateMention,
    Fact,
    Mention,
    OtherFact,
    Quantity,
    Quote,
    Reject,
    Role,
    Row,
    Summary,
    SummarySentence,
)
from warehouse.staged_rows import ArticleBody, ArticleEvidence, ArticleLine, ArticleSegment, LedgerEntry

DONE = "manifest.json"
AT_ONCE = 64  # articles whose rows are held
SPINE = tuple(Fact.model_fields)
PLACE = ("fact_id", "article_id", "char_start", "char_end", "segment")


class _Kind(NamedTuple):
    """A relation of one kind of fact: what it repeats of the spine, before the columns of its own."""

    relation: str
    spine: tuple[str, ...]


KINDS: dict[type[Fact], _Kind] = {
    Quote: _Kind("quotes", (*PLACE, "confidence")),
    DateMention: _Kind("dates", (*PLACE, "surface")),
    Quantity: _Kind("quantities", (*PLACE, "surface")),
    Role: _Kind("roles", (*PLACE, "surface")),
    Mention: _Kind("mentions", (*PLACE, "surface", "kind")),
}
RELATIONS: dict[str, tuple[type[Row], tuple[str, ...]]] = {
    "articles": (ArticleBody, tuple(ArticleBody.model_fields)),
    "article_segments": (ArticleSegment, tuple(ArticleSegment.model_fields)),
    "article_evidence": (ArticleEvidence, tuple(ArticleEvidence.model_fields)),
    "outlet_lines": (ArticleLine, tuple(ArticleLine.model_fields)),
    "summaries": (Summary, tuple(Summary.model_fields)),
    "summary_sentences": (SummarySentence, tuple(SummarySentence.model_fields)),
    "facts": (Fact, SPINE),
    **{
        kind.relation: (model, (*kind.spine, *(name for name in model.model_fields if name not in SPINE)))
        for model, kind in KINDS.items()
    },
    "other_facts": (OtherFact, tuple(OtherFact.model_fields)),
    "article_fingerprints": (Fingerprint, tuple(Fingerprint.model_fields)),
    "ledger": (LedgerEntry, tuple(LedgerEntry.model_fields)),
    "rejects": (Reject, tuple(Reject.model_fields)),
}


class Analysed:
    """The staged folder of a batch: a file for every relation, and a manifest once all of them are whole."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._files = {
            name: RowsFile(folder / f"{name}.parquet", model, columns) for name, (model, columns) in RELATIONS.items()
        }
        self._held: dict[str, list[Any]] = {name: [] for name in RELATIONS}
        self._counts = dict.fromkeys(RELATIONS, 0)

    def add(self, relation: str, rows: Iterable[Row]) -> None:
        """Take rows of a relation."""
        self._held[relation].extend(rows)

    def add_facts(self, found: Iterable[Fact]) -> None:
        """Take facts of all kinds: each is a row of `facts` and one of its kind."""
        for fact in found:
            self._held["facts"].append(fact)
            self._held[KINDS[type(fact)].relation].append(fact)

    def flush(self, at_least: int = AT_ONCE) -> None:
        """Write what is held, once it is of `at_least` articles."""
        if len(self._held["articles"]) < at_least:
            return
        for name, rows in self._held.items():
            self._files[name].add(rows)
            self._counts[name] += len(rows)
            rows.clear()

    def close(self, plug_in_faults: Sequence[str] = (), cpu_seconds: Mapping[str, float] | None = None) -> Path:
        """Put every file in its place, then the manifest: how many, what went wrong, what it took by stage; returns the folder."""
        self.flush(at_least=0)
        for file in self._files.values():
            file.close()
        counts = {name: self._counts[name] for name in ("articles", "rejects")}
        told = {"plug_in_faults": plug_in_faults, "cpu_seconds": cpu_seconds or {}}
        (self._folder / DONE).write_text(json.dumps({**counts, **told}))
        return self._folder
