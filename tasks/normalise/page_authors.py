"""Who wrote a web page: structured names first, a visible byline where those only name the outlet."""

import re
from collections.abc import Iterable, Iterator, Sequence

from tasks.normalise.authors import clean_name, split_names
from tasks.normalise.declarations import declared_value
from tasks.normalise.markup import PAGE_TYPES, Markup, names_of, types_of
from warehouse.models import Evidence

_METAS = (
    "parsely-author", "sailthru.author", "article:author", "author", "dc.creator", "dcterms.creator", "byl", "cxenseparse:author", "citation_author",
)  # fmt: skip
_HOST = re.compile(r"^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,4}$", re.IGNORECASE)
_WORD = re.compile(r"\w+")
_MOST_WORDS_OF_A_BYLINE = 8


def page_authors(markup: Markup, outlets: Sequence[str], head_bylines: Sequence[str]) -> tuple[Evidence, ...]:
    """The names of the first place that names more than the outlet; else of the first place that gives any.

    An author equal to the outlet is kept: blogs bear their writer's name, and some outlets sign as a body.
    """
    told = [(names, detail, confidence) for names, detail, confidence in _places(markup, head_bylines) if names]
    known = {_squeezed(outlet) for outlet in outlets}
    for names, detail, confidence in told:
        people = [name for name in names if not _is_outlet(name, known)]
        if people:
            return _evidence(
                people if len(people) < len(names) and len(names) > 2 else _kept(names, people), detail, confidence
            )
    return _evidence(told[0][0], told[0][1], 0.5) if told else ()


def _kept(names: list[str], people: list[str]) -> list[str]:
    return people if any(_HOST.match(name) for name in names) else names


def _is_outlet(name: str, known: set[str]) -> bool:
    return _squeezed(name) in known or bool(_HOST.match(name))


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
    yield from ((_several(names), f"byline:{how}", 0.7) for how, names in markup.bylines)
    for byline in head_bylines:
        if len(byline.split()) <= _MOST_WORDS_OF_A_BYLINE:
            yield split_names(byline), "byline", 0.6


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
