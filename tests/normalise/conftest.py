"""One record in, one article out: what the tests of this folder start from."""

from collections.abc import Callable
from datetime import datetime

import pytest

from tasks.records import Declared, SourceRecord

CAPTURED_AT = datetime.fromisoformat("2026-01-02T12:00")


@pytest.fixture(scope="session")
def record() -> Callable[..., SourceRecord]:
    """A source record with this content; what it declares by keyword."""

    def make(content: str, media_type: str = "text/plain", **declared: object) -> SourceRecord:
        told = Declared(**declared)
        return SourceRecord("pile/page.txt", None, media_type, content, told, CAPTURED_AT, "ab", "cd", len(content))

    return make
