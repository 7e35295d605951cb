"""HTML pages: one article a file, its markup handed on decoded. The normalise stage finds body and metadata."""

import re
from collections.abc import Iterator

from tasks.ingest.plain_text import whole_file
from tasks.ingest.received import Received
from tasks.ingest.source import Limits
from tasks.records import Refusal, SourceRecord

OPENING = re.compile(
    rb"""(?:\xef\xbb\xbf)?\s*+
    (?:<!--.{0,1000}?-->\s*+ | <\?xml[^>]{0,200}>\s*+){0,3}
    <(?:!doctype\s++html|html|head|body)\b""",
    re.IGNORECASE | re.DOTALL | re.VERBOSE,
)


class HtmlPage:
    """Web pages saved as files."""

    name = "html"
    version = "1"
    suffixes: tuple[str, ...] = (".html", ".htm", ".xhtml")
    media_types: tuple[str, ...] = ("text/html", "application/xhtml+xml")

    def recognises(self, head: bytes) -> bool:
        return OPENING.match(head) is not None

    def __call__(self, received: Received, limits: Limits) -> Iterator[SourceRecord | Refusal]:
        yield from whole_file(received, limits.max_html_bytes, "text/html")
