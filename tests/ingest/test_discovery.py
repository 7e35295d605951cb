"""Which files the patterns name."""

import os
from pathlib import Path

import pytest

from tasks.ingest import discover
from warehouse.errors import MissingSource


@pytest.fixture
def pile(tmp_path, monkeypatch) -> Path:
    for name in ("b.txt", "a.txt", "deep/down/c.html", ".hidden.txt", ".git/config", "odd [1].txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("patterns", "expected"),
    [
        (["."], ["./a.txt", "./b.txt", "./deep/down/c.html", "./odd [1].txt"]),  # hidden ones are left out
        (["a.txt"], ["a.txt"]),  # the path as given
        (["*.txt"], ["a.txt", "b.txt", "odd [1].txt"]),
        (["**/*.html"], ["deep/down/c.html"]),
        (["b.txt", "*.txt", "./a.txt"], ["./a.txt", "b.txt", "odd [1].txt"]),  # each file once
        (["odd [1].txt"], ["odd [1].txt"]),  # a file is a file before it is a glob
        ([".hidden.txt"], [".hidden.txt"]),  # named, so wanted
        ([], []),
    ],
)
def test_patterns(pile, patterns, expected):
    assert sorted(expected) == [source.source_uri for source in discover(patterns)]


@pytest.mark.parametrize("pattern", ["nothing.txt", "*.pdf", "no/such/folder", ""])
def test_what_names_nothing(pile, pattern):
    with pytest.raises(MissingSource, match="names no file or folder"):
        discover(["a.txt", pattern])


def test_a_pipe_is_never_opened(pile):
    os.mkfifo(pile / "pipe")

    assert "./pipe" not in [source.source_uri for source in discover(["."])]
    with pytest.raises(MissingSource, match="neither a file nor a folder"):
        discover(["pipe"])


def test_dangling_links_are_listed_and_loops_end(pile):
    (pile / "gone.txt").symlink_to("nowhere")
    (pile / "deep" / "loop").symlink_to(pile)

    assert [source.source_uri for source in discover(["deep", "gone.txt"])] == ["deep/down/c.html", "gone.txt"]


def test_names_that_no_text_holds_become_uris(pile):
    Path(os.fsdecode(b"caf\xe9\n.txt")).write_text("x")

    found = next(source for source in discover(["caf*"]))

    assert found.source_uri.startswith("file:///")
    assert found.source_uri.endswith("/caf%E9%0A.txt")


def test_what_is_declared_for_all(pile):
    (found,) = discover(["a.txt"], outlet="Example Wire", language="en")

    assert (found.outlet, found.language, found.byte_count) == ("Example Wire", "en", 5)
