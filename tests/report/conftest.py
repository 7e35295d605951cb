"""The seeds as rows: what the queries would give, written by hand, with every span found in the real text."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import UUID

import pytest
from duckdb import DuckDBPyConnection

from tasks.report import rows
from warehouse.connection import memory
from warehouse.models import content_id

RUN_ID = UUID("00000000-0000-0000-0000-0000000000aa")
STORY_ID = content_id("story", "libya")
OUTLETS = {"000": "BuzzFeed News", "001": None, "002": None, "003": "TalkLeft", "004": None}
DAYS = {"000": datetime(2016, 5, 23), "003": datetime(2016, 5, 16)}  # noqa: DTZ001 naive UTC, as the warehouse gives it
TITLES = {
    "001": "Pact To Send U.S. Troops To Libya Is Imminent",
    "002": "US negotiating agreement with Libya that could send US troops to Libya",
    "003": "U.S. Supports Equipping and Training Libyan Troops",
    "004": "We will soon decide whether to Deploy American Troops in Libya",
}
SUBTITLES = {"000": "Despite reports suggesting an imminent deployment, Libya’s fractured politics likely mean there won’t be boots on the ground anytime soon."}  # fmt: skip
DUNFORD = "We’re just not ready to deploy capabilities yet because there hasn’t been an agreement. And frankly, {} day that could happen."
GENERAL = "chairman of the Joint Chiefs of Staff"
SUMMARY = [
    ("001", "Currently, ISIS has made the city of Sirte its base of operations in Libya, taking advantage of the political turmoil of the country following the fall of former dictator Moammar Gadhafi in 2011.", 1),
    ("002", "Marine General Joseph Dunford, chair of the U.S. Joint Chiefs of Staff, says the Libyan Government of National Accord (GNA) is negotiating an agreement that could see U.S. military advisers deployed there to help fight the Islamic State (IS).", 3),
    ("004", "The operation will likely focus on training and equipping militias that pledge loyalty to Prime Minister\xa0Fayez Sarraj, the leader of the new Libyan Government of National Accord (GNA), which is backed by the United Nations.", 3),
    ("003", "Speaking in Vienna, Secretary of State John Kerry said the United States and other major nations would back the Libyan government's attempt to win an exemption from a United Nations arms embargo.", 2),
    ("000", "Last week, Faez Serraj, the head of the internationally recognized government backed by the U.N., said he didn’t want any foreign boots on the ground.", 1),
]  # fmt: skip
TIMELINE = [
    (date(2016, 5, 16), "001", "On May 16, U.S. Secretary of State John Kerry signaled that the embargo was likely to be lifted, Mother Jones reports.", 3),
    (date(2016, 5, 19), "001", "On May 19, U.S. Marine Gen. Joseph F. Dunford, chairman of the Joint Chiefs of Staff, indicated the U.S. may commit a small force of U.S. troops to serve as military advisers to train militias allied with Sarraj, The Washington Post reports.", 4),
]  # fmt: skip
SAID = [
    ("Joseph F. Dunford", GENERAL, DUNFORD.format("any"), 4, [
        ("002", DUNFORD.format("any"), "same", "direct", "body"),
        ("004", DUNFORD.format("any"), "same", "direct", "body"),
        ("001", DUNFORD.format("and"), "garbled", "direct", "body"),
        ("000", "any day", "omission", "fragment", "body"),
    ]),
    ("Joseph F. Dunford", GENERAL, "There’s a lot of activity going on underneath the surface", 3, [
        ("002", "There’s a lot of activity going on underneath the surface.", "punctuation", "direct", "body"),
        ("001", "There’s a lot of activity going on underneath the surface,", "same", "direct", "body"),
        ("004", "There’s a lot of activity going on underneath the surface,", "same", "direct", "body"),
    ]),
    ("Peter Cook", "the Pentagon spokesman", "And that's to give us a better picture of what's happening there, because we don't have a great picture.", 1, [
        ("003", "And that's to give us a better picture of what's happening there, because we don't have a great picture.", "same", "direct", "body"),
        ("003", "And that's to give us a better picture of what's happening there, because don't have a great picture.", "omission", "direct", "comment"),
    ]),
    (None, None, "We will soon decide whether to Deploy American Troops in Libya", 1, [
        ("004", "We will soon decide whether to Deploy American Troops in Libya", "same", "headline", "title"),
    ]),
    ("Andrew Feinstein", "Corruption Watch Executive Director", "Will the West never learn that pouring weapons into an existing conflict only results in that conflict becoming bloodier and longer?", 1, [
        ("001", "Will the West never learn that pouring weapons into an existing conflict only results in that conflict becoming bloodier and longer?", "same", "direct", "body"),
    ]),
    ("Geoffrey Porter", "president of North Africa Risk Consulting", "If a U.S. sailor or soldier or airmen would be killed or wounded in Libya, it would give the Republicans a lot of ammunition.", 1, [
        ("000", "If a U.S. sailor or soldier or airmen would be killed or wounded in Libya, it would give the Republicans a lot of ammunition.", "same", "direct", "body"),
    ]),
]  # fmt: skip


@pytest.fixture(scope="session")
def empty_warehouse() -> Iterator[DuckDBPyConnection]:
    """The schema alone."""
    connection = memory()
    yield connection
    connection.close()


@pytest.fixture(scope="session")
def texts(seeds: list[Path]) -> dict[str, str]:
    """The five texts by the first three characters of their names."""
    return {path.name[:3]: path.read_bytes().decode() for path in seeds}


@pytest.fixture(scope="session")
def text_rows(texts: dict[str, str]) -> list[rows.TextRow]:
    """The five texts as the page cites them; 003's comments are labelled."""
    return [_text_row(name, text) for name, text in texts.items()]


