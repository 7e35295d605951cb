"""Each audit finds what it is for: a sound warehouse, one thing broken, and the audits that must speak."""

import pytest

from warehouse.connection import work
from warehouse.statements import sources

TOLD = (
    "insert into facts_diff by name select {run} as run_id, article_id, 1 as article_version, kind, extractor, '1' as version_before, "
    "'2' as version_after, '{change}' as change, [] as changed, fact_id as fact_id_after, char_start as char_start_after, "
    "char_end as char_end_after, {surface} as surface_after from facts where surface = 'We are ready,'"
)
COPIED = """
insert into copy_spans
with titles as (select * from article_segments where segment = 'title' order by article_id)
select one.article_id, 1, one.char_start, one.char_end, other.article_id, other.char_start, other.{end}, 2 as word_count, {same}
from titles as one inner join titles as other on other.article_id > one.article_id limit 1
"""
BREAKAGES = [
    ("update facts set char_start = char_start + 1 where kind = 'quote'", "fact_kinds verbatim"),
    ("update facts set surface = surface || '!'", "verbatim"),
    ("update facts set sentence_end = 100000", "span_bounds"),
    ("update facts set fact_id = uuid()", "fact_kinds"),
    ("insert into facts select * from facts", "unique_ids"),
    ("delete from ops.mentions", "fact_kinds"),
    ("update ops.quotes set text = 'and day'", "verbatim"),
    ("update ops.quotes set speaker_start = 5", "span_bounds"),
    ("update ops.quotes set cue_start = 9, cue_end = 9", "span_bounds"),
    ("update ops.quotes set via_start = -1, via_end = 4", "span_bounds"),
    ("update article_evidence set char_end = 5000 where char_start is not null", "span_bounds"),
    ("update article_evidence set char_end = null where char_start is not null", "span_bounds"),
    ("update ops.summary_sentences set text = lower(text)", "verbatim"),
    ("update summaries set sentence_count = 2", "summary_sentence_count"),
    ("update summaries set is_default = false where article_id is not null", "default_summary"),
    ("update summaries set is_default = false where story_id is not null", "default_summary"),
    ("update summaries set story_id = uuid() where article_id is not null", "references summary_owner"),
    ("update article_segments set char_end = char_end + 3 where segment = 'title'", "segment_order"),
    ("update article_segments set segment = 'comment' where segment = 'body'", "article_body"),
    ("update ops.current set body_id = text_id", "article_body"),
    ("update ops.current set text_id = body_id", "references verbatim"),
    ("update ops.texts set text = text || ' '", "text_pieces"),
    ("delete from ops.texts", "references"),
    ("delete from story_articles", "article_story references"),
    ("insert into story_articles select uuid(), article_id, joined_run_id from story_articles", "article_story"),
    ("delete from stories", "references"),
    ("update stories set independent_outlet_count = 0", "voices"),
    ("update utterances set independent_outlet_count = 2", "voices"),
    ("delete from ops.quote_utterances", "quote_utterance"),
    ("update ops.quote_utterances set utterance_id = uuid()", "references"),
    ("update quote_variants set text = 'and day'", "verbatim"),
    ("update runs set read_count = read_count + 1", "accounts"),
    ("update runs set read_count = read_count + 1, article_count = article_count + 1", "accounts"),
    ("delete from rejects", "accounts"),
    ("update rejects set locator = '77'", "reject_capture"),
    ("update captures set run_id = uuid()", "accounts references reject_capture"),
    ("update captures set article_id = uuid() where outcome <> 'rejected'", "references"),
    ("update captures set capture_id = (select min(capture_id) from captures)", "unique_ids"),
    ("insert into ops.ledger select * from ops.ledger", "unique_ids"),
    ("update ops.versions set published_not_after = '2016-05-01'", "published_bounds"),
    ("update ops.versions set published_precision = null", "published_basis"),
    ("update ops.versions set published_basis = null", "published_basis"),
    (
        "insert into ops.date_anchors select uuid(), article_id, '2016', null, null, null, '2016-05-19', '2016-05-25' from ops.current",
        "date_anchors",
    ),
    (
        "insert into ops.story_dates select article_id, null, now()::timestamp, null, uuid() from ops.current",
        "references",
    ),
    (
        "insert into other_facts by name select *, null as meaning, '{}' as details from facts; update other_facts set article_id = uuid()",
        "references span_bounds",
    ),
    (
        "insert into other_facts by name select *, null as meaning, '{}' as details from facts; update other_facts set surface = 'x'",
        "verbatim",
    ),
    (
        "insert into other_facts by name select *, null as meaning, '{}' as details from facts; insert into other_facts select * from other_facts",
        "unique_ids",
    ),
    (TOLD.format(run="run_id", change="removed", surface="surface"), "facts_diff"),
    (TOLD.format(run="run_id", change="added", surface="'any night'"), "verbatim"),
    (TOLD.format(run="uuid()", change="added", surface="surface"), "references"),
    ("insert into story_events select run_id, started_at, uuid(), 'merged', uuid(), 1 from runs", "references"),
    (
        "insert into story_memberships select uuid(), article_id, run_id, first_seen_at, run_id, first_seen_at from ops.current",
        "story_changes",
    ),
    (COPIED.format(end="char_end", same="word_count"), "copy_spans references"),
    (COPIED.format(end="char_end - 3", same="2"), "copy_spans"),
    (
        COPIED.format(end="char_end", same="word_count") + "; insert into copy_spans select * from copy_spans",
        "unique_ids",
    ),
    (
        "insert into corrections select article_id, 2, 1, 'insertion', 0, 0, '', 0, 3, 'xyz' from ops.current",
        "corrections",
    ),
    ("insert into corrections values (uuid(), 2, 1, 'deletion', 0, 0, '', 0, 0, '')", "corrections references"),
    (
        "insert into corrections select article_id, version, 1, 'deletion', 0, 0, '', 0, 0, '' from ops.versions, range(2) where version = 2",
        "unique_ids",
    ),
    ("insert into ops.outlet_lines select uuid(), 7, 40, 2, false", "references"),
    ("insert into ops.outlet_lines select article_id, 7, 40, 2, false from ops.current, range(2)", "unique_ids"),
    ("insert into ops.copies select article_id, uuid(), 'near', 0.9 from ops.current", "references"),
]


@pytest.fixture(scope="module")
def sound(archive):
    with work(archive.home) as connection:
        yield connection


def failing(connection, names: list[str]) -> set[str]:
    statement = " union all ".join(f"(select '{name}' from ops.audit_{name} limit 1)" for name in names)
    return {name for (name,) in connection.execute(statement).fetchall()}


def test_every_audit_is_put_to_the_test_and_a_sound_warehouse_passes_it(sound):
    names = sorted(sources("audits"))

    assert failing(sound, names) == set()
    assert {name for _, expected in BREAKAGES for name in expected.split()} == set(names)


@pytest.mark.parametrize(("breakage", "expected"), BREAKAGES)
def test_what_is_broken_is_found(sound, breakage, expected):
    sound.begin()
    try:
        sound.execute(breakage)
        found = failing(sound, expected.split())
    finally:
        sound.rollback()

    assert found == set(expected.split())
