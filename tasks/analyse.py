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
from typing import NamedTuple

from tasks import facts, normalise, stories, summarise
from tasks.analysed import DONE, Analysed
from tasks.facts import Extractor, plug_ins
from tasks.furniture import read_furniture
from tasks.normalise import outlet_lines
from tasks.normalise.outlet_lines import OutletLine
from tasks.reading import Reading
from tasks.staging import read_rows
from tasks.summarise import SummaryRequest
from warehouse.errors import PlugInFault, SpanMismatch
from warehouse.models import Article, Fact, Reject, Summary, SummarySentence, content_id
from warehouse.staged_rows import ArticleBody, ArticleEvidence, ArticleLine, ArticleSegment, LedgerEntry

AT_ONCE = 16  # articles fingerprinted together
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
    work = _Analysis(Analysed(folder), batch)
    articles = batch.articles()
    while some := list(islice(articles, AT_ONCE)):
        work.add(some)
    return work.close()


def refuse_batch(batch: AnalyseBatch, staging: Path, reason: str, detail: str) -> Path:
    """Stage articles that cannot be analysed (their worker died): one reject each."""
    staged = Analysed(staging / f"analyse-{batch.key}")
    staged.add("rejects", (_refusal(article, reason, detail) for article in batch.articles()))
    return staged.close()


def _refusal(article: Article, reason: str, detail: str) -> Reject:
    place = {"source_uri": article.source_uri, "locator": article.locator}
    return Reject(**place, stage="analyse", reason=reason, detail=detail)


def _reason(error: Exception) -> tuple[str, str]:
    """Why an article is refused: a promise of ours that it breaks, or a fault of ours."""
    if isinstance(error, SpanMismatch):
        return "span_mismatch", str(error)
    return "fault", f"{type(error).__name__}: {error}"


class _Found(NamedTuple):
    """What was found in one article."""

    reading: Reading
    lines: list[OutletLine]
    summaries: Sequence[Summarised]
    facts: Sequence[Fact]
    fingerprint: stories.Fingerprint


class _Analysis:
    """A batch under way: what is found goes into `staged`, what it took is counted."""

    def __init__(self, staged: Analysed, batch: AnalyseBatch) -> None:
        self._staged = staged
        self._request = batch.request
        self._makers = makers(batch.request)
        self._others = plug_ins.extractors(batch.extractors)
        self._furniture = read_furniture(batch.furniture)
        self._plug_in_faults: list[str] = []
        self._cpu = Counter[str]()

    def add(self, articles: Sequence[Article]) -> None:
        """Analyse some articles at once; when one of them cannot be, each alone, so that only that one is refused."""
        try:
            found = self._found(articles)
        except Exception as error:  # noqa: BLE001 a fault of ours in one article must not end a night; its reject names it
            if len(articles) == 1:
                self._staged.add("rejects", [_refusal(articles[0], *_reason(error))])
                return
            for article in articles:
                self.add([article])
            return
        for each in found:
            self._keep(each)
        with self._timed("write"):
            self._staged.flush()

    def close(self) -> Path:
        """Finish the staged folder; returns it."""
        with self._timed("write"):
            self._staged.flush(at_least=0)
        return self._staged.close(self._plug_in_faults, self._cpu)

    def _found(self, articles: Sequence[Article]) -> list[_Found]:
        with self._timed("label"):
            lines = [outlet_lines.outlet_lines(article) for article in articles]
            readings = [Reading(self._labelled(*each)) for each in zip(articles, lines, strict=True)]
        with self._timed("summarise"):
            summaries = [summarise.summarise(reading, self._request) for reading in readings]
        with self._timed("facts"):
            extracted = [facts.extract(reading) for reading in readings]
        with self._timed("fingerprint"):
            fingerprints = stories.fingerprints(readings)
        return [_Found(*each) for each in zip(readings, lines, summaries, extracted, fingerprints, strict=True)]

    def _labelled(self, article: Article, lines: Sequence[OutletLine]) -> Article:
        """The article labelled against its outlet's furniture."""
        return outlet_lines.relabel(article, self._furniture.intersection(line.line_hash for line in lines))

    def _keep(self, found: _Found) -> None:
        article = found.reading.article
        self._keep_text(found.reading)
        self._staged.add("outlet_lines", self._as_kept(article, found.lines))
        for summary, sentences in found.summaries:
            self._staged.add("summaries", [summary])
            self._staged.add("summary_sentences", sentences)
        self._staged.add_facts(found.facts)
        self._staged.add("article_fingerprints", [found.fingerprint])
        self._sign(article, self._makers)
        for extractor in self._others:
            self._keep_others(found.reading, extractor)

    def _keep_text(self, reading: Reading) -> None:
        article, body = reading.article, reading.body
        whole = ArticleBody(
            article_id=article.article_id,
            text_id=article.text_id,
            body_id=content_id("text", body),
            body=body,
            word_count=len(body.split()),
        )
        self._staged.add("articles", [whole])
        segments = (
            ArticleSegment(article_id=article.article_id, position=position, **dict(segment))
            for position, segment in enumerate(article.segments, start=1)
        )
        self._staged.add("article_segments", segments)
        evidence = (ArticleEvidence(article_id=article.article_id, **dict(each)) for each in article.evidence)
        self._staged.add("article_evidence", evidence)

    def _as_kept(self, article: Article, lines: Sequence[OutletLine]) -> Iterator[ArticleLine]:
        """The article's lines, and whether each was labelled as furniture."""
        for line in lines:
            is_furniture = line.line_hash in self._furniture
            yield ArticleLine(article_id=article.article_id, **line._asdict(), is_furniture=is_furniture)

    def _keep_others(self, reading: Reading, extractor: Extractor) -> None:
        """A plug-in's rows; where it fails the article goes unsigned by it, so that the next reextract asks it again."""
        try:
            with self._timed(extractor.name):
                self._staged.add("other_facts", plug_ins.extract(reading, extractor))
        except PlugInFault as fault:
            self._plug_in_faults.append(f"{fault} in article {reading.article.article_id}")
            return
        self._sign(reading.article, {_maker(extractor): extractor.version})

    def _sign(self, article: Article, done_by: Mapping[str, str]) -> None:
        signed = (
            LedgerEntry(article_id=article.article_id, maker=maker, version=version)
            for maker, version in done_by.items()
        )
        self._staged.add("ledger", signed)

    @contextmanager
    def _timed(self, stage: str) -> Iterator[None]:
        """Add the processor time of this block to its stage."""
        started = time.process_time()
        yield
        self._cpu[stage] += time.process_time() - started  # type: ignore[assignment]
