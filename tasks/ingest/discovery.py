"""Find the files that paths, folders and globs name, and the objects that URLs of stores name."""

import glob
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from urllib.parse import quote

from tasks.ingest.remote import is_remote, list_remote
from tasks.ingest.source import SourceFile
from warehouse.errors import MissingSource


def discover(patterns: Sequence[str], *, outlet: str | None = None, language: str | None = None) -> list[SourceFile]:
    """Every file that the patterns name, once, sorted by path.

    Folders are searched to the bottom; hidden files and folders are left out unless a pattern names them. What nobody
    may read is listed all the same and ends as a reject. A pattern that names nothing raises `MissingSource`.
    """
    local = [pattern for pattern in patterns if not is_remote(pattern)]
    paths = {os.path.abspath(path): path for pattern in local for path in _named(pattern)}  # noqa: PTH100 (no link is followed)
    files = [_source(path, outlet, language) for path in sorted(paths.values())]
    return files + list(_objects(patterns, outlet, language))


def _objects(patterns: Sequence[str], outlet: str | None, language: str | None) -> Iterator[SourceFile]:
    """Every object that the URLs among the patterns name, once, by URL."""
    found = {each.url: each for pattern in patterns if is_remote(pattern) for each in list_remote(pattern)}
    for url in sorted(found):
        told, name = found[url], Path(url.rsplit("/", 1)[-1])
        state = {"place": url, "etag": told.etag}
        yield SourceFile(name, source_uri(url), told.byte_count, told.mtime_ns, outlet, language, **state)


def _named(pattern: str) -> Iterator[str]:
    if os.path.lexists(pattern):
        yield from _files(pattern)
        return
    matches = sorted(glob.glob(os.path.expanduser(pattern), recursive=True))  # noqa: PTH111, PTH207 (`**` and byte-wise names)
    if not matches:
        raise MissingSource(pattern, "names no file or folder: check the path")
    for match in matches:
        yield from _files(match)


def _files(path: str) -> Iterator[str]:
    if os.path.isdir(path):  # noqa: PTH112
        yield from _beneath(path)
    elif _is_readable_kind(path):
        yield path
    else:
        raise MissingSource(path, "is neither a file nor a folder (a socket, a pipe or a device)")


def _beneath(folder: str) -> Iterator[str]:
    """The files beneath a folder, and the folders that could not be listed."""
    closed: list[str] = []
    for root, folders, files in os.walk(folder, onerror=lambda error: closed.append(os.fspath(error.filename))):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        paths = (os.path.join(root, name) for name in files if not name.startswith("."))  # noqa: PTH118
        yield from (path for path in paths if _is_readable_kind(path))
    yield from closed


def _is_readable_kind(path: str) -> bool:
    """Plain files and dangling links; opening a pipe would wait for ever."""
    return os.path.isfile(path) or not os.path.exists(path)  # noqa: PTH110, PTH113


def _source(path: str, outlet: str | None, language: str | None) -> SourceFile:
    try:
        status = os.stat(path)  # noqa: PTH116
    except OSError:
        return SourceFile(Path(path), source_uri(path), 0, 0, outlet, language)
    return SourceFile(Path(path), source_uri(path), status.st_size, status.st_mtime_ns, outlet, language)


def source_uri(path: str) -> str:
    """The path as given; a percent-encoded URI where no text column holds it ("caf\\xe9.txt", a line break)."""
    if path.isprintable():
        return path
    return quote(path, safe=":/") if is_remote(path) else Path(path).absolute().as_uri()
