"""JSON Feed, versions 1.0 and 1.1: a record an item."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urljoin

from tasks.ingest.declared import people, plain, web_address
from tasks.ingest.feed_channel import Channel, Entry
from tasks.ingest.json_file import whole_value
from tasks.ingest.received import Received
from tasks.ingest.source import Limits, Refused
from tasks.records import Declared, Refusal, SourceRecord

VERSION = re.compile(rb'"version"\s*+:\s*+"https?:(?:\\?/){2}jsonfeed\.org')


class JsonFeed:
    """Items as the feed carries them: markup, else text, else the summary."""

    name = "json-feed"
    version = "1"
    suffixes: tuple[str, ...] = (".json",)
    media_types: tuple[str, ...] = ("application/feed+json", "application/json")

    def recognises(self, head: bytes) -> bool:
        return VERSION.search(head) is not None

    def __call__(self, received: Received, limits: Limits) -> Iterator[SourceRecord | Refusal]:
        _, decoded, feed = whole_value(received, limits)
        if not isinstance(feed, Mapping) or not isinstance(feed.get("items"), list):
            raise Refused("no_records", f"{received.name} is a JSON Feed without items")
        site = web_address(plain(feed.get("home_page_url"))) or web_address(plain(feed.get("feed_url")))
        channel = Channel(received, decoded, plain(feed.get("title")), plain(feed.get("language")), site)
        for number, value in enumerate(feed["items"], start=1):
            yield _record(channel, value, str(number))


def _record(channel: Channel, value: Any, locator: str) -> SourceRecord | Refusal:
    raw = json.dumps(value, ensure_ascii=False).encode()
    if not isinstance(value, Mapping):
        return channel.received.refusal("not_a_record", "an item without fields", locator=locator, raw=raw)
    content, media_type = _body(value)
    return channel.record(Entry(raw, locator, content, media_type, _declared(value, channel.site)))


def _body(value: Mapping[str, Any]) -> tuple[str, str]:
    for name, media_type in (("content_html", "text/html"), ("content_text", "text/plain"), ("summary", "text/plain")):
        content = value.get(name)
        if isinstance(content, str) and content.strip():
            return content, media_type
    return "", "text/plain"


def _declared(value: Mapping[str, Any], site: str | None) -> Declared:
    dates = ((plain(value.get(name)), name) for name in ("date_published", "date_modified"))
    published, date_name = next(((date, name) for date, name in dates if date), (None, ""))
    return Declared(
        external_id=plain(value.get("id")),
        url=next((url for name in ("url", "external_url", "id") if (url := _address(value.get(name), site))), None),
        title=plain(value.get("title")),
        authors=tuple(people(value.get("authors"))) or tuple(people(value.get("author"))),
        language=plain(value.get("language")),
        published=published,
        details={"published": f"feed:{date_name}"} if published else {},
    )


def _address(value: Any, site: str | None) -> str | None:
    try:
        return web_address(urljoin(site, value) if site and isinstance(value, str) and "/" in value else plain(value))
    except ValueError:  # "http://[": no IPv6 address
        return None
