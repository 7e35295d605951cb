"""Turn a web page into findings: body by the best extractor, metadata structured first, and a text composed of what is kept."""

import re
import unicodedata
from dataclasses import replace
from datetime import datetime

from lxml import etree
from lxml.html import HtmlComment, HtmlElement, document_fromstring

from tasks.normalise.declarations import Declarations
from tasks.normalise.extraction import Extraction, extract
from tasks.normalise.extractors import Paragraph, parsed, visible_lines
from tasks.normalise.findings import Findings, value_of
from tasks.normalise.language import detect_language
from tasks.normalise.lines import Line, folded
from tasks.normalise.markup import Markup, read_markup
from tasks.normalise.page_body import label_paragraphs
from tasks.normalise.page_metadata import page_declarations
from tasks.normalise.segments import build_segments
from tasks.normalise.tame import tame
from warehouse.models import Evidence, Segment

_UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]")
_TOP = 6  # paragraphs in which an extractor leaves a title that it keeps


def read_html(markup: str, declared: Declarations, captured_at: datetime) -> Findings:
    """Findings of a page; what the record declares goes before what the page does."""
    tamed = tame(markup)
    tree = _parse(tamed.markup)
    told = read_markup(tree, tamed.json_ld) if tree is not None else Markup()
    seen = parsed(tamed)
    page = page_declarations(told, value_of(declared.url), captured_at, visible_lines(seen))
    known = _joined(declared, page)
    text, segments = _compose(extract(tamed, tree, seen, told.article_body), known, told.headings)
    return Findings(
        text=text,
        segments=segments,
        title=_placed(known.title, text),
        subtitle=_placed(known.subtitle, text),
        authors=_placed(known.authors, text),
        outlet=known.outlet,
        url=known.url,
        language=declared.language or _languages(page, text),
        published=known.published,
    )


def _parse(markup: str) -> HtmlElement | None:
    """Every element of one class: lxml's own parser asks a Python function for the class of each."""
    parser = etree.HTMLParser(encoding="utf-8", collect_ids=False, remove_pis=True)
    parser.set_element_class_lookup(etree.ElementDefaultClassLookup(element=HtmlElement, comment=HtmlComment))
    try:
        return document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except etree.ParserError:  # nothing in it
        return None


def _joined(declared: Declarations, page: Declarations) -> Declarations:
    """The record's word first, the page's second."""
    published = page.published
    if declared.published.at:
        published = declared.published
    elif declared.published.evidence:
        published = replace(published, evidence=published.evidence + declared.published.evidence)
    return Declarations(
        title=declared.title + page.title,
        subtitle=declared.subtitle + page.subtitle,
        authors=declared.authors or page.authors,
        outlet=declared.outlet + page.outlet,
        url=declared.url or page.url,
        language=declared.language,
        published=published,
    )


def _languages(page: Declarations, text: str) -> tuple[Evidence, ...]:
    """What the text is in, and what the page says it is in: the surer first."""
    detected = detect_language(text)
    found = ((detected,) if detected else ()) + page.language
    return tuple(sorted(found, key=lambda evidence: -evidence.confidence))


# ---- the text


def _compose(extraction: Extraction, known: Declarations, headings: tuple[str, ...]) -> tuple[str, tuple[Segment, ...]]:
    """Paragraphs separated by blank lines, each labelled. A visible title that the extractor left out stands first."""
    paragraphs = [replace(each, text=text) for each in extraction.paragraphs if (text := clean(each.text))]
    title = clean(value_of(known.title) or "")
    is_seen = folded(title) in {folded(heading) for heading in headings}
    if is_seen and folded(title) not in {folded(each.text) for each in paragraphs[:_TOP]}:
        paragraphs.insert(0, Paragraph(title, "head"))
    lines: list[Line] = []
    position = 0
    for paragraph in paragraphs:
        lines.append(Line(position, position + len(paragraph.text), paragraph.text))
        position += len(paragraph.text) + 2
    titles, subtitles = [each.value for each in known.title], [each.value for each in known.subtitle]
    text = "\n\n".join(paragraph.text for paragraph in paragraphs)
    return text, build_segments(text, lines, label_paragraphs(lines, paragraphs, titles, subtitles))


def clean(text: str) -> str:
    """NFC, no control characters, no marks that turn the reading direction round."""
    return _UNSEEN.sub("", unicodedata.normalize("NFC", text)).strip()


def _placed(found: tuple[Evidence, ...], text: str) -> tuple[Evidence, ...]:
    """Give a declared value the span where the text prints it."""
    placed = []
    for evidence in found:
        at = text.find(evidence.value)
        span = {"char_start": at, "char_end": at + len(evidence.value)}
        placed.append(evidence.model_copy(update=span) if at >= 0 else evidence)
    return tuple(placed)
