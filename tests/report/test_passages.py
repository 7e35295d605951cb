from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.report.citations import CitedSpan
from tasks.report.page import Piece
from tasks.report.passages import CONTEXT, pieces, split_spans, windows
from tasks.report.rows import TextRow

TEXT = "One two three four five six."


def text_row(text: str, *segments: tuple[str, int, int]) -> TextRow:
    return TextRow(UUID(int=1), None, None, None, "a.txt", None, None, None, None, None, None, text, segments)


def cut(text: str, *spans: tuple[int, int]) -> tuple[Piece, ...]:
    cited = [CitedSpan(f"s{at}", start, end) for at, (start, end) in enumerate(spans, start=1)]
    return pieces(text_row(text, ("body", 0, len(text))), cited, [(0, len(text))])


@pytest.mark.parametrize(
    ("spans", "expected", "split"),
    [
        ([(4, 7)], [("One ", ""), ("two", "s1"), (" three four five six.", "")], []),
        ([(0, 3), (4, 7)], [("One", "s1"), (" ", ""), ("two", "s2"), (" three four five six.", "")], []),
        ([(4, 13), (8, 13)], [("One ", ""), ("two ", "s1"), ("three", "s1 s2"), (" four five six.", "")], ["s1"]),  # nested
        ([(4, 13), (8, 18)], [("One ", ""), ("two ", "s1"), ("three", "s1 s2"), (" four", "s2"), (" five six.", "")], ["s1", "s2"]),  # overlapping
        ([(4, 7), (4, 13)], [("One ", ""), ("two", "s2 s1"), (" three", "s2"), (" four five six.", "")], ["s1", "s2"]),  # one start
        ([], [(TEXT, "")], []),
    ],
)  # fmt: skip
def test_a_text_is_cut_at_the_borders_of_its_spans(spans, expected, split):
    parts = cut(TEXT, *spans)

    assert [(part.text, " ".join(part.spans)) for part in parts] == expected
    assert split_spans(parts) == split


@given(st.data())
def test_every_span_reads_as_cited_and_the_text_is_whole(data: st.DataObject):
    text = data.draw(st.text(min_size=1, max_size=60))
    span = st.tuples(st.integers(0, len(text) - 1), st.integers(1, 20)).map(lambda at: (at[0], min(len(text), sum(at))))
    spans = data.draw(st.lists(span, max_size=6, unique=True))
    parts = cut(text, *spans)

    assert "".join(part.text for part in parts) == text
    for at, (start, stop) in enumerate(spans, start=1):
        name = f"s{at}"
        assert "".join(part.text for part in parts if name in part.spans) == text[start:stop]
        assert [name in part.anchors for part in parts].count(True) == 1
        assert [(end.char_start, end.char_end) for part in parts for end in part.ends if end.span == name] == [
            (start, stop)
        ]


def test_segments_that_are_not_body_are_told_apart():
    row = text_row("Body. A comment.", ("body", 0, 5), ("comment", 6, 16))

    assert [(part.text, part.segment) for part in pieces(row, [], [(0, 16)])] == [
        ("Body.", "body"),
        (" ", "other"),
        ("A comment.", "comment"),
    ]


def test_a_long_text_is_printed_around_its_spans():
    text = "word " * 4_000
    cited = [CitedSpan("s1", 5_000, 5_004), CitedSpan("s2", 15_000, 15_004)]
    parts = pieces(text_row(text), cited, windows(text, cited, room=100_000))

    assert [part.gap > 0 for part in parts] == [True, False, False, True, False, False]
    assert sum(len(part.text) for part in parts) <= 2 * (2 * CONTEXT + 4)
    assert ["".join(part.text for part in parts if name in part.spans) for name in ("s1", "s2")] == ["word", "word"]


def test_of_a_very_long_span_only_the_ends_are_printed():
    text = "word " * 4_000
    cited = [CitedSpan("s1", 0, len(text))]
    parts = pieces(text_row(text), cited, windows(text, cited, room=100_000))

    assert sum(len(part.text) for part in parts) <= 4 * CONTEXT
    assert [part.anchors for part in parts] == [("s1",), ()]
    assert [bool(part.ends) for part in parts] == [False, True]
