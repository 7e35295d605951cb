"""What `newsledger run` says at its end: what was found, and three queries to go on with."""

from dataclasses import dataclass

from tasks.report.rows import FoundRow, ReportRows

PASTE = (
    "select headline, independent_outlet_count as voices, article_count as articles from stories order by 2 desc limit 5",
    "select speaker, outlet, divergence, text from disagreements() limit 5",
    "select speaker, count(*) as times from quotes where speaker is not null group by all order by 2 desc, 1 limit 5",
)
"""Three statements for `newsledger sql`."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One row of the table: how many, of what, and what is worth knowing of it."""

    count: int
    name: str
    remark: str = ""


def findings(rows: ReportRows) -> list[Finding]:
    """What the warehouse holds after the run, and how the run ended for what it read."""
    found, run = rows.found, rows.run
    return [
        Finding(found.article_count, "articles", _articles_remark(found)),
        Finding(found.story_count, "stories", _new_stories(rows)),
        Finding(found.quote_count, "quotations", f"and {found.statement_count:,} statements in indirect speech"),
        Finding(found.diverging_count, "diverging quotations", "printed with other words somewhere"),
        Finding(found.date_count, "dates"),
        Finding(found.person_count, "people"),
        Finding(found.place_count, "places"),
        Finding(found.quantity_count, "figures"),
        Finding(run.rejected_count, "rejects", "newsledger rejects says why" if run.rejected_count else ""),
    ]


def _articles_remark(found: FoundRow) -> str:
    return f"{found.duplicate_count:,} of them copies" if found.duplicate_count else ""


def _new_stories(rows: ReportRows) -> str:
    touched = rows.stories[0].touched_story_count if rows.stories else 0
    return f"{touched:,} with something new" if touched else "nothing new"
