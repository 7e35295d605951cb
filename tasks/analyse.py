"""Analyse a batch of articles: summaries, facts and fingerprints, one Parquet file per relation.

What enters is an `AnalyseBatch`: rows of staged articles. What leaves is a folder `analyse-<key>`. One article is worked on at a time and its
rows depend on it alone, so batches may be cut anywhere. An article that breaks a promise (a span that does not give its surface) is a reject.
"""

import hashlib
import json
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from itertools import islice
from pathlib import Path
from uuid import UUID

from tasks import facts, normalise, stories, summarise
from tasks.facts import Extractor, plug_ins
from tasks.furniture import read_furniture
from tasks.normalise import outlet_lines
from tasks.normalise.outlet_lines import OutletLine
from tasks.reading import Reading
from tasks.staging import read_rows, write_rows, write_tuples
from tasks.summarise import SummaryRequest
from warehouse.errors import PlugInFault, SpanMismatch
from warehouse.models import (
    Article,
    ArticleBody,
    ArticleEvidence,
    ArticleLine,
    ArticleSegment,
    DateMention,
    Fact,
    LedgerEntry,
    Mention,
    OtherFact,
    Quantity,
    Quote,
    Reject,
    Role,
    Row,
    Summary,
    SummarySentence,
    content_id,
)

DONE = "manifest.json"
AT_ONCE = 16  # articles fingerprinted together
SPINE = tuple(Fact.model_fields)
PLACE = ("fact_id", "article_id", "char_start", "char_end", "segment")
Summarised = tuple[Summary, list[SummarySentence]]


@dataclass(frozen=True, slots=True)
class Selection:
    """Rows (from 0) of one staged file of articles."""

    part: Path
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class AnalyseBatch:
    """Some staged articles and what to make of them.

    `extractors` are plug-ins, as a run asks for them; `furniture` is the file of lines that belong to no article's body.
    """

    selections: tuple[Selection, ...]
    request: SummaryRequest
    extractors: tuple[str, ...] = ()
    furniture: Path | None = None

    @property
    def size(self) -> int:
        return sum(len(selection.rows) for selection in self.selections)

    @property
    def key(self) -> str:
        """Names the staged folder: equal for the same articles, analysed by the same code in the same way."""
        rows = [[selection.part.parent.name, selection.part.name, selection.rows] for selection in self.selections]
        labels = self.furniture.name if self.furniture else None
        content = json.dumps(
            [rows, labels, makers(self.request, self.extractors), asdict(self.request)], default=str, sort_keys=True
        )
        return hashlib.blake2b(content.encode(), digest_size=16).hexdigest()

    def halves(self) -> "tuple[AnalyseBatch, AnalyseBatch] | None":
        """The batch in two, or None when it is a single article."""
        single = [Selection(each.part, (row,)) for each in self.selections for row in each.rows]
        middle = len(single) // 2
        if not middle:
            return None
        return replace(self, selections=tuple(single[:middle])), replace(self, selections=tuple(single[middle:]))

    def articles(self) -> Iterator[Article]:
        """The staged articles, in order."""
        for selection in self.selections:
            yield from read_rows(selection.part, Article, selection.rows)


def makers(request: SummaryRequest, extractors: Iterable[str] = ()) -> dict[str, str]:
    """Everything that makes rows for an article, with its version: what the ledger remembers of each article."""
    summarisers = {each.name: each.version for each in summarise.SUMMARISERS}
    return {
        "normalise": normalise.VERSION,
        "outlet_lines": outlet_lines.VERSION,
        "fingerprint": stories.VERSION,
        **{_maker(each): each.version for each in (*facts.EXTRACTORS, *plug_ins.extractors(extractors))},
        **{f"summary:{name}": f"{summarisers[name]}/{request.length}" for name in request.names},
    }


def _maker(extractor: Extractor) -> str:
    return f"facts:{extractor.name}"


def analyse_batch(batch: AnalyseBatch, staging: Path) -> Path:
    """Analyse every article of the batch into `staging`; returns the folder."""
    folder = staging / f"analyse-{batch.key}"
    if (folder / DONE).exists():
        return folder
    found = _Relations(read_furniture(batch.furniture))
    others = plug_ins.extractors(batch.extractors)
    articles = batch.articles()
    while some := list(islice(articles, AT_ONCE)):
        found.add(some, batch.request, others)
    return found.write(folder)


def refuse_batch(batch: AnalyseBatch, staging: Path, reason: str, detail: str) -> Path:
    """Stage articles that cannot be analysed (their worker died): one reject each."""
    found = _Relations()
    for article in batch.articles():
        found.refuse(article, reason, detail)
    return found.write(staging / f"analyse-{batch.key}")


def _reason(error: Exception) -> tuple[str, str]:
    """Why an article is refused: a promise of ours that it breaks, or a fault of ours."""
    if isinstance(error, SpanMismatch):
        return "span_mismatch", str(error)
    return "fault", f"{type(error).__name__}: {error}"


