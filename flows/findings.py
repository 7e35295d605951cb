"""What `newsledger run` says when it is done: what was found, where it is, and three queries to go on with."""

import shutil
import sys
from pathlib import Path

from flows import console
from flows.plan import RunOutcome
from flows.stages.report import Report
from tasks.report.console import PASTE


def show_findings(outcome: RunOutcome, *, as_json: bool) -> None:
    """A table, paths and queries for people; one document for programs."""
    if as_json:
        console.say_json(_as_document(outcome))
        return
    counts = outcome.counts
    console.say(
        f"read {counts.read}: {counts.article} articles, {counts.duplicate} duplicates, {counts.rejected} rejected"
        f" · {counts.unchanged_sources} sources unchanged · {outcome.changed_rows} rows changed"
    )
    if outcome.report is None:
        console.say(f"nothing is new: {outcome.home.published} stays as it was")
        return
    console.say()
    console.show_table(
        ("", "found", ""), ((f"{each.count:,}", each.name, each.remark) for each in outcome.report.found)
    )
    if outcome.report.befallen:
        console.say()
        console.show_table(("stories", ""), outcome.report.befallen)
    _show_changes(outcome.report)
    console.say()
    console.say(f"warehouse  {_short(outcome.home.published)}")
    console.say(f"digest     {_short(outcome.home.digest / 'index.html')}")
    console.say()
    console.say("Ask it:")
    for query in PASTE:
        console.say(f'  {_command()} sql "{query}"')


def _show_changes(report: Report) -> None:
    """What new versions of extractors changed, when a run extracted again."""
    for title, table in (("What new versions changed", report.changes), ("for example", report.change_examples)):
        if table:
            console.say()
            console.show_table(tuple(table[0]), (tuple(row.values()) for row in table), title=title)


def _as_document(outcome: RunOutcome) -> dict[str, object]:
    counts = outcome.counts
    return {
        "run_id": outcome.run_id,
        "exit_code": int(outcome.exit_code),
        "read": counts.read,
        "articles": counts.article,
        "duplicates": counts.duplicate,
        "rejected": counts.rejected,
        "unchanged_sources": counts.unchanged_sources,
        "changed_rows": outcome.changed_rows,
        "stories": outcome.linked.of_stories,
        "facts_diff": outcome.report.changes if outcome.report else [],
        "published": outcome.home.published,
        "digest": outcome.home.digest / "index.html",
        "seconds": outcome.clock.wall,
        "cpu_seconds": outcome.clock.cpu,
    }


def _command() -> str:
    """How people can call this very command from where they stand."""
    here, found = Path(sys.argv[0]).absolute(), shutil.which("newsledger")
    return "newsledger" if found and Path(found).samefile(here) else _short(here)


def _short(path: Path) -> str:
    """Relative to where the user stands, when it is below."""
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)
