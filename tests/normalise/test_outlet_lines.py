"""What an article gives to its outlet's memory, and how it is labelled by it."""

import pytest

from tasks.normalise.outlet_lines import outlet_lines, relabel
from warehouse.models import Article, Segment, content_id

LEAD = "The new bridge over the sound opened on Monday after four years of work."
SECOND = "Thousands walked across it in the rain."
FOOTER = "Sign up for our morning letter and get the harbour's news before breakfast every day of the week."
BACKGROUND = (
    "The strait between the two islands was closed to all shipping in 2014 after a tanker ran aground off the northern cape, "
    "spilling four thousand tonnes of oil along a coast that lives of its fisheries and of those who come to see its birds."
)


def article(*lines: str, outlet: str | None = "Harbour Gazette") -> Article:
    """An article whose every line is body."""
    text = "\n\n".join(lines)
    starts = [text.index(line) for line in lines]
    spans = zip(starts, lines, strict=True)
    return Article(
        article_id=content_id("article", text),
        text_id=content_id("text", text),
        source_uri="page.txt",
        outlet=outlet,
        text=text,
        segments=tuple(
            Segment(segment="body", char_start=start, char_end=start + len(line), basis="page") for start, line in spans
        ),
    )


def labels(article: Article) -> list[tuple[str, str, str]]:
    return [(article.text[part.char_start : part.char_end], part.segment, part.basis) for part in article.segments]


def test_furniture_is_labelled_and_kept() -> None:
    found = article(LEAD, SECOND, FOOTER)
    after = relabel(found, {outlet_lines(found)[-1].line_hash})

    assert labels(after) == [*labels(found)[:-1], (FOOTER, "other", "outlet lines: was page")]
    assert after.text == found.text


def test_labels_go_back_when_a_line_loses_its_standing() -> None:
    found = article(LEAD, SECOND, FOOTER)
    furniture = {outlet_lines(found)[-1].line_hash}
    relabelled = relabel(found, furniture)

    assert relabel(relabelled, furniture) == relabelled
    assert outlet_lines(relabelled) == outlet_lines(found)
    assert relabel(relabelled, frozenset()) == found


def test_an_article_never_loses_its_whole_body() -> None:
    found = article(LEAD, SECOND)

    assert relabel(found, {line.line_hash for line in outlet_lines(found)}) is found


def test_a_line_belongs_to_its_outlet() -> None:
    ours, theirs, nobodys = (outlet_lines(article(LEAD, FOOTER, outlet=outlet)) for outlet in ("Gazette", "Post", None))

    assert len(ours) == len(theirs) == 2
    assert not {line.line_hash for line in ours} & {line.line_hash for line in theirs}
    assert nobodys == []


@pytest.mark.parametrize(
    ("one", "other", "is_one_line"),
    [
        ("Sign up for our LETTER", "Sign up  for our letter!", True),
        ("12 shares", "1,345 shares", True),
        ("Read more about bridges here.", "Read more about ferries here.", False),
        ("The budget of 2014 was passed by 20 votes to 19 after a long night", "The budget of 2015 was passed by 21 votes to 19 after a long night", False),
        ("記事を読む", "記事を書く", False),
    ],
)  # fmt: skip
def test_what_counts_as_the_same_line(one: str, other: str, is_one_line: bool) -> None:
    first, second = (outlet_lines(article(LEAD, SECOND, line))[-1].line_hash for line in (one, other))

    assert (first == second) is is_one_line


@pytest.mark.parametrize(
    ("line", "least_stories"),
    [
        ("Read more about bridges here.", 2),
        ("“We are ready,” he said.", 3),
        (FOOTER, 3),
        (BACKGROUND, 5),
        (f"“{BACKGROUND}”", 5),
    ],
)
def test_reporters_may_repeat_themselves(line: str, least_stories: int) -> None:
    assert outlet_lines(article(LEAD, SECOND, line))[-1].least_stories == least_stories
