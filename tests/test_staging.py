"""Rows to Parquet and back."""

from datetime import datetime
from pathlib import Path
from uuid import UUID

import pyarrow.parquet as pq
import pytest

from tasks.staging import RowsFile, read_rows, write_rows
from warehouse.models import Article, Evidence, Fact, Quote, Reject, Row, Segment, content_id

ARTICLE = Article(
    article_id=content_id("article", "url", "https://example.org/1"),
    text_id=content_id("text", "Fire 🔥 in É"),
    source_uri="inbox/1.txt",
    authors=("Ann Archer", "Bo Bennett"),
    published_at=datetime(2016, 5, 23),  # noqa: DTZ001 naive UTC
    published_precision="day",
    text="Fire 🔥 in É",
    segments=(Segment(segment="body", char_start=0, char_end=11, basis="rest"),),
    evidence=(Evidence(field="published", value="2016-05-23", basis="text", detail="prefix", confidence=0.9),),
)


@pytest.mark.parametrize(
    "row",
    [
        ARTICLE,  # nested rows, lists, astral characters
        Reject(source_uri="a", stage="read", reason="no_records"),  # nulls
    ],
)
def test_a_row_comes_back_as_it_went(tmp_path: Path, row: Row) -> None:
    write_rows(tmp_path / "rows.parquet", type(row), [row])

    assert list(read_rows(tmp_path / "rows.parquet", type(row))) == [row]


def test_rows_are_taken_by_position(tmp_path: Path) -> None:
    rejects = [Reject(source_uri=name, stage="read", reason="no_records") for name in "abcde"]
    write_rows(tmp_path / "rows.parquet", Reject, rejects)

    taken = read_rows(tmp_path / "rows.parquet", Reject, (3, 0))

    assert [row.source_uri for row in taken] == ["d", "a"]


def test_no_rows_leave_a_file_with_its_columns(tmp_path: Path) -> None:
    write_rows(tmp_path / "rows.parquet", Quote, [], ("fact_id", "speaker"))

    table = pq.read_table(tmp_path / "rows.parquet")
    assert (table.num_rows, table.column_names) == (0, ["fact_id", "speaker"])


def test_an_unfinished_file_is_never_there(tmp_path: Path) -> None:
    write_rows(tmp_path / "rows.parquet", Reject, [])

    assert [path.name for path in tmp_path.iterdir()] == ["rows.parquet"]


def test_ids_are_the_same_on_every_machine() -> None:
    assert content_id("article", "ab", "c") != content_id("article", "a", "bc")
    assert content_id("article", "ab", "c") != content_id("fact", "ab", "c")
    assert content_id("article", "ab", "c") == UUID("b834118d-154b-efe3-3985-587179977bb4")


def test_the_spine_is_shared() -> None:
    assert set(Fact.model_fields) < set(Quote.model_fields)


def test_a_file_written_some_rows_at_a_time_is_there_once_it_is_closed(tmp_path: Path) -> None:
    rejects = [Reject(source_uri=name, stage="read", reason="no_records") for name in "abcde"]
    file = RowsFile(tmp_path / "rows.parquet", Reject)
    for some in (rejects[:2], [], rejects[2:]):
        file.add(some)

    assert not (tmp_path / "rows.parquet").exists()
    file.close()
    assert [path.name for path in tmp_path.iterdir()] == ["rows.parquet"]
    assert list(read_rows(tmp_path / "rows.parquet", Reject)) == rejects
