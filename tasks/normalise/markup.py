"""Read what a page's markup declares: JSON-LD articles, meta tags, headings, its address, language and feeds."""

import html
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml.html import HtmlElement

from tasks.normalise.bylines import marked_bylines
from tasks.normalise.json_ld import (
    Node,
    article_addresses,
    article_nodes,
    nodes_by_id,
    plain_text,
    publisher_names,
    read_nodes,
)
from tasks.normalise.markup_text import element_text
from tasks.normalise.page_times import marked_times

_MOST_METAS, _MOST_HEADINGS, _MOST_FEEDS = 400, 8, 3


@dataclass(frozen=True, slots=True)
class Markup:
    """`articles` are JSON-LD nodes, article types before page types; `nodes` are all of them by `@id`."""

    metas: dict[str, list[str]] = field(default_factory=dict)
    articles: tuple[Node, ...] = ()
    nodes: dict[str, Node] = field(default_factory=dict)
    publishers: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    title_tag: str | None = None
    headings: tuple[str, ...] = ()
    canonical: str | None = None
    language: str | None = None
    feeds: tuple[str, ...] = ()
    tree: HtmlElement | None = None

    @property
    def article_body(self) -> str:
        """The longest body that an article's node declares, markup removed, its lines kept."""
        bodies = (node.get("articleBody") for node in self.articles)
        longest = max((body for body in bodies if isinstance(body, str)), key=len, default="")
        return "\n".join(plain_text(line) for line in longest.split("\n"))

    @property
    def declares_date(self) -> bool:
        """Whether the page says of itself when it was published."""
        return "article:published_time" in self.metas or any("datePublished" in node for node in self.articles)

    def bylines(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """What markup calls author or byline; looked for only when asked, for it is a search of the whole page."""
        return iter(()) if self.tree is None else marked_bylines(self.tree)

    def marked_times(self) -> Iterator[tuple[str, str]]:
        """What is marked up as a time; looked for only when asked."""
        return iter(()) if self.tree is None else marked_times(self.tree)


def read_markup(tree: HtmlElement, json_ld: tuple[str, ...]) -> Markup:
    """Everything the markup declares, in the order it stands."""
    nodes = read_nodes(json_ld)
    return Markup(
        metas=_metas(tree),
        articles=tuple(article_nodes(nodes)),
        nodes=nodes_by_id(nodes),
        publishers=tuple(publisher_names(nodes)),
        addresses=tuple(article_addresses(nodes)),
        title_tag=element_text(next(tree.iter("title"), None)),
        headings=tuple(filter(None, (element_text(heading) for heading in tree.xpath("//h1")[:_MOST_HEADINGS]))),
        canonical=next(iter(tree.xpath("//link[@rel='canonical']/@href")), None),
        language=next(iter(tree.xpath("/html/@lang|/html/@xml:lang")), None),
        feeds=tuple(tree.xpath("//link[@type='application/rss+xml' or @type='application/atom+xml']/@title")[:_MOST_FEEDS]),
        tree=tree,
    )  # fmt: skip


def _metas(tree: HtmlElement) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for meta in tree.xpath("//meta[@content]")[:_MOST_METAS]:
        key = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").strip().lower()
        value = " ".join(html.unescape(meta.get("content")).split())
        if key and value:
            found.setdefault(key, []).append(value)
    return found
