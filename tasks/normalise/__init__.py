"""Normalise: a source's record becomes an article, or a refusal that says why not.

Enters: `SourceRecord`, decoded text or markup with what its source declared. Leaves: `Article`, whose segments label every line of its text
and whose every metadata value has its evidence; or `Refusal` where there is nothing to keep.
Always: a text record's `text` is its content unchanged; a value that neither the text nor the source gives is null; nothing is raised.
"""

from tasks.normalise.article import build_article
from tasks.normalise.declarations import declarations
from tasks.normalise.html_article import read_html
from tasks.normalise.text_article import read_text
from tasks.normalise.well_formed import well_formed
from tasks.records import Refusal, SourceRecord
from warehouse.models import Article

__all__ = ["VERSION", "normalise"]

VERSION = "2"


def normalise(record: SourceRecord) -> Article | Refusal:
    """Understand one record. A text record's offsets are the file's own."""
    record = well_formed(record)
    declared = declarations(record.declared, record.captured_at)
    read = read_html if record.media_type == "text/html" else read_text
    return build_article(record, read(record.content, declared, record.captured_at))
