"""Sound files of every format, bent at random: whatever comes of it, nothing raises and nothing takes long.

`NEWSLEDGER_FUZZ_SECONDS=600 pytest -m slow tests/ingest/test_fuzz.py` is ten minutes of it; a failing case is kept beside
the report and its seed is in the name.
"""

import gzip
import io
import os
import random
import tarfile
import time
import zipfile
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from tasks.ingest import Limits, discover, read

GOLDEN = Path(__file__).parent.parent / "golden" / "ingest"
SECONDS = float(os.environ.get("NEWSLEDGER_FUZZ_SECONDS", "20"))
LONGEST = 5.0  # seconds for one small file
LIMITS = Limits(ratio_floor=2_000_000, max_text_bytes=2_000_000, max_html_bytes=1_000_000, max_record_bytes=2_000_000)
TOKENS = (b"<item>", b"</item>", b"<![CDATA[", b"]]>", b"&", b"\0", b'"', b"\n", b"\r\n\r\n", b"WARC/1.0\r\nA-type:", b"PK\x03\x04", b"\x1f\x8b\x08\x00", b"From ", b"[" * 500, b"\xff", b"--b", b"9" * 30, b"\xed\xa0\x80", b"ustar", b"Content-Length: 99\r\n")  # fmt: skip


def warc() -> bytes:
    page = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><p>The council met.</p></html>"
    head = (
        b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://wire.example/\r\nContent-Length: %d\r\n\r\n"
        % len(page)
    )
    return head + page + b"\r\n\r\n"


def zipped(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def tarred(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=tarfile.PAX_FORMAT) as archive:
        for name, content in files.items():
            info = tarfile.TarInfo(name + "é" * 90)
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
    return out.getvalue()


def parquet() -> bytes:
    out = io.BytesIO()
    pq.write_table(
        pa.table({"text": ["One.", None, "Three."] * 50, "date": pa.array(range(150), pa.timestamp("ns"))}), out
    )
    return out.getvalue()


@pytest.fixture(scope="module")
def sound() -> list[tuple[str, bytes]]:
    files = {
        path.name: path.read_bytes()
        for path in sorted(GOLDEN.iterdir())
        if not path.name.endswith(".json") or path.name == "feed.json"
    }
    made = {
        "a.warc": warc() * 4,
        "a.warc.gz": gzip.compress(warc()) * 4,
        "a.zip": zipped(files),
        "a.tar": tarred(files),
        "a.tar.gz": gzip.compress(tarred(files)),
        "a.parquet": parquet(),
        "a.html": b"<html><meta charset=utf-8><p>The council met.</p></html>",
        "a.eml": (GOLDEN / "box.mbox").read_bytes().partition(b"\n")[2],
        "a.jsonl.gz": gzip.compress((GOLDEN / "lines.jsonl").read_bytes()),
    }
    return list((files | made).items())


def bent(raw: bytes, dice: random.Random) -> bytes:
    """A few random changes: bytes flipped, stretches cut or doubled, tokens of the formats put in, an end missing."""
    for _ in range(dice.randint(1, 6)):
        at, size = dice.randrange(len(raw) + 1), dice.choice((1, 2, 8, 64, 500))
        before, stretch, behind = raw[:at], raw[at : at + size], raw[at + size :]
        match dice.randrange(10):
            case 0 | 1 | 2:
                raw = before + dice.randbytes(size) + behind
            case 3 | 4:
                raw = before + behind
            case 5 | 6:
                raw = before + stretch * dice.randint(2, 40) + behind
            case 7 | 8:
                raw = before + dice.choice(TOKENS) + stretch + behind
            case 9:
                raw = before if dice.random() < 0.5 else stretch + behind
    return raw


@pytest.mark.slow
def test_fuzz(sound: list[tuple[str, bytes]], tmp_path: Path):
    seed, end, slowest = int(os.environ.get("NEWSLEDGER_FUZZ_SEED", "0")), time.monotonic() + SECONDS, (0.0, "")
    while time.monotonic() < end:
        seed += 1
        dice = random.Random(seed)
        name, raw = dice.choice(sound)
        name = name if dice.random() < 0.9 else dice.choice(sound)[0]
        path = tmp_path / f"{seed}-{name}"
        path.write_bytes(bent(raw, dice))
        started = time.process_time()
        found = [one for source in discover([str(path)]) for one in read(source, LIMITS)]
        slowest = max(slowest, (time.process_time() - started, path.name))

        assert found, path
        assert len({one.locator for one in found}) == len(found), path
        path.unlink()

    assert slowest[0] < LONGEST, slowest
