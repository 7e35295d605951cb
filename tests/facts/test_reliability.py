"""The table of reliability is of the extractors that are here, and says that confidence means what it says."""

import pytest

from tasks.facts import EXTRACTORS
from tasks.facts.reliability import Measured, reliability, tenth_of

FEW = 50  # judged facts: their share may be off by a tenth for no reason


def test_it_was_measured_with_the_extractors_that_are_here():
    """When this fails: `make reliability GOLD=folder`, with annotated articles, or read fifty again, and see what changed."""
    here = {kind: (extractor.name, extractor.version) for extractor in EXTRACTORS for kind in extractor.kinds}

    assert {(line.extractor, line.extractor_version) for line in reliability()} == {
        here[line.kind] for line in reliability()
    }
    assert {line.kind for line in reliability()} == here.keys()


@pytest.mark.parametrize("line", reliability(), ids=lambda line: f"{line.kind}-0.{line.tenth}")
def test_confidence_is_about_the_share_that_is_right(line: Measured):
    right = line.right_count / line.fact_count

    assert line.fact_count <= FEW or line.tenth / 10 - 0.05 <= right <= (line.tenth + 1) / 10 + 0.05


@pytest.mark.parametrize("line", [line for line in reliability() if line.tenth == 9], ids=lambda line: line.kind)
def test_nine_in_ten_are_right_where_it_says_so(line: Measured):
    assert line.right_count / line.fact_count >= 0.9


@pytest.mark.parametrize(
    ("confidence", "tenth"), [(0.0, 0), (0.29, 2), (0.3, 3), (0.7, 7), (0.89, 8), (0.9, 9), (1.0, 9)]
)
def test_tenths(confidence, tenth):
    assert tenth_of(confidence) == tenth
