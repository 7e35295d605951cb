"""Publish: an audited copy of the work file becomes what analysts read."""

import shutil
from pathlib import Path
from uuid import UUID

from flows.plan import RunPlan
from warehouse import publish as publishing


def publish(plan: RunPlan, run_id: UUID) -> Path:
    """Publish the work file, then empty the staging folder: what was staged is in the warehouse now."""
    snapshot = publishing.publish(plan.home, run_id)
    for staged in plan.home.staging.iterdir():
        shutil.rmtree(staged) if staged.is_dir() else staged.unlink()
    return snapshot
