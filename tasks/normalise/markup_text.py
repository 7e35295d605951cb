"""The text of an element of a page, in one line."""

from lxml.html import HtmlElement

_LONGEST = 500


def element_text(element: HtmlElement | None) -> str | None:
    """None for no element and for one without text."""
    if element is None:
        return None
    return " ".join("".join(element.itertext()).split())[:_LONGEST] or None
