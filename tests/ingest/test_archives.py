"""ZIP and TAR: members go to their own readers, whatever is wrong with the archive is told."""

import gzip
import io
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tasks.ingest import Limits, discover, read
from tasks.records import SourceRecord

STORY = '{"text": "Two ferries met."}\n'


@pytest.fixture
def reading(tmp_path) -> Callable[..., list]:
    def read_as(name: str, raw: bytes, **limits: int) -> list:
        (tmp_path / name).write_bytes(raw)
        (source,) = discover([str(tmp_path / name)])
        return [
            (one.locator, one.content if isinstance(one, SourceRecord) else f"!{one.reason}")
            for one in read(source, Limits(**limits))
        ]

    return read_as


def zipped(*members: tuple[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def tarred(*members: tuple[str, bytes]) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, content in members:
            info = tarfile.TarInfo(name)
            info.size = len(content)
            if name == "link":
                info.type, info.linkname, info.size = tarfile.SYMTYPE, "/etc/hostname", 0
            archive.addfile(info, io.BytesIO(content))
    return out.getvalue()


MEMBERS = (
    ("a.txt", b"One."),
    ("deep/b.jsonl", STORY.encode() * 2),
    ("c.html.gz", gzip.compress(b"<p>Three")),
    ("__MACOSX/._a.txt", b"x"),
    ("picture.jpg", b"\xff\xd8\xff\xe0"),
)
FOUND = [
    ("a.txt", "One."),
    ("deep/b.jsonl:1", "Two ferries met."),
    ("deep/b.jsonl:2", "Two ferries met."),
    ("c.html.gz", "<p>Three"),
    ("picture.jpg", "!not_text"),
]


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("pile.zip", zipped(*MEMBERS)),
        ("pile.tar", tarred(*MEMBERS)),
        ("pile.tar.gz", gzip.compress(tarred(*MEMBERS))),
        ("pile.tgz", gzip.compress(tarred(*MEMBERS))),
        ("pile.zip.gz", gzip.compress(zipped(*MEMBERS))),
    ],
)
def test_members(reading, name, raw):
    assert reading(name, raw) == FOUND


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_names_never_become_paths(reading, tmp_path):
    found = reading(
        "climb.zip",
        zipped(("../../evil.txt", b"fine"), ("/abs/evil.txt", b"fine"), ("evil.txt", b"fine"), ("evil.txt", b"fine")),
    )

    assert [locator for locator, _ in found] == ["../../evil.txt", "/abs/evil.txt", "evil.txt", "evil.txt (2)"]
    assert [tmp_path / "climb.zip"] == list(tmp_path.rglob("*"))


def test_links_are_told(reading):
    assert reading("climb.tar", tarred(("link", b""), ("a.txt", b"One."))) == [
        ("link", "!not_a_file"),
        ("a.txt", "One."),
    ]


def test_archives_in_archives(reading):
    nested = zipped(("a.txt", b"One."))
    for _ in range(2):
        nested = zipped(("in.zip", nested))

    assert reading("out.zip", nested) == [("in.zip:in.zip:a.txt", "One.")]
    assert reading("out.zip", zipped(("in.zip", nested))) == [("in.zip:in.zip:in.zip:a.txt", "!too_large")]


@pytest.mark.parametrize("share", [0.3, 0.6, 0.9, 0.999])
def test_a_cut_archive_gives_its_whole_members(reading, share):
    members = [(f"{n}.txt", f"story {n} ".encode() * 99) for n in range(20)]
    for name, raw in (("cut.zip", zipped(*members)), ("cut.tar.gz", gzip.compress(tarred(*members)))):
        *stories, tail = reading(name, raw[: int(len(raw) * share)])

        assert len(stories) >= int(20 * share * 0.6)
        assert all(text.startswith("story") for _, text in stories[:-1])
        assert tail[0].endswith("tail")
        assert tail[1] in ("!truncated", "!corrupt")


def test_a_broken_header_costs_one_member(reading):
    raw = bytearray(tarred(*((f"{n}.txt", b"One.") for n in range(5))))
    raw[1024:1100] = bytes(range(76))

    assert reading("broken.tar", bytes(raw)) == [
        ("0.txt", "One."),
        ("2.txt", "One."),
        ("3.txt", "One."),
        ("4.txt", "One."),
        ("tail", "!corrupt"),
    ]


def test_a_broken_member_costs_itself(reading):
    raw = zipped(("a.txt", b"One."), ("b.txt", b"".join(b"%d Two. " % n for n in range(200))), ("c.txt", b"Three."))
    at = raw.index(b"b.txt") + 12
    raw = raw[:at] + b"\xff" * 4 + raw[at + 4 :]

    found = reading("broken.zip", raw)

    assert [one for one in found if not one[1].startswith("!") and one[0] != "b.txt"] == [
        ("a.txt", "One."),
        ("c.txt", "Three."),
    ]
    assert "!corrupt" in [text for locator, text in found if locator.startswith("b.txt")]


def test_bombs(reading):
    bomb = zipped(("bomb.txt", bytes(3_000_000)))

    assert reading("bomb.zip", bomb, ratio_floor=1_000_000) == [("bomb.txt", "!too_large")]
    assert [text for _, text in reading("many.zip", zipped(*((f"{n}.txt", b"x") for n in range(9))), max_members=5)][
        -1:
    ] == ["!too_large"]


def test_passwords_are_told(reading):
    raw = bytearray(zipped(("a.txt", b"One.")))
    raw[6] |= 1
    raw[raw.rindex(b"PK\x01\x02") + 8] |= 1

    assert reading("secret.zip", bytes(raw)) == [("a.txt", "!encrypted")]


def test_a_member_without_a_name(reading):
    raw = bytearray(zipped(("?", b"One.")))
    index, end = raw.index(b"PK\x01\x02"), raw.index(b"PK\x05\x06")
    raw[26] = raw[index + 28] = 0  # the name's length, in the member's header and in the index
    for place in (12, 16):  # the index is shorter by a byte, and begins a byte earlier
        raw[end + place] -= 1
    del raw[index + 46], raw[30]

    assert [text for _, text in reading("nameless.zip", bytes(raw))] == ["One."]


def test_empty_archives(reading):
    assert reading("empty.zip", zipped()) == [(None, "!no_records")]
    assert reading("empty.tar", tarred()) == [(None, "!no_records")]


def test_a_parquet_file_in_an_archive(reading, tmp_path):
    import pyarrow as pa
    import pyarrow.parquet as pq

    pq.write_table(pa.table({"text": ["One."]}), tmp_path / "t.parquet")

    assert reading("pile.zip", zipped(("t.parquet", Path(tmp_path / "t.parquet").read_bytes()))) == [
        ("t.parquet:1", "One.")
    ]
