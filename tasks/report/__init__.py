"""Report: rows of the published file in, a page and its tables out.

Enters: `ReportRows`, what the queries `digest_*.sql` give for one run.
Leaves: one self-contained HTML page (`render`), the run report in Markdown, the tables of quality, rejects and
findings.
Pure: nothing here opens a file of the warehouse, and every word of an article is escaped by the template engine.
"""

from tasks.report.changes import changes_table, examples_table
from tasks.report.compose import compose
from tasks.report.console import Finding, befallen, findings
from tasks.report.markdown import run_report_markdown
from tasks.report.page import DigestPage
from tasks.report.reliability import reliability_table
from tasks.report.render import render
from tasks.report.rows import ReportRows
from tasks.report.tables import quality_table, rejects_table

__all__ = [
    "DigestPage",
    "Finding",
    "ReportRows",
    "befallen",
    "changes_table",
    "compose",
    "examples_table",
    "findings",
    "quality_table",
    "rejects_table",
    "reliability_table",
    "render",
    "run_report_markdown",
]
