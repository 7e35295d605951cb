"""The five seed pages: what each line is, and what the page says of itself."""

from datetime import datetime
from pathlib import Path

import pytest

from tasks.normalise import normalise
from tasks.records import Declared, SourceRecord
from warehouse.models import Article

GOLDEN = Path(__file__).resolve().parent.parent / "golden" / "normalise"


def read(path: Path) -> Article:
    text = path.read_bytes().decode()
    record = SourceRecord(
        path.name, None, "text/plain", text, Declared(), datetime.fromisoformat("2026-01-02"), "ab", "ab", len(text)
    )
    article = normalise(record)
    assert isinstance(article, Article)
    return article


@pytest.mark.parametrize("number", range(5))
def test_seed(seeds: list[Path], number: int, golden) -> None:
    """Every label and every piece of evidence, with the characters it stands on."""
    article = read(seeds[number])
    told = {
        "title": article.title,
        "subtitle": article.subtitle,
        "outlet": article.outlet,
        "language": article.language,
        "published_at": str(article.published_at),
        "published_precision": article.published_precision,
        "published_basis": article.published_basis,
        "published_not_before": str(article.published_not_before),
        "published_not_after": str(article.published_not_after),
        "segments": [
            [part.segment, part.basis, article.text[part.char_start : part.char_end][:90]] for part in article.segments
        ],
        "evidence": [
            [each.field, each.value, each.basis, each.detail, each.char_start, each.char_end]
            for each in article.evidence
        ],
    }

    golden(GOLDEN / f"{seeds[number].stem}.json", told)


@pytest.mark.parametrize("number", range(5))
def test_seed_text_is_unchanged(seeds: list[Path], number: int) -> None:
    """The file's own characters, and every one that can be seen lies in a segment."""
    article = read(seeds[number])
    covered = "".join(article.text[part.char_start : part.char_end] for part in article.segments)

    assert article.text == seeds[number].read_bytes().decode()
    assert "".join(covered.split()) == "".join(article.text.split())
