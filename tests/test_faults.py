"""A fault in our own code while it works on one article costs that article, and its reject names the fault."""

from pathlib import Path

import pytest

from tasks import facts, ingest, normalise
from tasks.analyse import AnalyseBatch, Selection, analyse_batch
from tasks.ingest import Limits
from tasks.read import ReadBatch, read_batch
from tasks.staging import read_rows
from tasks.summarise import SummaryRequest
from warehouse.models import Article, Reject
from warehouse.staged_rows import ArticleBody

LINES = '{"text": "The council met on Monday."}\n{"text": "This one breaks us."}\n{"text": "It rose at noon."}\n'


def fails_on(function, text: str):
    """The function, but for a text it stumbles over."""

    def stumbling(argument):
        if text in (getattr(argument, "content", None) or getattr(argument, "text", "")):
            raise ZeroDivisionError("what nobody thought of")
        return function(argument)

    return stumbling


def read(tmp_path: Path) -> Path:
    source = tmp_path / "three.jsonl"
    source.write_text(LINES)
    return read_batch(ReadBatch(tuple(ingest.discover([str(source)])), Limits(), None), tmp_path / "staging")


def test_in_reading(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(normalise, "normalise", fails_on(normalise.normalise, "breaks us"))

    folder = read(tmp_path)

    assert len(list(read_rows(folder / "articles-000.parquet", Article))) == 2
    (reject,) = read_rows(folder / "rejects.parquet", Reject)
    assert (reject.locator, reject.stage, reject.reason) == ("2", "normalise", "fault")
    assert reject.detail == "ZeroDivisionError: what nobody thought of"


def test_in_analysing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = read(tmp_path)
    monkeypatch.setattr(facts, "extract", fails_on(facts.extract, "breaks us"))

    analysed = analyse_batch(
        AnalyseBatch((Selection(folder / "articles-000.parquet", (0, 1, 2)),), SummaryRequest()), tmp_path / "staging"
    )

    assert len(list(read_rows(analysed / "articles.parquet", ArticleBody))) == 2
    (reject,) = read_rows(analysed / "rejects.parquet", Reject)
    assert (reject.locator, reject.stage, reject.reason) == ("2", "analyse", "fault")
