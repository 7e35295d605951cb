"""A real browser: the chromium that the system has, driven by playwright. Nothing is ever downloaded."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ARGUMENTS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


@pytest.fixture(scope="session")
def chromium() -> Iterator["Browser"]:
    """Where playwright or chromium is missing the test is skipped, or fails if NEWSLEDGER_REQUIRE_ALL=1."""
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        _missing("playwright is not installed: pip install 'newsledger[browser]'")
    executable = next(
        filter(Path.exists, map(Path, filter(None, ("/usr/bin/chromium", shutil.which("chromium"))))), None
    )
    if executable is None:
        _missing("chromium is not installed: apt-get install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=ARGUMENTS)
        yield browser
        browser.close()


def _missing(why: str) -> None:
    if os.environ.get("NEWSLEDGER_REQUIRE_ALL") == "1":
        pytest.fail(why)
    pytest.skip(why)
