"""Where sentences end: tables of text and sentences, and what holds of every text."""

import re
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.sentences import split

Cases = list[tuple[str, list[str]]]

# The bar stands where a sentence ends.
STOPS = [
    "“Are you sure?” | Then she left.",  # would be one sentence to a splitter that ignores quotation marks
    "Hello World. | My name is Jonas.",
    "U.S. Marine Gen. Joseph F. Dunford, chair of the Joint Chiefs of Staff, left. | He is back.",
    "They live in the U.S. | The others do not.",
    "He came from Boston, Mass. | The train was late.",
    "The company, Acme Inc. of Ohio, was sold. | It is gone.",
    "He fell ill. | Doctors said so.",  # "Ill." is a state, "ill." is not
    "He said no. | Nobody asked again.",
    "Please turn to p. 55 and to No. 7.",
    "On Jan. 5 and Sept. 11 nothing happened. | In Dec. | The snow came.",
    "At 5 a.m. Mr. Smith went to the bank. | He left the bank at 6 P.M. | Mr. Smith then went home.",
    "The update came at 9:35 a.m. ET and was read at 5 p.m. Monday. | Nobody answered.",
    "RENO, Nev. — For months nothing happened. | Then SEN. LINDSEY GRAHAM and Fmr. Pres. Carter met.",
    "We took vitamin C. | The rest took none.",
    "That is J. R. R. Tolkien's book, and Albert I. Jones has it.",
    "She has $100.00 in her bag, 3.5 percent of all.",
    "Wait... what is it? | Nothing.",
    "I never meant that.... | She left the store.",
    "Write to Jane.Doe@example.com or see www.example.com/a.b today. | She will answer.",
    "She works at Yahoo! in the accounting department.",
    "He teaches science (He worked for 5 years as an engineer.) at the local university.",
    "what is it? | i do not know. | it is late.",  # a text without capitals
    "so what. | I’m off.",
]
# Flatteners glue paragraphs together; both are from a page about Libya.
GLUED = [
    "training should be conducted over the border in Tunisia. | Dunford emphasized that a request was needed",
    "were killed.” | The government denied it.",
]
QUOTATIONS = [
    "“There’s a lot of activity. We’re just not ready. And frankly, any day,” said Dunford. | He left.",
    '"It is not over. We wait," she said. | Then she left.',
    "'I was afraid. I ran,' he said. | 'It's over.'",
    '"The fight is on. Right now,” said the general.',  # opens with one kind of mark and closes with another
    "She called it a 'disaster'. | Then she left the boys' school.",
    "“This mark never closes. | So it protects nothing. | He left.",
    "He asked “Why? Who?” and left. | Nobody knew.",
]
LISTS = [
    "1. The first thing | 2. The second thing. | 3. The third",
    "a) The first thing b) is not a label here.",
    "• 9. The first thing | • 10. The second thing",
]
GERMAN = [
    "Der Vertrag wurde am 3. Oktober 2015 unterzeichnet. | Danach reisten z.B. Herr Schmidt und Fr. Weber ab.",
    "Dr. Müller sagte: „Wir sind froh. Es geht weiter.“ | Dann ging er.",
    "Die Kosten betragen ca. 1,5 Mrd. Euro. | Österreich zahlt mit.",
]
FRENCH = [
    "M. Dupont est arrivé hier. | « Je suis content. Très content », a-t-il dit. | Il repart le 5 mai.",
    "Mme Royal a parlé à 10 h. | École fermée. | À demain !",
]
OTHER_SCRIPTS = ["今天很冷！ | 真的。 | 他说：「走吧。现在。」", "هل هذا صحيح؟ | نعم.", "यह एक वाक्य है। | यह दूसरा है।"]


def unbarred(case: str) -> tuple[str, list[str]]:
    """The text of a case, white space and all, and its sentences."""
    sentences = case.split(" | ")
    return " ".join(sentences), sentences


