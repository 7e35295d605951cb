"""Keep the bytes of every source as received, once, under their sha256: the proof behind every span."""

import os
from collections.abc import Iterator
from hashlib import file_digest, sha256
from pathlib import Path

from tasks.ingest.source import SourceFile

CHUNK = 1 << 20


def keep_capture(source: SourceFile, captures: Path) -> str | None:
    """Copy the source's bytes to `captures/<aa>/<sha256>` unless they are there.

    Returns the hash, None for what cannot be read; a disk that is full raises OSError.
    A copy and no hard link: who appends to the source's file would write into the proof.
    """
    try:
        digest = None if source.place else _digest(source)  # an object is asked for once
        pieces = _pieces(source)
        first = next(pieces, b"")
    except OSError:
        return None
    if digest and kept_at(captures, digest).exists():
        return digest
    return _copy(first, pieces, captures)


def kept_at(captures: Path, digest: str) -> Path:
    """Where the bytes with this sha256 are kept."""
    return captures / digest[:2] / digest


def _digest(source: SourceFile) -> str:
    with source.open() as file:
        return file_digest(file, "sha256").hexdigest()


def _pieces(source: SourceFile) -> Iterator[bytes]:
    with source.open() as file:
        while piece := file.read(CHUNK):
            yield piece


def _copy(first: bytes, rest: Iterator[bytes], captures: Path) -> str:
    """Write beside the name, then move into place; named by what was copied, for the file may have grown since."""
    captures.mkdir(parents=True, exist_ok=True)
    unfinished = captures / f".copying.{os.getpid()}"
    digest = sha256(first)
    with unfinished.open("wb") as copy:
        copy.write(first)
        for piece in rest:
            digest.update(piece)
            copy.write(piece)
    kept = kept_at(captures, digest.hexdigest())
    kept.parent.mkdir(exist_ok=True)
    unfinished.replace(kept)
    return digest.hexdigest()
