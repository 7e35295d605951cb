"""One record of a table, a list or a line: a `SourceRecord` where it holds text or markup, else the reason why not."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from tasks.ingest.declared import ALIASES, take_apart
from tasks.ingest.decode import Decoded
from tasks.ingest.received import Received
from tasks.ingest.source import Limits, Refused
from tasks.records import Refusal, SourceRecord


@dataclass(frozen=True, slots=True)
class Parsed:
    """A record's value, the bytes it was parsed from, how these were decoded, and where it stands in its source."""

    value: Any
    raw: bytes
    read_as: Decoded
    locator: str | None


def record_of(received: Received, limits: Limits, parsed: Parsed, origin: str = "field") -> SourceRecord | Refusal:
    """The record with its text unchanged; markup serves where there is no text."""
    raw, locator = parsed.raw, parsed.locator
    if not isinstance(parsed.value, Mapping):
        return received.refusal(
            "not_a_record", f"a {type(parsed.value).__name__} has no fields", locator=locator, raw=raw
        )
    fields = take_apart(parsed.value, origin)
    content = fields.text or fields.html
    if not content:
        return received.refusal("no_text", "holds neither text nor markup", locator=locator, raw=raw)
    cap = limits.max_text_bytes if fields.text else limits.max_html_bytes
    if len(content) > cap:
        return received.refusal("too_large", f"its text is longer than {cap} characters", locator=locator, raw=raw)
    decoded = replace(parsed.read_as, text=content, repairs=(*parsed.read_as.repairs, *fields.repairs))
    media_type = "text/plain" if fields.text else "text/html"
    return received.record(raw, decoded, fields.declared, locator=locator, media_type=media_type)


def refuse_without_text(names: Iterable[str]) -> None:
    """Refuse a whole table none of whose columns holds a text."""
    names = list(names)
    wanted = {*ALIASES["text"], *ALIASES["html"]}
    if names and not wanted & {name.strip().lower() for name in names}:
        raise Refused("no_text_column", f"no column is named {', '.join(sorted(wanted))}")
