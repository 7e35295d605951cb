"""docs/schema.md says what the catalogue says."""

from warehouse.schema_page import PAGE, render


def test_the_schema_page_is_true():
    """When this fails: `python -m warehouse.schema_page`, and read the difference."""
    assert PAGE.read_text(encoding="utf-8") == render()
