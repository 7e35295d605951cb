"""When a web page appeared: the markup's word against the day that readers are shown."""

import json
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tasks.normalise import normalise
from tasks.normalise.lines import cut
from tasks.normalise.page_printed import find_printed
from tasks.normalise.written_dates import find_dates, month_names
from tasks.records import Refusal, SourceRecord
from warehouse.models import Article, Evidence

Record = Callable[..., SourceRecord]

TITLE = "Harbour council votes to rebuild old pier"
PROSE = "".join(
    f"<p>The council of the harbour town voted to rebuild pier number {n} of its fifteen, the mayor said.</p>"
    for n in range(15)
)


def read(record: Record, head: str = "", under: str = "", below: str = "", **declared: str) -> Article:
    markup = f"<html lang=en><head>{head}</head><body><main><article><h1>{TITLE}</h1>{under}{PROSE}{below}</article></main></body></html>"
    article = normalise(record(markup, "text/html", **declared))
    assert isinstance(article, Article)
    return article


def ld(**node: str) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@type": "Article", "headline": TITLE, **node})}</script>'


def reason(article: Article) -> Evidence:
    return next(each for each in article.evidence if each.field == "published")


@pytest.mark.parametrize(
    ("head", "under", "day", "detail"),
    [
        # a zone or midnight apart: the declared instant stands
        (ld(datePublished="2025-05-03T23:30:00-05:00"), "<p>May 3, 2025</p>", "2025-05-04 04:30:00", "json-ld:datePublished"),
        # rewritten and shown under its new day, which the markup knows as that of its last change
        (ld(datePublished="2024-01-05", dateModified="2025-05-03"), "<p>May 3, 2025</p>", "2025-05-03 00:00:00", "printed beside the title, a later edition"),
        # the same, but the page says that it is a change
        (ld(datePublished="2024-01-05", dateModified="2025-05-03"), "<p>Updated May 3, 2025</p>", "2024-01-05 00:00:00", "json-ld:datePublished"),
        (ld(datePublished="2024-01-05", dateModified="2025-05-03"), "<p>Updated</p><p>May 3, 2025</p>", "2024-01-05 00:00:00", "json-ld:datePublished"),
        # changed within four weeks: a correction
        (ld(datePublished="2025-04-25", dateModified="2025-05-03"), "<p>May 3, 2025</p>", "2025-04-25 00:00:00", "json-ld:datePublished"),
        # a later day that the markup knows nothing of is not of this article
        (ld(datePublished="2024-01-05"), "<p>May 3, 2025</p>", "2024-01-05 00:00:00", "json-ld:datePublished"),
        # the site moved and every page was declared to be new
        (ld(datePublished="2025-05-03"), "<p>November 8, 2022</p>", "2022-11-08 00:00:00", "printed beside the title, before the declared day"),
        # a list of other articles under the title prints several days
        (ld(datePublished="2025-05-03"), "<p>November 8, 2022</p><p>July 8, 2023</p>", "2025-05-03 00:00:00", "json-ld:datePublished"),
        # day and month turned round by the template
        ('<meta property="article:published_time" content="05-03-2025">', "<p>Published May 3, 2025</p>", "2025-05-03 00:00:00", "meta:article:published_time, day and month swapped as printed"),
        ('<meta property="article:published_time" content="2025-03-05">', "<p>Published May 3, 2025</p>", "2025-05-03 00:00:00", "meta:article:published_time, day and month swapped as printed"),
        # one hour in two zones: another day in each
        (ld(datePublished="2025-05-03T20:00:04-0500") + '<meta property="article:published_time" content="2025-05-03T20:00:00Z">', "", "2025-05-03 00:00:00", "json-ld:datePublished, its zone in doubt"),
        (ld(datePublished="2025-05-03T10:00:04-0500") + '<meta property="article:published_time" content="2025-05-03T10:00:00Z">', "", "2025-05-03 15:00:04", "json-ld:datePublished"),
    ],
)  # fmt: skip
def test_declared_against_shown(record: Record, head: str, under: str, day: str, detail: str) -> None:
    article = read(record, head, under)

    assert (str(article.published_at), reason(article).detail) == (day, detail)


