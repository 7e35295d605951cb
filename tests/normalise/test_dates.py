"""Dates as pages print and declare them."""

import pytest

from tasks.normalise.date_lines import find_date_lines
from tasks.normalise.declared_dates import parse_declared
from tasks.normalise.lines import cut
from tasks.normalise.written_dates import find_dates, month_names


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Jul 19, 2024, 21:27 IST", "en", "2024-07-19"),  # three countries write IST: no instant
        ("10.09.2025, 09:53 Uhr", "de", "2025-09-10"),
        ("28. April 2024", "de", "2024-04-28"),
        ("le 3 août 2023", "fr", "2023-08-03"),
        ("5 de marzo de 2024", "es", "2024-03-05"),
        ("1 kwietnia 2024", "pl", "2024-04-01"),
        ("2024. július 19.", "hu", "2024-07-19"),
        ("2024 m. liepos 19 d.", "lt", "2024-07-19"),
        ("2024年5月3日", "ja", "2024-05-03"),
        ("입력 2026.07.12 22:09", "ko", "2026-07-12"),
        ("١٩ يوليو 2024", "ar", "2024-07-19"),
        ("25 มกราคม 2567", "th", "2024-01-25"),  # years of the Buddhist era
        ("12/04/2024", "en", "2024-12-04"),
        ("12/04/2024", "de", "2024-04-12"),
        ("25/04/2024", "en", "2024-04-25"),  # only one order is a date
        ("3 listopada 2024", "pl", "2024-11-03"),
        ("3 listopada 2024", "hr", "2024-10-03"),  # the same word, another month
        ("2 December 2024", None, "2024-12-02"),
    ],
)
def test_printed_day(text: str, language: str | None, expected: str) -> None:
    found = find_dates(text, language)

    assert [expected] == [f"{date.day:%Y-%m-%d}" for date in found]


@pytest.mark.parametrize(
    "text",
    [
        "31 June 2024",
        "3 listopada 2024",
        "the version 1.12.2024.3",
        "may 2024 elections",
        "1911....",
        "call 12-34-5678",
        "page 3 of 2024",
    ],
)
def test_no_day(text: str) -> None:
    """Without a language "listopada" is two months; the others are no dates."""
    assert find_dates(text, None) == []


@pytest.mark.parametrize(
    ("text", "instant", "precision"),
    [
        ("May 16, 2016 at 07:15:24 PM EST", "2016-05-17 00:15:24", "second"),
        ("2024-05-03T10:00:00+02:00", "2024-05-03 08:00:00", "second"),
        ("12:20 UTC, 7 January 2024", "2024-01-07 12:20:00", "minute"),
        ("19 Jul 2024 12:30", None, "day"),  # an hour somewhere on earth is no instant
    ],
)
def test_printed_hour(text: str, instant: str | None, precision: str) -> None:
    (date,) = find_dates(text, "en")

    assert (instant, precision) == (date.instant and str(date.instant), date.precision)


@pytest.mark.parametrize(
    ("text", "at", "precision"),
    [
        ("2024-05-03", "2024-05-03 00:00:00", "day"),
        ("2024-05", "2024-05-01 00:00:00", "month"),
        ("2024", "2024-01-01 00:00:00", "year"),
        ("2024-05-03T10:00:00Z", "2024-05-03 10:00:00", "second"),
        ("2024-05-03 23:30:00 +0000", "2024-05-03 23:30:00", "second"),
        ("2024-05-03T23:30-05:00", "2024-05-04 04:30:00", "minute"),
        ("2024-05-03T10:00:00", "2024-05-03 00:00:00", "day"),  # no zone: the day as written
        ("20240503T101500Z", "2024-05-03 10:15:00", "second"),
        ("Tue, 03 Jun 2003 09:39:21 GMT", "2003-06-03 09:39:21", "second"),
        ("1714730400", "2024-05-03 10:00:00", "second"),
        ("1714730400000", "2024-05-03 10:00:00", "second"),
        ("3 mai 2024", "2024-05-03 00:00:00", "day"),
    ],
)
def test_declared(text: str, at: str, precision: str) -> None:
    found = parse_declared(text)

    assert found is not None
    assert (at, precision) == (str(found.at), found.precision)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "2024-13-45",
        "0000-00-00",
        "99:99",
        "-",
        "12345",
        "Mon, 99 Foo 20244 77:77:77 +9999",
        "0001-01-01T00:00:00+05:00",
        "9999-12-31T23:59:59-10:00",
    ],
)
def test_not_declared(text: str) -> None:
    assert parse_declared(text) is None


@pytest.mark.parametrize(
    ("line", "published", "updated"),
    [
        ("Published: 22:04, 22 Apr 2024", "2024-04-22", None),
        ("Aktualizacja: 19.04.2026 19:45 Publikacja: 19.04.2026 19:05", "2026-04-19", "2026-04-19"),
        ("Updated January 08, 2026", None, "2026-01-08"),
        ("Kolumne von Carla S. - 28.04.2024 um 08:52 Uhr - 12 Ergänzungen", "2024-04-28", None),
        ("Soldiers near the town of Uman on the morning of 28. April 2023", None, None),  # a caption speaks of a day
        ("Über dieses Thema berichtet: Kulturleben am 24.04.2024 um 14:05 Uhr.", None, None),  # so does a programme
    ],
)
def test_date_lines(line: str, published: str | None, updated: str | None) -> None:
    found = find_date_lines(cut(line), "en")
    days = [
        (date.published and f"{date.published.day:%Y-%m-%d}", date.updated and f"{date.updated.day:%Y-%m-%d}")
        for date in found
    ]

    assert days == ([(published, updated)] if published or updated else [])


def test_every_language_has_its_twelve_months() -> None:
    assert set(month_names("cs").values()) == set(range(1, 13))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12/31/99", ["1999-12-31"]),  # two digits: the century that is near
        ("3.4.25", ["2025-04-03"]),
        ("12.12.12", ["2012-12-12"]),
        ("By Jane DoePublished: Dec 10, 2022", ["2022-12-10"]),
        ("Harbour LifeDECEMBER 12, 2023Updated: JANUARY 04, 2026", ["2023-12-12", "2026-01-04"]),
        ("Jane Doe•Oct 10, 2024", ["2024-10-10"]),
        ("on 09-ago-2022 7:12:10", ["2022-08-09"]),
        ("12 ม.ค. 2024", ["2024-01-12"]),
        ("1.2.3.4", []),
    ],
)
def test_days_as_found(text: str, expected: list[str]) -> None:
    found = find_dates(text, "en" if "/" in text else None)

    assert [f"{date.day:%Y-%m-%d}" for date in found] == expected


def test_many_dates_in_one_line_keep_their_order_and_do_not_overlap() -> None:
    found = find_dates("1 May 2024 2024-05-03 " * 2000)
    edges = [edge for date in found for edge in (date.char_start, date.char_end)]

    assert (len(found), edges) == (4000, sorted(edges))
