"""Every quotation and statement of the seeds, as they were once read and found right by eye."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tasks.facts.quotes import Speech
from tasks.facts.reading import FactReading
from tasks.normalise import normalise
from tasks.reading import Reading
from tasks.records import Declared, SourceRecord
from warehouse.models import Article

GOLDEN = Path(__file__).resolve().parent.parent / "golden" / "facts"
COLUMNS = (
    "char_start", "char_end", "surface", "segment", "quote_kind", "speaker", "speaker_surface", "speaker_role", "speaker_basis", "via",
    "cue", "is_anonymous", "rule", "confidence",
)  # fmt: skip


@pytest.mark.parametrize("number", range(5))
def test_speech_of_the_seeds(seeds, golden, number):
    article = article_of(seeds[number])
    rows = [{column: getattr(row, column) for column in COLUMNS} for row in Speech()(FactReading(Reading(article)))]

    golden(GOLDEN / f"quotes_{seeds[number].stem[:3]}.json", rows)


def article_of(path: Path) -> Article:
    text = path.read_bytes().decode()
    record = SourceRecord(
        source_uri=path.name,
        locator=None,
        media_type="text/plain",
        content=text,
        declared=Declared(),
        captured_at=datetime(2026, 1, 1, tzinfo=UTC).replace(tzinfo=None),
        raw_sha256="0" * 64,
        source_sha256="0" * 64,
        byte_count=len(text.encode()),
    )
    article = normalise(record)
    assert isinstance(article, Article)
    return article
