"""The title of a web page: which of its names stands where its makers give it several."""

import json

import pytest

from tasks.normalise import normalise
from tasks.records import SourceRecord
from warehouse.models import Article

PROSE = (
    "<p>The council of the harbour town voted on Monday to rebuild the old pier, the mayor said after the meeting.</p>"
    * 3
)
READ = "Harbour council votes to rebuild old pier"
MADE = "Pier returns: ten things to know"


def title_of(record, head: str, body: str) -> str | None:
    page: SourceRecord = record(
        f"<html lang=en><head>{head}</head><body><main>{body}{PROSE}</main></body></html>", "text/html"
    )
    article = normalise(page)
    assert isinstance(article, Article)
    return article.title


def ld(kind: str, headline: str) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@type": kind, "headline": headline, "datePublished": "2025-05-03"})}</script>'


def meta(key: str, value: str) -> str:
    return f'<meta property="{key}" content="{value}">'


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (ld("NewsArticle", READ) + meta("og:title", MADE), MADE),  # news: an editor wrote that, too
        (ld("NewsArticle", READ) + meta("og:title", MADE) + meta("twitter:title", READ), READ),  # one against three
        (ld("BlogPosting", MADE) + meta("og:title", MADE), READ),  # elsewhere it is written for search engines
        (meta("news_keywords", "pier") + meta("og:title", MADE), MADE),
        (meta("og:title", MADE), MADE),  # no day: its one heading may be that of a section
        (f"<title>{MADE}</title>", READ),
    ],
)
def test_heading_against_declared(record, head: str, title: str) -> None:
    assert title_of(record, head, f"<h1>{READ}</h1>") == title


@pytest.mark.parametrize(
    ("declared", "body", "title"),
    [
        (f"{READ} | PierCo", f"<div>{READ}</div>", READ),  # no h1, and the outlet is not known by that name
        (f"PierCo Online | PierCo.example - {READ}", f"<div>{READ}</div>", READ),
        (f"{READ} | PierCo", "<div>News</div>", f"{READ} | PierCo"),
        (READ, f"<h1>{READ} Posted on July 11, 2024</h1>", READ),
        (READ, f"<h1>Dec 8 2024 {READ}</h1>", READ),
    ],
)
def test_title_as_it_is_printed(record, declared: str, body: str, title: str) -> None:
    assert title_of(record, meta("og:title", declared), body) == title
