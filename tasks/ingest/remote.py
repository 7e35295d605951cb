"""Objects in a store: whatever fsspec reaches by a URL (`s3://`, `gs://`, `abfs://`, `sftp://` …), listed and opened.

Credentials and endpoints are fsspec's own business: the environment, or its configuration files. Addresses of the web are not among these
URLs: they are fetched, politely, and only when `sources.toml` names them.
"""

import io
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any, NamedTuple

from warehouse.errors import MissingSource

_URL = re.compile(r"(?!https?:|ftps?:)([a-z][a-z0-9+.-]{1,30})://.", re.IGNORECASE)
_TIMES = ("mtime", "LastModified", "last_modified", "updated", "created")  # as stores call it
_TAGS = ("ETag", "etag", "md5Hash", "content_md5")
_MAGIC = re.compile(r"[*?\[]")


class RemoteObject(NamedTuple):
    """One object: where it is, and what tells a changed one. `mtime_ns` is 0 where the store tells no time."""

    url: str
    byte_count: int
    mtime_ns: int
    etag: str | None


def is_remote(pattern: str) -> bool:
    """Whether a pattern is the URL of a store and no path."""
    return _URL.match(pattern) is not None


def list_remote(pattern: str) -> Iterator[RemoteObject]:
    """Every object that a URL, a folder's URL or a glob names, by name; hidden ones beneath a folder are left out."""
    try:
        store, path = _store(pattern)
        found = _named(store, path)
    except FileNotFoundError:
        found = {}
    except ImportError as error:
        raise MissingSource(pattern, f"{error}: pip install 'newsledger[cloud]'") from error
    except (OSError, ValueError) as error:
        raise MissingSource(pattern, " ".join(str(error).split()) or type(error).__name__) from error
    if not found:
        raise MissingSource(pattern, "names no object or folder: check the address")
    for name in sorted(found):
        yield _described(store.unstrip_protocol(name), found[name])


def open_remote(url: str) -> io.BufferedReader:
    """The object's bytes, read as they are asked for; OSError where it cannot be read."""
    store, path = _store(url)
    return io.BufferedReader(store.open(path, "rb"))


def _store(url: str) -> tuple[Any, str]:
    from fsspec.core import url_to_fs  # noqa: PLC0415 an extra: whoever reads files alone does without

    store, path = url_to_fs(url)
    return store, str(path)


def _named(store: Any, path: str) -> dict[str, dict[str, Any]]:
    magic = _MAGIC.search(path)
    if magic is None or store.exists(path):
        return _beneath(store, path, store.info(path))
    known = len(path[: magic.start()].rpartition("/")[0])
    found: dict[str, dict[str, Any]] = {}
    for name, told in store.glob(path, detail=True).items():
        if "/." in path[known:] or not _is_hidden(name[known:]):  # fsspec's star takes hidden names, too
            found |= _beneath(store, name, told)
    return found


def _beneath(store: Any, path: str, told: dict[str, Any]) -> dict[str, dict[str, Any]]:
    if told["type"] != "directory":
        return {path: told}
    found: dict[str, dict[str, Any]] = store.find(path, detail=True)
    return {name: each for name, each in found.items() if not _is_hidden(name[len(path) :])}


def _is_hidden(name: str) -> bool:
    return any(part.startswith(".") for part in name.split("/"))


def _described(url: str, told: dict[str, Any]) -> RemoteObject:
    tag = next((str(told[key]) for key in _TAGS if told.get(key)), None)
    moment = next((told[key] for key in _TIMES if told.get(key)), None)
    return RemoteObject(url, int(told.get("size") or 0), _nanoseconds(moment), tag)


def _nanoseconds(moment: object) -> int:
    """A store's time, be it seconds, a datetime or text."""
    if isinstance(moment, str):
        try:
            moment = datetime.fromisoformat(moment)
        except ValueError:
            return 0
    if isinstance(moment, datetime):
        moment = (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
    return int(moment * 1_000_000) * 1000 if isinstance(moment, int | float) else 0
