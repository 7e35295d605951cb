"""The run report in Markdown: what one reads in the orchestrator's interface in the morning."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from tasks.report.befell import by_kind, told
from tasks.report.changes import changes_table, examples_table
from tasks.report.reliability import reliability_table
from tasks.report.rows import EventRow, OutletRow, ReportRows, RunRow, StoryRow
from tasks.report.tables import has_shrunk, newest, outlet_table
from tasks.report.words import carried_by, clipped, counted, moment_words, span_of_days

TOP_STORIES = 10
MOST_OUTLETS = 30
MOST_SILENT = 10

_ACTIVE = re.compile(r"([\\`*_{}\[\]<>()#+!|~&$:@-])")


def run_report_markdown(rows: ReportRows) -> str:
    """Counts, top stories, outlets with the newest article of each, rejects by reason, audits.

    Every word that comes from an article is escaped: no link, image or markup of its own survives.
    """
    sections = (
        _head(rows.run),
        _stories(rows.stories),
        _events(rows.events),
        _outlets(rows.outlets),
        _changes(rows),
        _rejects(rows),
        _reliability(rows),
        _audits(rows.audits),
    )
    return "\n\n".join(filter(None, sections)) + "\n"


def escaped(text: str) -> str:
    """Text as it is, on one line, whatever it means in Markdown or HTML."""
    return (
        _ACTIVE.sub(r"\\\1", " ".join(text.split()))
        .replace("\\<", "&lt;")
        .replace("\\>", "&gt;")
        .replace("\\&", "&amp;")
    )


def _head(run: RunRow) -> str:
    counts = [("read", run.read_count), ("articles", run.article_count), ("duplicates", run.duplicate_count)]
    table = _table(("outcome", "records"), [*counts, ("rejected", run.rejected_count)])
    took = f" in {(run.finished_at - run.started_at).total_seconds():.0f} s" if run.finished_at else ""
    return f"## {moment_words(run.started_at)}: {run.status.replace('_', ' ')}{took}\n\n{table}"


def _stories(rows: Sequence[StoryRow]) -> str:
    if not rows:
        return "### Stories\n\nNone."
    touched = rows[0].touched_story_count
    head = f"{counted(touched, 'story', 'stories')} with something new" if touched else "Nothing new; what is held"
    lines = [
        f"{at}. **{escaped(clipped(row.headline or 'Without a headline', 160))}** "
        f"({span_of_days(row.first_published_at, row.last_published_at)}; {carried_by(row)})"
        for at, row in enumerate(rows[:TOP_STORIES], start=1)
    ]
    return f"### Stories\n\n{head}:\n\n" + "\n".join(lines)


def _events(rows: Sequence[EventRow]) -> str:
    """Which stories came, grew, merged, split or gave articles away: the largest of each kind by name."""
    lines = [f"- **{of_kind[0].kind_count:,} {name}**: {_named(of_kind)}" for name, of_kind in by_kind(rows)]
    return "### What befell stories\n\n" + "\n".join(lines) if lines else ""


def _named(rows: Sequence[EventRow]) -> str:
    more = rows[0].kind_count - len(rows)
    return "; ".join(told(row, escaped) for row in rows) + (f"; and {more:,} more" if more > 0 else "")


def _outlets(rows: Sequence[OutletRow]) -> str:
    """Who brought what, who was silent, and whose articles have become suspiciously short."""
    active, silent = [row for row in rows if row.run_article_count], [row for row in rows if not row.run_article_count]
    short = [row for row in active if has_shrunk(row)]
    parts = [
        _outlet_table(active),
        f"**Silent in this run**: {_silent(silent)}." if silent else "",
        "\n".join(f"**Much shorter than before**: {_shrunk(row)}." for row in short),
    ]
    return "\n\n".join(["### Outlets", *filter(None, parts)]) if rows else ""


def _outlet_table(rows: Sequence[OutletRow]) -> str:
    if not rows:
        return ""
    shown = outlet_table(rows[:MOST_OUTLETS])
    more = rows[0].kind_count - len(shown)
    table = _table(tuple(shown[0]), [tuple(row.values()) for row in shown])
    return table + (f"\n\nand {counted(more, 'more outlet')}." if more > 0 else "")


def _silent(rows: Sequence[OutletRow]) -> str:
    names = [f"{escaped(row.outlet or 'unknown')} (newest: {newest(row)})" for row in rows[:MOST_SILENT]]
    more = rows[0].kind_count - len(names)
    return "; ".join(names) + (f"; and {more:,} more" if more > 0 else "")


def _shrunk(row: OutletRow) -> str:
    name = escaped(row.outlet or "unknown")
    return f"{name}, {row.run_word_mean:.0f} words an article, {row.earlier_word_mean:.0f} before"


def _changes(rows: ReportRows) -> str:
    """What re-extraction changed: nothing when no extractor has a new version."""
    if not rows.changes:
        return ""
    counts, examples = changes_table(rows.changes), examples_table(rows.change_examples)
    shown = "\n\n".join(_table(tuple(table[0]), [tuple(row.values()) for row in table]) for table in (counts, examples))
    return f"### What new versions changed\n\n{shown}\n\nThe relation `facts_diff` has them all."


def _rejects(rows: ReportRows) -> str:
    if not rows.rejects:
        return ""
    reasons = Counter(sorted(row.reason for row in rows.rejects))
    table = _table(("reason", "records"), reasons.most_common())
    shown, total = len(rows.rejects), rows.rejects[0].reject_count
    first = f" (of the first {shown:,})" if total > shown else ""
    return f"### Rejects: {total:,}\n\n{table}\n\nBy reason{first}. `newsledger rejects` lists them."


def _reliability(rows: ReportRows) -> str:
    table = reliability_table(rows.reliability, rows.measured)
    if not table:
        return ""
    lines = _table(tuple(table[0]), [tuple(row.values()) for row in table])
    told = "Facts held in each tenth of confidence: how many, and what share of such facts was right where people had judged them."
    return f"### Confidence\n\n{lines}\n\n{told}"


def _audits(audits: Mapping[str, int]) -> str:
    if not audits:
        return ""
    failing = {name: count for name, count in audits.items() if count}
    if not failing:
        return f"### Audits\n\nAll {len(audits)} found nothing."
    return "### Audits\n\n" + _table(("audit", "rows found"), sorted(failing.items()))


def _table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    lines = [head, ["---"] * len(head)]
    body = [[escaped(str(cell)) for cell in row] for row in rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in [*lines, *body])
