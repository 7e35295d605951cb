"""A work file that has grown is written afresh, with nothing lost."""

import pytest

from warehouse.compact import compact_when_due
from warehouse.connection import work
from warehouse.contents import content_hashes
from warehouse.publish import audit

CATALOGUE = """
select schema_name, table_name, column_name, data_type, comment from duckdb_columns() where not internal
union all
select '', function_name, '', '', comment from duckdb_functions() where not internal and function_type = 'table_macro'
order by all
"""


@pytest.mark.slow
def test_compacting_changes_nothing_but_the_size(archive_copy):
    home = archive_copy.home
    before, catalogue = content_hashes(home.work), archive_copy.rows(CATALOGUE)
    swell(archive_copy)
    swollen = home.work.stat().st_size
    compacted = compact_when_due(home, least_bytes=100_000)

    assert compacted
    assert home.work.stat().st_size < 0.7 * swollen
    assert content_hashes(home.work) == before
    assert archive_copy.rows(CATALOGUE) == catalogue
    assert not any(audit(home.work).values())


def test_it_is_due_when_the_file_has_doubled_and_not_before(archive_copy):
    assert not compact_when_due(archive_copy.home)
    assert compact_when_due(archive_copy.home, least_bytes=1)
    assert not compact_when_due(archive_copy.home, least_bytes=1)


def swell(newsroom):
    """Write much and delete it again: the room stays taken."""
    with work(newsroom.home) as connection:
        connection.execute(
            "insert into ops.texts select uuid(), sha256(range::varchar) || sha256((range + 1)::varchar), 256 from range(40000)"
        )
        connection.execute("checkpoint")
        connection.execute("delete from ops.texts where char_count = 256")
        connection.execute("insert into ops.text_pieces select uuid(), 0, 'x' from range(10)")
        connection.execute("checkpoint")
        connection.execute("delete from ops.text_pieces where text = 'x'")
