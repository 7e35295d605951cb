"""What stories call the people whom one of their articles names less fully than another: "Dunford" here, "Joseph Dunford" there."""

from duckdb import DuckDBPyConnection

from warehouse.statements import named


def name_people(connection: DuckDBPyConnection) -> None:
    """Write the names of everyone in the stories of the temp table `redone`, in place of what was written of their articles before."""
    connection.execute(
        "delete from story_names where article_id in (select article_id from story_articles semi join redone using (story_id))"
    )
    named(connection, "link_names")
