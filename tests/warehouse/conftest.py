"""A small newsroom: pages as they would be staged by a run, and a run that loads them into a home of its own."""

import re
import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from uuid import UUID

import pytest

from tasks.staging import write_rows
from warehouse.connection import work
from warehouse.home import Home
from warehouse.load import LoadCounts, load
from warehouse.models import (
    Article,
    Evidence,
    Fact,
    Mention,
    Quote,
    Reject,
    Segment,
    Summary,
    SummarySentence,
    content_id,
)
from warehouse.publish import publish
from warehouse.runs import finish_run, start_run
from warehouse.settle import Settled, settle
from warehouse.staged_rows import ArticleBody, ArticleEvidence, ArticleSegment, LedgerEntry, SourceRead, StagedCapture
from warehouse.transaction import transaction

MISSILE = "Missile\n\nNorth Korea fired. “Any day that could happen,” he said. Größe 👍."
TALKS = "Talks\n\nNorth Korea talks. “We are ready,” he said."
SPINE = tuple(Fact.model_fields)
MAKERS = {"normalise": "1", "facts:quote": "1"}


@dataclass(frozen=True)
class Page:
    """A page of a source: title, blank line, body. A page without text is one that a reader refuses."""

    url: str
    text: str
    outlet: str | None = "Yonhap"
    source_uri: str = "inbox/pages.jsonl"

    @property
    def article_id(self) -> UUID:
        return content_id("article", self.url)

    @property
    def text_id(self) -> UUID:
        return content_id("text", self.text)

    def article(self, locator: str) -> Article:
        title = self.text.partition("\n\n")[0]
        start = min(len(title) + 2, len(self.text))
        segments = [Segment(segment="title", char_start=0, char_end=len(title), basis="first line")]
        if start < len(self.text):
            segments.append(Segment(segment="body", char_start=start, char_end=len(self.text), basis="rest"))
        return Article(
            article_id=self.article_id,
            text_id=self.text_id,
            source_uri=self.source_uri,
            locator=locator,
            title=title,
            outlet=self.outlet,
            url=self.url,
            published_at=datetime(2016, 5, 12),  # noqa: DTZ001 (naive UTC)
            published_precision="day",
            published_basis="declared",
            text=self.text,
            segments=tuple(segments),
            evidence=(
                Evidence(
                    field="title",
                    value=title,
                    basis="text",
                    detail="first line",
                    char_start=0,
                    char_end=len(title),
                    confidence=0.9,
                ),
                Evidence(field="url", value=self.url, basis="declared", detail="record", confidence=1),
            ),
        )


