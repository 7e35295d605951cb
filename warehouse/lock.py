"""One run at a time in a home: an operating-system lock on a file of its own, which also says who holds it.

The system drops the lock when its holder dies, however it dies; the text that stays behind is then nobody's.
"""

import fcntl
import json
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from warehouse.errors import Busy
from warehouse.home import Home


@contextmanager
def hold(home: Home, purpose: str) -> Iterator[None]:
    """Hold the home while inside; raise Busy at once when somebody else does."""
    home.lock.parent.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(home.lock, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        if not _taken(descriptor):
            raise Busy(str(home.root), _written(home.lock))
        _write_holder(descriptor, purpose)
        yield
    finally:
        os.close(descriptor)


def holder(home: Home) -> str | None:
    """Who holds the home right now; None when nobody does."""
    if not home.lock.exists():
        return None
    descriptor = os.open(home.lock, os.O_RDONLY)
    try:
        return None if _taken(descriptor) else _written(home.lock)
    finally:
        os.close(descriptor)


def _taken(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _write_holder(descriptor: int, purpose: str) -> None:
    since = datetime.now(UTC).isoformat(timespec="seconds")
    holder = {"pid": os.getpid(), "host": socket.gethostname(), "purpose": purpose, "since": since}
    os.ftruncate(descriptor, 0)
    os.pwrite(descriptor, json.dumps(holder).encode(), 0)


def _written(lock: Path) -> str:
    try:
        holder = json.loads(lock.read_text(encoding="utf-8"))
    except ValueError:  # taken this very moment, not written yet
        return "another run"
    return f"{holder['purpose']} (PID {holder['pid']} on {holder['host']}, since {holder['since']})"
