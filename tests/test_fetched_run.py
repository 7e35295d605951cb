"""A run over addresses, from a server on loopback to SQL: what is listed is fetched, once, and asked for changes only afterwards."""

import threading
from collections.abc import Iterator
from email.utils import formatdate
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

import pytest

from flows.pipeline import Steps, ingest_run
from flows.plan import RunOutcome, RunPlan
from flows.sources import read_sources
from tasks.ingest.fetching import FetchSettings
from tasks.summarise import SummaryRequest
from warehouse.connection import published
from warehouse.home import Home

pytestmark = pytest.mark.slow

PAGE = """<html><head><title>Harbour {n} reopens</title><meta property="article:published_time" content="2016-05-1{n}"></head>
<body><article><h1>Harbour {n} reopens</h1><p>The harbour of Aldbury reopened on Monday after {n} weeks, the mayor said.</p>
<p>“We counted {n}00 boats this morning,” Mayor Alice Archer told reporters at the pier.</p></article></body></html>"""
SITEMAP = """<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>{base}/1</loc></url><url><loc>{base}/2</loc></url><url><loc>{base}/gone</loc></url></urlset>"""


class Site(BaseHTTPRequestHandler):
    """A small outlet: a sitemap, two pages with an ETag, and a page that is gone for ever."""

    asked: ClassVar[list[tuple[str, bool]]] = []

    def do_GET(self) -> None:
        condition = self.headers.get("If-None-Match")
        Site.asked.append((self.path, condition is not None))
        base = f"http://127.0.0.1:{self.server.server_port}"
        pages = {f"/{n}": PAGE.format(n=n) for n in (1, 2)} | {"/sitemap.xml": SITEMAP.format(base=base)}
        if self.path not in pages:
            self.send_error(410 if self.path == "/gone" else 404)
        elif condition:
            self.send_response(304)
            self.end_headers()
        else:
            self.answer(pages[self.path].encode())

    def answer(self, body: bytes) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html" if b"<html" in body else "application/xml")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("ETag", '"1"')
        self.send_header("Date", formatdate(usegmt=True))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def port() -> Iterator[int]:
    Site.asked.clear()
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    yield server.server_port
    server.shutdown()
    server.server_close()


def run(home: Home, folder: Path, port: int) -> RunOutcome:
    sources = folder / "sources.toml"
    sources.write_text(
        f'[[source]]\nurl = "http://127.0.0.1:{port}/sitemap.xml"\nfollow = true\noutlet = "Harbour Gazette"\n'
    )
    fetching = FetchSettings(private_hosts=frozenset({"127.0.0.1"}), ports=frozenset({port}), seconds_between=0)
    plan = RunPlan("nightly", home, SummaryRequest(), read_sources(sources), fetching=fetching)
    return ingest_run(plan, Steps(with_pool=False))


def test_what_a_sitemap_lists_is_fetched_and_then_asked_for_changes_only(tmp_path: Path, port: int) -> None:
    home = Home(tmp_path / "home")

    first = run(home, tmp_path, port)
    asked = [path for path, _ in Site.asked]
    Site.asked.clear()
    second = run(home, tmp_path, port)

    assert (first.counts.read, first.counts.article, first.counts.rejected) == (3, 2, 1)
    assert sorted(asked) == ["/1", "/2", "/gone", "/robots.txt", "/sitemap.xml"]
    assert second.changed_rows == 0
    assert [(path, conditional) for path, conditional in Site.asked if path != "/robots.txt"] == [
        ("/sitemap.xml", True)
    ]
    with published(home) as connection:
        rows = connection.sql("select title, outlet, url from articles order by url").fetchall()
        rejects = connection.sql("select source_uri, stage, reason from rejects").fetchall()
    assert rows == [(f"Harbour {n} reopens", "Harbour Gazette", f"http://127.0.0.1:{port}/{n}") for n in (1, 2)]
    assert [(uri.rsplit("/", 1)[1], reason) for uri, _, reason in rejects] == [("gone", "http_status")]


def test_nothing_is_fetched_from_a_private_network_unasked(tmp_path: Path, port: int) -> None:
    sources = tmp_path / "sources.toml"
    sources.write_text(f'[[source]]\nurl = "http://127.0.0.1:{port}/1"\n')
    plan = RunPlan("nightly", Home(tmp_path / "home"), SummaryRequest(), read_sources(sources))

    outcome = ingest_run(plan, Steps(with_pool=False))

    assert Site.asked == []
    assert (outcome.counts.read, outcome.counts.rejected) == (1, 1)
