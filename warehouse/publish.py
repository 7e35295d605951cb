"""Blue/green: analysts read a copy that was audited before they could see it.

The closed work file is copied, the copy is audited, and a symbolic link is moved to it in one step. Who has the older copy open keeps it; who
opens next gets the new one; nobody is ever refused.
"""

import os
import shutil
from pathlib import Path
from uuid import UUID

import duckdb

from warehouse.compact import compact_when_due
from warehouse.connection import read_only, work
from warehouse.errors import AuditFailed, NoSpace
from warehouse.home import Home

KEPT = 3
_LEAST_FREE = 64_000_000  # a first run on an empty home needs some room, too
_AUDITS = (
    "select view_name from duckdb_views() where schema_name = 'ops' and view_name like 'audit!_%' escape '!' order by 1"
)


def publish(home: Home, run_id: UUID) -> Path:
    """Publish the work file; raise AuditFailed, and leave what is published alone, when a copy is not sound.

    Call it with every connection to the work file closed: copying a file that this process has open would drop its lock.
    """
    compact_when_due(home)
    ensure_space(home, copies=1)
    snapshot = home.snapshots / f"{_started_at(home, run_id)}-{str(run_id)[:8]}.duckdb"
    candidate = snapshot.with_suffix(".candidate")
    candidate.unlink(missing_ok=True)
    _copy(home, candidate)
    failing = {name: rows for name, rows in audit(candidate).items() if rows}
    if failing:
        refused = _keep_refused(home, candidate)
        raise AuditFailed(failing, str(refused))
    candidate.chmod(0o444)
    candidate.replace(snapshot)
    _point(home, snapshot)
    _forget(home)
    return snapshot


def audit(path: Path) -> dict[str, int]:
    """How many rows each audit finds in a warehouse file; a sound one gives zeros."""
    with read_only(path) as connection:
        connection.execute("set memory_limit = '640MiB'")
        names = [name for (name,) in connection.execute(_AUDITS).fetchall()]
        return {name: _row_count(connection, name) for name in names}


def ensure_space(home: Home, copies: int = 2) -> None:
    """Raise NoSpace unless so many copies of the work file, and some megabytes, fit on the disk; a run that grows it needs two."""
    held = home.work.stat().st_size if home.work.exists() else 0
    needed, place = copies * held + _LEAST_FREE, home.root
    while not place.exists():
        place = place.parent
    free = shutil.disk_usage(place).free
    if free < needed:
        raise NoSpace(str(home.root), needed, free)


def _started_at(home: Home, run_id: UUID) -> str:
    """Checkpoint the work file and tell when the run started, for the snapshot's name: names sort by time."""
    with work(home) as connection:
        row = connection.execute("select started_at from runs where run_id = ?", [run_id]).fetchone()
        connection.execute("checkpoint")
    assert row, f"run {run_id} was never started"
    return f"{row[0]:%Y%m%dT%H%M%S%f}"


def _copy(home: Home, candidate: Path) -> None:
    home.snapshots.mkdir(parents=True, exist_ok=True)
    try:
        shutil.copyfile(home.work, candidate)
        _sync(candidate)
    except OSError as error:
        candidate.unlink(missing_ok=True)
        free = shutil.disk_usage(home.root).free
        raise NoSpace(str(home.root), home.work.stat().st_size, free) from error


def _row_count(connection: duckdb.DuckDBPyConnection, view: str) -> int:
    row = connection.execute(f'select count(*) from ops."{view}"').fetchone()  # noqa: S608 (a name from the catalogue)
    assert row
    return int(row[0])


def _keep_refused(home: Home, candidate: Path) -> Path:
    """Keep the newest refused copy for inspection, and only that."""
    for old in home.snapshots.glob("*.refused"):
        old.unlink()
    return candidate.replace(candidate.with_suffix(".refused"))


def _point(home: Home, snapshot: Path) -> None:
    link = home.root / f".{home.published.name}.new"
    link.unlink(missing_ok=True)
    link.symlink_to(snapshot.relative_to(home.root))
    link.replace(home.published)
    _sync(home.root)


def _forget(home: Home) -> None:
    """Remove all but the newest snapshots, and what a killed publish left."""
    published = home.published.resolve()
    for old in sorted(home.snapshots.glob("*.duckdb"))[:-KEPT]:
        if old.resolve() != published:
            old.unlink()
    for unfinished in home.snapshots.glob("*.candidate"):
        unfinished.unlink()


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
