"""Bad input is normal: one reject each, with its stage, reason and place; the rest is loaded; nothing is lost."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from flows.ingest import ingest
from flows.parameters import IngestParameters
from warehouse.connection import published
from warehouse.home import Home

pytestmark = pytest.mark.flow

TEXT = "The council met on Monday.\n\nIt rose at noon, Mayor Alice Archer said.\n"
GOOD = json.dumps({"text": TEXT, "url": "https://example.org/good"}).encode() + b"\n"


def a_file(content: bytes) -> Callable[[Path], None]:
    return lambda path: path.write_bytes(content) and None


# file, how it is made, and for each reject its reason and locator
BAD = [
    ("empty.txt", a_file(b""), [("no_records", None)]),
    ("binary.txt", a_file(bytes(range(256)) * 64), [("not_text", None)]),
    ("folder-with-a-dangling-link.txt", lambda path: path.symlink_to("/nowhere/at/all"), [("unreadable", None)]),
    (
        "malformed.jsonl",
        a_file(GOOD + b'{"text": \n' + b'{"title": "No text"}\n'),
        [("malformed_json", "2"), ("no_text", "3")],
    ),
    ("not-objects.jsonl", a_file(b"[1, 2]\n7\n"), None),
    ("truncated.jsonl.gz", a_file(b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03"), None),
    ("huge.jsonl", a_file(b'{"text": "' + b"word " * 11_000_000 + b'"}\n'), [("too_large", None)]),
]


def test_every_bad_input_is_told_and_the_rest_is_loaded(tmp_path: Path) -> None:
    inbox, home = tmp_path / "inbox", tmp_path / "home"
    inbox.mkdir()
    for name, make, _ in BAD:
        make(inbox / name)

    state = ingest(IngestParameters(sources=[str(inbox)], home=str(home)), return_state=True)

    assert state.name == "CompletedWithRejects"
    with published(Home(home)) as connection:
        rows = connection.sql("select source_uri, stage, reason, locator, detail from rejects").fetchall()
        counts = connection.sql(
            "select read_count, article_count, duplicate_count, rejected_count from runs"
        ).fetchall()
    told = {Path(uri).name: [] for uri, *_ in rows}
    for uri, stage, reason, locator, detail in rows:
        assert stage
        assert detail
        told[Path(uri).name].append((reason, locator))
    assert set(told) == {name for name, _, _ in BAD}
    for name, _, expected in BAD:
        if expected is not None:
            assert [reason for reason, _ in sorted(told[name], key=str)] == [
                reason for reason, _ in sorted(expected, key=str)
            ]
    ((read, articles, duplicates, rejected),) = counts
    assert read == articles + duplicates + rejected
    assert articles == 1
