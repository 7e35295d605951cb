"""Opening files: odd places, settings that hold, errors in one line."""

import duckdb
import pytest

from warehouse.connection import memory, work
from warehouse.errors import WarehouseError
from warehouse.home import Home
from warehouse.publish import publish
from warehouse.query import ask
from warehouse.transaction import transaction


def test_a_home_with_an_odd_name_is_a_home(tmp_path, newsroom, page):
    odd = newsroom.home.root.rename(tmp_path / 'it\'s an [odd] "home" *')
    moved = type(newsroom)(Home(odd))
    run_id, _ = moved.run([page("a", "Missile\n\nNorth Korea fired."), page("b", "")])
    publish(moved.home, run_id)

    assert ask(moved.home, "select title from articles").rows == [("Missile",)]


def test_a_question_mark_is_refused_before_anything_is_written(tmp_path):
    home = Home(tmp_path / "news?")
    with pytest.raises(WarehouseError, match="question mark"), work(home):
        pass

    assert not home.root.exists()


def test_a_file_that_is_no_warehouse_is_refused_in_one_line(newsroom):
    newsroom.home.work.write_bytes(b"not a database" * 1000)
    with pytest.raises(WarehouseError, match="run again") as refused, work(newsroom.home):
        pass

    assert "\n" not in str(refused.value)


def test_the_writer_keeps_to_its_settings(newsroom):
    settings = "select current_setting('max_vacuum_tasks'), current_setting('TimeZone'), current_setting('autoload_known_extensions')"

    assert newsroom.rows(settings) == [(0, "UTC", False)]


def test_a_transaction_is_all_or_nothing():
    with memory() as connection:
        with pytest.raises(duckdb.CatalogException), transaction(connection):
            connection.execute("insert into ops.text_pieces values (uuid(), 0, 'x'); select * from nowhere")
        with transaction(connection):
            connection.execute("insert into ops.text_pieces values (uuid(), 0, 'y')")

        assert connection.execute("select text from ops.text_pieces").fetchall() == [("y",)]
