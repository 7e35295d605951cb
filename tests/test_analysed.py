"""The staged folder of a batch."""

import json
from pathlib import Path

import pyarrow.parquet as pq

from tasks.analysed import AT_ONCE, DONE, RELATIONS, Analysed
from warehouse.models import Mention, content_id
from warehouse.staged_rows import ArticleBody


def body(number: int) -> ArticleBody:
    name = f"article {number}"
    return ArticleBody(
        article_id=content_id("article", name), text_id=content_id("text", name), body_id=content_id("text", name), body=name, word_count=2
    )  # fmt: skip


def test_rows_are_written_some_articles_at_a_time(tmp_path: Path) -> None:
    staged = Analysed(tmp_path / "batch")
    for number in range(AT_ONCE + 1):
        staged.add("articles", [body(number)])
        staged.flush()

    folder = staged.close(["spacy: out of memory"], {"facts": 1.5})

    assert [pq.read_metadata(folder / "articles.parquet").row_group(at).num_rows for at in (0, 1)] == [AT_ONCE, 1]
    assert {file.stem for file in folder.glob("*.parquet")} == RELATIONS.keys()
    assert json.loads((folder / DONE).read_text()) == {
        "articles": AT_ONCE + 1,
        "rejects": 0,
        "plug_in_faults": ["spacy: out of memory"],
        "cpu_seconds": {"facts": 1.5},
    }


def test_a_batch_under_way_is_not_there(tmp_path: Path) -> None:
    staged = Analysed(tmp_path / "batch")
    staged.add("articles", [body(1)])
    staged.flush(at_least=1)

    assert not list((tmp_path / "batch").glob("[!.]*"))


def test_a_fact_is_a_row_of_its_kind_too(tmp_path: Path) -> None:
    spine = {
        "char_start": 0,
        "char_end": 5,
        "surface": "Libya",
        "segment": "body",
        "sentence_start": 0,
        "sentence_end": 5,
    }
    made = {"rule": "gazetteer", "extractor": "names", "extractor_version": "1", "confidence": 0.9}
    fact_id, article_id = content_id("fact", "1"), content_id("article", "1")
    staged = Analysed(tmp_path / "batch")
    staged.add_facts(
        [
            Mention(
                fact_id=fact_id, article_id=article_id, kind="place", name="Libya", country_code="LY", **spine, **made
            )
        ]
    )

    folder = staged.close()

    (fact,), (mention,) = (pq.read_table(folder / f"{name}.parquet").to_pylist() for name in ("facts", "mentions"))
    assert (fact["surface"], fact["rule"], mention["name"], mention["country_code"]) == (
        "Libya",
        "gazetteer",
        "Libya",
        "LY",
    )
    assert fact["fact_id"] == mention["fact_id"]
