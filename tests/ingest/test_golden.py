"""One small file for each format beside what is read from it; `pytest --update-golden` rewrites, then read the diff."""

from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

import pytest

from tasks.ingest import READERS, SourceFile, addresses, discover, read
from tasks.records import Refusal, SourceRecord

GOLDEN = Path(__file__).parent.parent / "golden" / "ingest"
CASES = sorted(path for path in GOLDEN.iterdir() if path.suffixes[-1:] != [".json"] or path.name == "feed.json")
SET_ASIDE = ("source_uri", "captured_at", "source_sha256", "raw_sha256", "stage")
MADE_ELSEWHERE = {
    "warc",
    "zip",
    "tar",
    "parquet",
    "eml",
    "html",
    "json-file",
    "plain-text",
    "pdf",
}  # binary, or told in one line of test_read


def plain(found: SourceRecord | Refusal) -> dict[str, object]:
    """A record or refusal as JSON, without what is empty or differs between machines."""
    row = {
        name: value for name, value in asdict(found).items() if name not in SET_ASIDE and value not in (None, (), {})
    }
    if isinstance(found, SourceRecord):
        row["declared"] = {name: value for name, value in asdict(found.declared).items() if value not in (None, (), {})}
    return row


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.name)
def test_golden(path: Path, golden: Callable[[Path, object], None]):
    (source,) = discover([str(path)])

    golden(path.with_name(f"{path.name}.json"), [plain(found) for found in read(source)])


def test_every_format_has_a_case():
    suffixes = {SourceFile(path, str(path), 0, 0).path.suffix for path in CASES}

    assert {reader.name for reader in READERS if not suffixes & set(reader.suffixes)} <= MADE_ELSEWHERE


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("news_sitemap.xml", [("https://wire.example/1", "2016-05-23"), "no_address"]),
        ("addresses.txt", [("https://wire.example/1", None), ("https://wire.example/2", None)]),
        (
            "feed.json",
            [
                ("https://wire.example/1", "2016-05-23T10:00:00Z"),
                ("https://wire.example/2", None),
                "no_text",
                "not_a_record",
            ],
        ),
        (
            "relative.atom",
            [
                ("https://evening.example/2016/ferries", "2016-05-23T10:00:00+02:00"),
                ("https://evening.example/2", None),
            ],
        ),
    ],
)
def test_addresses(name: str, expected: list[object]):
    (source,) = discover([str(GOLDEN / name)])

    assert expected == [
        found.reason if isinstance(found, Refusal) else (found.url, found.published) for found in addresses(source)
    ]
