"""PDF, where its extra is installed."""

import io

import pytest

from tasks.ingest import discover, read
from tasks.records import SourceRecord

pypdf = pytest.importorskip("pypdf", reason="the extra pdf is not installed")


def written(*lines: str) -> bytes:
    """A PDF of one page a line, as small as one can be."""
    writer = pypdf.PdfWriter()
    for line in lines:
        page = writer.add_blank_page(300, 300)
        content = pypdf.generic.DecodedStreamObject()
        content.set_data(f"BT /F1 12 Tf 20 200 Td ({line}) Tj ET".encode())
        font = pypdf.generic.DictionaryObject(
            {
                pypdf.generic.NameObject(f"/{name}"): pypdf.generic.NameObject(f"/{value}")
                for name, value in (("Type", "Font"), ("Subtype", "Type1"), ("BaseFont", "Helvetica"))
            }
        )
        page[pypdf.generic.NameObject("/Contents")] = writer._add_object(content)
        page[pypdf.generic.NameObject("/Resources")] = pypdf.generic.DictionaryObject(
            {pypdf.generic.NameObject("/Font"): pypdf.generic.DictionaryObject({pypdf.generic.NameObject("/F1"): font})}
        )
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "raw", "expected"),
    [
        ("a.pdf", written("The council met.", "It voted."), ["The council met.\n\nIt voted."]),
        ("a.pdf", written(""), ["!no_text"]),
        ("a.pdf", written("The council met.")[:200], ["!corrupt"]),
        ("a.pdf", b"no pdf", ["!not_text"]),
        ("a.pdf", b"", ["!no_records"]),
        ("a.html", written("The council met."), ["!not_text"]),
    ],
)
def test_pdf(tmp_path, name, raw, expected):
    (tmp_path / name).write_bytes(raw)
    (source,) = discover([str(tmp_path / name)])

    assert expected == [one.content if isinstance(one, SourceRecord) else f"!{one.reason}" for one in read(source)]
