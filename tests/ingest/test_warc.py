"""Web archives: every sound record is read, every fault is told once, wherever the damage lies."""

import gzip
from collections.abc import Callable
from datetime import datetime

import brotli
import pytest

from tasks.ingest import Limits, discover, read
from tasks.records import SourceRecord


def page(number: int) -> bytes:
    return f"<html><p>Story {number} of the council, number {number * 7919}.</p></html>".encode()


def answer(body: bytes, *headers: str, status: str = "200 OK") -> bytes:
    lines = (f"HTTP/1.1 {status}", *(headers or ("Content-Type: text/html; charset=utf-8",)), "", "")
    return "\r\n".join(lines).encode() + body


def record(
    number: int,
    content: bytes | None = None,
    kind: str = "response",
    length: int | None = None,
    media_type: str = "application/http",
) -> bytes:
    content = answer(page(number)) if content is None else content
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: https://wire.example/{number}\r\nWARC-Date: 2016-05-23T10:00:00Z\r\n"
        f"Content-Type: {media_type}\r\nContent-Length: {len(content) if length is None else length}\r\n\r\n"
    )
    return head.encode() + content + b"\r\n\r\n"


@pytest.fixture
def reading(tmp_path) -> Callable[..., list]:
    def read_as(name: str, raw: bytes, **limits: int) -> list:
        (tmp_path / name).write_bytes(raw)
        (source,) = discover([str(tmp_path / name)])
        return list(read(source, Limits(**limits)))

    return read_as


def told(found: list) -> list[str]:
    """The number of each story, or the reason of each refusal."""
    return [one.declared.url.rpartition("/")[2] if isinstance(one, SourceRecord) else f"!{one.reason}" for one in found]


RECORDS = [record(n) for n in range(6)]
STORIES = [str(n) for n in range(6)]
MEMBERS = [gzip.compress(one, mtime=0) for one in RECORDS]
BROKEN = bytearray(MEMBERS[2])
BROKEN[40:70] = bytes(byte ^ 0xFF for byte in BROKEN[40:70])
WRONG_SUM = bytearray(MEMBERS[2])
WRONG_SUM[-8:-4] = b"\0\1\2\3"


@pytest.mark.parametrize(
    ("name", "raw", "expected"),
    [
        ("whole.warc", b"".join(RECORDS), STORIES),
        ("whole.warc.gz", b"".join(MEMBERS), STORIES),
        ("one_member.warc.gz", gzip.compress(b"".join(RECORDS)), STORIES),
        ("cut.warc", b"".join(RECORDS)[:-90], [*STORIES[:5], "!truncated"]),
        ("cut.warc.gz", b"".join(MEMBERS)[:-90], [*STORIES[:5], "!truncated"]),
        ("broken.warc.gz", b"".join([*MEMBERS[:2], BROKEN, *MEMBERS[3:]]), ["0", "1", "3", "4", "5", "!corrupt"]),
        ("wrong_sum.warc.gz", b"".join([*MEMBERS[:2], WRONG_SUM, *MEMBERS[3:]]), ["0", "1", "!corrupt", "3", "4", "5"]),
        ("junk_between.warc.gz", b"".join([*MEMBERS[:2], b"junk" * 30, *MEMBERS[2:]]), [*STORIES, "!corrupt"]),
        (
            "junk_between.warc",
            b"".join([*RECORDS[:2], b"junk" * 30, *RECORDS[2:]]),
            ["0", "1", "!corrupt", "2", "3", "4", "5"],
        ),
        ("runs_over.warc", b"".join([record(0, length=99_999), *RECORDS[1:]]), STORIES),  # swallows its neighbours
        ("stops_short.warc", b"".join([record(0, length=20), *RECORDS[1:]]), STORIES),
        ("no_length.warc", b"".join([RECORDS[0].replace(b"Content-Length", b"Content-Width"), *RECORDS[1:]]), STORIES),
        ("no_header_end.warc", b"".join([b"WARC/1.0\r\nWARC-Type: response\r\n", *RECORDS]), ["!corrupt", *STORIES]),
        ("noise.warc", bytes(range(256)) * 40, ["!corrupt"]),
        ("empty.warc", b"", ["!no_records"]),
    ],
)
def test_damage(reading, name, raw, expected):
    found = reading(name, raw)

    assert sorted(expected) == sorted(told(found))
    assert len({one.locator for one in found}) == len(found)


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (record(1, b"GET / HTTP/1.1\r\n\r\n", "request"), ["!no_records"]),
        (record(1, b"software: x\r\n", "warcinfo"), ["!no_records"]),
        (record(1, answer(b"GIF89a", "Content-Type: image/gif")), ["!no_records"]),
        (record(1, answer(page(1), status="301 Moved")), ["!no_records"]),
        (record(1, answer(page(1), status="404 Not Found")), ["!http_status"]),
        (record(1, answer(page(1), "X-Y: z")), ["1"]),  # no type, but a page
        (record(1, page(1), "resource", media_type="text/html"), ["1"]),
        (record(1, b"Text of a page.", "conversion", media_type="text/plain"), ["1"]),  # WET
        (record(1, answer(gzip.compress(page(1)), "Content-Type: text/html", "Content-Encoding: gzip")), ["1"]),
        (record(1, answer(brotli.compress(page(1)), "Content-Type: text/html", "Content-Encoding: br")), ["1"]),
        (record(1, answer(page(1), "Content-Type: text/html", "Content-Encoding: gzip")), ["1"]),  # stored unpacked
        (
            record(
                1,
                answer(
                    b"5\r\n<html\r\n4;x=y\r\n><p>\r\n5\r\nOne. \r\n0\r\n\r\n",
                    "Content-Type: text/html",
                    "Transfer-Encoding: chunked",
                ),
            ),
            ["1"],
        ),
        (
            record(
                1,
                answer(
                    b"<rss><item><title>T</title><link>https://wire.example/9</link><description>One.</description></item></rss>",
                    "Content-Type: application/rss+xml",
                ),
            ),
            ["9"],
        ),
    ],
)
def test_kinds_of_records(reading, one, expected):
    assert expected == told(reading("a.warc", one))


def test_what_a_record_says_of_itself(reading):
    (found,) = reading("a.warc.gz", MEMBERS[4])

    assert found.captured_at == datetime(2016, 5, 23, 10)  # noqa: DTZ001 (naive UTC, as every `_at`)
    assert (found.locator, found.charset, found.media_type) == ("1@0", "utf-8", "text/html")
    assert found.content == page(4).decode()


def test_a_length_that_was_not_believed_is_told(reading):
    found = reading("a.warc", record(0, length=99_999) + RECORDS[1])

    assert [one.repairs for one in found] == [("content_length_distrusted",), ()]


def test_locators_lead_to_the_bytes(reading):
    found = reading("a.warc.gz", b"".join(MEMBERS))
    offsets = [sum(map(len, MEMBERS[:n])) for n in range(6)]

    assert [f"{n + 1}@{offset}" for n, offset in enumerate(offsets)] == [one.locator for one in found]


def test_pages_over_the_limit_are_told(reading):
    found = reading("a.warc", RECORDS[0] + record(1, answer(b"<html>" + b"x" * 500)) + RECORDS[2], max_html_bytes=300)

    assert told(found) == ["0", "!too_large", "2"]
