"""What two texts have in common is found in Python and audited in SQL: whatever the one holds equal, so must the other, or a sound file is refused."""

import re

import pytest

from warehouse.connection import memory
from warehouse.statements import sources

WORD = re.compile(r"\w")
EVERY = [chr(point) for point in range(1, 0x10000) if not 0xD800 <= point < 0xE000]  # what is beyond is left out


@pytest.fixture(scope="module")
def folded() -> dict[str, str]:
    """Every character, and what it is in lower case, as the audit folds it."""
    expression = re.search(r"regexp_replace\(.*?'g'\)", sources("audits")["copy_spans"])
    assert expression
    asked = sorted({*EVERY, *(each.lower()[0] for each in EVERY)})
    with memory() as connection:
        select = f"select {expression[0]} from (select unnest($asked::varchar[]) as mine)"
        rows = connection.execute(select, {"asked": asked}).fetchall()
    return {each: row[0].strip() for each, row in zip(asked, rows, strict=True)}


def test_what_stands_between_words_says_nothing_in_sql(folded: dict[str, str]) -> None:
    assert [each for each in EVERY if not WORD.match(each) and folded[each]] == []


def test_what_is_equal_in_lower_case_is_equal_in_sql(folded: dict[str, str]) -> None:
    assert [each for each in EVERY if folded[each] != folded[each.lower()[0]]] == []
