"""A batch that kills the worker it runs in; importable, so that a pool worker can run it."""

import os
import signal
from dataclasses import dataclass
from pathlib import Path

KILLER = 13


@dataclass(frozen=True)
class Numbers:
    """A batch of numbers; 13 kills."""

    numbers: tuple[int, ...]

    def halves(self) -> "tuple[Numbers, Numbers] | None":
        """The batch in two."""
        middle = len(self.numbers) // 2
        return (Numbers(self.numbers[:middle]), Numbers(self.numbers[middle:])) if middle else None


def work(batch: Numbers, staging: Path) -> Path:
    """Name the batch in a file, unless it holds 13."""
    if KILLER in batch.numbers:
        os.kill(os.getpid(), signal.SIGKILL)
    return _written(staging, batch, "done")


def refuse(batch: Numbers, staging: Path, reason: str, detail: str) -> Path:
    """Write why a batch was refused."""
    return _written(staging, batch, f"{reason}: {detail}")


def _written(staging: Path, batch: Numbers, outcome: str) -> Path:
    path = staging / "-".join(map(str, batch.numbers))
    path.write_text(outcome)
    return path