@pytest.mark.parametrize(
    ("under", "below", "day", "detail"),
    [
        ("<p>Jane Doe•May 3, 2025</p>", "", "2025-05-03", "printed beside the title"),
        ("<p>Published May 3, 2025 | Updated June 1, 2025</p>", "", "2025-05-03", "printed beside the title"),
        ("<p>Harbour Life<span>MAY 3, 2025</span>Updated: JUNE 1, 2025</p>", "", "2025-05-03", "printed beside the title"),
        ("<p>By: Harbour Office on 03-mag-2025 7:12:10</p>", "", "2025-05-03", "printed beside the title"),
        ("<p>June 1, 2025</p>", "<p>This article was originally published on 3 May 2025 and has been updated to keep it current.</p>", "2025-05-03", "printed beside the title"),
        ("", "<p>Published</p><p>May 3, 2025</p>", "2025-05-03", "printed with a label"),
        ("", "<p>Published May 3, 2025</p><p>Published May 9, 2025</p>", "None", None),  # other articles
        ("", "<footer><p>© 2025 Harbour Herald</p><p>Copyright May 3, 2025</p></footer>", "None", None),
        ("<p>By Jane Doe ⋅ Harbour Editor ⋅ Updated May 3, 2025</p>", "", "2025-05-03", "last change, the only day it shows"),
        ("", "<p>Last updated: May 3, 2025</p>", "2025-05-03", "last change, the only day it shows"),
        ("<p>Updated May 3, 2099</p>", "", "None", None),
    ],
)  # fmt: skip
def test_printed_alone(record: Record, under: str, below: str, day: str, detail: str | None) -> None:
    article = read(record, "", under, below)
    found = reason(article).detail if article.published_at else None

    assert (str(article.published_at)[:10], found) == (day, detail)


def test_day_in_the_address(record: Record) -> None:
    dated = read(record, '<link rel=canonical href="https://herald.example/2025/05/03/pier">')
    month = read(record, '<link rel=canonical href="https://herald.example/2025/05/pier-20250399">')

    assert (str(dated.published_at), reason(dated).detail) == ("2025-05-03 00:00:00", "day in its address")
    assert month.published_at is None


@pytest.mark.parametrize(
    "language", ["de", "fr", "es", "pt", "it", "nl", "pl", "cs", "ru", "uk", "tr", "fi", "hu", "el", "hi", "id", "th"]
)
def test_every_month_is_read_and_its_span_is_the_date(language: str) -> None:
    for name, number in month_names(language).items():
        text = f"am 12 {name}{'.' * ('.' in name)} 2024 um 10"
        (found,) = find_dates(text, language)

        assert (found.day.month, text[found.char_start : found.char_end]) == (number, text[3:-6])


@given(st.text(alphabet=st.sampled_from("Updated Published originally on: May3,20 25/0-.•·|\n")))
@settings(max_examples=60, deadline=None)
def test_any_lines_are_searched_without_harm(text: str) -> None:
    lines = cut(text)
    printed = find_printed(lines[:5], lines, "en", is_declared=False)

    for date in (*printed.published, printed.updated, printed.elsewhere):
        assert date is None or 0 <= date.char_start < date.char_end <= len(text)


MARKS = st.sampled_from(
    [ld(datePublished="2025-05-03"), ld(dateModified="2025-06-03"), "<p>Published</p>", "<p>May 3, 2025</p>", "<p>Updated 3/4/25</p>", "<time datetime='x'>",
     "<p>first published on 4 May 2024</p>", '<meta name="date" content="99-99-9999">', "</p>", "<p>12.12.12</p>", f"<h1>{TITLE}</h1>"]
)  # fmt: skip


@given(st.lists(MARKS, max_size=12).map("".join))
@settings(max_examples=40, deadline=None)
def test_bounds_hold_whatever_is_declared(record: Record, marks: str) -> None:
    found = normalise(record(f"<html lang=en>{marks}{PROSE}</html>", "text/html"))
    if isinstance(found, Refusal) or found.published_at is None:
        return

    assert found.published_at <= record("").captured_at
    assert found.published_not_after is None or found.published_at <= found.published_not_after


@pytest.mark.parametrize(
    ("marked", "day"),
    [
        ("<time datetime='2025-05-03T10:00Z'>3 days ago</time>", "2025-05-03"),
        ("<time class='updated' datetime='2025-06-03'>a week ago</time><time class='published updated' datetime='2025-05-03'>x</time>", "2025-05-03"),
        ("<time datetime='2025-06-03'>x</time><span itemprop=datePublished content='2025-05-03'>y</span>", "2025-05-03"),
        ("<aside><time datetime='2025-06-03'>x</time></aside><div class='related-posts'><time datetime='2025-06-04'>x</time></div>", "None"),
        ("<ol id=comments><li><time datetime='2025-06-03'>Jane said</time></ol>", "None"),
    ],
)  # fmt: skip
def test_times_marked_up(record: Record, marked: str, day: str) -> None:
    assert str(read(record, "", "", marked).published_at)[:10] == day
