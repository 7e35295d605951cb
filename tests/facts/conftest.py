"""Readings of short texts, and of the seeds."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tasks.facts.reading import FactReading
from tasks.reading import Reading
from warehouse.models import Article, Segment, SegmentKind, content_id

ReadText = Callable[..., FactReading]


@pytest.fixture
def read_text() -> ReadText:
    """A reading of a text that is all body, or whose first line is the title, or that is cut into (kind, text) parts."""

    def read(*parts: str | tuple[SegmentKind, str], title: str | None = None) -> FactReading:
        segments, text = [], ""
        for part in parts:
            kind, words = part if isinstance(part, tuple) else ("body", part)
            start = len(text)
            text += words + "\n\n"
            segments.append(Segment(segment=kind, char_start=start, char_end=start + len(words), basis="test"))
        text = text.removesuffix("\n\n")
        identity = content_id("article", text)
        article = Article(
            article_id=identity, text_id=identity, source_uri="test", title=title, text=text, segments=tuple(segments)
        )
        return FactReading(Reading(article))

    return read


@pytest.fixture(scope="session")
def seed_texts(seeds: list[Path]) -> list[str]:
    """The text of each seed."""
    return [path.read_bytes().decode() for path in seeds]