@pytest.mark.parametrize("case", STOPS + QUOTATIONS + LISTS + GERMAN + FRENCH + OTHER_SCRIPTS)
def test_sentences_end_at_the_bars(case: str) -> None:
    text, expected = unbarred(case)

    assert [text[start:end] for start, end in split(text)] == expected


@pytest.mark.parametrize("case", GLUED)
def test_glued_sentences_come_apart(case: str) -> None:
    expected = case.split(" | ")
    text = "".join(expected)

    assert [text[start:end] for start, end in split(text)] == expected


def test_a_line_break_ends_a_headline_and_a_sentence_may_open_low() -> None:
    text = "Pact To Send Troops Is Imminent\nand nobody asked.\r\n\r\nlater that day, it was"

    found = [text[start:end] for start, end in split(text)]

    assert found == ["Pact To Send Troops Is Imminent", "and nobody asked.", "later that day, it was"]


WRAPPED = """\
The committee said on Monday that it would not publish its report before
the end of the year. Two of its members had asked for some more time, it
said.

- a list entry, which is short
- another list entry of the same kind

Nobody was surprised by the decision, which had been expected for a long
time.
"""


def test_hard_wrapped_lines_are_joined_and_list_entries_are_not() -> None:
    found = [" ".join(WRAPPED[start:end].split()) for start, end in split(WRAPPED)]

    assert found == [
        "The committee said on Monday that it would not publish its report before the end of the year.",
        "Two of its members had asked for some more time, it said.",
        "- a list entry, which is short",
        "- another list entry of the same kind",
        "Nobody was surprised by the decision, which had been expected for a long time.",
    ]


MARKS = [" ", ".", "!", "?", "…", "“", "”", '"', "'", "’", "「", "」", "。", "(", ")", ":", "•"]
SPACES = ["\n", "\r\n", "\u00a0", "\u2028", "\t", "\u200b", "\x00"]
WORDS = ["Word", "a", "3", "1.", "U.S.", "Dr.", "é", "e\u0301", "😀", "👩\u200d🚀"]
PIECES = st.sampled_from([*MARKS, *SPACES, *WORDS])


@given(st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=60).map("".join)))
def test_spans_hold_every_character_once_and_in_order(text: str) -> None:
    spans = split(text)

    edges = [edge for span in spans for edge in span]
    held = "".join(text[start:end] for start, end in spans)
    assert edges == sorted(edges)
    assert all(start < end and text[start:end] == text[start:end].strip() for start, end in spans)
    assert "".join(held.split()) == "".join(text.split())


@given(st.lists(PIECES, max_size=40).map("".join), st.lists(PIECES, max_size=40).map("".join))
def test_nothing_crosses_a_blank_line(before: str, after: str) -> None:
    text = before + "\n\n" + after

    assert not any(start < len(before) and end > len(before) + 2 for start, end in split(text))


def test_the_seeds_keep_their_quotations_whole(seeds: list[Path]) -> None:
    for page in seeds:
        text = page.read_text(encoding="utf-8")
        ends = [end for _, end in split(text)]
        quotations = [found.span() for found in re.finditer(r"“[^“”\n]*”", text)]

        assert [(start, end) for start, end in quotations if any(start < each < end for each in ends)] == []


HOSTILE = ["." * 60_000 + "x", "؟" * 60_000 + "x", ". " * 30_000 + ",", '"' * 60_000, "“a. " * 20_000]
HOSTILE += ["1. A " * 20_000, "a.b." * 20_000, "\n" * 60_000, "A. " * 20_000, "'a " * 20_000, "「" * 30_000]
HOSTILE += ["a" * 60_000, "x. " * 20_000, "-\n" * 20_000, "1." + " " * 60_000 + "A", "He said. 'a" * 20_000]


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: repr(text[:12]))
def test_hostile_text_takes_linear_time(text: str) -> None:
    started = time.process_time()

    split(text)

    assert time.process_time() - started < 1
