"""Plain text: what each line is, and what a page that is text alone says of itself."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tasks.normalise import normalise
from tasks.normalise.fragments import fragments
from tasks.normalise.lines import Line, cut
from tasks.normalise.markers import marker
from tasks.records import Refusal
from warehouse.models import Article

PROSE = (
    "The council of the harbour town voted on Monday to rebuild the old pier, the mayor said after the meeting. ",
    "Work on the pier begins in spring and costs about four million, according to the harbour office of the town. ",
    "Fishermen had asked for the pier for years, and some of them wept when the vote was read out in the hall. ",
)
MENU = "Home\nPolitics\nWorld\nBusiness\nOpinion\nSport\nCulture\nWeather\nLog in"


def labels(article: Article) -> list[tuple[str, str]]:
    return [(part.segment, article.text[part.char_start : part.char_end]) for part in article.segments]


def test_page_with_menu_title_byline_date_and_comments(record) -> None:
    """A whole page, flattened."""
    text = (
        f"{MENU}\nHarbour council votes to rebuild old pier\nBy Jane Doe\n3 May 2024, 10:15\n{PROSE[0]}\n{PROSE[1]}\nRead more: Storm hits coast\n"
        f"{PROSE[2]}\nRelated stories\nStorm hits coast\nFerry late again\n© 2024 Harbour Herald"
    )
    article = normalise(record(text))

    assert isinstance(article, Article)
    assert (article.title, article.authors, str(article.published_at)) == (
        "Harbour council votes to rebuild old pier",
        ("Jane Doe",),
        "2024-05-03 00:00:00",
    )
    assert (article.published_precision, article.published_basis, article.outlet) == ("day", "text", "Harbour Herald")
    assert [kind for kind, _ in labels(article)] == [
        "navigation", "title", "byline", "date", "body", "body", "related", "body", "related", "other",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("top", "title"),
    [
        ("Harbour council votes to rebuild old pier\n3 May 2024", "Harbour council votes to rebuild old pier"),
        # a menu for wide and one for narrow screens
        (f"Letters to the council\nShop\n{MENU}\nLetters to the council\nShop\n{MENU}\nHarbour council votes to rebuild old pier\n3 May 2024", "Harbour council votes to rebuild old pier"),
        # two titles for one article: which is the printed one is not to be known
        ("Mayor: council votes to rebuild the old pier at last\nOpinion Why the council votes to rebuild the old pier now\n3 May 2024", None),
    ],
)  # fmt: skip
def test_title_of_a_page(record, top: str, title: str | None) -> None:
    article = normalise(record(f"{MENU}\n{top}\n{PROSE[0]}\n{PROSE[1]}\n{PROSE[2]}"))

    assert isinstance(article, Article)
    assert article.title == title


def test_bare_text_is_all_body(record) -> None:
    """A record's text without a title: nothing is guessed."""
    article = normalise(record("\n".join(PROSE)))

    assert isinstance(article, Article)
    assert {part.segment for part in article.segments} == {"body"}
    assert (article.title, article.published_at, article.authors, article.outlet) == (None, None, (), None)


def test_declared_values_come_first_with_their_place(record) -> None:
    text = f"Pier to be rebuilt.\n\n{PROSE[0]}"
    article = normalise(
        record(text, title="Pier to be rebuilt", published="2024-05-03", authors=("Jane Doe and John Roe",), details={"title": "column:headline"})
    )  # fmt: skip

    assert isinstance(article, Article)
    assert (article.title, article.authors, article.published_basis) == (
        "Pier to be rebuilt",
        ("Jane Doe", "John Roe"),
        "declared",
    )
    assert next(each.detail for each in article.evidence if each.field == "title") == "column:headline"
    assert labels(article)[0] == ("title", "Pier to be rebuilt.")


@pytest.mark.parametrize(
    ("published", "day", "details"),
    [
        ("2026-05-01", "None", {"record: rejected, after the capture"}),
        ("2026-02-01", "2026-01-02 00:00:00", {"record, day and month swapped"}),  # captured on 2 January
        ("2025-10-01", "2025-10-01 00:00:00", {"record"}),
    ],
)
def test_nothing_is_published_after_its_capture(record, published: str, day: str, details: set[str]) -> None:
    article = normalise(record(PROSE[0] * 2, published=published))

    assert isinstance(article, Article)
    assert str(article.published_at) == day
    assert {each.detail for each in article.evidence if each.field == "published"} == details


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "no_text"),
        (" \n\t\u00a0\n", "no_text"),
        ("https://example.org/1\nhttps://example.org/2", "no_body"),
        ("12 34 56", "no_body"),
    ],
)
def test_refusals(record, text: str, reason: str) -> None:
    refusal = normalise(record(text))

    assert isinstance(refusal, Refusal)
    assert (refusal.stage, refusal.reason, refusal.raw_sha256) == ("normalise", reason, "ab")


