"""Objects in stores, as fsspec lists and opens them: a folder behind `file://`, a store in memory, an archive within."""

import io
import zipfile
from dataclasses import replace

import fsspec
import pytest

from tasks.ingest import Limits, discover, keep_capture, read
from tasks.ingest.remote import is_remote, open_remote
from tasks.read import ReadBatch, read_batch, source_read
from tasks.records import Refusal, SourceRecord
from warehouse.errors import MissingSource

NEWS = b"Harbour opens\n\nThe harbour opened on Monday, the mayor said.\n"


@pytest.fixture
def store(request):
    """A store in this process, under a name of its own; emptied afterwards."""
    memory = fsspec.filesystem("memory")
    root = f"/{request.node.name.split('[')[0]}"
    for name in ("a.txt", "b.md", "deep/c.txt", ".hidden.txt", "deep/.git/config"):
        memory.pipe(f"{root}/{name}", NEWS)
    yield f"memory://{root}"
    memory.rm(root, recursive=True)


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("", ["a.txt", "b.md", "deep/c.txt"]),  # hidden ones are left out
        ("/a.txt", ["a.txt"]),
        ("/*.txt", ["a.txt"]),
        ("/**/c.txt", ["deep/c.txt"]),
        ("/dee*", ["deep/c.txt"]),  # a folder that a glob names
        ("/.hidden.txt", [".hidden.txt"]),  # named, so wanted
    ],
)
def test_patterns(store, pattern, expected):
    assert [source.source_uri for source in discover([store + pattern])] == [f"{store}/{name}" for name in expected]


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("s3://bucket/news/*.warc.gz", True),
        ("file:///var/news", True),
        ("abfs://container@account.dfs.core.windows.net/x", True),
        ("https://example.org/feed.xml", False),  # fetched, and only where sources.toml says so
        ("news/2016", False),
        ("C:/news", False),
        ("odd://", False),
    ],
)
def test_is_remote(pattern, expected):
    assert is_remote(pattern) == expected


def test_each_object_once_beside_files(store, tmp_path):
    (tmp_path / "z.txt").write_bytes(NEWS)
    found = discover([store, f"{store}/a.txt", str(tmp_path)])
    assert [source.source_uri for source in found] == [
        str(tmp_path / "z.txt"),
        *(f"{store}/{name}" for name in ("a.txt", "b.md", "deep/c.txt")),
    ]


@pytest.mark.parametrize("pattern", ["/nothing.txt", "/*.pdf", "/no/such/folder"])
def test_what_names_nothing(store, pattern):
    with pytest.raises(MissingSource, match="names no object or folder"):
        discover([store + pattern])


def test_a_driver_that_is_missing_is_named_with_the_extra():
    fsspec.register_implementation(
        "nowhere", "no_such_driver.Store", clobber=True, errtxt="Install no_such_driver to access nowhere"
    )
    with pytest.raises(MissingSource, match=r"Install no_such_driver .*newsledger\[cloud\]") as raised:
        discover(["nowhere://bucket/x"])
    assert "\n" not in str(raised.value)


def test_a_store_that_nobody_knows():
    with pytest.raises(MissingSource, match="Protocol not known"):
        discover(["zzz://bucket/x"])


def test_objects_are_read_like_files(store, tmp_path):
    (tmp_path / "a.txt").write_bytes(NEWS)
    (here,), (there,) = (list(read(source)) for source in discover([str(tmp_path), f"{store}/a.txt"]))
    assert isinstance(there, SourceRecord)
    assert (there.content, there.raw_sha256, there.source_uri) == (here.content, here.raw_sha256, f"{store}/a.txt")


def test_a_large_object_is_streamed_and_archives_are_read_within(tmp_path):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("one.txt", NEWS)
        archive.writestr("two.txt", NEWS * 2)
        archive.writestr("blob.bin", bytes(range(256)) * 20_000)  # over what is read into memory at once
    (tmp_path / "pile.zip").write_bytes(packed.getvalue())
    records = list(read(discover([f"file://{tmp_path}/pile.zip"])[0]))
    assert [record.locator for record in records if isinstance(record, SourceRecord)] == ["one.txt", "two.txt"]
    assert [record.locator for record in records if isinstance(record, Refusal)] == ["blob.bin"]


def test_what_was_copied_is_not_asked_for_again(store, tmp_path):
    source = discover([f"{store}/a.txt"])[0]
    asked = []

    class Counting(fsspec.get_filesystem_class("memory")):
        protocol = "counting"

        @classmethod
        def _strip_protocol(cls, path):
            return super()._strip_protocol(path.removeprefix("counting://"))

        def _open(self, path, *arguments, **options):
            asked.append(path)
            return super()._open(path, *arguments, **options)

    fsspec.register_implementation("counting", Counting, clobber=True)
    counted = replace(source, place=source.place.replace("memory:", "counting:"))
    folder = read_batch(ReadBatch((counted,), Limits(), tmp_path / "captures"), tmp_path / "staging")
    assert len(asked) == 1
    assert (folder / "articles-000.parquet").exists()


def test_an_object_that_is_gone_is_a_refusal(store, tmp_path):
    source = replace(discover([f"{store}/a.txt"])[0], place=f"{store}/gone.txt")
    (refusal,) = read(source)
    assert isinstance(refusal, Refusal)
    assert refusal.reason == "unreadable"
    assert keep_capture(source, tmp_path) is None


def test_the_same_size_under_another_tag_is_another_state(store):
    source = discover([f"{store}/a.txt"])[0]
    states = [source_read(replace(source, etag=tag)) for tag in (None, '"1"', '"2"')]
    assert len({state.reader_version for state in states}) == 3
    assert source.mtime_ns > 0
    assert open_remote(source.place).read() == NEWS
