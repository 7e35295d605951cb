"""TAR archives, plain or packed: every member goes to the reader of its own format, in one pass."""

import tarfile
from collections.abc import Iterator
from typing import IO, cast

from tasks.ingest.archive import DAMAGE, Members, is_hidden
from tasks.ingest.received import TAIL, Received
from tasks.ingest.source import Limits, Refused
from tasks.records import Refusal

MAGIC = slice(257, 262)
LONGEST_HEADER = 1_000_000  # bytes of a long name or of extended headers, which are read whole
EXTENDED = (
    tarfile.XHDTYPE,
    tarfile.XGLTYPE,
    tarfile.SOLARIS_XHDTYPE,
    tarfile.GNUTYPE_LONGNAME,
    tarfile.GNUTYPE_LONGLINK,
)


class Tar:
    """Members as they come; what is neither file nor folder is told."""

    name = "tar"
    version = "1"
    suffixes: tuple[str, ...] = (".tar",)
    media_types: tuple[str, ...] = ("application/x-tar",)

    def recognises(self, head: bytes) -> bool:
        return head[MAGIC] == b"ustar"

    def __call__(self, received: Received, limits: Limits) -> Iterator[Refusal | Received]:
        if not received.head:
            return
        faults: list[str] = []
        members = Members(received, limits)
        try:
            with tarfile.open(
                fileobj=received.stream, mode="r|", tarinfo=_watched(faults), ignore_zeros=True
            ) as archive:
                for info in archive:
                    yield from _member(received, members, archive, info)
        except (*DAMAGE, RecursionError) as error:
            raise Refused("truncated", f"the archive breaks: {error}") from error
        if faults:
            yield received.refusal("corrupt", f"{len(faults)} broken headers: {faults[0]}", locator=TAIL)


def _member(
    received: Received, members: Members, archive: tarfile.TarFile, info: tarfile.TarInfo
) -> Iterator[Refusal | Received]:
    if info.isdir() or is_hidden(info.name):
        return
    if info.isfile():
        yield members.received(info.name, cast("IO[bytes]", archive.extractfile(info)), info.size)
    else:
        yield received.refusal("not_a_file", "a link or a device is not followed", locator=members.locator(info.name))


def _watched(faults: list[str]) -> type[tarfile.TarInfo]:
    """Headers that note what is wrong with them: the module itself would pass over a broken one without a word."""

    class Watched(tarfile.TarInfo):
        @classmethod
        def frombuf(cls, buf: bytes | bytearray, encoding: str, errors: str) -> "Watched":
            try:
                info = super().frombuf(buf, encoding, errors)
            except tarfile.HeaderError as error:
                if bytes(buf).strip(b"\0"):
                    faults.append(str(error))
                raise
            if info.type in EXTENDED and info.size > LONGEST_HEADER:
                raise Refused("too_large", f"an extended header of {info.size} bytes")
            return info

    return Watched