@dataclass
class Newsroom:
    """A home, and runs into it that need neither Prefect nor the stages."""

    home: Home
    numbers: Iterator[int] = field(default_factory=count)

    def stage_reads(self, pages: Sequence[Page], rows_per_part: int = 2) -> Path:
        """What a reader leaves of some pages."""
        folder = self.home.staging / f"read-{next(self.numbers)}"
        kept = [(at, page) for at, page in enumerate(pages, start=1) if page.text]
        places = {id(page): divmod(row, rows_per_part) for row, (_, page) in enumerate(kept)}
        for part in range(-(-len(kept) // rows_per_part)):
            rows = [page.article(str(at)) for at, page in kept[part * rows_per_part : (part + 1) * rows_per_part]]
            write_rows(folder / f"articles-{part:03d}.parquet", Article, rows)
        captures = [self._capture(page, at, places.get(id(page))) for at, page in enumerate(pages, start=1)]
        write_rows(folder / "captures.parquet", StagedCapture, captures)
        refused = [(at, page) for at, page in enumerate(pages, start=1) if not page.text]
        write_rows(folder / "rejects.parquet", Reject, [self._reject(page, at) for at, page in refused])
        uris = dict.fromkeys(page.source_uri for page in pages)
        write_rows(folder / "sources.parquet", SourceRead, [self.source(uri) for uri in uris])
        return folder

    def analyse(self, settled: Settled, *, failing: str = "no such page", rule: str = "marks") -> list[Path]:
        """What the analysis leaves of the selected pages; an article whose text holds `failing` is refused."""
        folders = []
        for selection in settled.selections:
            rows = [_read_article(selection.part, row) for row in selection.rows]
            folders.append(self.stage_analysis(rows, failing=failing, rule=rule))
        return folders

    def stage_analysis(
        self,
        articles: Iterable[Article],
        *,
        failing: str = "no such page",
        rule: str = "marks",
        version: str = "1",
        edit: Callable[[list[Fact]], list[Fact]] = list,
    ) -> Path:
        """`version` is that of the extractor `quote`; `edit` is what it does otherwise than version 1."""
        folder = self.home.staging / f"analyse-{next(self.numbers)}"
        articles = list(articles)
        done = [article for article in articles if failing not in article.text]
        found = [fact for article in done for fact in _facts(article, rule)]
        facts = [fact.model_copy(update={"extractor_version": version}) for fact in edit(found)]
        quotes = [fact for fact in facts if isinstance(fact, Quote)]
        mentions = [fact for fact in facts if isinstance(fact, Mention)]
        place = ("fact_id", "article_id", "char_start", "char_end", "segment")
        write_rows(folder / "articles.parquet", ArticleBody, [_body(article) for article in done])
        write_rows(folder / "article_segments.parquet", ArticleSegment, [s for a in done for s in _segments(a)])
        write_rows(
            folder / "article_evidence.parquet",
            ArticleEvidence,
            [ArticleEvidence(article_id=a.article_id, **e.model_dump()) for a in done for e in a.evidence],
        )
        write_rows(folder / "summaries.parquet", Summary, [_summary(article) for article in done])
        write_rows(folder / "summary_sentences.parquet", SummarySentence, [_sentence(article) for article in done])
        write_rows(folder / "facts.parquet", Fact, facts, SPINE)
        write_rows(folder / "quotes.parquet", Quote, quotes, (*place, "confidence", *_own(Quote)))
        write_rows(folder / "mentions.parquet", Mention, mentions, (*place, "surface", "kind", *_own(Mention)))
        makers = {**MAKERS, "facts:quote": version}
        ledger = [LedgerEntry(article_id=a.article_id, maker=m, version=v) for a in done for m, v in makers.items()]
        write_rows(folder / "ledger.parquet", LedgerEntry, ledger)
        rejects = [_refused(article) for article in articles if failing in article.text]
        write_rows(folder / "rejects.parquet", Reject, rejects)
        return folder

    def start(self) -> UUID:
        with work(self.home) as connection:
            return start_run(connection, started_at=_now(), code_version="0.1.0", parameters={"sources": ["inbox"]})

    def settle(self, run_id: UUID, reads: Sequence[Path]) -> tuple[Settled, Path]:
        into = self.home.staging / f"settle-{run_id}"
        with work(self.home) as connection:
            return settle(connection, run_id, reads, into), into

    def load(self, run_id: UUID, into: Path, reads: Sequence[Path], analyses: Sequence[Path]) -> LoadCounts:
        with work(self.home) as connection:
            counts = load(connection, run_id, into, reads, analyses)
            link_alone(connection, run_id)
            finish_run(connection, run_id, "completed", _now(), {"read": 0.5})
        return counts

    def run(self, *batches: Sequence[Page], failing: str = "no such page") -> tuple[UUID, LoadCounts]:
        """A whole run over some batches of pages, up to the publish."""
        with work(self.home):  # held open, so that the steps below need not open it again
            run_id = self.start()
            reads = [self.stage_reads(batch) for batch in batches]
            settled, into = self.settle(run_id, reads)
            return run_id, self.load(run_id, into, reads, self.analyse(settled, failing=failing))

    def rows(self, sql: str, *parameters: object) -> list[tuple]:
        with work(self.home) as connection:
            return connection.execute(sql, list(parameters)).fetchall()

    @staticmethod
    def source(source_uri: str, *, byte_count: int = 100, outlet: str | None = None) -> SourceRead:
        return SourceRead(
            source_uri=source_uri,
            path=f"/tmp/{source_uri}",
            byte_count=byte_count,
            mtime_ns=1_463_000_000_000_000_000,
            reader_version="jsonl/1",
            sha256="ab" * 32,
            outlet=outlet,
        )

    @staticmethod
    def _capture(page: Page, at: int, place: tuple[int, int] | None) -> StagedCapture:
        part, row = place or (None, None)
        return StagedCapture(
            source_uri=page.source_uri,
            locator=str(at),
            url=page.url,
            captured_at=datetime(2016, 5, 13),  # noqa: DTZ001 (naive UTC)
            media_type="application/json",
            charset="utf-8",
            raw_sha256=f"{at:064x}",
            byte_count=len(page.text),
            part=part,
            row=row,
            article_id=page.article_id if place else None,
            text_id=page.text_id if place else None,
        )

    @staticmethod
    def _reject(page: Page, at: int) -> Reject:
        return Reject(source_uri=page.source_uri, locator=str(at), stage="normalise", reason="no_text")


@pytest.fixture(scope="session")
def empty_warehouse(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated work file: copying it costs a tenth of making it."""
    home = Home(tmp_path_factory.mktemp("empty"))
    with work(home):
        pass
    return home.work


@pytest.fixture
def newsroom(tmp_path: Path, empty_warehouse: Path) -> Newsroom:
    home = Home(tmp_path / "home")
    home.prepare()
    shutil.copyfile(empty_warehouse, home.work)
    return Newsroom(home)


@pytest.fixture(scope="session")
def archive(tmp_path_factory: pytest.TempPathFactory, empty_warehouse: Path) -> Newsroom:
    """A published home that tests only read: two articles, one in its second version, a repeat and a reject."""
    home = Home(tmp_path_factory.mktemp("archive"))
    home.prepare()
    shutil.copyfile(empty_warehouse, home.work)
    newsroom = Newsroom(home)
    newsroom.run([make_page("missile", MISSILE.replace("fired", "launched")), make_page("talks", TALKS)])
    run_id, _ = newsroom.run([make_page("missile", MISSILE), make_page("talks", TALKS), make_page("empty", "")])
    publish(home, run_id)
    return newsroom


@pytest.fixture
def archive_copy(tmp_path: Path, archive: Newsroom) -> Newsroom:
    """The archive's work file in a home of its own, to be changed at will."""
    home = Home(tmp_path / "home")
    home.prepare()
    shutil.copyfile(archive.home.work, home.work)
    return Newsroom(home)


@pytest.fixture
def page() -> Callable[..., Page]:
    """Make a page: `page("a", "Title\\n\\nBody.")`."""
    return make_page


def make_page(name: str, text: str, **fields: str | None) -> Page:
    return Page(f"https://example.org/{name}", text, **fields)


def link_alone(connection, run_id: UUID) -> None:
    """Every article a story of its own, every quotation an utterance of its own: the plainest link there is."""
    with transaction(connection):
        for statement in LINK.strip().split(";\n"):
            connection.execute(statement, {"run_id": run_id} if "$run_id" in statement else None)


LINK = """
delete from ops.summary_sentences where summary_id in (select summary_id from summaries where story_id is not null);
delete from summaries where story_id is not null;
delete from story_articles;
delete from stories;
delete from utterances;
delete from quote_variants;
delete from ops.quote_utterances;
insert into story_articles select md5('story' || article_id)::uuid, article_id, $run_id::uuid from ops.current;
insert into stories by name
select story_id, title as headline, article_id as headline_article_id, published_at as first_published_at,
published_at as last_published_at, 1 as article_count, 1 as outlet_count, 1 as independent_outlet_count from articles;
insert into ops.summary_sentences
select md5(summary_id::varchar)::uuid, * exclude (summary_id) from ops.summary_sentences;
insert into summaries
select md5(summary_id::varchar)::uuid, null, md5('story' || article_id)::uuid, * exclude (summary_id, article_id, story_id) from summaries;
insert into utterances
select md5('said' || fact_id)::uuid, md5('story' || article_id)::uuid, speaker, text, 1, 1, 1, 1 from ops.quotes;
insert into quote_variants
select md5('said' || q.fact_id)::uuid, q.fact_id, q.article_id, a.outlet, q.char_start, q.char_end, q.text, 'same', null
from ops.quotes q join articles a using (article_id);
insert into ops.quote_utterances select fact_id, md5('said' || fact_id)::uuid from ops.quotes
"""


def _read_article(part: Path, row: int) -> Article:
    from tasks.staging import read_rows

    return next(iter(read_rows(part, Article, [row])))


def _facts(article: Article, rule: str) -> Iterator[Fact]:
    body = next((segment for segment in article.segments if segment.segment == "body"), None)
    if body is None:
        return
    spine = {
        "article_id": article.article_id,
        "segment": "body",
        "sentence_start": body.char_start,
        "sentence_end": body.char_end,
        "confidence": 0.9,
        "rule": rule,
        "extractor": "quote",
        "extractor_version": "1",
    }
    for match in re.finditer("“([^”]+)”", article.text):
        start, end = match.span(1)
        surface = match[1]
        yield Quote(
            fact_id=content_id("fact", str(article.article_id), "quote", f"{start}-{end}"),
            kind="quote",
            char_start=start,
            char_end=end,
            surface=surface,
            quote_kind="direct",
            text=surface,
            speaker="Joseph Dunford",
            speaker_basis="named",
            **spine,
        )
    for match in re.finditer("North Korea", article.text):
        start, end = match.span()
        yield Mention(
            fact_id=content_id("fact", str(article.article_id), "place", f"{start}-{end}"),
            kind="place",
            char_start=start,
            char_end=end,
            surface="North Korea",
            name="North Korea",
            country_code="KP",
            **spine,
        )


def _own(kind: type[Fact]) -> tuple[str, ...]:
    return tuple(name for name in kind.model_fields if name not in SPINE)


def _segments(article: Article) -> Iterator[ArticleSegment]:
    for position, segment in enumerate(article.segments, start=1):
        yield ArticleSegment(article_id=article.article_id, position=position, **segment.model_dump())


def _body(article: Article) -> ArticleBody:
    parts = [article.text[s.char_start : s.char_end] for s in article.segments if s.segment == "body"]
    body = "\n\n".join(parts)
    return ArticleBody(
        article_id=article.article_id,
        text_id=article.text_id,
        body_id=content_id("text", body),
        body=body,
        word_count=len(body.split()),
    )


def _summary(article: Article) -> Summary:
    return Summary(
        summary_id=content_id("summary", str(article.article_id), "lead"),
        article_id=article.article_id,
        summariser="lead",
        summariser_version="1",
        is_default=True,
        text=article.title or "",
        sentence_count=1,
    )


def _sentence(article: Article) -> SummarySentence:
    title = article.title or ""
    return SummarySentence(
        summary_id=content_id("summary", str(article.article_id), "lead"),
        position=1,
        article_id=article.article_id,
        char_start=0,
        char_end=len(title),
        text=title,
        score=1.0,
    )


def _refused(article: Article) -> Reject:
    return Reject(
        source_uri=article.source_uri,
        locator=article.locator,
        stage="analyse",
        reason="span_mismatch",
        detail="by hand",
    )


def _now() -> datetime:
    return datetime.now(UTC).replace(tzinfo=None)
