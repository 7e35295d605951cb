"""Whether the published file holds everything that the work file does: after a run that died before publishing it does not."""

from warehouse.connection import published, work
from warehouse.home import Home

_WITH_CONTENT = "select run_id from runs where read_count > 0 or reextracted_article_count > 0"


def is_current(home: Home) -> bool:
    """True when every run that wrote something is in the published file; False when nothing is published."""
    if not home.published.exists():
        return False
    with work(home) as connection:
        written = set(connection.execute(_WITH_CONTENT).fetchall())
    with published(home) as connection:
        return written <= set(connection.execute(_WITH_CONTENT).fetchall())
