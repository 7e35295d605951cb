"""Fetching, against a real server on loopback that misbehaves in every way that the guard and the manners are for."""

import gzip
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

import pytest

from tasks.ingest import read
from tasks.ingest.fetching import Fetcher, FetchOutcome, FetchRequest, FetchSettings
from tasks.ingest.fetching.guard import is_public
from tasks.ingest.fetching.pace import Pace, backoff, retry_after
from warehouse.staged_rows import Fetch

PAGE = b"<html><title>Rates</title><p>The council met on Monday.</p></html>"
FEED = b"<rss><channel><title>Wire</title><item><title>Rates</title><description>The council met.</description></item></channel></rss>"
NOW = datetime(2026, 1, 1)  # noqa: DTZ001 (naive UTC, as every `_at`)


class Site(BaseHTTPRequestHandler):
    """One path for each misbehaviour."""

    protocol_version = "HTTP/1.1"
    asked: ClassVar[Counter[str]] = Counter()
    robots: ClassVar[tuple[int, bytes]] = (404, b"")

    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        self.asked[path] += 1
        if path == "/robots.txt":
            self.answer(*self.robots)
        else:
            getattr(self, path.strip("/").replace("-", "_").partition("/")[0], self.missing)()

    def answer(self, status: int, body: bytes = b"", **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def page(self) -> None:
        self.answer(200, PAGE, Content_Type="text/html; charset=utf-8")

    def private(self) -> None:
        self.page()

    def feed(self) -> None:
        self.answer(200, FEED, Content_Type="application/rss+xml")

    def missing(self) -> None:
        self.answer(404)

    def gone(self) -> None:
        self.answer(410)

    def tagged(self) -> None:
        self.answer(304) if self.headers["If-None-Match"] == '"1"' else self.answer(
            200, PAGE, ETag='"1"', Last_Modified="Mon, 23 May 2016 10:00:00 GMT"
        )

    def busy_once(self) -> None:
        self.answer(503, Retry_After="2") if self.asked["/busy-once"] == 1 else self.page()

    def busy(self) -> None:
        self.answer(429, Retry_After="86400")

    def broken(self) -> None:
        self.answer(500)

    def hop(self) -> None:
        left = int(self.path.rpartition("/")[2])
        self.answer(302, Location=f"/hop/{left - 1}" if left else "/page")

    def loop(self) -> None:
        self.answer(301, Location="/loop")

    def inside(self) -> None:
        self.answer(302, Location="http://169.254.169.254/latest/meta-data/")

    def local_file(self) -> None:
        self.answer(302, Location="file:///etc/hostname")

    def huge(self) -> None:
        self.answer(200, bytes(300_000), Content_Type="text/html")

    def bomb(self) -> None:
        self.answer(200, gzip.compress(bytes(5_000_000)), Content_Type="text/html", Content_Encoding="gzip")

    def packed(self) -> None:
        self.answer(200, gzip.compress(PAGE), Content_Type="text/html", Content_Encoding="gzip")

    def lying(self) -> None:
        self.answer(200, PAGE, Content_Type="text/html", Content_Encoding="gzip")

    def drip(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "1000")
        self.end_headers()
        self.drip_bytes(b"x")

    def drip_header(self) -> None:
        self.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
        self.drip_bytes(b"y")

    def drip_bytes(self, piece: bytes) -> None:
        try:
            for _ in range(100):
                self.wfile.write(piece)
                self.wfile.flush()
                time.sleep(0.02)
        except OSError:
            self.close_connection = True

    def hang_up(self) -> None:
        self.close_connection = True

    def nonsense(self) -> None:
        self.wfile.write(b"\x00\xff not http at all\r\n\r\n")
        self.close_connection = True

    def cut(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "1000")
        self.end_headers()
        self.wfile.write(PAGE)
        self.close_connection = True

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    http = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    thread = threading.Thread(target=http.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{http.server_port}"
    http.shutdown()
    http.server_close()


@pytest.fixture
def slept() -> list[float]:
    return []


@pytest.fixture
def fetching(server, tmp_path, slept) -> Iterator[Callable[..., FetchOutcome]]:
    Site.asked.clear()
    Site.robots = (404, b"")
    port = int(server.rpartition(":")[2])
    pace = Pace(sleep=slept.append)

    def fetch(path: str, known: Fetch | None = None, **changes: object) -> FetchOutcome:
        settings = {
            "private_hosts": frozenset({"127.0.0.1"}),
            "ports": frozenset({80, port}),
            "max_bytes": 200_000,
            "deadline_s": 0.3,
        } | changes
        with Fetcher(FetchSettings(**settings), tmp_path, pace, now=lambda: NOW) as fetcher:
            return fetcher.fetch(FetchRequest(path if ":" in path else server + path, outlet="Wire"), known)

    return fetch


@pytest.mark.parametrize("path", ["/page", "/packed", "/lying", "/hop/4"])
def test_pages_come(fetching, server, path):
    outcome = fetching(path)

    assert outcome.source.path.read_bytes() == PAGE
    assert outcome.source.source_uri == server + path
    (record,) = read(outcome.source)
    assert record.declared.url == server + ("/page" if "hop" in path else path)
    assert record.declared.outlet == "Wire"


def test_what_was_fetched_is_read_as_what_the_server_calls_it(fetching):
    (record,) = read(fetching("/feed?format=x").source)

    assert (record.content, record.declared.title, record.declared.url) == ("The council met.", "Rates", None)


@pytest.mark.parametrize(
    ("path", "reason", "asked"),
    [
        ("/missing", "http_status", 1),
        ("/broken", "http_status", 3),  # three attempts
        ("/loop", "too_many_redirects", 6),
        ("/hop/5", "too_many_redirects", 1),
        ("/inside", "forbidden_address", 1),  # a redirect into the network of the machine itself
        ("/local-file", "bad_address", 1),
        ("/huge", "too_large", 1),
        ("/bomb", "too_large", 1),  # 5 MB in 5 kB
        ("/drip", "too_slow", 1),
        ("/drip-header", "too_slow", 1),
        ("/hang-up", "unreachable", 3),
        ("/nonsense", "unreachable", 3),
        ("/cut", "unreachable", 3),
    ],
)
def test_refusals(fetching, path, reason, asked):
    outcome = fetching(path)

    assert (reason, None) == (outcome.refusal.reason, outcome.source)
    assert asked == Site.asked[path]


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("ftp://example.org/", "bad_address"),
        ("http://user:word@example.org/", "bad_address"),
        ("http://[::1", "bad_address"),
        ("http://127.0.0.2/", "forbidden_address"),
        ("http://2130706434/", "forbidden_address"),  # 127.0.0.2 as one number
        ("http://[::ffff:10.0.0.1]/", "forbidden_address"),
        ("http://127.0.0.1:1/", "forbidden_address"),  # a port nobody serves news on
    ],
)
def test_addresses_that_are_never_asked(fetching, url, reason):
    assert reason == fetching(url).refusal.reason