class _Relations:
    """The rows of a batch, by relation."""

    def __init__(self, furniture: frozenset[int] = frozenset()) -> None:
        self.furniture = furniture
        self.bodies: list[ArticleBody] = []
        self.segments: list[ArticleSegment] = []
        self.evidence: list[ArticleEvidence] = []
        self.lines: dict[UUID, list[OutletLine]] = {}
        self.summaries: list[Summary] = []
        self.sentences: list[SummarySentence] = []
        self.facts: list[Fact] = []
        self.other_facts: list[OtherFact] = []
        self.plug_in_faults: list[str] = []
        self.fingerprints: list[stories.Fingerprint] = []
        self.ledger: list[LedgerEntry] = []
        self.rejects: list[Reject] = []
        self.cpu = Counter[str]()

    def add(self, articles: Sequence[Article], request: SummaryRequest, others: Sequence[Extractor] = ()) -> None:
        """Analyse some articles at once; when one of them cannot be, each alone, so that only that one is refused."""
        try:
            with self._timed("label"):
                readings = [Reading(self._labelled(article)) for article in articles]
            with self._timed("summarise"):
                summaries = [summarise.summarise(reading, request) for reading in readings]
            with self._timed("facts"):
                extracted = [facts.extract(reading) for reading in readings]
            with self._timed("fingerprint"):
                fingerprints = stories.fingerprints(readings)
        except Exception as error:  # noqa: BLE001 a fault of ours in one article must not end a night; its reject names it
            if len(articles) == 1:
                self.refuse(articles[0], *_reason(error))
                return
            for article in articles:
                self.add([article], request, others)
            return
        self.fingerprints += fingerprints
        for reading, summarised, found in zip(readings, summaries, extracted, strict=True):
            self._keep(reading, summarised, found)
            self._sign(reading.article, makers(request))
            for extractor in others:
                self._add_others(reading.article, reading, extractor)

    def refuse(self, article: Article, reason: str, detail: str) -> None:
        """Note an article that could not be analysed."""
        self.rejects.append(
            Reject(
                source_uri=article.source_uri, locator=article.locator, stage="analyse", reason=reason, detail=detail
            )
        )

    def _labelled(self, article: Article) -> Article:
        """The article labelled against its outlet's furniture; its lines are kept."""
        lines = self.lines[article.article_id] = outlet_lines.outlet_lines(article)
        return outlet_lines.relabel(article, self.furniture.intersection(line.line_hash for line in lines))

    def _add_others(self, article: Article, reading: Reading, extractor: Extractor) -> None:
        """A plug-in's rows; where it fails the article goes unsigned by it, so that the next reextract asks it again."""
        try:
            with self._timed(extractor.name):
                self.other_facts += plug_ins.extract(reading, extractor)
        except PlugInFault as fault:
            self.plug_in_faults.append(f"{fault} in article {article.article_id}")
            return
        self._sign(article, {_maker(extractor): extractor.version})

    def _sign(self, article: Article, done_by: Mapping[str, str]) -> None:
        self.ledger += [
            LedgerEntry(article_id=article.article_id, maker=maker, version=version)
            for maker, version in done_by.items()
        ]

    def _keep(self, reading: Reading, summarised: Sequence[Summarised], found: Sequence[Fact]) -> None:
        for summary, sentences in summarised:
            self.summaries.append(summary)
            self.sentences += sentences
        self.facts += found
        self._keep_text(reading)

    def _keep_text(self, reading: Reading) -> None:
        article, body = reading.article, reading.body
        self.bodies.append(
            ArticleBody(
                article_id=article.article_id,
                text_id=article.text_id,
                body_id=content_id("text", body),
                body=body,
                word_count=len(body.split()),
            )
        )
        for position, segment in enumerate(article.segments, start=1):
            self.segments.append(
                ArticleSegment(article_id=article.article_id, position=position, **segment.model_dump())
            )
        for evidence in article.evidence:
            self.evidence.append(ArticleEvidence(article_id=article.article_id, **evidence.model_dump()))

    def write(self, folder: Path) -> Path:
        """Write every relation, the empty ones too, then the manifest."""
        with self._timed("write"):
            for relation, model, rows, columns in self._tables():
                write_rows(folder / f"{relation}.parquet", model, rows, columns)
            write_tuples(folder / "outlet_lines.parquet", ArticleLine, list(self._lines()))
        counts = {"articles": len(self.bodies), "rejects": len(self.rejects)}
        told = {"plug_in_faults": self.plug_in_faults, "cpu_seconds": self.cpu}
        (folder / DONE).write_text(json.dumps({**counts, **told}))
        return folder

    def _lines(self) -> Iterator[tuple[str, int, int, int, bool]]:
        """Every line of every article, and whether it was labelled as furniture."""
        for article_id, lines in self.lines.items():
            for line in lines:
                yield str(article_id), *line, line.line_hash in self.furniture

    @contextmanager
    def _timed(self, stage: str) -> Iterator[None]:
        """Add the processor time of this block to its stage."""
        started = time.process_time()
        yield
        self.cpu[stage] += time.process_time() - started  # type: ignore[assignment]

    def _tables(self) -> Iterator[tuple[str, type[Row], Sequence[Row], Sequence[str] | None]]:
        yield "articles", ArticleBody, self.bodies, None
        yield "article_segments", ArticleSegment, self.segments, None
        yield "article_evidence", ArticleEvidence, self.evidence, None
        yield "summaries", Summary, self.summaries, None
        yield "summary_sentences", SummarySentence, self.sentences, None
        yield "facts", Fact, self.facts, SPINE
        for relation, kind, spine in (
            ("quotes", Quote, (*PLACE, "confidence")),
            ("dates", DateMention, (*PLACE, "surface")),
            ("quantities", Quantity, (*PLACE, "surface")),
            ("roles", Role, (*PLACE, "surface")),
            ("mentions", Mention, (*PLACE, "surface", "kind")),
        ):
            own = [name for name in kind.model_fields if name not in SPINE]
            yield relation, kind, [fact for fact in self.facts if isinstance(fact, kind)], (*spine, *own)
        yield "other_facts", OtherFact, self.other_facts, None
        yield "article_fingerprints", stories.Fingerprint, self.fingerprints, None
        yield "ledger", LedgerEntry, self.ledger, None
        yield "rejects", Reject, self.rejects, None
