"""Every record of every source ends as a record or a refusal: the small formats, and any bytes at all."""

import bz2
import gzip
import hashlib
import json
import lzma
import os
import pickle
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tasks.ingest import READERS, Limits, SourceFile, discover, keep_capture, read, reader_version
from tasks.records import SourceRecord

GOOD = '{"id": 7, "text": "Two ferries met.", "headline": "Ferries", "byline": "Ann Lee", "link": "https://news.example/7"}'
Reading = Callable[..., list]


@pytest.fixture
def reading(tmp_path) -> Reading:
    """Read bytes as a file of the given name."""

    def read_as(name: str, raw: bytes, **limits: int) -> list:
        path = tmp_path / name
        path.write_bytes(raw)
        (source,) = discover([str(path)])
        return list(read(source, Limits(**limits)))

    return read_as


def outcomes(found: list) -> list[tuple[str | None, str]]:
    return [(one.locator, one.content if isinstance(one, SourceRecord) else f"!{one.reason}") for one in found]


@pytest.mark.parametrize(
    ("name", "raw", "expected"),
    [
        ("a.txt", b"One.\r\n\r\n  Two.\n", [(None, "One.\r\n\r\n  Two.\n")]),  # unchanged
        ("a.md", b"# One", [(None, "# One")]),
        ("a.unknown", b"One", [(None, "One")]),
        ("empty.txt", b"", [(None, "!no_records")]),
        ("blank.txt", b" \n\t", [(None, "!no_text")]),
        ("picture.txt", b"\xff\xd8\xff\xe0 JFIF", [(None, "!not_text")]),
        ("noise.txt", bytes(range(256)) * 9, [(None, "!not_text")]),
        ("a.html", b"<p>One", [(None, "<p>One")]),
        ("a.txt.gz", gzip.compress(b"One", mtime=0), [(None, "One")]),
        ("a.txt.gz", b"One", [(None, "One")]),  # named .gz and is none
        ("a.txt", gzip.compress(b"One", mtime=0), [(None, "One")]),  # and the other way round
        ("a.txt.bz2", bz2.compress(b"One"), [(None, "One")]),
        ("a.txt.xz", lzma.compress(b"One"), [(None, "One")]),
        ("a.txt.gz", gzip.compress(b"One ", mtime=0) + gzip.compress(b"two", mtime=0) + bytes(9), [(None, "One two")]),  # members, padding
        ("a.jsonl", f"{GOOD}\n\n[1]\nnonsense\n{GOOD}".encode(), [("1", "Two ferries met."), ("3", "!not_a_record"), ("4", "!malformed_json"), ("5", "Two ferries met.")]),
        ("a.jsonl", b'{"title": "A title alone"}', [("1", "!no_text")]),
        ("a.jsonl", b'{"text": "  ", "html": "<p>One"}', [("1", "<p>One")]),
        ("a.jsonl", b"[" * 100_000, [("1", "!malformed_json")]),
        ("a.jsonl", f"{GOOD}\r\n".encode("utf-16"), [("1", "Two ferries met.")]),
        ("a.jsonl", b"\n\n", [(None, "!no_records")]),
        ("a.json", f"[{GOOD}, 5]".encode(), [("1", "Two ferries met."), ("2", "!not_a_record")]),
        ("a.json", f'{{"status": "ok", "articles": [{GOOD}]}}'.encode(), [("1", "Two ferries met.")]),
        ("a.json", f"{{\n{GOOD[1:]}".encode(), [(None, "Two ferries met.")]),
        ("a.json", b'{\n"text": "One.", "data": {"x": 1}}', [(None, "One.")]),  # a record, no wrapping
        ("a.json", b"[1, 2", [(None, "!malformed_json")]),
        ("a.json", b"[]", [(None, "!no_records")]),
    ],
)  # fmt: skip
def test_outcomes(reading, name, raw, expected):
    assert expected == outcomes(reading(name, raw))


@pytest.mark.parametrize(
    ("name", "raw", "limits", "expected"),
    [
        ("a.txt", b"12345", {"max_text_bytes": 4}, [(None, "!too_large")]),
        ("a.html", b"12345", {"max_html_bytes": 4}, [(None, "!too_large")]),
        ("a.jsonl", f'{{"text": "{"x" * 199}"}}\n{GOOD}\n'.encode(), {"max_record_bytes": 150}, [("1", "!too_large"), ("2", "Two ferries met.")]),
        ("a.jsonl", f'{{"text": "{"x" * 199}"}}\n{GOOD}\n'.encode(), {"max_text_bytes": 90}, [("1", "!too_large"), ("2", "Two ferries met.")]),
        ("bomb.jsonl.gz", gzip.compress(f"{GOOD}\n".encode() + bytes(200_000), mtime=0), {"ratio_floor": 100_000}, [("1", "Two ferries met."), ("tail", "!too_large")]),
    ],
)  # fmt: skip
def test_limits(reading, name, raw, limits, expected):
    assert expected == outcomes(reading(name, raw, **limits))


