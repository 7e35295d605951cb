"""JSON text to values, with what Python's parser lets through taken out."""

import json
import re
from typing import Any

from tasks.ingest.decode import without_surrogates
from tasks.ingest.source import Refused

SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")  # half of a pair, mostly


def parse_json(text: str) -> tuple[Any, tuple[str, ...]]:
    """The value and the repairs it took; `Refused` for what is no JSON."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:  # "[[[[[…", 100,000 deep
        raise Refused("malformed_json", str(error)) from error
    if not SURROGATE.search(text):
        return value, ()
    sound = _without_surrogates(value)
    return sound, () if sound == value else ("lone_surrogates_removed",)


def _without_surrogates(value: Any) -> Any:
    match value:
        case str():
            return without_surrogates(value)[0]
        case list():
            return [_without_surrogates(one) for one in value]
        case dict():
            return {without_surrogates(name)[0]: _without_surrogates(one) for name, one in value.items()}
    return value
