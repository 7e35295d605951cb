"""Analysts only ever see whole, audited files, and a run never waits for them nor they for a run."""

import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from warehouse.connection import published, work
from warehouse.errors import AuditFailed, Busy, NoSpace
from warehouse.home import Home
from warehouse.publish import audit, ensure_space, publish
from warehouse.query import ask

READING = """
import sys, time, duckdb
opens = 0
print("reading", flush=True)
while True:
    with duckdb.connect(sys.argv[1], read_only=True) as connection:
        (whole,) = connection.execute(
            "select count(*) from runs where read_count <> (select count(*) from captures where captures.run_id = runs.run_id)"
        ).fetchone()
    assert not whole, "half a run was published"
    opens += 1
    if opens == 10:
        print("ten", flush=True)
"""
HOLDING = """
import sys, time, duckdb
connection = duckdb.connect(sys.argv[1], read_only=True)
print("open", flush=True)
time.sleep(60)
"""


@pytest.mark.slow
def test_what_is_published_is_sealed_sound_and_the_last_three_are_kept(archive_copy, page):
    home, seen = archive_copy.home, []
    for number in range(5):
        run_id, _ = archive_copy.run([page(f"night-{number}", f"Night {number}\n\nNorth Korea was quiet.")])
        seen.append(publish(home, run_id).name)

    assert sorted(path.name for path in home.snapshots.iterdir()) == seen[2:]
    assert home.published.readlink() == Path("snapshots", seen[-1])
    assert (home.published.stat().st_mode & 0o777) == 0o444
    assert not any(audit(home.published).values())
    assert ask(home, "select count(*) from articles").rows == [(7,)]


def test_publishing_the_same_run_again_does_not_disturb_who_reads_it(archive_copy, page):
    run_id, _ = archive_copy.run([page("new", "New\n\nNorth Korea was quiet.")])
    publish(archive_copy.home, run_id)
    with published(archive_copy.home) as connection:
        publish(archive_copy.home, run_id)

        assert connection.execute("select count(*) from articles").fetchone() == (3,)
        assert ask(archive_copy.home, "select 1").rows == [(1,)]


def test_a_copy_that_fails_an_audit_is_refused_and_kept_aside(archive_copy, page):
    run_id, _ = archive_copy.run([page("new", "New\n\nNorth Korea was quiet.")])
    first = publish(archive_copy.home, run_id)
    archive_copy.rows("update facts set surface = 'South Korea'")
    with pytest.raises(AuditFailed, match=r"not published, these audits found rows: audit_verbatim \(\d+\)") as refused:
        publish(archive_copy.home, run_id)

    assert refused.value.failing.keys() == {"audit_verbatim"}
    assert archive_copy.home.published.resolve() == first.resolve()
    assert [path.suffix for path in sorted(archive_copy.home.snapshots.iterdir())] == [".duckdb", ".refused"]


def test_the_file_is_written_for_clients_of_1_5(archive):
    with duckdb.connect(str(archive.home.published), read_only=True) as connection:
        tags = connection.execute("select tags from duckdb_databases() where not internal").fetchone()

    assert tags[0]["storage_version"].startswith("v1.5.0")


def test_who_holds_the_work_file_is_named(archive_copy):
    with subprocess.Popen(
        [sys.executable, "-c", HOLDING, str(archive_copy.home.work)], stdout=subprocess.PIPE, text=True
    ) as stranger:
        assert stranger.stdout.readline() == "open\n"
        with (
            pytest.raises(Busy, match=rf"PID {stranger.pid}\).*: wait for it to end"),
            work(archive_copy.home, patience_s=0.2),
        ):
            pass
        stranger.kill()


@pytest.mark.slow
def test_a_reader_who_never_closes_and_readers_who_never_stop(archive_copy, page):
    home = archive_copy.home
    run_id, _ = archive_copy.run([page("first", "First\n\nNorth Korea was quiet.")])
    publish(home, run_id)
    with (
        subprocess.Popen(
            [sys.executable, "-c", READING, str(home.published)], stdout=subprocess.PIPE, text=True
        ) as reader,
        published(home) as open_all_night,
    ):
        assert reader.stdout.readline() == "reading\n"
        for number in range(5):
            run_id, _ = archive_copy.run([page(f"night-{number}", f"Night {number}\n\nNorth Korea was quiet.")])
            publish(home, run_id)
            assert open_all_night.execute("select count(*) from articles").fetchone() == (3,)
        assert reader.stdout.readline() == "ten\n"
        assert reader.poll() is None
        reader.kill()


def test_a_disk_too_full_to_start_is_said_at_once(tmp_path):
    home = Home(tmp_path / "home")
    home.work.parent.mkdir(parents=True)
    with home.work.open("wb") as sparse:
        sparse.truncate(1 << 43)
    with pytest.raises(NoSpace, match="MB free and a run needs"):
        ensure_space(home)
