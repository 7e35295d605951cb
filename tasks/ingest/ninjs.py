"""ninjs, the IPTC's news in JSON, versions 1 to 3: a story a file, or the stories of an answer's list."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from tasks.ingest.declared import people, plain, web_address
from tasks.ingest.decode import Decoded
from tasks.ingest.json_file import records_of, whole_value
from tasks.ingest.received import Received
from tasks.ingest.source import Limits
from tasks.records import Declared, Refusal, SourceRecord

NAMED = re.compile(
    rb'"(?:versioncreated|versionCreated|firstcreated|firstCreated|pubstatus|pubStatus|usageterms|usageTerms)"\s*+:'
)
KINDS = {
    "text": "text/plain",
    "text/plain": "text/plain",
    "xhtml": "text/html",
    "html": "text/html",
    "text/html": "text/html",
}


class Ninjs:
    """Stories with `headline` and `body_xhtml` (version 1) or `headlines` and `bodies` (2 and 3)."""

    name = "ninjs"
    version = "1"
    suffixes: tuple[str, ...] = (".json", ".ninjs")
    media_types: tuple[str, ...] = ("application/ninjs+json", "application/json")

    def recognises(self, head: bytes) -> bool:
        return NAMED.search(head) is not None and (b'"uri"' in head or b'"body' in head)

    def __call__(self, received: Received, limits: Limits) -> Iterator[SourceRecord | Refusal]:
        raw, decoded, value = whole_value(received, limits)
        for locator, story in records_of(value):
            own = json.dumps(story, ensure_ascii=False).encode() if locator else raw
            yield _record(received, decoded, story, own, locator)


def _record(
    received: Received, read_as: Decoded, story: Any, raw: bytes, locator: str | None
) -> SourceRecord | Refusal:
    if not isinstance(story, Mapping):
        return received.refusal("not_a_record", "a story without fields", locator=locator, raw=raw)
    content, media_type = next(_bodies(story), ("", ""))
    if not content:
        return received.refusal("no_text", "the story has no body", locator=locator, raw=raw)
    return received.record(
        raw, replace(read_as, text=content), _declared(story), locator=locator, media_type=media_type
    )


def _bodies(story: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """The bodies with their media types, markup first."""
    listed = story.get("bodies")
    given = [body for body in listed if isinstance(body, Mapping)] if isinstance(listed, list) else []
    named = [
        (body.get("value"), KINDS.get(str(body.get("contenttype") or body.get("contentType") or "text/html")))
        for body in given
    ]
    old = [
        (story.get(name), KINDS[name.removeprefix("body_")])
        for name in ("body_xhtml", "body_html", "body_text")
        if name in story
    ]
    for content, media_type in sorted([*named, *old], key=lambda body: body[1] != "text/html"):
        if isinstance(content, str) and content.strip() and media_type:
            yield content, media_type


def _declared(story: Mapping[str, Any]) -> Declared:
    dates = ("firstcreated", "firstCreated", "versioncreated", "versionCreated")
    return Declared(
        external_id=plain(story.get("uri")),
        url=web_address(plain(story.get("url")) or plain(story.get("uri"))),
        title=_headline(story, "main") or plain(story.get("headline")) or plain(story.get("title")),
        subtitle=_headline(story, "subtitle") or _headline(story, "sub"),
        authors=tuple(people(story.get("authors"))) or tuple(people(story.get("byline") or story.get("by"))),
        outlet=plain(story.get("provider")) or plain(story.get("source")) or plain(story.get("copyrightholder")),
        language=plain(story.get("language")),
        published=next((date for name in dates if (date := plain(story.get(name)))), None),
    )


def _headline(story: Mapping[str, Any], role: str) -> str | None:
    """A headline of versions 2 and 3 by its role; the first without a role is the main one."""
    listed = story.get("headlines")
    headlines = [one for one in listed if isinstance(one, Mapping)] if isinstance(listed, list) else []
    fitting = (one for one in headlines if (one.get("role") or "main") == role)
    return next((text for one in fitting if (text := plain(one.get("value")))), None)
