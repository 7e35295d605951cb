"""Read what a page's markup declares: JSON-LD articles, meta tags, headings, bylines, times, its address and language.

JSON-LD as found: comment or CDATA wrappers, whole blocks escaped, raw line breaks in strings, `@type` as list or URL, `@graph`.
Depth is the sender's choice, so nodes are walked with a stack.
"""

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from lxml.html import HtmlElement

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


@dataclass(frozen=True, slots=True)
class Markup:
    """`articles` are JSON-LD nodes, article types before page types; `nodes` are all of them by `@id`."""

    metas: dict[str, list[str]] = field(default_factory=dict)
    articles: tuple[Node, ...] = ()
    nodes: dict[str, Node] = field(default_factory=dict)
    publishers: tuple[str, ...] = ()
    title_tag: str | None = None
    headings: tuple[str, ...] = ()
    canonical: str | None = None
    language: str | None = None
    bylines: tuple[tuple[str, tuple[str, ...]], ...] = ()
    addresses: tuple[str, ...] = ()
    times: tuple[tuple[str, str], ...] = ()
    feeds: tuple[str, ...] = ()

    @property
    def article_body(self) -> str:
        """The longest body that an article's node declares, markup removed, its lines kept."""
        bodies = (node.get("articleBody") for node in self.articles)
        longest = max((body for body in bodies if isinstance(body, str)), key=len, default="")
        return "\n".join(plain_text(line) for line in longest.splitlines()) if longest else ""

    @property
    def declares_date(self) -> bool:
        """Whether the page says of itself when it was published."""
        return "article:published_time" in self.metas or any("datePublished" in node for node in self.articles)


def read_markup(tree: HtmlElement, json_ld: tuple[str, ...]) -> Markup:
    """Everything the markup declares, in the order it stands."""
    nodes = [node for block in json_ld for node in _walk(_parse(block))]
    return Markup(
        metas=_metas(tree),
        articles=tuple(_articles(nodes)),
        nodes=_by_id(nodes),
        publishers=tuple(_publishers(nodes)),
        title_tag=_text(next(iter(tree.xpath("//head/title|//title")), None)),
        headings=tuple(filter(None, (_text(heading) for heading in tree.xpath("//h1")[:8]))),
        canonical=next(iter(tree.xpath("//link[@rel='canonical']/@href")), None),
        language=next(iter(tree.xpath("/html/@lang|/html/@xml:lang")), None),
        bylines=tuple(_bylines(tree)),
        addresses=tuple(_addresses(nodes)),
        times=tuple(_times(tree)),
        feeds=tuple(tree.xpath("//link[@type='application/rss+xml' or @type='application/atom+xml']/@title")[:3]),
    )


# ---- JSON-LD


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


def _articles(nodes: list[Node]) -> list[Node]:
    """Article types first, pages last; within each the order of the page, one that has a headline and a date before one that lacks them."""
    told = [
        node
        for node in nodes
        if types_of(node) & _ARTICLE_TYPES and ("headline" in node or "datePublished" in node or "name" in node)
    ]
    pages = [node for node in nodes if types_of(node) & PAGE_TYPES]
    return sorted(told, key=lambda node: ("headline" not in node) + ("datePublished" not in node)) + pages


def _by_id(nodes: list[Node]) -> dict[str, Node]:
    found: dict[str, Node] = {}
    for node in nodes:
        if isinstance(node.get("@id"), str) and len(node) > 1:
            found.setdefault(node["@id"], node)
    return found


def _publishers(nodes: list[Node]) -> Iterator[str]:
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


# ---- tags


def _metas(tree: HtmlElement) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for meta in tree.xpath("//meta[@content]")[:400]:
        key = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").strip().lower()
        value = " ".join(html.unescape(meta.get("content")).split())
        if key and value:
            found.setdefault(key, []).append(value)
    return found


_BYLINES = (
    ("itemprop", "//*[@itemprop='author']"),
    ("rel", "//*[@rel='author']"),
    (
        "name",
        "//*[contains(@class,'author-name') or contains(@class,'author_name') or contains(@class,'authorName') or contains(@class,'author__name')"
        " or contains(@class,'byline__name') or contains(@class,'byline-name') or contains(@class,'author-link')]",
    ),
    ("byline", "//*[contains(@class,'byline') or contains(@class,'Byline')]"),
    ("author", "//*[contains(@class,'author')]"),
)
_LONGEST_BYLINE = 160


def _bylines(tree: HtmlElement) -> Iterator[tuple[str, tuple[str, ...]]]:
    """(how it is marked, names) of what markup calls author or byline, the most explicit first; each link in it is a name."""
    for how, path in _BYLINES:
        texts: list[str] = []
        for element in tree.xpath(path)[:6]:
            named = element.xpath(".//*[@itemprop='name']") or element.xpath(".//a")
            found = [text for each in named[:6] if (text := _text(each))] or _pieces(element)
            texts += [text for text in found if 2 < len(text) <= _LONGEST_BYLINE]
        if texts:
            yield how, tuple(dict.fromkeys(texts))


def _pieces(element: HtmlElement) -> list[str]:
    """The texts of a byline's parts; of a whole biography none."""
    pieces = [text for raw in element.itertext() if (text := " ".join(raw.split()))]
    return pieces if sum(map(len, pieces)) <= _LONGEST_BYLINE else []


def _addresses(nodes: list[Node]) -> Iterator[str]:
    for node in _articles(nodes):
        place = node.get("mainEntityOfPage")
        for each in (node.get("url"), place.get("@id") if isinstance(place, dict) else place):
            if isinstance(each, str) and each.startswith("http"):
                yield each


def _times(tree: HtmlElement) -> Iterator[tuple[str, str]]:
    """(how it is marked, its value) of the times of publication a page marks up."""
    for path, how in (
        ("//*[@itemprop='datePublished']", "itemprop:datePublished"),
        ("//time[@datetime]", "time"),
        ("//abbr[@class='published' and @title]", "abbr:published"),
    ):
        for element in tree.xpath(path)[:5]:
            value = element.get("datetime") or element.get("content") or element.get("title") or _text(element)
            if value:
                yield how, value.strip()


def plain_text(text: str) -> str:
    """A declared string without markup and references, in one line."""
    return " ".join(html.unescape(html.unescape(re.sub(r"<[a-zA-Z/][^<>]{0,200}>", "", text))).split())


def _text(element: HtmlElement | None) -> str | None:
    if element is None:
        return None
    return " ".join("".join(element.itertext()).split())[:500] or None
