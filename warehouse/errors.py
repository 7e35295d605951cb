"""Everything that newsledger raises on purpose, drawn as a tree.

    NewsledgerError
    ├─ SourceError(source_uri, locator)      becomes a reject wherever a run goes on
    │  └─ MissingSource                      a path or glob that names nothing: the run does not start
    ├─ SpanMismatch(article_id, surface)     a span that does not give its surface: the article becomes a reject
    ├─ WarehouseError
    │  ├─ Busy(holder)                       another run, or another program, holds the home
    │  ├─ MigrationError(version)            the file is newer than the code, or a migration was edited
    │  ├─ AuditFailed(failing)               the copy was refused; the published file stays as it was
    │  ├─ NotPublished(path)                 nothing to read yet
    │  ├─ QueryRefused                       an analyst's SQL that failed, timed out or tried to write
    │  └─ NoSpace(path, needed, free)        not enough disk to write the warehouse and its copy
    ├─ UnknownExtractor(asked, why)          a plug-in extractor that is not installed, or cannot be used: the run does not start
    ├─ PlugInFault(extractor, why)           what a plug-in did wrong in one article: the article is kept without its rows
    └─ SettingsError(setting, why)

Each message is one line that names its resource and the next step.
"""

from uuid import UUID


class NewsledgerError(Exception):
    """A failure that people can act on; its message is one line."""


class SourceError(NewsledgerError):
    """Something about one source."""

    def __init__(self, source_uri: str, why: str, locator: str | None = None) -> None:
        super().__init__(f"{source_uri}{f' ({locator})' if locator else ''}: {why}")
        self.source_uri, self.locator = source_uri, locator


class MissingSource(SourceError):
    """A path or glob that names nothing."""


class SpanMismatch(NewsledgerError):
    """A span that does not give the surface it claims."""

    def __init__(self, article_id: UUID, maker: str, surface: str) -> None:
        super().__init__(f"article {article_id}: a span of {maker} does not give its surface {surface[:60]!r}")
        self.article_id = article_id


class WarehouseError(NewsledgerError):
    """Something about the database file."""


class Busy(WarehouseError):
    """Somebody else holds the home or the file; `holder` says who."""

    def __init__(self, path: str, holder: str) -> None:
        super().__init__(f"{path} is held by {holder}: wait for it to end, or choose another --home")
        self.holder = holder


class MigrationError(WarehouseError):
    """The file's schema and the code's migrations do not fit."""


class AuditFailed(WarehouseError):
    """An audit returned rows, so the copy was not published."""

    def __init__(self, failing: dict[str, int], kept: str) -> None:
        rows = ", ".join(f"{name} ({count})" for name, count in sorted(failing.items()))
        super().__init__(f"not published, these audits found rows: {rows}; the refused copy is {kept}")
        self.failing = failing


class NotPublished(WarehouseError):
    """There is no published file yet."""

    def __init__(self, path: str) -> None:
        super().__init__(f"nothing is published at {path} yet: newsledger run SOURCE… makes it")


class QueryRefused(WarehouseError):
    """An analyst's SQL that failed, took too long or tried to write."""


class NoSpace(WarehouseError):
    """The disk is too full to write the warehouse and its copy."""

    def __init__(self, path: str, needed: int, free: int) -> None:
        super().__init__(
            f"{path} has {free / 1e6:.0f} MB free and a run needs {needed / 1e6:.0f} MB: make room, or choose another --home"
        )


class UnknownExtractor(NewsledgerError):
    """A plug-in extractor that a run was asked for and that cannot be had."""

    def __init__(self, asked: str, why: str) -> None:
        super().__init__(f"extractor {asked}: {why}")


class PlugInFault(NewsledgerError):
    """A plug-in extractor failed in one article, or gave a row that breaks a promise."""

    def __init__(self, extractor: str, why: str) -> None:
        super().__init__(f"{extractor}: {why}")
        self.extractor = extractor


class SettingsError(NewsledgerError):
    """A setting that cannot be used."""

    def __init__(self, setting: str, why: str) -> None:
        super().__init__(f"{setting}: {why}")
