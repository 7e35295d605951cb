"""The nodes that a page declares in JSON-LD, as found in the wild: comment or CDATA wrappers, whole blocks escaped, raw line breaks in strings,
`@type` as list or URL, arrays, `@graph`. Depth is the sender's choice, so nodes are walked with a stack.
"""

import html
import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

Node = dict[str, Any]

_ARTICLE_TYPES = frozenset(
    [
        "newsarticle",
        "article",
        "blogposting",
        "reportagenewsarticle",
        "analysisnewsarticle",
        "opinionnewsarticle",
        "liveblogposting",
        "backgroundnewsarticle",
        "reviewnewsarticle",
        "advertisercontentarticle",
        "socialmediaposting",
        "techarticle",
        "scholarlyarticle",
        "report",
        "review",
    ]
)
PAGE_TYPES = frozenset({"webpage", "itempage", "videoobject"})
_MOST_NODES = 20_000


def read_nodes(blocks: Sequence[str]) -> list[Node]:
    """Every node of every block, parents before children, in page order."""
    return [node for block in blocks for node in _walk(_parse(block))]


def _parse(block: str) -> object:
    raw = re.sub(
        r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/)+|(?:-->|//\s*\]\]>|\]\]>|/\*\s*\]\]>\s*\*/)\s*$",
        "",
        block,
    )
    for text in (raw, html.unescape(raw)):  # some sites escape the whole block
        try:
            return json.loads(text.strip().rstrip(";"), strict=False)  # raw line breaks inside strings are common
        except (ValueError, RecursionError):
            continue
    return None


def _walk(root: object) -> Iterator[Node]:
    stack, seen = [root], 0
    while stack and seen < _MOST_NODES:
        current = stack.pop()
        seen += 1
        if isinstance(current, dict):
            yield current
            stack.extend(reversed(list(current.values())))
        elif isinstance(current, list):
            stack.extend(reversed(current))


def types_of(node: Node) -> set[str]:
    kinds = node.get("@type")
    return {str(kind).rsplit("/", 1)[-1].lower() for kind in (kinds if isinstance(kinds, list) else [kinds]) if kind}


def article_nodes(nodes: list[Node]) -> list[Node]:
    """Article types first, pages last; within each the order of the page, one that has a headline and a date before one that lacks them."""
    told = [
        node
        for node in nodes
        if types_of(node) & _ARTICLE_TYPES and ("headline" in node or "datePublished" in node or "name" in node)
    ]
    pages = [node for node in nodes if types_of(node) & PAGE_TYPES]
    return sorted(told, key=lambda node: ("headline" not in node) + ("datePublished" not in node)) + pages


def nodes_by_id(nodes: list[Node]) -> dict[str, Node]:
    found: dict[str, Node] = {}
    for node in nodes:
        if isinstance(node.get("@id"), str) and len(node) > 1:
            found.setdefault(node["@id"], node)
    return found


def publisher_names(nodes: list[Node]) -> Iterator[str]:
    kinds = {"newsmediaorganization", "organization", "website"}
    yield from (name for node in nodes if types_of(node) & kinds and isinstance(name := node.get("name"), str))


def names_of(value: object, nodes: dict[str, Node], depth: int = 0) -> list[str]:
    """Names of persons or bodies: strings, nodes with a name, lists of either, references by `@id`."""
    if depth > 4:
        return []
    if isinstance(value, str):
        return [] if value.startswith("http") else [html.unescape(value).strip()]
    if isinstance(value, dict):
        if "name" not in value and value.get("@id") in nodes:
            value = nodes[value["@id"]]
        return names_of(value.get("name"), nodes, depth + 1)
    return [name for each in value[:30] for name in names_of(each, nodes, depth + 1)] if isinstance(value, list) else []


def article_addresses(nodes: list[Node]) -> Iterator[str]:
    for node in article_nodes(nodes):
        place = node.get("mainEntityOfPage")
        for each in (node.get("url"), place.get("@id") if isinstance(place, dict) else place):
            if isinstance(each, str) and each.startswith("http"):
                yield each


def plain_text(text: str) -> str:
    """A declared string without markup and references, in one line."""
    return " ".join(html.unescape(html.unescape(re.sub(r"<[a-zA-Z/][^<>]{0,200}>", "", text))).split())
