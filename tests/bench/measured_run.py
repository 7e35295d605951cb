"""One ingest flow run, measured: `python -m tests.bench.measured_run SOURCE HOME` prints its counts and seconds as JSON.

With PREFECT_API_URL set the run talks to that server, so that only the client's share of Prefect is spent here.
"""

import json
import sys
import time


def main(source: str, home: str) -> None:
    from flows.environment import prefer_quiet

    prefer_quiet()
    import flows.ingest  # noqa: F401 what the interpreter takes to import Prefect is no part of the run
    from flows.embedded import completed
    from flows.parameters import IngestParameters

    started, cpu_started = time.monotonic(), time.process_time()
    outcome = completed(IngestParameters(sources=[source], home=home))
    cpu, wall = time.process_time() - cpu_started, time.monotonic() - started
    clock = outcome.clock
    measured = {
        "articles": outcome.counts.article,
        "wall_s": wall,
        "client_cpu_s": cpu,
        "stage_cpu_s": clock.cpu,
        "worker_cpu_s": clock.workers,
    }
    sys.stdout.write(json.dumps(measured) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
