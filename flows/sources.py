"""`sources.toml`: what the nightly run reads, validated before anything is read.

    [[source]]
    path = "inbox"            # a file, a folder, a glob (relative to this file), or a store's URL: "s3://bucket/news/*.warc.gz"
    outlet = "Example Times"  # optional: who published it, when it does not say so
    language = "en"           # optional: found from the text otherwise

    [[source]]
    url = "https://example.org/feed.xml"   # fetched, politely; nothing is fetched that is not named so
    follow = true                          # optional: read the pages that it lists, not the list
    most_pages = 50                        # optional: of those, at most so many a run

Without the file the nightly run reads the home's inbox folder, so dropping files there is enough.
"""

import tomllib
from pathlib import Path
from typing import Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from flows.plan import SourceEntry
from tasks.ingest.remote import is_remote
from warehouse.errors import SettingsError
from warehouse.home import Home


class _Source(BaseModel):
    model_config = ConfigDict(extra="forbid")

    path: str | None = Field(None, min_length=1)
    url: str | None = Field(None, pattern=r"^https?://[^\s/]+")
    outlet: str | None = None
    language: str | None = Field(None, pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]+)*$")
    follow: bool = False
    most_pages: int = Field(200, ge=1, le=10_000)

    @model_validator(mode="after")
    def _is_one_thing(self) -> Self:
        if (self.path is None) == (self.url is None):
            raise ValueError("needs a path or a url, and not both")
        if self.follow and self.url is None:
            raise ValueError("follow is for a url")
        return self


class _Sources(BaseModel):
    model_config = ConfigDict(extra="forbid")

    source: list[_Source] = Field(min_length=1)


def nightly_entries(home: Home, sources_file: str = "") -> tuple[SourceEntry, ...]:
    """The sources of the nightly run: those of the file named, else of the home's own file, else its inbox (created when missing)."""
    if sources_file:
        return read_sources(Path(sources_file).absolute())
    if home.sources.exists():
        return read_sources(home.sources)
    home.inbox.mkdir(parents=True, exist_ok=True)
    return (SourceEntry(str(home.inbox)),)


def read_sources(path: Path) -> tuple[SourceEntry, ...]:
    """Parse and validate one sources file; SettingsError names the line's key and what is wrong with it."""
    try:
        declared = _Sources.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except OSError as error:
        raise SettingsError(str(path), error.strerror or "cannot be read") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(str(path), f"is not TOML: {error}") from error
    except ValidationError as error:
        first = error.errors()[0]
        raise SettingsError(str(path), f"{'.'.join(map(str, first['loc']))}: {first['msg']}") from None
    return tuple(_entry(path, each) for each in declared.source)


def _entry(path: Path, source: _Source) -> SourceEntry:
    if source.url:
        return SourceEntry(
            source.url,
            source.outlet,
            source.language,
            is_address=True,
            follow=source.follow,
            most_pages=source.most_pages,
        )
    return SourceEntry(_beside(path, source.path or ""), source.outlet, source.language)


def _beside(path: Path, pattern: str) -> str:
    """A relative pattern counts from the sources file, wherever the worker was started."""
    return pattern if is_remote(pattern) or Path(pattern).is_absolute() else str(path.parent / pattern)
