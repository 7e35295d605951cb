"""What `newsledger run` says at its end: what was found, and three queries to go on with."""

from dataclasses import dataclass

from tasks.report.befell import by_kind, count_words, told
from tasks.report.rows import FoundRow, ReportRows

PASTE = (
    "select headline, independent_outlet_count as voices, article_count as articles from stories order by 2 desc limit 5",
    "select speaker, outlet, divergence, text from disagreements() limit 5",
    "select speaker, count(*) as times from quotes where speaker is not null group by all order by 2 desc, 1 limit 5",
)
"""Three statements for `newsledger sql`."""
SHOWN_OF_A_KIND = 2


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
        Finding(found.story_count, "stories", _stories_remark(rows)),
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


def befallen(rows: ReportRows) -> list[tuple[str, str]]:
    """What befell stories, the largest two of each kind: the kind on the first line of it, and what happened."""
    lines: list[tuple[str, str]] = []
    for name, of_kind in by_kind(rows.events):
        shown = of_kind[:SHOWN_OF_A_KIND]
        more = of_kind[0].kind_count - len(shown)
        sentences = [*map(told, shown), *([f"and {more:,} more"] if more > 0 else [])]
        lines += zip([name, *[""] * (len(sentences) - 1)], sentences, strict=True)
    return lines


def _stories_remark(rows: ReportRows) -> str:
    """What became of stories; of those whose articles only changed, how many."""
    touched = rows.stories[0].touched_story_count if rows.stories else 0
    return count_words(rows.events) or (f"{touched:,} with something new" if touched else "nothing new")
