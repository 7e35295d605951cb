"""sources.toml: what is read, and how a mistake in it is told."""

from pathlib import Path

import pytest

from flows.plan import SourceEntry
from flows.sources import nightly_entries, read_sources
from warehouse.errors import SettingsError
from warehouse.home import Home

EXAMPLE = Path(__file__).parents[1] / "docs" / "sources.example.toml"


def test_the_example_is_valid(tmp_path: Path) -> None:
    path = tmp_path / "sources.toml"
    path.write_bytes(EXAMPLE.read_bytes())

    assert read_sources(path) == (SourceEntry(str(tmp_path / "inbox")),)


def test_the_example_with_its_comments_taken_off_is_valid(tmp_path: Path) -> None:
    lines = EXAMPLE.read_text().split("[[source]]", 1)[1].splitlines()
    path = tmp_path / "sources.toml"
    path.write_text("[[source]]\n" + "\n".join(line.removeprefix("# ") for line in lines))

    assert read_sources(path)[1:] == (
        SourceEntry("/srv/exports/*.jsonl.gz", "Example Times", "en"),
        SourceEntry("s3://bucket/news/*.warc.gz"),
        SourceEntry("https://example.org/feed.xml", is_address=True, follow=True, most_pages=50),
    )


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("", "source"),  # nothing to read
        ("[[source]]\n", "source.0: Value error, needs a path or a url"),
        ('[[source]]\npath = "a"\nurl = "https://example.org/"\n', "not both"),
        ('[[source]]\npath = "a"\nfollow = true\n', "follow is for a url"),
        ('[[source]]\nurl = "ftp://example.org/"\n', "source.0.url"),
        ('[[source]]\npath = "a"\noutlt = "b"\n', "source.0.outlt"),  # misspelt
        ('[[source]]\npath = "a"\nlanguage = "English"\n', "source.0.language"),
        ("[[source]\n", "is not TOML"),
    ],
)
def test_a_mistake_is_named(tmp_path: Path, content: str, told: str) -> None:
    path = tmp_path / "sources.toml"
    path.write_text(content)

    with pytest.raises(SettingsError, match=told) as caught:
        read_sources(path)

    assert str(path) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_an_address_is_taken_as_it_stands(tmp_path: Path) -> None:
    path = tmp_path / "sources.toml"
    path.write_text('[[source]]\nurl = "https://example.org/feed.xml"\nfollow = true\nmost_pages = 9\n')

    assert read_sources(path) == (
        SourceEntry("https://example.org/feed.xml", is_address=True, follow=True, most_pages=9),
    )


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"missing\.toml"):
        nightly_entries(Home(tmp_path), str(tmp_path / "missing.toml"))


def test_without_a_file_it_is_the_inbox(tmp_path: Path) -> None:
    assert nightly_entries(Home(tmp_path)) == (SourceEntry(str(tmp_path / "inbox")),)
    assert (tmp_path / "inbox").is_dir()


def test_the_home_may_have_its_own(tmp_path: Path) -> None:
    (tmp_path / "sources.toml").write_text('[[source]]\npath = "wire/*.txt"\n')

    assert nightly_entries(Home(tmp_path)) == (SourceEntry(str(tmp_path / "wire/*.txt")),)
