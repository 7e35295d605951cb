"""One address after the other: asked for changes only, its redirects checked, its answer kept as a file."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from mimetypes import guess_extension
from pathlib import Path
from typing import Self

from tasks.ingest.fetching.client import Client
from tasks.ingest.fetching.pace import Pace, retry_after
from tasks.ingest.fetching.settings import FetchSettings
from tasks.ingest.http_answer import HttpAnswer
from tasks.ingest.received import STAGE
from tasks.ingest.source import Refused, SourceFile
from tasks.records import Refusal
from warehouse.staged_rows import Fetch

OK, NOT_MODIFIED, GONE = 200, 304, 410
LONGEST_PAUSE = 30 * 86_400.0  # seconds; a server may not silence us for years


@dataclass(frozen=True, slots=True)
class FetchRequest:
    """An address to fetch, and what is declared for what it gives."""

    url: str
    outlet: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class FetchOutcome:
    """What came of a request: a source, a refusal, or neither (nothing has changed); `fetch` is to be remembered."""

    fetch: Fetch
    source: SourceFile | None = None
    refusal: Refusal | None = None


class Fetcher:
    """Fetches into `folder`; one for a run, so that hosts are asked in its pace and robots.txt once."""

    def __init__(
        self,
        settings: FetchSettings,
        folder: Path,
        pace: Pace | None = None,
        now: Callable[[], datetime] = lambda: datetime.now(UTC).replace(tzinfo=None),
    ) -> None:
        self._client = Client(settings, pace or Pace())
        self._settings, self._folder, self._now = settings, folder, now

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._client.close()

    def fetch(self, request: FetchRequest, known: Fetch | None = None) -> FetchOutcome:
        """Fetch one address. What `known` says of the last time saves asking for what is gone or unchanged."""
        known = known or Fetch(url=request.url, fetched_at=self._now())
        try:
            self._may_ask_again(known)
            url, answer = self._client.get(request.url, _conditions(known))
            return self._outcome(request, known, url, answer)
        except Refused as refused:
            return self._refused(known, refused)

    def _may_ask_again(self, known: Fetch) -> None:
        if known.is_gone:
            raise Refused("gone", "the server said that the page is gone for ever")
        if known.retry_not_before and known.retry_not_before > self._now():
            raise Refused("retry_later", f"the server asked to wait until {known.retry_not_before:%Y-%m-%d %H:%M} UTC")

    def _outcome(self, request: FetchRequest, known: Fetch, url: str, answer: HttpAnswer) -> FetchOutcome:
        asked = known.model_copy(update={"fetched_at": self._now(), "status": answer.status, "retry_not_before": None})
        if answer.status == NOT_MODIFIED:
            return FetchOutcome(asked)
        if answer.status != OK:
            return self._failed(asked, answer)
        body = answer.decoded_body(self._settings.max_bytes)
        digest = sha256(body).hexdigest()
        etag, last_modified = answer.headers.get("etag"), answer.headers.get("last-modified")
        fetch = asked.model_copy(update={"etag": etag, "last_modified": last_modified, "body_sha256": digest})
        if digest == known.body_sha256:  # a server without ETag sends the same again
            return FetchOutcome(fetch)
        return FetchOutcome(fetch, source=self._kept(request, url, answer, body))

    def _failed(self, asked: Fetch, answer: HttpAnswer) -> FetchOutcome:
        refused = Refused("http_status", f"the server answered {answer.status}")
        if answer.status == GONE:
            return self._refused(asked.model_copy(update={"is_gone": True}), refused)
        wait = retry_after(answer.headers.get("retry-after", ""), self._now().replace(tzinfo=UTC))
        later = self._now() + timedelta(seconds=min(wait, LONGEST_PAUSE)) if wait else None
        return self._refused(asked.model_copy(update={"retry_not_before": later}), refused)

    def _refused(self, fetch: Fetch, refused: Refused) -> FetchOutcome:
        refusal = Refusal(fetch.url, None, STAGE, refused.reason, refused.detail, self._now())
        return FetchOutcome(fetch, refusal=refusal)

    def _kept(self, request: FetchRequest, url: str, answer: HttpAnswer, body: bytes) -> SourceFile:
        """The body as a file, moved into place whole; an address has one file, its newest."""
        suffix = guess_extension(answer.media_type) or ""
        path = self._folder / f"{sha256(request.url.encode()).hexdigest()[:32]}{suffix}"
        self._folder.mkdir(parents=True, exist_ok=True)
        unfinished = path.with_name(f".{path.name}.{os.getpid()}")
        unfinished.write_bytes(body)
        unfinished.replace(path)
        return SourceFile(
            path=path,
            source_uri=request.url,
            byte_count=len(body),
            mtime_ns=path.stat().st_mtime_ns,
            outlet=request.outlet,
            language=request.language,
            url=url,
            media_type=answer.media_type or None,
            charset=answer.charset,
        )


def _conditions(known: Fetch) -> dict[str, str]:
    """Headers that ask for the page only if it has changed."""
    asked = {"If-None-Match": known.etag, "If-Modified-Since": known.last_modified}
    return {name: value for name, value in asked.items() if value}
