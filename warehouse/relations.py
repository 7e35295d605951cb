"""What an analysed article brings: each staged Parquet file, and the table its rows go to.

All of them name the article they belong to and are replaced together when it is analysed again.
To add a relation, add a word here: its columns go to the table's columns of the same name.
"""

from typing import NamedTuple


class Staged(NamedTuple):
    """A staged file `<relation>.parquet` and its table; `is_stamped` when the table says which run wrote a row."""

    relation: str
    table: str
    is_stamped: bool = False


STAGED = (
    Staged("article_segments", "article_segments"),
    Staged("article_evidence", "article_evidence"),
    Staged("summaries", "summaries", is_stamped=True),
    Staged("summary_sentences", "ops.summary_sentences"),
    Staged("facts", "facts", is_stamped=True),
    Staged("quotes", "ops.quotes"),
    Staged("dates", "ops.dates"),
    Staged("quantities", "quantities"),
    Staged("roles", "ops.roles"),
    Staged("mentions", "ops.mentions"),
    Staged("other_facts", "other_facts", is_stamped=True),
    Staged("article_fingerprints", "ops.article_fingerprints"),
    Staged("outlet_lines", "ops.outlet_lines"),
    Staged("ledger", "ops.ledger", is_stamped=True),
)
