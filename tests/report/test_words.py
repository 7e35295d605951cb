from datetime import datetime

import pytest

from tasks.report.outlets import Outlet, outlet_of
from tasks.report.rows import CoverageRow
from tasks.report.words import clipped, counted, dated_words, listed, share, span_of_days, web_address
from warehouse.models import content_id


def at(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


@pytest.mark.parametrize(
    ("published", "precision", "not_before", "not_after", "expected"),
    [
        ("2016-05-23", "day", None, None, "23 May 2016"),
        ("2016-05-23T19:15", "minute", None, None, "23 May 2016"),
        ("2016-05-01", "month", None, None, "May 2016"),  # never more precise than the text
        ("2016-01-01", "year", None, None, "2016"),
        (None, None, "2016-05-19", "2016-05-24", "between 19 and 23 May 2016"),  # midnight ends the 23rd
        (None, None, "2016-05-19", "2016-05-23T19:15", "between 19 and 23 May 2016"),
        (None, None, "2016-05-19", "2016-05-20", "19 May 2016"),
        (None, None, "2016-04-30", "2016-05-24", "between 30 April and 23 May 2016"),
        (None, None, "2015-12-31", "2016-05-24", "between 31 December 2015 and 23 May 2016"),
        (None, None, "2016-05-19", None, "not before 19 May 2016"),
        (None, None, None, "2016-05-17", "not after 16 May 2016"),
        (None, None, None, None, "undated"),
    ],
)
def test_when_an_article_appeared(published, precision, not_before, not_after, expected: str):
    assert dated_words(at(published), precision, at(not_before), at(not_after)) == expected


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("2016-05-16", "2016-05-23", "16–23 May 2016"),
        ("2016-05-16T01:00", "2016-05-16T09:00", "16 May 2016"),
        ("2016-04-30", "2016-05-02", "30 April – 2 May 2016"),
        ("2015-12-31", "2016-01-01", "31 December 2015 – 1 January 2016"),
        (None, "2016-05-16", "16 May 2016"),
        (None, None, "undated"),
    ],
)
def test_the_days_of_a_story(first, last, expected: str):
    assert span_of_days(at(first), at(last)) == expected


@pytest.mark.parametrize(
    ("url", "is_linked"),
    [
        ("https://example.org/a?b=c", True),
        ("http://example.org", True),
        ("HTTPS://EXAMPLE.ORG/", True),
        ("javascript:alert(1)", False),
        ("JaVaScRiPt:alert(1)", False),
        (" javascript:alert(1)", False),
        ("java\nscript:alert(1)", False),
        ("data:text/html,<script>alert(1)</script>", False),
        ("vbscript:x", False),
        ("file:///etc/passwd", False),
        ("//example.org/", False),
        ("http://[", False),
        ("https:evil", False),
        ("", False),
        (None, False),
    ],
)
def test_only_web_addresses_are_linked(url: str | None, is_linked: bool):
    assert (web_address(url) is not None) == is_linked


@pytest.mark.parametrize(
    ("outlet", "source", "locator", "expected"),
    [
        ("BuzzFeed News", "seeds/000.txt", None, Outlet("BuzzFeed News", True)),
        (None, "/data/in/001_04c.txt", None, Outlet("001_04c.txt", False)),
        (None, "in/part-00.jsonl.gz", "17", Outlet("part-00.jsonl.gz #17", False)),
        (None, "file:///in/a%20page.html", None, Outlet("a page.html", False)),
        (None, "", None, Outlet("", False)),
    ],
)
def test_an_unknown_outlet_goes_by_its_file(outlet, source: str, locator, expected: Outlet):
    assert outlet_of(CoverageRow(content_id("story", "x"), outlet, source, locator, None, None, None, 1)) == expected


def test_small_words():
    assert [counted(n, "story", "stories") for n in (0, 1, 1204)] == ["0 stories", "1 story", "1,204 stories"]
    assert [listed(names) for names in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == ["", "a", "a and b", "a, b and c"]
    assert (clipped("abcdef", 6), clipped("abcdefg", 6)) == ("abcdef", "abcde…")
    assert [share(*of) for of in ((3, 5), (0, 5), (29, 8127), (0, 0))] == ["60 %", "0 %", "0.4 %", "–"]
