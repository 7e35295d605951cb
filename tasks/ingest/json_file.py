"""A JSON file that is no JSON lines: one object, or a list of objects, as exports and news APIs give them."""

import json
import re
from collections.abc import Iterator
from typing import Any

from tasks.ingest.declared import ALIASES
from tasks.ingest.decode import Decoded, decode
from tasks.ingest.json_text import parse_json
from tasks.ingest.received import Received
from tasks.ingest.record import Parsed, record_of
from tasks.ingest.source import Limits, Refused
from tasks.records import Refusal, SourceRecord

LISTS = ("articles", "items", "results", "stories", "hits", "docs", "data", "response")
# A list, an object that breaks its line, or a news API's answer: {"status": "ok", "totalResults": 2, "articles": […]}
OPENING = re.compile(
    rb'(?:\xef\xbb\xbf)?\s*+(?:\[|\{[ \t]*+(?:[\r\n]|"(?:status|totalResults|total|count|took|%b)"))'
    % "|".join(LISTS).encode()
)


class JsonFile:
    """One value a file: its records are the objects of its list."""

    name = "json-file"
    version = "1"
    suffixes: tuple[str, ...] = (".json",)
    media_types: tuple[str, ...] = ("application/json",)

    def recognises(self, head: bytes) -> bool:
        return OPENING.match(head) is not None

    def __call__(self, received: Received, limits: Limits) -> Iterator[SourceRecord | Refusal]:
        raw, decoded, value = whole_value(received, limits)
        for locator, record in records_of(value):
            own = json.dumps(record, ensure_ascii=False).encode() if locator else raw
            yield record_of(received, limits, Parsed(record, own, decoded, locator))


def whole_value(received: Received, limits: Limits) -> tuple[bytes, Decoded, Any]:
    """The bytes, the text and the value of a file that is one JSON value; what cut it short explains why there is none."""
    raw, fault = received.whole(limits.max_record_bytes)
    decoded = decode(raw, received.charset)
    if not decoded.text.strip():
        raise Refused("no_records", f"{received.name} is empty")
    try:
        value, repairs = parse_json(decoded.text)
    except Refused as refused:
        raise fault or refused from refused
    return raw, decoded.repaired(*repairs), value


def records_of(value: Any) -> Iterator[tuple[str | None, Any]]:
    """The records of a file with their numbers, from 1; a single object has none."""
    while isinstance(value, dict) and (inner := _inner(value)) is not None:
        value = inner
    if not isinstance(value, list):
        yield None, value
        return
    for number, record in enumerate(value, start=1):
        yield str(number), record


def _inner(value: dict[str, Any]) -> Any:
    """The list or object in which an answer wraps its records; None where the value is a record itself."""
    if any(isinstance(value.get(name), str) for name in (*ALIASES["text"], *ALIASES["html"])):
        return None
    return next((value[name] for name in LISTS if isinstance(value.get(name), list | dict)), None)
