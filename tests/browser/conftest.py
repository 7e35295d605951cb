"""The browser for every test of this folder."""

from tests.chromium import chromium as chromium  # noqa: PLC0414 a fixture is known where its name is
