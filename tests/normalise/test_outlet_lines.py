"""An outlet's memory of its lines: what it prints on different stories is furniture, whatever the order they came in."""

import itertools

from tasks.normalise import normalise
from tasks.normalise.outlet_lines import furniture, outlet_lines, relabel
from warehouse.models import Article

FOOTER = "Sign up for our morning letter and get the harbour's news before breakfast every day of the week."
STORIES = {
    "bridge": [
        "The new bridge over the sound opened on Monday after four years of work.",
        "Thousands walked across it in the rain.",
    ],
    "harvest": ["Rain delayed the harvest on the islands by a week, farmers said.", "Prices for barley rose at once."],
    "ferry": ["The night ferry ran aground off the cape, and nobody was hurt.", "A tug pulled it free at dawn."],
}


def articles(record) -> dict[str, Article]:
    found = {name: normalise(record("\n\n".join([*lines, FOOTER]))) for name, lines in STORIES.items()}
    return {name: article for name, article in found.items() if isinstance(article, Article)}


def lines_held(found: dict[str, Article]) -> dict[str, list]:
    return {name: outlet_lines(article) for name, article in found.items()}


def test_a_line_on_two_stories_is_furniture(record) -> None:
    found = articles(record)
    lines = furniture(lines_held(found))
    after = relabel(found["bridge"], lines)
    labels = {after.text[part.char_start : part.char_end]: part.segment for part in after.segments}

    assert labels == {STORIES["bridge"][0]: "body", STORIES["bridge"][1]: "body", FOOTER: "other"}
    assert after.text == found["bridge"].text


def test_order_does_not_matter(record) -> None:
    held = lines_held(articles(record))

    assert len({furniture(dict(order)) for order in itertools.permutations(held.items())}) == 1


def test_a_story_printed_again_is_no_proof(record) -> None:
    """An update of an article shares its own paragraphs with it."""
    first = articles(record)["bridge"]

    assert furniture({"morning": outlet_lines(first), "evening": outlet_lines(first)}) == frozenset()


def test_labels_go_back_when_a_line_loses_its_standing(record) -> None:
    found = articles(record)
    lines = furniture(lines_held(found))
    relabelled = relabel(found["ferry"], lines)

    assert relabel(relabelled, lines) == relabelled
    assert outlet_lines(relabelled) == outlet_lines(found["ferry"])
    assert relabel(relabelled, frozenset()) == found["ferry"]


def test_an_article_never_loses_its_whole_body(record) -> None:
    found = articles(record)["harvest"]
    everything = frozenset(line.line_hash for line in outlet_lines(found))

    assert relabel(found, everything) is found
