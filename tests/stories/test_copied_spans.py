"""The stretches that a copy and its original share: words for words, whatever stands between, before or after."""

import time
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.stories.copied_spans import LEAST_WORDS, MOST_SPANS, find_copied
from tasks.stories.members import Span
from tasks.stories.words import WORD
from warehouse.story_rows import CopySpan

COPY, ORIGINAL = UUID(int=2), UUID(int=1)
LEAD = "American advisers may be sent to Libya to train militias loyal to Fayez Sarraj, said Joseph Dunford."
SECOND = "The general spoke to reporters on his way home from Brussels, where he had met the other chiefs of staff."
THIRD = "NATO will wait until the Libyan government asks for troops, which could happen on any day of the coming week."
MISREAD = SECOND.replace("general", "genenal").replace("other", "o1her")
WORDS = ["any", "day", "that", "could", "happen", "and", "frankly", "troops", "Libya", "Brussels", "general", "wait"]


def spans(copy: str, original: str, *, copy_body: list[Span] | None = None) -> list[CopySpan]:
    texts = {
        COPY: (copy, copy_body or [Span(0, len(copy))]),
        ORIGINAL: (original, [Span(0, len(original))]),
    }
    return find_copied(texts, [(COPY, ORIGINAL)])


def sides(copy: str, original: str) -> list[tuple[str, str]]:
    found = spans(copy, original)
    return [
        (copy[each.char_start : each.char_end], original[each.original_start : each.original_end]) for each in found
    ]


def body(*sentences: str) -> str:
    return "\n\n".join(sentences)


@pytest.mark.parametrize(
    ("copy", "original", "copied"),
    [
        (LEAD, LEAD, [LEAD]),
        (LEAD.upper(), LEAD, [LEAD.upper()]),
        (LEAD.replace(" ", "\n"), LEAD, [LEAD.replace(" ", "\n")]),  # lines broken anew
        (body("By our staff.", LEAD, "More soon."), LEAD, [LEAD]),
        (LEAD, body(SECOND, LEAD, THIRD), [LEAD]),
        (body(THIRD, LEAD), body(LEAD, THIRD), [THIRD, LEAD]),  # moved
        (body(LEAD, "Readers may write to us.", THIRD), body(LEAD, THIRD), [LEAD, THIRD]),  # something put in
        (body(LEAD, THIRD), body(LEAD, SECOND, THIRD), [LEAD, THIRD]),  # something left out
        (MISREAD, SECOND, [MISREAD]),  # misread words are flaws of a stretch
        (SECOND, THIRD, []),
        ("Any day that could happen.", "It is said that any day that could happen.", ["Any day that could happen"]),
    ],
)
def test_what_is_copied(copy: str, original: str, copied: list[str]) -> None:
    assert [mine for mine, _ in sides(copy, original)] == [each.rstrip(".") for each in copied]


def test_misread_words_are_counted() -> None:
    (found,) = spans(MISREAD, SECOND)

    assert (found.word_count, found.same_word_count) == (20, 18)


def test_a_stretch_never_runs_over_what_is_no_body() -> None:
    """A caption between two body segments of the copy: two stretches, and no word of the caption in them."""
    copy = body(LEAD, "Photo: AP", THIRD)
    caption = copy.index("Photo")
    segments = [Span(0, len(LEAD)), Span(caption + len("Photo: AP") + 2, len(copy))]
    found = spans(copy, body(LEAD, THIRD), copy_body=segments)

    assert [copy[each.char_start : each.char_end] for each in found] == [LEAD[:-1], THIRD[:-1]]
    assert len(spans(body(LEAD, THIRD), body(LEAD, THIRD), copy_body=[Span(0, len(LEAD)), Span(len(LEAD), 900)])) == 1


def test_a_copy_without_a_body_has_nothing_in_common() -> None:
    """Pages of nothing but navigation are exact copies of each other."""
    texts = {COPY: (LEAD, []), ORIGINAL: (LEAD, [])}

    assert find_copied(texts, [(COPY, ORIGINAL)]) == []


def edited(words: list[str], edits: list[tuple[int, str]]) -> list[str]:
    changed = list(words)
    for at, word in edits:
        changed[at % len(changed)] = word
    return changed


@given(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=120),
    st.lists(st.tuples(st.integers(0, 200), st.sampled_from([*WORDS, "misread"])), max_size=12),
    st.integers(0, 40),
)
def test_stretches_hold(words: list[str], edits: list[tuple[int, str]], cut: int) -> None:
    """Equal words are counted rightly, ends are equal words, and no word of the copy stands in two stretches."""
    original = " ".join(words)
    copy = " ".join(edited(words, edits)[cut:])
    end = 0
    for found in spans(copy, original):
        mine = WORD.findall(copy[found.char_start : found.char_end].lower())
        theirs = WORD.findall(original[found.original_start : found.original_end].lower())
        same = sum(one == other for one, other in zip(mine, theirs, strict=True))

        assert end <= found.char_start < found.char_end
        assert (len(mine), same) == (found.word_count, found.same_word_count)
        assert mine[0] == theirs[0]
        assert mine[-1] == theirs[-1]
        end = found.char_end


@given(st.lists(st.sampled_from(WORDS), min_size=LEAST_WORDS, max_size=200))
def test_an_exact_copy_is_one_stretch(words: list[str]) -> None:
    text = " ".join(words)
    (found,) = spans(text, text)

    assert (found.char_start, found.char_end, found.same_word_count) == (0, len(text), len(words))


@pytest.mark.parametrize(
    ("copy", "original"),
    [
        ("said " * 50_000, "said " * 50_000),
        ("said he " * 20_000, "he said so " * 20_000),
        (
            " ".join(f"{LEAD} {number}" for number in range(2_000)),
            " ".join(f"{number} {LEAD}" for number in range(2_000)),
        ),
        ("— " * 50_000, LEAD),
    ],
)
def test_hostile_texts_take_linear_time(copy: str, original: str) -> None:
    started = time.process_time()
    found = spans(copy, original)

    assert time.process_time() - started < 3
    assert len(found) <= MOST_SPANS
