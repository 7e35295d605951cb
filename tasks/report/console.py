"""What `newsledger run` says at its end: what was found, and three queries to go on with."""

from dataclasses import dataclass

from tasks.report.rows import FoundRow, ReportRows

PASTE = (
    "select headline, article_count, independent_outlet_count from stories order by 3 desc limit 5",
    "select outlet, divergence, text, diff from quote_variants where divergence in ('garbled', 'polarity', 'wording')",
    "select title, published_not_before, published_not_after, published_basis from articles where published_at is null",
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
