"""What a warehouse says, whoever wrote it and when: one hash per relation, for comparing homes that were fed the same articles.

Left out: runs and captures, and every column that tells of a run, of a moment, or of the file an article came in. Ids with a history are
replaced by what they stand for: a story by its smallest article, an utterance by its smallest quotation, a summary by what it summarises.
"""

import hashlib
from pathlib import Path

from duckdb import DuckDBPyConnection

from warehouse.connection import read_only

LEFT_OUT = frozenset(
    {"run_id", "joined_run_id", "first_seen_at", "source_uri", "locator", "rejected_at", "reject_id", "detail"}
)
RELATIONS = (
    "articles",
    "article_segments",
    "article_evidence",
    "article_versions",
    "corrections",
    "summaries",
    "summary_sentences",
    "facts",
    "quotes",
    "dates",
    "quantities",
    "roles",
    "mentions",
    "other_facts",
    "stories",
    "story_articles",
    "story_names",
    "utterances",
    "quote_variants",
    "timeline",
    "copy_spans",
    "rejects",
)

_STORY = "(select min(article_id) from story_articles as named where named.story_id = {relation}.story_id)"
_UTTERANCE = "(select min(fact_id) from quote_variants as named where named.utterance_id = {relation}.utterance_id)"
_SUMMARY = """(
    select concat_ws('/', coalesce(named.article_id, (
        select min(article_id) from story_articles where story_articles.story_id = named.story_id
    )), named.story_id is null, named.summariser, named.summariser_version)
    from summaries as named where named.summary_id = {relation}.summary_id
)"""
_NAMED = {"story_id": _STORY, "utterance_id": _UTTERANCE, "summary_id": _SUMMARY}
_CHUNK = 10_000


def content_hashes(path: Path) -> dict[str, str]:
    """A hash for each relation of the contract, the same in whatever order its rows were written."""
    with read_only(path) as connection:
        return {relation: _hash(connection, relation) for relation in RELATIONS}


def _hash(connection: DuckDBPyConnection, relation: str) -> str:
    columns = connection.execute(
        "select column_name, data_type from duckdb_columns() where schema_name = 'main' and table_name = ? order by column_name",
        [relation],
    ).fetchall()
    values = ", ".join(_value(relation, name, kind) for name, kind in columns if name not in LEFT_OUT)
    rows = connection.execute(f"select sha256(to_json([{values}])::varchar) from {relation} order by all")  # noqa: S608 (our own names)
    digest = hashlib.sha256()
    while chunk := rows.fetchmany(_CHUNK):
        digest.update("".join(row for (row,) in chunk).encode())
    return digest.hexdigest()


def _value(relation: str, column: str, kind: str) -> str:
    if column in _NAMED:
        return f"({_NAMED[column].format(relation=relation)})::varchar"
    if kind == "DOUBLE":
        return f"printf('%.9g', {relation}.{column})"  # the last digits of a sum depend on its order
    return f"{relation}.{column}::varchar"
