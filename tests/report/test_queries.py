"""The queries of the digest give the fields of its rows, and run on a warehouse that holds nothing."""

from dataclasses import fields
from uuid import UUID

import pytest
from duckdb import DuckDBPyConnection

from tasks.report import rows
from warehouse.statements import named, sources

NOBODY = UUID(int=0)
KINDS = {
    "digest_run": rows.RunRow,
    "digest_stories": rows.StoryRow,
    "digest_events": rows.EventRow,
    "digest_articles": rows.ArticleRow,
    "digest_coverage": rows.CoverageRow,
    "digest_sentences": rows.SentenceRow,
    "digest_timeline": rows.TimelineRow,
    "digest_utterances": rows.UtteranceRow,
    "digest_variants": rows.VariantRow,
    "digest_figures": rows.FigureRow,
    "digest_texts": rows.TextRow,
    "digest_rejects": rows.RejectRow,
    "digest_quality": rows.QualityRow,
    "digest_outlets": rows.OutletRow,
    "digest_found": rows.FoundRow,
    "digest_reliability": rows.ReliabilityRow,
    "digest_changes": rows.ChangesRow,
    "digest_change_examples": rows.ChangeRow,
}
VALUES = {
    "$run_id": NOBODY,
    "$story_ids": [NOBODY],
    "$utterance_ids": [NOBODY],
    "$article_ids": [NOBODY],
    "$limit": 5,
}
ALWAYS_ONE_ROW = {"digest_quality", "digest_found"}


def test_every_query_of_the_digest_has_its_rows():
    assert {name for name in sources("queries") if name.startswith("digest_")} == set(KINDS)


@pytest.mark.parametrize("name", KINDS)
def test_a_query_gives_the_fields_of_its_rows(empty_warehouse: DuckDBPyConnection, name: str):
    sql = sources("queries")[name]
    result = named(empty_warehouse, name, **{key[1:]: value for key, value in VALUES.items() if key in sql})

    assert {column[0] for column in result.description} == {field.name for field in fields(KINDS[name])}
    assert len(result.fetchall()) == (1 if name in ALWAYS_ONE_ROW else 0)