def test_a_cut_stream_gives_what_was_whole(reading):
    raw = gzip.compress("\n".join(json.dumps({"text": f"story {n}"}) for n in range(500)).encode())

    *stories, tail = outcomes(reading("a.jsonl.gz", raw[: len(raw) // 2]))

    assert [(str(n + 1), f"story {n}") for n in range(len(stories))] == stories
    assert len(stories) > 150
    assert tail == ("tail", "!truncated")


def test_a_broken_stream_gives_what_stands_before(reading):
    raw = bytearray(gzip.compress(os.urandom(50_000).hex().encode()))
    raw[30_000:30_050] = bytes(50)

    text, tail = outcomes(reading("a.txt.gz", bytes(raw)))

    assert len(text[1]) > 50_000
    assert tail == ("tail", "!corrupt")


def test_a_file_nobody_may_read(tmp_path):
    source = SourceFile(tmp_path / "gone.txt", "gone.txt", 0, 0)

    assert outcomes(list(read(source))) == [(None, "!unreadable")]
    assert keep_capture(source, tmp_path / "captures") is None


def test_declared_fields(reading):
    (record,) = reading("a.jsonl", GOOD.encode())

    assert record.declared.external_id == "7"
    assert record.declared.title == "Ferries"
    assert record.declared.authors == ("Ann Lee",)
    assert record.declared.details == {
        "title": "field:headline",
        "authors": "field:byline",
        "url": "field:link",
        "external_id": "field:id",
    }
    assert record.raw_sha256 == hashlib.sha256(GOOD.encode()).hexdigest()


def test_lone_surrogates_leave_a_record(reading):
    (record,) = reading("a.jsonl", rb'{"text": "a \ud800 b", "title": "\udc00t"}')

    assert (record.content, record.declared.title) == ("a  b", "t")
    assert "lone_surrogates_removed" in record.repairs


def test_an_outlet_declared_for_the_source_serves_where_the_record_is_silent(tmp_path):
    (tmp_path / "a.jsonl").write_text(f'{GOOD}\n{{"text": "x", "source": {{"id": null, "name": "Evening News"}}}}')
    (source,) = discover([str(tmp_path)], outlet="Example Wire")

    first, second = read(source)

    assert (first.declared.outlet, first.declared.details["outlet"]) == ("Example Wire", "sources.toml")
    assert second.declared.outlet == "Evening News"


def test_captures_are_kept_once(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"One")
    (source,) = discover([str(tmp_path / "a.txt")])
    digest = hashlib.sha256(b"One").hexdigest()

    assert digest == keep_capture(source, tmp_path / "captures") == keep_capture(source, tmp_path / "captures")
    assert [tmp_path / "captures" / digest[:2] / digest] == [
        path for path in (tmp_path / "captures").rglob("*") if path.is_file()
    ]


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.name)
def test_every_reader(reader):
    assert reader.name
    assert reader.version
    assert all(suffix.startswith(".") for suffix in reader.suffixes)
    assert isinstance(reader.recognises(b""), bool)
    assert pickle.loads(pickle.dumps(reader)).name == reader.name
    assert f"{reader.name}/{reader.version}" in reader_version(
        SourceFile(Path(f"a{(*reader.suffixes, '')[0]}.gz"), "a", 0, 0)
    )


OPENINGS = (
    b"",
    b"<html>",
    b"{",
    b"[",
    b"\x1f\x8b\x08\x00",
    b"PK\x03\x04",
    b"PAR1",
    b"WARC/1.0\r\n",
    b"From a\n",
    b"<?xml version='1.0'?><rss>",
    b"<nitf>",
    b"id,text\n",
    b"%PDF-",
)
SUFFIXES = sorted({suffix for reader in READERS for suffix in reader.suffixes} | {"", ".gz", ".unknown"})


@settings(max_examples=150, deadline=2000, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    name=st.sampled_from(SUFFIXES),
    opening=st.sampled_from(OPENINGS),
    rest=st.binary(max_size=400) | st.text(max_size=200).map(str.encode),
)
def test_any_bytes_under_any_name(reading, name, opening, rest):
    found = reading(f"a{name}", opening + rest)

    assert found
    assert len({one.locator for one in found}) == len(found)
