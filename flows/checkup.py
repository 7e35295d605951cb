"""What `newsledger doctor` looks at, each check with a finding that names the next step when something is wrong."""

import platform
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

from packaging.requirements import Requirement
from packaging.version import Version

from flows.settings import load_settings
from warehouse.connection import published
from warehouse.errors import UnknownExtractor, WarehouseError
from warehouse.home import Home
from warehouse.lock import holder
from warehouse.publish import audit

BESIDE_PREFECT = (
    (Requirement("fastapi<0.151"), "Prefect's server cannot start with it"),  # "unexpected keyword 'min_items'"
    (Requirement("sqlalchemy<2.1"), "Prefect's scheduler fails with it"),  # "Can't evaluate bulk DML statement"
)
LEAST_FREE = 2  # times the warehouse's size: the work file grows while its copy is written


@dataclass(frozen=True, slots=True)
class Finding:
    """One check and what it found."""

    check: str
    is_well: bool
    finding: str


def examine(home: Home) -> list[Finding]:
    """Every check, in the order in which they would stop a run."""
    return [
        _python(),
        *(_package(name) for name in ("prefect", "duckdb", "sumy")),
        *(_beside_prefect(*each) for each in BESIDE_PREFECT),
        _sentences(),
        _extractors(),
        _disk(home),
        _holder(home),
        *_published(home),
    ]


def _python() -> Finding:
    return Finding("python", sys.version_info >= (3, 11), platform.python_version())


def _package(name: str) -> Finding:
    try:
        return Finding(name, True, version(name))
    except PackageNotFoundError:
        return Finding(name, False, "is not installed: make setup")


def _beside_prefect(needed: Requirement, otherwise: str) -> Finding:
    found = version(needed.name)
    is_well = Version(found) in needed.specifier
    advice = "" if is_well else f": {otherwise}, pip install '{needed}'"
    return Finding(f"{needed.name} beside prefect", is_well, f"{found}{advice}")


def _sentences() -> Finding:
    from tasks.sentences import split  # noqa: PLC0415 the work is only needed here

    is_well = len(split("It was so. Gen. Smith left.")) == 2
    return Finding("sentences", is_well, "split without downloads" if is_well else "the splitter is broken")


def _extractors() -> Finding:
    from tasks.facts import EXTRACTORS, plug_ins  # noqa: PLC0415 the work is only needed here

    ours = ", ".join(f"{extractor.name} {extractor.version}" for extractor in EXTRACTORS)
    try:
        asked = plug_ins.extractors(load_settings().extractors)
    except UnknownExtractor as error:
        return Finding("extractors", False, f"{ours}; {error}")
    used = ", ".join(f"{extractor.name} {extractor.version}" for extractor in asked)
    return Finding("extractors", True, f"{ours}; plug-ins of every run: {used or 'none'}")


def _disk(home: Home) -> Finding:
    place = next(folder for folder in (home.root, *home.root.parents) if folder.exists())
    free = shutil.disk_usage(place).free
    needed = LEAST_FREE * (home.work.stat().st_size if home.work.exists() else 0)
    return Finding("disk", free > needed, f"{free / 1e9:.1f} GB free, a run needs {needed / 1e9:.1f} GB")


def _holder(home: Home) -> Finding:
    if home.root.exists() and not home.root.is_dir():
        return Finding("home", False, f"{home.root} is no folder: choose another --home")
    held_by = holder(home)
    return Finding("home", True, f"{home.root} is held by {held_by}" if held_by else f"{home.root} is free")


def _published(home: Home) -> Iterator[Finding]:
    if not home.published.exists():
        yield Finding("published file", True, "none yet: newsledger run SOURCE…")
        return
    try:
        with published(home) as connection:
            (articles,) = connection.sql("select count(*) from articles").fetchall()[0]
        failing = {name: rows for name, rows in audit(home.published).items() if rows}
    except WarehouseError as error:
        yield Finding("published file", False, str(error))
        return
    yield Finding("published file", True, f"{articles} articles in {home.published}")
    told = ", ".join(f"{name} ({rows})" for name, rows in failing.items()) or "no audit finds a row"
    yield Finding("audits", not failing, told)
