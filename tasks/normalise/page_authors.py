"""Who wrote a web page: structured names first, a visible byline where those only name the outlet."""

import re
from collections.abc import Iterable, Iterator, Sequence

from tasks.normalise.authors import clean_name, is_role, split_names
from tasks.normalise.declarations import declared_value
from tasks.normalise.json_ld import PAGE_TYPES, names_of, types_of
from tasks.normalise.markup import Markup
from tasks.normalise.page_outlets import host_label
from warehouse.models import Evidence

_METAS = (
    "parsely-author", "sailthru.author", "article:author", "author", "dc.creator", "dcterms.creator", "byl", "cxenseparse:author",
    "citation_author",
)  # fmt: skip
_HOST = re.compile(r"^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,4}$", re.IGNORECASE)
_WORD = re.compile(r"\w+")
_MOST_WORDS_OF_A_BYLINE = 8
_SURENESS = {"itemprop": 0.8, "rel": 0.65, "name": 0.65, "byline": 0.8, "author": 0.5}  # share that was right


def page_authors(markup: Markup, outlets: Sequence[str], head_bylines: Sequence[str]) -> tuple[Evidence, ...]:
    """The names of the first place that names more than the outlet; else of the first place that gives any.

    An author equal to the outlet is kept: blogs bear their writer's name, and some outlets sign as a body.
    """
    known = {_squeezed(outlet) for outlet in outlets} | {host_label(each) for each in outlets if _HOST.match(each)}
    first: tuple[Evidence, ...] = ()
    for names, detail, confidence in _places(markup, head_bylines):
        if any(not _is_outlet(name, known) for name in names):
            return _evidence(_without_outlet(names, detail, known), detail, confidence)
        first = first or _evidence(names, detail, confidence if detail == "json-ld:author" else 0.6)
    return first


def _without_outlet(names: list[str], detail: str, known: set[str]) -> list[str]:
    """A list of authors may mean the outlet beside its writers; a byline only prints its name or its host there."""
    if detail == "json-ld:author":
        return [name for name in names if not _HOST.match(name)]
    return [name for name in names if not _is_outlet(name, known)]


def _is_outlet(name: str, known: set[str]) -> bool:
    words = name.casefold().split()
    return _squeezed(name) in known or bool(_HOST.match(name)) or words[0] in known or words[-1] in known


def _places(markup: Markup, head_bylines: Sequence[str]) -> Iterator[tuple[list[str], str, float]]:
    for node in markup.articles:
        if not types_of(node) & PAGE_TYPES:
            yield _several(names_of(node.get("author"), markup.nodes)), "json-ld:author", 0.9
    for key in _METAS:
        yield (
            _several([value for value in markup.metas.get(key, []) if not value.startswith("http")]),
            f"meta:{key}",
            0.8,
        )
    for how, pieces in markup.bylines():
        names = dict.fromkeys(name for piece in pieces for name in split_names(piece) if _is_printed_name(name))
        yield list(names), f"byline:{how}", _SURENESS[how]
    for byline in head_bylines:
        if len(byline.split()) <= _MOST_WORDS_OF_A_BYLINE:
            yield [name for name in split_names(byline) if _is_printed_name(name)], "byline", 0.7


def _is_printed_name(text: str) -> bool:
    """A page prints dates, roles and buttons beside its names."""
    return not any(character.isdigit() for character in text) and not is_role(text) and not text.islower()


def _several(stated: Iterable[str]) -> list[str]:
    """One string may join several names; of a list each is a name."""
    names = list(dict.fromkeys(stated))
    if len(names) == 1:
        return split_names(names[0])
    return list(dict.fromkeys(name for each in names if (name := clean_name(each))))


def _evidence(names: Iterable[str], detail: str, confidence: float) -> tuple[Evidence, ...]:
    return tuple(declared_value("authors", name, detail, confidence) for name in names)


def _squeezed(name: str) -> str:
    return "".join(_WORD.findall(name.casefold()))
