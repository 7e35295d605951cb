"""PDF, with the extra `pdf` installed: the text of its pages, one article a file.

A PDF does not say where its paragraphs are; the text is what the library makes of it, page by page, a blank line between.
"""

from collections.abc import Iterator
from io import BytesIO

from tasks.ingest.decode import Decoded
from tasks.ingest.received import TAIL, Received
from tasks.ingest.source import Limits, Refused
from tasks.records import Declared, Refusal, SourceRecord

try:
    import pypdf
    from pypdf.errors import PyPdfError
except ImportError:  # the extra is not installed
    pypdf = None  # type: ignore[assignment]

MAGIC = b"%PDF-"
MOST_PAGES = 300
# What bent objects make the library raise, beside its own errors
BENT = (
    ValueError,
    LookupError,
    TypeError,
    AttributeError,
    ArithmeticError,
    RecursionError,
    NotImplementedError,
    OSError,
)


class Pdf:
    """A file of pages."""

    name = "pdf"
    version = "1"
    suffixes: tuple[str, ...] = (".pdf",)
    media_types: tuple[str, ...] = ("application/pdf",)

    def recognises(self, head: bytes) -> bool:
        return head.startswith(MAGIC)

    def __call__(self, received: Received, limits: Limits) -> Iterator[SourceRecord | Refusal]:
        raw, fault = received.whole(limits.max_html_bytes)
        if not raw:
            return
        if not raw.startswith(MAGIC):
            raise Refused("not_text", f"{received.name} is no PDF")
        if pypdf is None:
            raise Refused("unknown_format", "reading PDF takes the extra: pip install 'newsledger[pdf]'")
        text = _text(raw)
        if text.strip():
            yield received.record(raw, Decoded(text, "utf-8"), Declared())
        else:
            yield received.refusal("no_text", "its pages hold no text; they may be scanned", raw=raw)
        if fault:
            yield received.refusal(fault.reason, fault.detail, locator=TAIL)


def _text(raw: bytes) -> str:
    try:
        pages = pypdf.PdfReader(BytesIO(raw)).pages
        if len(pages) > MOST_PAGES:
            raise Refused("too_large", f"more than {MOST_PAGES} pages")
        return "\n\n".join(text for page in pages if (text := page.extract_text().strip()))
    except (PyPdfError, *BENT) as error:
        raise Refused("corrupt", f"the PDF cannot be read: {error}") from error
