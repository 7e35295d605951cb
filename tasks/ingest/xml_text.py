"""XML as outlets send it, made sound enough to parse without believing any of its declarations.

No DTD, no entity of its own, no network: the document type is cut out, HTML's named references are written out, and what
names nothing ("Rates & terms", `&lol9;`) stays as the text it is.
"""

import re
from collections.abc import Iterator
from html.entities import html5

from lxml import etree

DECLARATION = re.compile(r"\s*+<\?xml\s[^>]{0,200}\?>")
PROLOGUE = 20_000  # characters in which a document type may open
SUBSET_END = re.compile(r"\]\s*+>")
REFERENCE = re.compile(r"&(?:#x[0-9a-fA-F]{1,6};|#[0-9]{1,7};|([A-Za-z][A-Za-z0-9]{0,30});)?+")
PREDEFINED = ("amp", "lt", "gt", "quot", "apos")
MARKUP = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
BODIES = ("title", "description", "content:encoded", "content", "summary")
BODY_TAGS = {name: re.compile(rf"<{name}(?:\s[^<>]{{0,1000}}+)?>(?!\s*+<!\[CDATA\[)") for name in BODIES}
FORBIDDEN = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 65534, 65535))


def mended(text: str) -> tuple[str, tuple[str, ...]]:
    """The document without declarations and forbidden characters, every `&` a reference; and the repairs it took."""
    sound = text.translate(FORBIDDEN)
    repairs = ("control_characters_removed",) if len(sound) < len(text) else ()
    sound = _without_document_type(DECLARATION.sub("", sound, count=1).lstrip())
    return "".join(_with_references(sound)), repairs


def parsed(xml: str) -> etree._Element | None:
    """The root of a mended document or piece of one, as far as it can be parsed; None where nothing can."""
    return _root(xml, recover=True)


def parsed_strictly(xml: str) -> etree._Element | None:
    """The root of what is well-formed; None where the lenient parser would have to guess, and to leave out."""
    return _root(xml, recover=False)


def with_escaped_bodies(xml: str) -> str:
    """An entry whose texts hold bare markup ("<description><p>One<br>two</description>"), the markup made text."""
    for name, tag in BODY_TAGS.items():
        opening = tag.search(xml)
        end = xml.find(f"</{name}", opening.end()) if opening else -1
        if opening and end >= 0:
            xml = xml[: opening.end()] + xml[opening.end() : end].replace("<", "&lt;") + xml[end:]
    return xml


def _root(xml: str, *, recover: bool) -> etree._Element | None:
    parser = etree.XMLParser(
        recover=recover,
        encoding="utf-8",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        return etree.fromstring(xml.encode("utf-8", "ignore"), parser)
    except etree.XMLSyntaxError:
        return None


def _without_document_type(text: str) -> str:
    start = text.find("<!DOCTYPE", 0, PROLOGUE)
    if start < 0:
        return text
    end, subset = text.find(">", start), text.find("[", start)
    if 0 <= subset < end:
        closing = SUBSET_END.search(text, subset)
        end = closing.end() - 1 if closing else -1
    return text[:start] + text[end + 1 :] if end >= 0 else text[:start]


def _with_references(text: str) -> Iterator[str]:
    """CDATA sections stay; everywhere else an ampersand opens a reference that XML knows."""
    at = 0
    while (start := text.find("<![CDATA[", at)) >= 0:
        end = text.find("]]>", start)
        if end < 0:
            break
        yield REFERENCE.sub(_reference, text[at:start])
        yield text[start : end + 3]
        at = end + 3
    yield REFERENCE.sub(_reference, text[at:])


def _reference(found: re.Match[str]) -> str:
    name = found[1]
    if found[0] == "&":
        return "&amp;"
    if name is None or name in PREDEFINED:
        return found[0]
    named = html5.get(f"{name};")
    return "".join(MARKUP.get(character, character) for character in named) if named else f"&amp;{name};"
