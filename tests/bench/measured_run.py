"""One ingest flow run, measured: `python -m tests.bench.measured_run SOURCE HOME` prints its counts and seconds as JSON.

With PREFECT_API_URL set the run talks to that server, so that only the client's share of Prefect is spent here.
"""

import json
import sys
import threading
import time

import psutil


def peak_memory(stop: threading.Event, peak: list[int]) -> None:
    """Follow the memory of this process and all below it, several times a second."""
    here = psutil.Process()
    while not stop.wait(0.2):
        total = 0
        for process in (here, *here.children(recursive=True)):
            try:
                total += process.memory_info().rss
            except psutil.NoSuchProcess:
                continue
        peak[0] = max(peak[0], total)


def main(source: str, home: str) -> None:
    from flows.environment import prefer_quiet

    prefer_quiet()
    import flows.ingest  # noqa: F401 what the interpreter takes to import Prefect is no part of the run
    from flows.embedded import completed
    from flows.parameters import IngestParameters

    stop, peak = threading.Event(), [0]
    watcher = threading.Thread(target=peak_memory, args=(stop, peak))
    watcher.start()
    started, cpu_started = time.monotonic(), time.process_time()
    outcome = completed(IngestParameters(sources=[source], home=home))
    cpu, wall = time.process_time() - cpu_started, time.monotonic() - started
    stop.set()
    watcher.join()
    clock = outcome.clock
    measured = {
        "articles": outcome.counts.article,
        "wall_s": wall,
        "client_cpu_s": cpu,
        "stage_cpu_s": clock.cpu,
        "worker_cpu_s": clock.workers,
        "peak_bytes": peak[0],
    }
    sys.stdout.write(json.dumps(measured) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
