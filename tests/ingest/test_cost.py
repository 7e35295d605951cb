"""What the worst small files cost: shapes that are quadratic in a careless reader, each in linear time and bounded memory."""

import gzip
import subprocess
import sys
from pathlib import Path

import pytest

SIZE = 1_000_000
LONGEST_S = 5.0
LARGEST_MB = 500
WARC = b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999999\r\n\r\n"


def filled(piece: bytes) -> bytes:
    return piece * (SIZE // len(piece))


WORST = {
    "one_open_quote.csv": b'id,text\n"open\n' + filled(b"1,a line of some length, as text has it\n"),
    "quotes_across_lines.csv": b"id,text\n" + filled(b'a",",c and more of it\n'),
    "no_end.jsonl": filled(b"[" * 5000 + b"\n"),
    "open_items.rss": b"<rss><channel>" + filled(b"<item><title>a title"),
    "open_cdata.rss": b"<rss><channel><item>" + filled(b"<![CDATA["),
    "open_comments.rss": b"<rss><channel>" + filled(b"<!--"),
    "ampersands.rss": b"<rss><channel><item><title>" + filled(b"&") + b"</title></item>",
    "open_tags.rss": b"<rss><channel><item></description>" + filled(b"<description a=") + b"</item>",
    "attributes.rss": b"<rss " + filled(b'a="b" '),
    "deep.rss": b"<rss><channel><item>" + filled(b"<a>"),
    "subset.rss": b"<!DOCTYPE rss [" + filled(b"] "),
    "open_headers.warc": filled(b"WARC/1.0\r\nA-type:"),
    "lying_lengths.warc": filled(WARC),
    "gzip_headers.warc.gz": gzip.compress(WARC) + filled(b"\x1f\x8b\x08\x00"),
    "empty_members.warc.gz": gzip.compress(WARC) + filled(gzip.compress(b"")),
    "local_headers.zip": filled(b"PK\x03\x04"),
    "boundaries.eml": b"From: a\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n" + filled(b"--b\n\n"),
    "encoded_words.eml": b"From: a\nSubject: " + filled(b"=?utf-8?q?a?= ") + b"\n\ntext",
    "parameters.eml": b"From: a\nContent-Type: multipart/mixed; " + filled(b"a=b; ") + b"\n\ntext",
    "comments.eml": b"From: " + filled(b"(") + b"\n\ntext",
    "separators.mbox": filled(b"From a@b.example\n\n" + b"text " * 20),
    "bomb.txt.gz": gzip.compress(bytes(80_000_000)),
    "accents.txt": filled("Ärger ".encode("cp1252")),
}


CHILD = """
import resource, sys
from tasks.ingest import discover, read
(source,) = discover(sys.argv[1:])
before = resource.getrusage(resource.RUSAGE_SELF)
count = sum(1 for _ in read(source))
after = resource.getrusage(resource.RUSAGE_SELF)
print(count, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, after.ru_maxrss / 1000)
"""


@pytest.mark.slow
@pytest.mark.parametrize("name", WORST)
def test_cost(tmp_path: Path, name: str):
    (tmp_path / name).write_bytes(WORST[name])
    told = subprocess.run([sys.executable, "-c", CHILD, tmp_path / name], capture_output=True, text=True, check=True)
    count, seconds, peak_mb = map(float, told.stdout.split())

    assert count
    assert seconds < LONGEST_S
    assert peak_mb < LARGEST_MB
