"""Web archives (WARC, WARC.gz, WET): the pages and feeds among their records, read on past every damaged one."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from tasks.ingest.declared import web_address
from tasks.ingest.http_answer import CHARSET, parse_answer
from tasks.ingest.received import Received
from tasks.ingest.source import Limits, Refused
from tasks.ingest.warc_records import WarcRecord, WarcRecords
from tasks.ingest.warc_stream import WarcStream
from tasks.records import Refusal, SourceRecord

PAGES = {"text/html", "application/xhtml+xml"}
FEEDS = {"application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json"}
UNTYPED_PAGE = re.compile(rb"\s*+<(?:!doctype\s|html)", re.IGNORECASE)


class Warc:
    """Responses and resources that are pages or feeds, and the plain text of WET files.

    Requests, revisits, redirects, pictures and scripts are no records of articles and are passed over.
    """

    name = "warc"
    version = "1"
    suffixes: tuple[str, ...] = (".warc", ".wet")
    media_types: tuple[str, ...] = ("application/warc",)

    def recognises(self, head: bytes) -> bool:
        return head.startswith(b"WARC/1.")

    def __call__(self, received: Received, limits: Limits) -> Iterator[SourceRecord | Refusal | Received]:
        packed = received.packed
        if packed.seekable():
            packed.seek(0)
        else:  # inside a packed archive: no way back past a damaged member
            packed = received.stream
        for record in WarcRecords(WarcStream(packed, limits)):
            locator = f"{record.number}@{record.offset}"
            try:
                page = _page(record, limits)
            except Refused as refused:
                yield received.refusal(refused.reason, refused.detail, locator=locator, raw=record.content)
                continue
            if page:
                yield _received(received, record, page, locator, limits)


@dataclass(frozen=True, slots=True)
class _Page:
    media_type: str
    charset: str | None
    body: bytes


def _page(record: WarcRecord, limits: Limits) -> _Page | None:
    """What a record holds for us; None where it is no page by its nature."""
    if record.fault:
        raise Refused(*record.fault)
    match record.headers.get("warc-type", "").lower():
        case "response":
            return _response(record.content, limits)
        case "resource" | "conversion":
            given = record.headers.get("content-type", "")
            media_type = given.partition(";")[0].strip().lower()
            charset = CHARSET.search(given)
            is_wanted = media_type in PAGES | FEEDS or (
                media_type == "text/plain" and "conversion" in record.headers["warc-type"]
            )
            return _Page(media_type, charset[1] if charset else None, record.content) if is_wanted else None
    return None


def _response(content: bytes, limits: Limits) -> _Page | None:
    answer = parse_answer(content)
    if answer is None:
        return None  # a look-up of DNS
    media_type = answer.media_type or ("text/html" if UNTYPED_PAGE.match(answer.body) else "")
    if media_type not in PAGES | FEEDS or 300 <= answer.status < 400:
        return None
    if answer.status != 200:
        raise Refused("http_status", f"the server answered {answer.status}")
    cap = limits.max_html_bytes if media_type in PAGES else limits.max_record_bytes
    return _Page(media_type, answer.charset, answer.decoded_body(cap))


def _received(received: Received, record: WarcRecord, page: _Page, locator: str, limits: Limits) -> Received:
    url = record.headers.get("warc-target-uri", "").strip("<> ")
    packed = io.BufferedReader(io.BytesIO(page.body))
    member = received.member(url or received.name, locator, packed, len(page.body), limits)
    return replace(
        member,
        url=web_address(url),
        media_type=page.media_type,
        charset=page.charset,
        repairs=record.repairs,
        captured_at=_instant(record.headers.get("warc-date", "")) or received.captured_at,
    )


def _instant(stamp: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(stamp)
    except ValueError:
        return None
    return moment.astimezone(UTC).replace(tzinfo=None) if moment.tzinfo else moment
