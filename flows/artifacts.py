"""What a run leaves in the Prefect UI: its report, the quality and rejects tables, and a link to the digest."""

from prefect.artifacts import create_link_artifact, create_markdown_artifact, create_table_artifact

from flows.stages.report import Report


def leave_artifacts(report: Report) -> None:
    """Publish the artifacts of one run; fixed keys give each a history."""
    create_markdown_artifact(report.markdown, key="run-report", description="What this run found")
    create_table_artifact(report.quality, key="quality", description="The state of the warehouse in figures")
    create_table_artifact(
        report.reliability, key="reliability", description="How sure the facts are, and how right such facts were"
    )
    create_table_artifact(report.rejects, key="rejects", description="What was refused, and why")
    if report.changes:
        create_table_artifact(report.changes, key="facts-diff", description="What new versions of extractors changed")
        create_table_artifact(report.change_examples, key="facts-diff-examples", description="Some of these changes")
    create_link_artifact(report.digest.as_uri(), key="digest", link_text="the digest of this run")
