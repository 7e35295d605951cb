"""Quotation marks: which ones belong together."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.facts.mark_styles import in_one_style
from tasks.facts.marks import pair_marks


def inside(text: str) -> list[str]:
    paragraphs, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            paragraphs.append((start, start + len(line)))
        start += len(line) + 1
    return [text[marked.start : marked.end] for marked in pair_marks(in_one_style(text), paragraphs)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said "Yes."', ["Yes."]),  # straight
        ("“A ceasefire,” she said, “is near.”", ["A ceasefire,", "is near."]),  # one utterance, split by its cue
        ('"The Egyptians are taking the fight,” said Dunford', ["The Egyptians are taking the fight,"]),  # seeds/004
        ('which he called "the only legitimate one in Libya.” Next', ["the only legitimate one in Libya."]),
        ("rock 'n' roll and the dogs' bowls", []),  # apostrophes are not quotation marks
        ('the 6" pipe and the 8" pipe', []),  # inches
        ("She said: “He told me ‘no’ twice.”", ["He told me ‘no’ twice."]),  # nested marks belong to the outer pair
        ("‘It’s over,’ he said. ‘The dogs’ bowls are empty.’", ["It’s over,", "The dogs’ bowls are empty."]),  # British
        ("„Alles gut“, sagte er.", ["Alles gut"]),  # German
        ("„Gut“, sagte er. „Sehr gut.“", ["Gut", "Sehr gut."]),
        ("«C’est fini», dit-il.", ["C’est fini"]),
        ("« C’est fini », dit-il.", [" C’est fini "]),  # the spaces are the printer's
        ("»It is over,« she said. »Go.«", ["It is over,", "Go."]),  # turned round, as in Danish and German books
        ("”It is over,” she said. ”Go.”", ["It is over,", "Go."]),  # Swedish and Finnish
        ("‹It is over,› she said.", ["It is over,"]),
        ("「It is over」 she said, 『really』.", ["It is over"]),
        ("'It's over,' he said. 'The dogs' bowls are empty.'", ["It's over,", "The dogs' bowls are empty."]),
        (
            "‘He told me “no” twice,’ she said. ‘Twice!’ He left. ‘It’s over,’ she said.",
            ["He told me “no” twice,", "Twice!", "It’s over,"],
        ),  # British, nested
        ("“He told me ‘No,’ and ‘Never,’” she said.", ["He told me ‘No,’ and ‘Never,’"]),  # American, nested
        ("the '90s, rock 'n' roll and 'unity'", []),  # no straight single mark here closes a sentence
        (
            "“One paragraph of a speech goes on\n“and ends here.”",
            ["One paragraph of a speech goes on", "and ends here."],
        ),
        ("“Never closed, and nothing follows\nThe next day it rained.", []),
        ("“First never closed. “Second is.” End", ["Second is."]),
        ("”Typed with the wrong mark,” she wrote.", ["Typed with the wrong mark,"]),
        ('“” and " "', []),
    ],
)
def test_pairs(text, expected):
    assert inside(text) == expected


@given(st.text(alphabet="ab .,?!\n\"“”‘’„«»‹›「」'😀é\u0301", max_size=200))
def test_pairs_come_in_order_and_never_overlap(text):
    assert len(in_one_style(text)) == len(text)

    found = pair_marks(in_one_style(text), [(0, len(text))])

    assert all(one.end < other.start for one, other in pairwise(found))
    assert all(0 < marked.start < marked.end <= len(text) for marked in found)
