"""What ZIP and TAR archives share: members read as streams, never written to disk, under one budget."""

import io
import lzma
import tarfile
import zipfile
import zlib
from collections import Counter
from pathlib import PurePosixPath
from typing import IO

from tasks.ingest.received import Received
from tasks.ingest.source import Limits, Refused
from tasks.ingest.unpack import CHUNK, Guarded
from tasks.records import Refusal

# What the two modules raise on damaged members, RuntimeError and NotImplementedError on coded ones included
DAMAGE = (
    zipfile.BadZipFile,
    tarfile.TarError,
    zlib.error,
    lzma.LZMAError,
    EOFError,
    OSError,
    RuntimeError,
    ValueError,
    LookupError,
)
HIDDEN_FOLDERS = {"__MACOSX"}


class Budget:
    """What the members of one archive may unpack to, all together."""

    def __init__(self, packed: int, limits: Limits) -> None:
        self._left = min(limits.max_total_bytes, max(limits.ratio_floor, packed * limits.max_ratio))

    def spend(self, size: int) -> None:
        """Count unpacked bytes; `Refused` when there are too many."""
        self._left -= size
        if self._left < 0:
            raise Refused("too_large", "the archive unpacks to more than it may")


class Members:
    """The members of one archive on their way to the readers, each with a locator of its own."""

    def __init__(self, received: Received, limits: Limits) -> None:
        self._received, self._limits = received, limits
        self._budget = Budget(received.byte_count, limits)
        self._seen: Counter[str] = Counter()

    def locator(self, name: str) -> str:
        """The member's name, numbered where the archive holds it twice; `Refused` when there are too many members."""
        self._seen[name] += 1
        if self._seen.total() > self._limits.max_members:
            raise Refused("too_large", f"the archive holds more than {self._limits.max_members} members")
        return name if self._seen[name] == 1 else f"{name} ({self._seen[name]})"

    def received(self, name: str, content: IO[bytes], byte_count: int) -> Received | Refusal:
        """The member, opened. Its name serves to tell it apart, never as a path."""
        locator = self.locator(name)
        packed = Guarded(_Member(content, self._budget), CHUNK)
        try:
            return self._received.member(PurePosixPath(name).name, locator, packed, byte_count, self._limits)
        except Refused as refused:  # its first bytes break
            return self._received.refusal(refused.reason, refused.detail, locator=locator)


def is_hidden(name: str) -> bool:
    """Whether a member would be left out of a folder too."""
    parts = PurePosixPath(name.replace("\\", "/")).parts
    return any((part.startswith(".") and part not in (".", "..")) or part in HIDDEN_FOLDERS for part in parts)


class _Member(io.RawIOBase):
    """A member's bytes; what breaks in them is a `Refused`."""

    def __init__(self, content: IO[bytes], budget: Budget) -> None:
        self._content, self._budget = content, budget

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "memoryview[int]") -> int:  # type: ignore[override]
        try:
            piece = self._content.read(len(buffer))
        except DAMAGE as error:
            raise Refused("corrupt", f"the member breaks: {error}") from error
        self._budget.spend(len(piece))
        buffer[: len(piece)] = piece
        return len(piece)
