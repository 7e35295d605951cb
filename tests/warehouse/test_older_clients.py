"""What a client of DuckDB 1.5 reads (`make fresh` lets one read all of it) uses nothing that it does not know."""

import re

import pytest

from warehouse.statements import sources

UNKNOWN = re.compile(r"\bif\s*\(")  # "Scalar Function with name if does not exist!": case when … then … else … end


@pytest.mark.parametrize("folder", ["views", "macros", "audits"])
def test_nothing_is_newer_than_the_oldest_client(folder):
    assert [name for name, sql in sources(folder).items() if UNKNOWN.search(sql)] == []
