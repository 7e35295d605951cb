"""ZIP archives: every member goes to the reader of its own format. An archive without its index is read from the front."""

import io
import zipfile
from collections.abc import Iterator

from tasks.ingest.archive import DAMAGE, Members, is_hidden
from tasks.ingest.received import TAIL, Received
from tasks.ingest.source import Limits
from tasks.ingest.zip_entries import entries_from_the_front
from tasks.records import Refusal

ENCRYPTED = 1  # bit of a member's flags


class Zip:
    """Members in the order of the archive's index."""

    name = "zip"
    version = "1"
    suffixes: tuple[str, ...] = (".zip",)
    media_types: tuple[str, ...] = ("application/zip",)

    def recognises(self, head: bytes) -> bool:
        return head.startswith((b"PK\x03\x04", b"PK\x05\x06"))

    def __call__(self, received: Received, limits: Limits) -> Iterator[Refusal | Received]:
        if not received.head:
            return
        file = received.stream
        if not file.seekable():
            file = io.BufferedReader(io.BytesIO(received.whole(limits.max_record_bytes)[0]))
        members = Members(received, limits)
        try:
            archive = zipfile.ZipFile(file)
        except DAMAGE as error:
            file.seek(0)
            yield from _from_the_front(members, file.read(limits.max_record_bytes), limits)
            yield received.refusal("truncated", f"the archive has no index: {error}", locator=TAIL)
            return
        for info in archive.infolist():
            if not info.filename.endswith("/") and not is_hidden(info.filename):
                yield _member(received, members, archive, info)


def _member(
    received: Received, members: Members, archive: zipfile.ZipFile, info: zipfile.ZipInfo
) -> Refusal | Received:
    name = info.filename
    if info.flag_bits & ENCRYPTED:
        return received.refusal("encrypted", "the member needs a password", locator=members.locator(name))
    try:
        return members.received(name, archive.open(info), info.file_size)
    except DAMAGE as error:
        return received.refusal("corrupt", f"the member cannot be opened: {error}", locator=members.locator(name))


def _from_the_front(members: Members, raw: bytes, limits: Limits) -> Iterator[Refusal | Received]:
    for entry in entries_from_the_front(raw, limits.max_text_bytes):
        if not is_hidden(entry.name):
            yield members.received(entry.name, io.BytesIO(entry.content), len(entry.content))
