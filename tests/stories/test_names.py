"""What a story calls a person whom one of its articles names less fully."""

from collections.abc import Iterator
from uuid import UUID, uuid5

import pytest
from duckdb import DuckDBPyConnection

from warehouse.connection import work
from warehouse.home import Home
from warehouse.link_names import name_people

SPACE = UUID(int=0)
STORY, OTHER = uuid5(SPACE, "story"), uuid5(SPACE, "other story")


@pytest.fixture(scope="module")
def connection(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DuckDBPyConnection]:
    """An empty warehouse whose stories are all to be told anew."""
    with work(Home(tmp_path_factory.mktemp("names"))) as opened:
        opened.execute(
            f"create temp table redone as select * from (values ('{STORY}'::uuid), ('{OTHER}'::uuid)) as of(story_id)"
        )
        yield opened


def told(
    connection: DuckDBPyConnection, story: UUID, articles: list[list[str]]
) -> dict[tuple[int, str], tuple[str, str]]:
    """(article, name printed there) to (name, basis), for a story of articles that name these people."""
    connection.execute("delete from story_articles where story_id = $1", [story])
    for number, people in enumerate(articles):
        article_id = uuid5(story, str(number))
        connection.execute("delete from ops.mentions where article_id = $1", [article_id])
        connection.execute("insert into story_articles values ($1, $2, $1)", [story, article_id])
        for person in people:
            mention = [uuid5(article_id, person), article_id, 0, len(person), person, "person", person, None, "body"]
            connection.execute("insert into ops.mentions values ($1, $2, $3, $4, $5, $6, $7, $8, $9)", mention)
    name_people(connection)
    numbers = {uuid5(story, str(number)): number for number in range(len(articles))}
    rows = connection.execute("select article_id, printed, name, basis from story_names").fetchall()
    return {(numbers[row[0]], row[1]): (row[2], row[3]) for row in rows if row[0] in numbers}


@pytest.mark.parametrize(
    ("articles", "names"),
    [
        ([["Barack Obama"], ["Obama"]], {(1, "Obama"): ("Barack Obama", "last_name")}),
        ([["Barack Obama", "Michelle Obama"], ["Obama"]], {}),
        ([["Barack Obama"], ["Malia"]], {}),
        ([["Joseph Dunford"], ["Joseph F. Dunford"]], {(1, "Joseph F. Dunford"): ("Joseph Dunford", "middle_name")}),
        (
            [["John A. Boehner"], ["John A. Boehner"], ["John Boehner"], ["Boehner"]],
            {(2, "John Boehner"): ("John A. Boehner", "middle_name"), (3, "Boehner"): ("John A. Boehner", "last_name")},
        ),
        ([["George W. Bush"], ["George H. W. Bush"], ["George Bush"], ["Bush"]], {}),
        ([["Donald Trump"], ["Donald Trump Jr."]], {}),
        ([["Joseph R. Biden Jr."], ["Biden"]], {(1, "Biden"): ("Joseph R. Biden Jr.", "last_name")}),
        ([["Enrique Peña Nieto"], ["Nieto"]], {(1, "Nieto"): ("Enrique Peña Nieto", "last_name")}),
        ([["Barack Obama", "Obama"]], {}),
    ],
)  # fmt: skip
def test_names(
    connection: DuckDBPyConnection, articles: list[list[str]], names: dict[tuple[int, str], tuple[str, str]]
) -> None:
    assert told(connection, STORY, articles) == names


def test_another_story_says_nothing_of_this_one(connection: DuckDBPyConnection) -> None:
    told(connection, OTHER, [["Michelle Obama"], ["Michelle Obama"]])

    assert told(connection, STORY, [["Barack Obama"], ["Obama"]]) == {(1, "Obama"): ("Barack Obama", "last_name")}


def test_the_name_is_printed_where_it_points(connection: DuckDBPyConnection) -> None:
    told(connection, STORY, [["Barack Obama"], ["Obama"]])

    (surface,) = connection.execute("select surface from story_names join ops.mentions using (fact_id)").fetchall()

    assert surface == ("Barack Obama",)
