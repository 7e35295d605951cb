"""Plug-in extractors: found among the installed packages, held to our promises, and named in one line when they cannot be had."""

import json
from pathlib import Path

import pytest

from tasks.facts import plug_ins
from warehouse.errors import PlugInFault, UnknownExtractor

PLUG_IN = Path(__file__).parents[1] / "plug_in"


@pytest.fixture(autouse=True)
def installed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A package with plug-ins, as pip would have left it."""
    monkeypatch.syspath_prepend(str(PLUG_IN))


@pytest.fixture
def listed(tmp_path: Path) -> Path:
    """A list of names."""
    path = tmp_path / "names.txt"
    path.write_text("Africom\nthe Pentagon\n")
    return path


def test_what_is_installed_is_known_by_name():
    assert {"word_list", "careless", "spacy"} <= set(plug_ins.installed())


def test_its_rows_are_spans_with_their_meaning(read_text, listed):
    (extractor,) = plug_ins.extractors([f"word_list={listed}"])
    reading = read_text("The general left. Africom said so to the Pentagon, Africom did.").reading
    found = plug_ins.extract(reading, extractor)

    assert [(fact.surface, fact.meaning, json.loads(fact.details)) for fact in found] == [
        ("Africom", "Africom", {"name": "Africom"}),
        ("the Pentagon", "the Pentagon", {"name": "the Pentagon"}),
        ("Africom", "Africom", {"name": "Africom"}),
    ]
    assert {(fact.extractor, fact.extractor_version) for fact in found} == {("word_list", extractor.version)}
    assert reading.text[found[0].sentence_start : found[0].sentence_end].startswith("Africom said")


@pytest.mark.parametrize(
    ("asked", "why"),
    [
        ("nobody", "extractor nobody: not installed; installed are: careless, gone,"),
        ("word_list=/nowhere", "No such file"),
        ("gone", "NoSuchThing"),
        ("speech=README.md", "is the name of an extractor of ours"),
        ("spacy=/nowhere", "nothing is downloaded|is not installed: pip install"),
    ],
)
def test_one_that_cannot_be_had_is_told_in_a_line(asked, why):
    with pytest.raises(UnknownExtractor, match=why) as told:
        plug_ins.extractors([asked])

    assert "\n" not in str(told.value)


def test_a_run_takes_one_of_a_name(listed, tmp_path):
    other = tmp_path / "other.txt"
    other.write_text("NATO")

    with pytest.raises(UnknownExtractor, match="one extractor named word_list"):
        plug_ins.extractors([f"word_list={listed}", f"word_list={other}"])


@pytest.mark.parametrize(
    ("fault", "why"),
    [
        ("raises", "careless: ValueError: no such thing"),
        ("lies", "does not give its surface 'Army'"),
        ("poses", "a row of speech"),
        ("strays", "a row of kind place"),
    ],
)
def test_what_breaks_a_promise_is_its_fault(read_text, fault, why):
    (extractor,) = plug_ins.extractors([f"careless={fault}"])

    with pytest.raises(PlugInFault, match=why):
        plug_ins.extract(read_text("They left.").reading, extractor)