@pytest.fixture(scope="session")
def seed_rows(texts: dict[str, str]) -> rows.ReportRows:
    """One run over the five seeds."""
    articles = tuple(_article_row(name) for name in texts)
    return rows.ReportRows(
        run=_run(),
        quality=rows.QualityRow(5, 1, 2, 1, 3, 0, 0, 17234, 13002, 211, 24, 1, 31, 6),
        found=rows.FoundRow(5, 0, 1, 24, 48, 3, 31, 22, 18, 14),
        outlets=(
            rows.OutletRow(None, 3, 3, 0, 500.0, None, 3, None, 3),
            rows.OutletRow("BuzzFeed News", 1, 0, 0, 420.0, None, 1, DAYS["000"], 3),
            rows.OutletRow("TalkLeft", 1, 0, 0, 640.0, None, 1, DAYS["003"], 3),
        ),
        rejects=(rows.RejectRow("inbox/empty.txt", None, "read", "no_records", "the file is empty", None, 1),),
        stories=(_story(texts),),
        events=(rows.EventRow("created", STORY_ID, TITLES["001"], None, 5, 1),),
        articles=articles,
        coverage=tuple(map(_coverage, articles)),
        sentences=tuple(
            rows.SentenceRow(STORY_ID, at, _id(name), *_voice(name), *_span(texts[name], said), said, voices, voices, voices)
            for at, (name, said, voices) in enumerate(SUMMARY, start=1)
        ),
        timeline=tuple(
            rows.TimelineRow(STORY_ID, day, _id(name), *_voice(name), *_span(texts[name], said), said, support)
            for day, name, said, support in TIMELINE
        ),
        utterances=tuple(
            rows.UtteranceRow(content_id("utterance", text), STORY_ID, speaker, text, len(carried), voices, voices, voices)
            for speaker, _, text, voices, carried in SAID
        ),
        variants=tuple(
            rows.VariantRow(
                content_id("utterance", text), _id(name), *_voice(name), *_span(texts[name], wording), wording,
                divergence, kind, segment, speaker, role, False,
            )
            for speaker, role, text, _, carried in SAID
            for name, wording, divergence, kind, segment in carried
        ),
        audits={"spans_give_their_surface": 0, "every_record_is_accounted_for": 0},
    )  # fmt: skip


def _run() -> rows.RunRow:
    started = datetime(2026, 11, 21, 3, 0, 0, tzinfo=UTC).replace(tzinfo=None)
    return rows.RunRow(
        RUN_ID, "completed_with_rejects", started, started.replace(second=9), 6, 5, 0, 1, "0.1.0", 5, 1, 2
    )


def _story(texts: dict[str, str]) -> rows.StoryRow:
    span = _span(texts["001"], TITLES["001"])
    return rows.StoryRow(
        STORY_ID, TITLES["001"], _id("001"), *span, DAYS["003"], DAYS["000"], 5, 2, 5, True, True, 0, 1
    )


def _article_row(name: str) -> rows.ArticleRow:
    day, bounds = DAYS.get(name), (None, None)
    if name in {"002", "004"}:
        bounds = (datetime(2016, 5, 19), datetime(2016, 5, 24))  # noqa: DTZ001
    precision, basis = ("day", "text") if day else (None, "story" if bounds[0] else None)
    identity = (_id(name), STORY_ID, TITLES.get(name), SUBTITLES.get(name), *_voice_url(name))
    return rows.ArticleRow(*identity, day, precision, basis, *bounds, 500, None, None)


def _coverage(row: rows.ArticleRow) -> rows.CoverageRow:
    days = (row.published_at, row.published_not_before, row.published_not_after)
    return rows.CoverageRow(STORY_ID, row.outlet, row.source_uri, row.locator, *(day and day.date() for day in days), 1)


def _text_row(name: str, text: str) -> rows.TextRow:
    comments = text.find("    The US has had 2 groups")
    end = comments if comments > 0 else len(text)
    segments = (("body", 0, end), *((("comment", end, len(text)),) if end < len(text) else ()))
    identity = (_id(name), TITLES.get(name), *_voice_url(name))
    return rows.TextRow(*identity, DAYS.get(name), "day" if name in DAYS else None, None, None, "en", text, segments)


def _span(text: str, surface: str) -> tuple[int, int]:
    start = text.index(surface)
    return start, start + len(surface)


def _id(name: str) -> UUID:
    return content_id("article", name)


def _voice(name: str) -> tuple[str | None, str, None]:
    return OUTLETS[name], f"seeds/{name}.txt", None


def _voice_url(name: str) -> tuple[str | None, str | None, str, None]:
    outlet, source, locator = _voice(name)
    return outlet, "https://www.talkleft.com/story/2016/5/16" if name == "003" else None, source, locator