def test_private_hosts_need_a_setting(fetching):
    assert fetching("/page", private_hosts=frozenset()).refusal.reason == "forbidden_address"
    assert not Site.asked


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("8.8.8.8", True),
        ("2606:4700::1111", True),
        ("10.1.2.3", False),
        ("127.0.0.1", False),
        ("169.254.169.254", False),  # a cloud's own data
        ("100.64.0.1", False),  # shared by a carrier's customers
        ("0.0.0.0", False),
        ("224.0.0.1", False),
        ("::1", False),
        ("fe80::1%eth0", False),
        ("fd00::1", False),
        ("::ffff:192.168.0.1", False),
        ("64:ff9b::7f00:1", False),
        ("2002:7f00:1::", False),
    ],
)
def test_public_addresses(address, expected):
    assert expected == is_public(address)


def test_only_changes_are_asked_for(fetching):
    first = fetching("/tagged")
    again = fetching("/tagged", first.fetch)

    assert (first.fetch.etag, first.fetch.last_modified) == ('"1"', "Mon, 23 May 2016 10:00:00 GMT")
    assert (again.source, again.refusal, again.fetch.status) == (None, None, 304)
    assert again.fetch.etag == first.fetch.etag


def test_the_same_page_again_is_no_change(fetching):
    again = fetching("/page", fetching("/page").fetch)

    assert (again.source, again.refusal, again.fetch.status) == (None, None, 200)


def test_gone_is_gone(fetching):
    first = fetching("/gone")
    again = fetching("/gone", first.fetch)

    assert (first.refusal.reason, again.refusal.reason) == ("http_status", "gone")
    assert Site.asked["/gone"] == 1


def test_a_busy_server_is_given_its_time(fetching, slept):
    assert fetching("/busy-once").source
    assert 2.0 in slept


def test_a_server_that_wants_a_day_gets_it(fetching):
    outcome = fetching("/busy")
    again = fetching("/busy", outcome.fetch)

    assert NOW + timedelta(days=1) == outcome.fetch.retry_not_before
    assert again.refusal.reason == "retry_later"
    assert Site.asked["/busy"] == 1


def test_robots_are_obeyed(fetching, slept):
    Site.robots = (200, b"User-agent: *\nDisallow: /private\nCrawl-delay: 7\n")

    assert fetching("/private/diary").refusal.reason == "robots_disallowed"
    assert fetching("/page").source
    assert any(6 < pause <= 7 for pause in slept)
    assert "/private/diary" not in Site.asked


@pytest.mark.parametrize(("status", "is_fetched"), [(404, True), (403, True), (500, False)])
def test_robots_that_cannot_be_had(fetching, status, is_fetched):
    Site.robots = (status, b"")

    assert is_fetched == bool(fetching("/page").source)


def test_a_host_is_asked_at_its_pace():
    now, slept = [0.0], []
    pace = Pace(clock=lambda: now[0], sleep=slept.append)
    for host, at in (("a", 0.0), ("b", 0.1), ("a", 0.25), ("a", 9.0)):
        now[0] = at
        pace.wait(host, 1.0)

    assert slept == [0.75]


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("120", 120),
        (format_datetime(datetime(2026, 1, 1, 0, 1, tzinfo=UTC), usegmt=True), 60),
        ("yesterday", None),
        ("", None),
        ("9" * 30, None),
    ],
)
def test_retry_after(header, expected):
    assert expected == retry_after(header, datetime(2026, 1, 1, tzinfo=UTC))


def test_backoff_grows_with_jitter():
    waits = [[backoff(attempt, 1.0) for _ in range(50)] for attempt in range(4)]

    assert all(2**attempt / 2 <= wait <= 2**attempt for attempt, several in enumerate(waits) for wait in several)
    assert len(set(waits[0])) > 1


def test_nothing_is_left_half_written(fetching, tmp_path: Path):
    source = fetching("/page").source

    assert [source.path] == list(tmp_path.iterdir())