@pytest.mark.parametrize(
    ("line", "segment"),
    [
        ("Photo: AP", "credit"),
        ("Sources: The Daily Bugle, Planet", "sources"),
        ("Popular posts from this blog", "related"),
        ("Lesen Sie auch: Streit um den Hafen", "related"),
        ("3 comments", "comment"),
        ("Kommentare", "comment"),
        ("Skip to content", "navigation"),
        ("< Older piers | Newer piers >", "navigation"),
        ("Share on Facebook", "other"),
        ("© 2024 The Herald. All rights reserved.", "other"),
        ("Close race in Ohio", None),  # one word of a menu does not make one
        ("Share prices fell on Monday.", None),
        ("He can't see it.", None),
        ("Latest poll shows tight race", None),
    ],
)
def test_markers(line: str, segment: str | None) -> None:
    label = marker(Line(0, len(line), line))

    assert segment == (label.segment if label else None)


@pytest.mark.parametrize(
    ("line", "first"),
    [
        ("ISTANBUL — Washington has yet to find viable partners for a presence.", ("ISTANBUL —", "dateline")),
        ("MANCHESTER, N.H. - A crowd gathered early in front of the town hall.", ("MANCHESTER, N.H. -", "dateline")),
        ("(CNN) -- The senator said on Monday that nothing was decided yet.", ("(CNN) --", "dateline")),
        (
            "RABAT, June 12 (Reuters) - Morocco reported a case on Friday morning.",
            ("RABAT, June 12 (Reuters) -", "dateline"),
        ),
        ("date 2016-05-23 Despite reports, nothing happened.", ("date 2016-05-23", "date")),
        (
            "BACK - to the top of this very long page about the harbour",
            ("BACK - to the top of this very long page about the harbour", None),
        ),
        (
            "U.S. officials said that the plan was ready — almost.",
            ("U.S. officials said that the plan was ready — almost.", None),
        ),
    ],
)
def test_fragments(line: str, first: tuple[str, str | None]) -> None:
    part, label = next(iter(fragments(Line(0, len(line), line), 0)))

    assert first == (part.text, label.segment if label else None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("one\r\ntwo\rthree\n\n four ", ["one", "two", "three", "four"]),
        ("one\u2028still one\fand still", ["one\u2028still one\fand still"]),  # editors show one line
    ],
)
def test_lines(text: str, expected: list[str]) -> None:
    found = cut(text)

    assert expected == [line.text for line in found]
    assert all(text[line.char_start : line.char_end] == line.text for line in found)


def test_half_characters_become_marks(record) -> None:
    article = normalise(record(f"{PROSE[0]}\ud800", title="Pier \udfff"))

    assert isinstance(article, Article)
    assert (article.text[-1], article.title) == ("\ufffd", "Pier \ufffd")


LINES = st.sampled_from(
    [
        *PROSE,
        *MENU.split("\n"),
        "Photo: AP",
        "By Jane Doe",
        "3 May 2024",
        "• point",
        "Comments",
        "“We came,” he said.",
        "",
        " ",
    ]
)


@settings(max_examples=25, deadline=None)
@given(st.one_of(st.text(max_size=400), st.lists(LINES, max_size=40).map("\n".join)))
def test_any_text_is_kept_whole(record, text: str) -> None:
    """Unchanged, every visible character in exactly one segment, segments in order; or a refusal."""
    found = normalise(record(text))
    if isinstance(found, Refusal):
        return
    edges = [edge for part in found.segments for edge in (part.char_start, part.char_end)]
    covered = "".join(found.text[part.char_start : part.char_end] for part in found.segments)

    assert found.text == text
    assert edges == sorted(edges)
    assert "".join(covered.split()) == "".join(text.split())
    assert all(
        text[each.char_start : each.char_end] == each.value
        for each in found.evidence
        if each.field == "title" and each.char_start is not None
    )
