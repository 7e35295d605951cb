"""What of an extracted page is no body: ways to other articles, appeals to the reader, what readers wrote, marks of templates."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.normalise.extractors import Paragraph
from tasks.normalise.lines import Line, cut
from tasks.normalise.page_appeals import appeals
from tasks.normalise.page_body import label_paragraphs
from tasks.normalise.page_links import leads_elsewhere

PROSE = (
    "The council of the harbour town voted to rebuild the old pier, which had burnt down in a storm, the mayor said."
)


def lines_of(*texts: str) -> list[Line]:
    return cut("\n\n".join(texts))


def labels_of(*paragraphs: Paragraph) -> list[tuple[str, str]]:
    lines = lines_of(*(paragraph.text for paragraph in paragraphs))
    return [(label.segment, label.basis) for label in label_paragraphs(lines, paragraphs, [], [])]


@pytest.mark.parametrize(
    ("text", "tag", "link_share", "is_related"),
    [
        ("Storm hits the coast again this week", "p", 1.0, True),
        ("Les også: Storm hits the coast again this week", "p", 0.78, True),  # whatever the language of the lead-in
        ("LUE MYÖS | Storm hits the coast again this week", "p", 0.82, True),
        ("Best overall: Harbour kettle", "p", 0.5, False),  # a product
        ("Best overall: the kettle of the harbour town in red", "list", 0.72, False),
        ("The mayor: we saw that the storm hits the coast", "p", 0.3, False),
        ("Storm hits the coast again this week.", "p", 1.0, False),
        ("Storm hits the coast again this week", "head", 1.0, False),
    ],
)
def test_paragraphs_that_lead_elsewhere(text: str, tag: str, link_share: float, is_related: bool) -> None:
    assert bool(leads_elsewhere(lines_of(text), [Paragraph(text, tag, link_share)])) is is_related


def test_list_of_links_is_related_as_a_whole() -> None:
    """Its kickers are no links: one entry alone would not be told."""
    entries = [
        Paragraph(f"Pier: Storm number {n} hits the coast", "list", share) for n, share in enumerate((0.9, 0.55, 0.85))
    ]

    assert [basis for _, basis in labels_of(Paragraph(PROSE, "p"), *entries, Paragraph(PROSE + " Again.", "p"))][
        1:4
    ] == [
        "link as a whole",
        "list of links",
        "link as a whole",
    ]


@pytest.mark.parametrize(
    ("text", "is_appeal"),
    [
        ("Sign up for our newsletter: the harbour in your inbox, every Sunday.", True),
        ("Follow us on Twitter and Facebook.", True),
        ("Gute Arbeit kostet Geld: Unterstützen Sie uns mit einer Spende.", True),
        ("Suscríbete a nuestro boletín y recibe las noticias del día.", True),
        ("The town sends its newsletter to every house on the harbour.", False),  # names the service, asks for nothing
        ("“Follow us on Twitter,” the mayor told the fishermen.", False),  # somebody says so
        ("Die Software unterstützt Redakteure dabei, Apps zu erstellen.", False),
    ],
)
def test_appeals(text: str, is_appeal: bool) -> None:
    lines = lines_of(PROSE, PROSE, PROSE, text)

    assert (3 in appeals(lines, {})) is is_appeal


def test_appeals_stand_at_the_ends() -> None:
    lines = lines_of(*[PROSE] * 3, "Follow us on Twitter and Facebook.", *[PROSE] * 5)

    assert appeals(lines, {}) == {}


def test_what_readers_wrote_is_no_body() -> None:
    heads = [f"by reader_{n} ( 1234{n} ) on Monday March 10, 2025 @09:1{n}PM (#77{n})" for n in range(2)]
    texts = [PROSE, heads[0], PROSE + " First!", heads[1], PROSE + " Second!"]

    assert [kind for kind, _ in labels_of(*(Paragraph(text, "p") for text in texts))] == ["body"] + ["comment"] * 4


@pytest.mark.parametrize(
    "text", ["Copyright @ 2025 Harbour Media. All rights reserved", "Jane Doe jane.doe@herald.example", "$$ADSLOT$$", "{{ harbour.title }}"]
)  # fmt: skip
def test_marks_of_makers(text: str) -> None:
    assert labels_of(Paragraph(PROSE, "p"), Paragraph(text, "p"), Paragraph(PROSE + " Again.", "p"))[1][0] == "other"


@given(
    st.lists(
        st.tuples(st.text(min_size=1, max_size=60), st.sampled_from(["p", "head", "list", "line"]), st.floats(0, 1)),
        max_size=12,
    )
)
def test_every_paragraph_gets_one_label(drawn: list[tuple[str, str, float]]) -> None:
    kept = [Paragraph(" ".join(text.split()), tag, share) for text, tag, share in drawn if text.split()]

    assert len(labels_of(*kept)) == len(kept)
