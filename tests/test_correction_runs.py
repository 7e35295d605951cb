"""An article that was changed after it was published: what was changed can be asked for, night after night."""

import json

import pytest

from flows.pipeline import Steps, ingest_run
from flows.plan import RunPlan, SourceEntry
from tasks.summarise import SummaryRequest
from warehouse.home import Home
from warehouse.query import ask, explain

pytestmark = pytest.mark.slow

TEXTS = (
    "Five men were killed when a boat sank off Misrata, the coast guard said. Nobody else was on board.",
    "Six men were killed when a boat sank off Misrata, the coast guard said. Nobody else was on board.",
    "Six men were killed when a boat sank off Misrata, the coast guard said on Monday.",
)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """Three nights, each with another text at one address; beside it an article that never changes."""
    folder = tmp_path_factory.mktemp("corrections")
    for night, text in enumerate(TEXTS):
        boat = {"url": "https://example.org/boat", "title": "Boat sinks", "outlet": "Harbour Gazette", "text": text}
        fair = {
            "url": "https://example.org/fair",
            "title": "Fair opens",
            "outlet": "Harbour Gazette",
            "text": "The fair has opened in Dunmere.",
        }
        source = folder / f"night-{night}.jsonl"
        source.write_text("".join(json.dumps(record) + "\n" for record in (boat, fair)))
        plan = RunPlan("ingest", Home(folder / "home"), SummaryRequest(), (SourceEntry(str(source)),))
        ingest_run(plan, Steps(with_pool=False))
    return Home(folder / "home")


def test_every_change_is_a_row(home: Home) -> None:
    found = ask(home, "select version, position, kind, before, after from corrections order by all").rows

    assert [tuple(row) for row in found] == [
        (2, 1, "replacement", "Five", "Six"),
        (3, 1, "replacement", ". Nobody else was on board", "on Monday"),
    ]


def test_a_change_points_at_both_versions(home: Home) -> None:
    sql = """
        select corrections.before, substr(earlier.text, before_start + 1, before_end - before_start)
        from corrections
        join article_versions as earlier on earlier.article_id = corrections.article_id and earlier.version = corrections.version - 1
    """

    assert [said == there for said, there in ask(home, sql).rows] == [True, True]


def test_explain_shows_the_last_correction_in_its_place(home: Home) -> None:
    (article_id,) = ask(home, "select article_id from articles where title = 'Boat sinks'").rows[0]
    explanation = explain(home, str(article_id))
    corrected = [passage for passage in explanation.passages if passage.note and passage.note.startswith("before: ")]

    assert ("corrected", "1 change since the version before") in explanation.reasons
    assert [(passage.note, passage.marked) for passage in corrected] == [
        ("before: . Nobody else was on board", "on Monday")
    ]
    assert corrected[0].before.endswith("the coast guard said ")
