"""Web pages: the body without what stands around it, and metadata with where each value was found."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tasks.normalise import normalise
from tasks.normalise.tame import tame
from tasks.records import Refusal
from warehouse.models import Article

PARAGRAPHS = (
    "The council of the harbour town voted on Monday to rebuild the old pier, the mayor said after the meeting.",
    "Work on the pier begins in spring and costs about four million, according to the harbour office of the town.",
    "“We have waited for this for years,” said one of the fishermen, and some of them wept when the vote was read.",
    "The old pier was built in 1921 and burnt down in the storm of 1987, when lightning hit the ticket office.",
)
BODY = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)


def page(
    head: str = "", body: str = f"<h1>Harbour council votes to rebuild old pier</h1>{BODY}", lang: str = "en"
) -> str:
    return f"<!doctype html><html lang={lang}><head><title>Pier - The Herald</title>{head}</head><body><main><article>{body}</article></main></body></html>"


def json_ld(**node: object) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@context": "https://schema.org", "@type": "NewsArticle", **node})}</script>'


def read(record, markup: str) -> Article:
    article = normalise(record(markup, "text/html"))
    assert isinstance(article, Article)
    return article


def body_of(article: Article) -> list[str]:
    return [article.text[part.char_start : part.char_end] for part in article.segments if part.segment == "body"]


def test_body_and_title_stand_in_the_text(record) -> None:
    article = read(record, page())
    title = next(each for each in article.evidence if each.field == "title")

    assert body_of(article) == list(PARAGRAPHS)
    assert article.title == "Harbour council votes to rebuild old pier"
    assert article.text[title.char_start : title.char_end] == article.title
    assert article.language == "en"


def test_structured_values_and_their_place(record) -> None:
    head = (
        json_ld(
            headline="Harbour council votes to rebuild old pier",
            datePublished="2025-05-03T23:30:00-05:00",
            author=[{"@type": "Person", "name": "Jane Doe"}, {"@type": "Person", "name": "John Roe"}],
            publisher={"@type": "Organization", "name": "Herald Media GmbH & Co. KG"},
        )
        + '<link rel="canonical" href="https://www.harbourherald.com/pier?utm_source=x#top"><meta property="og:site_name" content="Harbour Herald">'
    )
    article = read(record, page(head))
    found = {each.field: each.detail for each in reversed(article.evidence)}

    assert (article.authors, article.outlet) == (("Jane Doe", "John Roe"), "Harbour Herald")
    assert (str(article.published_at), article.published_precision) == ("2025-05-04 04:30:00", "second")
    assert article.url == "https://www.harbourherald.com/pier"
    assert (found["authors"], found["outlet"], found["published"]) == (
        "json-ld:author",
        "meta:og:site_name",
        "json-ld:datePublished",
    )


@pytest.mark.parametrize(
    ("block", "title"),
    [
        ("<!-- {json} -->", "Pier voted"),
        ("//<![CDATA[\n{json}\n//]]>", "Pier voted"),
        ("{escaped}", "Pier voted"),
        ("{json};", "Pier voted"),
        ("{broken}", None),
    ],
)
def test_json_ld_as_found(record, block: str, title: str | None) -> None:
    """Comments, CDATA, entities and a stray semicolon around it; what cannot be read is no reason to fail."""
    node = json.dumps(
        {
            "@graph": [
                {
                    "@type": ["Thing", "http://schema.org/NewsArticle"],
                    "headline": "Pier voted",
                    "datePublished": "2025-05-03",
                }
            ]
        }
    )
    told = (
        block.format(json=node, escaped=node.replace('"', "&quot;"), broken=node[:-9])
        if block != "{json};"
        else f"{node};"
    )
    article = read(record, page(f'<script type="application/ld+json">{told}</script>', BODY))

    assert title in {each.value for each in article.evidence if each.detail == "json-ld:headline"} | {None}
    assert (str(article.published_at)[:10] == "2025-05-03") is (title is not None)


@pytest.mark.parametrize(
    ("declared", "site", "expected"),
    [
        ("Pier to be rebuilt - Harbour Herald", "Harbour Herald", "Pier to be rebuilt"),
        ("Pier to be rebuilt | Local News | Harbour Herald", "Harbour Herald", "Pier to be rebuilt"),
        ("Pier - a history", "Harbour Herald", "Pier - a history"),  # the tail is no name of the outlet
        ("Harbour Herald: Pier to be rebuilt", "Harbour Herald", "Harbour Herald: Pier to be rebuilt"),
    ],
)
def test_site_is_cut_from_the_title(record, declared: str, site: str, expected: str) -> None:
    head = f'<meta property="og:title" content="{declared}"><meta property="og:site_name" content="{site}">'

    assert read(record, page(head, BODY)).title == expected


@pytest.mark.parametrize(
    ("host", "names", "expected"),
    [
        ("www.bbc.co.uk", ["BBC Sport"], "BBC"),
        ("www.bbc.com", ["BBC News"], "BBC"),
        ("timeslive.co.za", ["TimesLIVE Premium"], "TimesLIVE"),
        ("mirror.co.uk", ["Daily Mirror"], "mirror.co.uk"),  # many mirrors: the host tells which
        ("aa.com.tr", ["Anadolu Ajansı"], "Anadolu Ajansı"),
        ("example.org", ["Harbour Herald"], "Harbour Herald"),
        ("example.org", [], "example.org"),
    ],
)
def test_one_outlet_has_one_name(record, host: str, names: list[str], expected: str) -> None:
    head = "".join(f'<meta property="og:site_name" content="{name}">' for name in names)

    assert read(record, page(f'{head}<link rel="canonical" href="https://{host}/a/pier">')).outlet == expected


@pytest.mark.parametrize(
    ("byline", "authors"),
    [
        ('<p class="byline">By <a href="/j">Jane Doe</a> and <a href="/r">John Roe</a></p>', ("Jane Doe", "John Roe")),
        ('<span class="author"><span>Jane Doe</span><span>Political Editor</span></span>', ("Jane Doe",)),
        ('<a rel="author" href="/j">Jane Doe (jd)</a>', ("Jane Doe",)),
        ('<meta name="author" content="Smith and Sons">', ("Smith and Sons",)),
        ('<meta name="author" content="Jane Doe, John Roe & Max Po">', ("Jane Doe", "John Roe", "Max Po")),
        ('<meta name="author" content="The Herald"><p class="byline">By Jane Doe</p>', ("Jane Doe",)),
        ('<meta name="author" content="The Herald">', ("The Herald",)),  # kept: it signs as a body
        ("<p>Share</p>", ()),
    ],
)
def test_authors(record, byline: str, authors: tuple[str, ...]) -> None:
    head = '<meta property="og:site_name" content="The Herald">'
    article = read(record, page(head, f"<h1>Harbour council votes to rebuild old pier</h1>{byline}{BODY}"))

    assert article.authors == authors


def test_what_is_no_body_is_labelled(record) -> None:
    body = (
        f"<h1>Harbour council votes to rebuild old pier</h1><p>By Jane Doe</p>{BODY}<p><a href='/x'>Storm hits the coast again this week</a></p>"
        f"<p>{PARAGRAPHS[0]}</p><h2>Get the news first</h2>"
    )
    article = read(record, page("", body))

    assert body_of(article) == list(PARAGRAPHS)
    assert {part.segment for part in article.segments} >= {"title", "body", "other"}


@pytest.mark.parametrize(
    ("dates", "published", "not_after"),
    [
        ('<meta property="article:published_time" content="2025-05-03T10:00:00Z">', "2025-05-03 10:00:00", "None"),
        ("<time datetime='2025-05-03'>May</time>", "2025-05-03 00:00:00", "None"),
        ("<p>Published: 3 May 2025</p>", "2025-05-03 00:00:00", "None"),
        ("<p>Updated: 3 May 2025</p>", "2025-05-03 00:00:00", "2025-05-04 00:00:00"),  # the only day it shows
        ('<meta property="article:modified_time" content="2025-05-03">', "None", "2025-05-04 00:00:00"),  # not shown
        ('<meta name="date" content="2999-01-01">', "None", "None"),
    ],
)
def test_dates(record, dates: str, published: str, not_after: str) -> None:
    article = read(record, page("", f"<h1>Harbour council votes to rebuild old pier</h1>{dates}{BODY}"))

    assert (str(article.published_at), str(article.published_not_after)) == (published, not_after)


@pytest.mark.parametrize(
    "markup",
    [
        pytest.param(page("", "<div>" * 3000 + BODY + "</div>" * 3000), id="deep"),
        pytest.param(page("", "".join(f"<b><i><p>{each}" for each in PARAGRAPHS * 100)), id="never closed"),
        pytest.param(page("", f"{BODY}<script>" + "scriptnoise<p>" * 20_000), id="a script without end"),
        pytest.param(page("", f"{BODY}<!--" + "- commentnoise -" * 20_000), id="a comment without end"),
        pytest.param(page("", BODY.replace("<p>", "<p\x00>\x00", 1)), id="NULs"),
        pytest.param(page("", BODY + "<p " + "a=1 " * 100_000 + ">x</p>"), id="attributes"),
        pytest.param(
            page("", f"<div id=root></div><script>f([1,{json.dumps(BODY)}])</script>"), id="drawn by a script"
        ),
    ],
)
def test_hostile_pages_keep_their_sentences(record, markup: str) -> None:
    article = read(record, markup)

    assert all(paragraph in article.text for paragraph in PARAGRAPHS)
    assert "noise" not in article.text


@pytest.mark.parametrize(
    "markup", ["", "   ", "<html></html>", "<div><img src=a.png></div>" * 50, "<!-- x", "<script>"]
)
def test_pages_without_text_are_refused(record, markup: str) -> None:
    refusal = normalise(record(markup, "text/html"))

    assert isinstance(refusal, Refusal)
    assert refusal.reason in ("no_text", "no_body")


def test_declared_body_stands_in_where_little_was_found(record) -> None:
    told = "\n".join(PARAGRAPHS)
    teaser = (
        "<p>This article is for those who pay for it, and everybody knows by now how little that costs a month.</p>" * 2
    )

    assert body_of(read(record, page(json_ld(headline="Pier", articleBody=told), teaser))) == list(PARAGRAPHS)


def test_taming_is_linear_and_keeps_what_is_seen() -> None:
    tamed = tame("<p>a<!-- b --><style>c</style><script type='application/ld+json'>{}</script>d</p>")

    assert (tamed.markup, tamed.json_ld) == ("<p>ad</p>", ("{}",))


TAGS = st.sampled_from(
    ["<p>", "</p>", "<div>", "</div>", "<h1>", "<a href='/x'>", "<b", "<!--", "-->", "<script>", "</script>", "<table>", "<tr><td>", "&amp;", "&#0;",
     "<meta name=author content='", "'>", "Jane Doe", "3 May 2025", PARAGRAPHS[0], PARAGRAPHS[1], "\u202e", "\x00", "<li>", "<br>"]
)  # fmt: skip


@settings(max_examples=25, deadline=None)
@given(st.one_of(st.text(max_size=200), st.lists(TAGS, max_size=60).map("".join)))
def test_any_markup_ends_as_article_or_refusal(record, markup: str) -> None:
    """Segments lie in the text, in order; every span of evidence gives its value."""
    found = normalise(record(markup, "text/html"))
    if isinstance(found, Refusal):
        return
    edges = [edge for part in found.segments for edge in (part.char_start, part.char_end)]
    spans = [each for each in found.evidence if each.char_start is not None]

    assert edges == sorted(edges)
    assert edges[-1] <= len(found.text)
    assert all(found.text[each.char_start : each.char_end] == each.value for each in spans)
