"""Half characters out of JSON escapes ("\\ud800") are no text: UTF-8 cannot hold them, so each becomes U+FFFD, and offsets stay."""

import re
from dataclasses import fields, replace
from typing import Any

from tasks.records import Declared, SourceRecord

_HALF = re.compile(r"[\ud800-\udfff]")


def well_formed(record: SourceRecord) -> SourceRecord:
    """The record without half characters; the same object where it has none."""
    content, declared = _whole(record.content), _declared(record.declared)
    if content is record.content and declared == record.declared:
        return record
    return replace(record, content=content, declared=declared)


def _declared(declared: Declared) -> Declared:
    told = {each.name: getattr(declared, each.name) for each in fields(declared)}
    whole: dict[str, Any] = {name: _whole(value) for name, value in told.items() if isinstance(value, str)}
    return replace(declared, **whole, authors=tuple(map(_whole, declared.authors)))


def _whole(text: str) -> str:
    try:
        text.encode()
    except UnicodeEncodeError:
        return _HALF.sub("\ufffd", text)
    return text
