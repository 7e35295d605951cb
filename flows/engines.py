"""Where batches run: `local`, a process pool on this machine fed by threads, or `dask`, a cluster."""

import os
from typing import Any

from prefect.task_runners import TaskRunner, ThreadPoolTaskRunner

from flows.batch_pool import ONE_THREAD
from flows.settings import Settings
from warehouse.errors import SettingsError


def task_runner(settings: Settings) -> TaskRunner[Any]:
    """The task runner of the engine that the settings name."""
    if settings.engine == "local":
        return ThreadPoolTaskRunner(max_workers=settings.workers + 2)  # two to wait while the workers work
    try:
        from prefect_dask import DaskTaskRunner  # noqa: PLC0415 an optional extra
    except ImportError:
        raise SettingsError("NEWSLEDGER_ENGINE", "dask needs an extra: pip install -e '.[dask]'") from None
    for name in ONE_THREAD:
        os.environ.setdefault(name, "1")
    runner: TaskRunner[Any] = (
        DaskTaskRunner(address=settings.dask_address)
        if settings.dask_address
        else DaskTaskRunner(cluster_kwargs={"n_workers": settings.workers, "threads_per_worker": 1})
    )
    return runner


def needs_pool(settings: Settings) -> bool:
    """Whether batches go to the flow's own process pool."""
    return settings.engine == "local"
