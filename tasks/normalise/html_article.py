"""Turn a web page into findings: body by the best extractor, metadata structured first, and a text composed of what is kept."""

import re
import unicodedata
from dataclasses import replace
from datetime import datetime

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from tasks.normalise.declarations import Declarations
from tasks.normalise.extraction import Extraction, extract
from tasks.normalise.extractors import Paragraph, visible_lines
from tasks.normalise.findings import Findings
from tasks.normalise.language import detect_language
from tasks.normalise.lines import Line, folded
from tasks.normalise.markup import read_markup
from tasks.normalise.page_body import label_paragraphs
from tasks.normalise.page_metadata import page_declarations
from tasks.normalise.segments import build_segments
from tasks.normalise.tame import tame
from warehouse.models import Evidence, Segment

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")


def read_html(markup: str, declared: Declarations, captured_at: datetime) -> Findings:
    """Findings of a page; what the record declares goes before what the page does."""
    tamed = tame(markup)
    tree = _parse(tamed.markup)
    page = Declarations()
    if tree is not None:
        page = page_declarations(
            read_markup(tree, tamed.json_ld), _address(declared), captured_at, visible_lines(tamed)
        )
    extraction = extract(tamed, tree)
    known = _joined(declared, page)
    text, segments = _compose(extraction, known)
    language = tuple(filter(None, [detect_language(text)])) or known.language
    return Findings(
        text=text,
        segments=segments,
        title=_placed(known.title, text),
        subtitle=_placed(known.subtitle, text),
        authors=_placed(known.authors, text),
        outlet=known.outlet,
        url=known.url,
        language=declared.language or language,
        published=known.published,
    )


def _parse(markup: str) -> HtmlElement | None:
    try:
        return (
            document_fromstring(markup, parser=HTMLParser(encoding="utf-8", huge_tree=False))
            if isinstance(markup, bytes)
            else document_fromstring(markup.encode("utf-8", "replace"), parser=HTMLParser(encoding="utf-8"))
        )
    except (etree.ParserError, ValueError):  # nothing in it
        return None


def _address(declared: Declarations) -> str | None:
    return declared.url[0].value if declared.url else None


def _joined(declared: Declarations, page: Declarations) -> Declarations:
    """The record's word first, the page's second."""
    return Declarations(
        title=declared.title + page.title,
        subtitle=declared.subtitle + page.subtitle,
        authors=declared.authors or page.authors,
        outlet=declared.outlet + page.outlet,
        url=declared.url or page.url,
        language=declared.language + page.language,
        published=declared.published
        if declared.published.at
        else replace(page.published, evidence=page.published.evidence + declared.published.evidence),
    )


def _compose(extraction: Extraction, known: Declarations) -> tuple[str, tuple[Segment, ...]]:
    """Paragraphs separated by blank lines, each labelled. A title that the extractor left out stands first."""
    paragraphs = [replace(each, text=text) for each in extraction.paragraphs if (text := clean(each.text))]
    if known.title and not any(folded(each.text) == folded(known.title[0].value) for each in paragraphs[:6]):
        paragraphs.insert(0, Paragraph(clean(known.title[0].value), "title"))
    lines: list[Line] = []
    position = 0
    for paragraph in paragraphs:
        lines.append(Line(position, position + len(paragraph.text), paragraph.text))
        position += len(paragraph.text) + 2
    titles, subtitles = [each.value for each in known.title], [each.value for each in known.subtitle]
    labels = label_paragraphs(lines, paragraphs, titles, subtitles)
    text = "\n\n".join(paragraph.text for paragraph in paragraphs)
    return text, build_segments(text, lines, labels)


def clean(text: str) -> str:
    """NFC, no control characters, no marks that turn the reading direction round."""
    return _CONTROL.sub("", unicodedata.normalize("NFC", text)).strip()


def _placed(found: tuple[Evidence, ...], text: str) -> tuple[Evidence, ...]:
    """Give a declared value the span where the text prints it."""
    placed = []
    for evidence in found:
        at = text.find(evidence.value) if evidence.char_start is None else -1
        placed.append(
            evidence.model_copy(update={"char_start": at, "char_end": at + len(evidence.value)})
            if at >= 0
            else evidence
        )
    return tuple(placed)
