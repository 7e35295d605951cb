"""A spaCy pipeline as a plug-in: built here and saved to disk, since none may be downloaded."""

import os
from pathlib import Path

import pytest

from tasks.facts import plug_ins
from warehouse.errors import UnknownExtractor

if os.environ.get("NEWSLEDGER_REQUIRE_ALL") != "1":
    pytest.importorskip("spacy", reason="the extra `spacy` is not installed")

pytestmark = pytest.mark.slow

PATTERNS = [
    {"label": "PERSON", "pattern": "Faez Serraj", "id": "Fayez al-Sarraj"},
    {"label": "GPE", "pattern": "Libya"},
    {"label": "ORG", "pattern": [{"LOWER": "african"}, {"LOWER": "union"}]},
    {"label": "MONEY", "pattern": "$5"},
]


def saved(folder: Path, patterns: list[dict[str, object]]) -> Path:
    import spacy

    pipeline = spacy.blank("en")
    pipeline.add_pipe("entity_ruler").add_patterns(patterns)
    pipeline.to_disk(folder)
    return folder


def test_its_entities_are_mentions_with_exact_spans(read_text, tmp_path):
    (extractor,) = plug_ins.extractors([f"spacy={saved(tmp_path / 'en_ours', PATTERNS)}"])
    reading = read_text("Libya asks the African\nUnion.", ("comment", "👩🏽‍🚀 $5 for Faez Serraj’s e\u0301lan")).reading
    found = plug_ins.extract(reading, extractor)

    assert [(fact.surface, fact.kind, fact.meaning, fact.segment, fact.rule) for fact in found] == [
        ("Libya", "place", "Libya", "body", "entity:GPE"),
        ("Faez Serraj", "person", "Fayez al-Sarraj", "comment", "entity:PERSON"),
    ]


def test_another_pipeline_of_the_same_name_is_another_version(tmp_path):
    one, other, same = (
        plug_ins.extractors([f"spacy={saved(tmp_path / name, patterns)}"])[0].version
        for name, patterns in (("one", PATTERNS), ("other", PATTERNS[:1]), ("same", PATTERNS))
    )

    assert one == same != other
    assert one.startswith("1/3.")


def test_an_installed_pipeline_has_its_packages_version(tmp_path, monkeypatch):
    package = saved(tmp_path / "en_newsledger_test", PATTERNS)
    (package / "__init__.py").write_text("")
    monkeypatch.syspath_prepend(str(tmp_path))

    assert plug_ins.extractors(["spacy=en_newsledger_test"])[0].version.endswith("/en_pipeline-0.0.0")


def test_a_pipeline_that_is_not_here_is_not_fetched():
    with pytest.raises(
        UnknownExtractor, match=r"^extractor spacy=xx_no_such_pipeline: no pipeline .* nothing is downloaded$"
    ):
        plug_ins.extractors(["spacy=xx_no_such_pipeline"])


def test_a_long_line_is_read_in_pieces(read_text, tmp_path):
    (extractor,) = plug_ins.extractors([f"spacy={saved(tmp_path / 'en_ours', PATTERNS)}"])
    reading = read_text("Libya and " * 30_000).reading

    assert len(plug_ins.extract(reading, extractor)) == 30_000
