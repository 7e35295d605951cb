"""Which outlet a web page is of, under one name on all of its pages.

Declared names differ from page to page ("BBC News", "BBC Sport", "TimesLIVE Premium", the publisher's "GmbH & Co. KG"); the host hardly does.
So the name that the host spells is the outlet's, or that part of a name which it spells.
"""

import re
import unicodedata
from collections.abc import Iterator
from urllib.parse import urlsplit

from tasks.normalise.declarations import declared_value
from tasks.normalise.json_ld import names_of, plain_text
from tasks.normalise.markup import Markup
from warehouse.models import Evidence

_METAS = ("application-name", "apple-mobile-web-app-title", "dc.publisher", "dcterms.publisher", "copyright")
_SECOND_LEVEL = frozenset({"co", "com", "org", "net", "gov", "ac", "edu", "or", "ne", "go", "gob", "nic"})
_COMMON = frozenset({
    "times", "post", "news", "mail", "sun", "star", "mirror", "express", "guardian", "independent", "telegraph", "herald", "tribune",
    "standard", "journal", "gazette", "press", "today", "daily", "world", "nation", "national", "observer", "record", "echo", "globe",
    "magazin", "zeitung",
})  # fmt: skip
_DRESS = re.compile(
    r"^\s*(?:copyright|\(c\)|©|\d{4}|[-–,\s])+|[\s,.]*(?:all rights reserved|alle rechte vorbehalten).*$|\s*\((?:www\.)?[\w.-]+\.\w{2,4}\)$",
    re.IGNORECASE,
)
_HOST = re.compile(r"^(?:https?://)?(?:www\.)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,4}/?$", re.IGNORECASE)
_SEPARATOR = re.compile(r"\s[-–—|•·»›]\s|[|｜ㅣ]")
_LONGEST = 80


def page_outlets(markup: Markup, address: str | None) -> tuple[Evidence, ...]:
    """Candidates, the best first; each name once. The last one is the host itself."""
    host = (urlsplit(address or "").hostname or "").removeprefix("www.")
    named = [(name, detail) for raw, detail in _names(markup) if (name := _DRESS.sub("", raw).strip()[:_LONGEST])]
    spelt = _spelt_by(host, [*named, *_title_ends(markup)])
    ordered = ([spelt] if spelt else []) + named + ([(host, "host")] if host else [])
    unique = dict.fromkeys(name for name, _ in ordered)
    details = dict(reversed(ordered))
    return tuple(
        declared_value("outlet", name, details[name], 0.95 if spelt and name == spelt[0] else 0.8) for name in unique
    )


def host_label(host: str) -> str:
    """What an outlet registered: `news.timeslive.co.za` gives `timeslive`."""
    parts = host.split(".")[:-1]
    while len(parts) > 1 and parts[-1] in _SECOND_LEVEL:
        parts.pop()
    return parts[-1] if parts else ""


def squeezed(name: str) -> str:
    """A name's letters alone, without accents and a leading article: as a host would spell it."""
    folded = unicodedata.normalize("NFKD", name.casefold().replace("ß", "ss").replace("ø", "o").replace("æ", "ae"))
    letters = "".join(character for character in folded if character.isalnum())
    return letters.removeprefix("the") if len(letters) > 5 else letters


def _names(markup: Markup) -> Iterator[tuple[str, str]]:
    yield from ((value, "meta:og:site_name") for value in markup.metas.get("og:site_name", [])[:1])
    for node in markup.articles:
        yield from ((plain_text(name), "json-ld:publisher") for name in names_of(node.get("publisher"), markup.nodes))
    yield from ((plain_text(name), "json-ld:organisation") for name in markup.publishers)
    for key in _METAS:
        yield from ((value, f"meta:{key}") for value in markup.metas.get(key, [])[:1])
    yield from ((_SEPARATOR.split(title)[0], "title of its feed") for title in markup.feeds)


def _title_ends(markup: Markup) -> Iterator[tuple[str, str]]:
    for part in _SEPARATOR.split(markup.title_tag or "")[1:]:
        yield part.strip(), "title"


def _spelt_by(host: str, named: list[tuple[str, str]]) -> tuple[str, str] | None:
    """The name that is the host's label, else the part of one that is, else one whose initials it is."""
    label = squeezed(host_label(host))
    if len(label) < 2:
        return None
    proper = [(name, detail) for name, detail in named if not _HOST.match(name)]
    for name, detail in proper:
        if squeezed(name) == label:
            return name, detail
    for name, detail in proper:
        part = _part_spelling(name, label)
        if part:
            return part, f"{detail}, as its host spells it"
    if label in _COMMON and any(label in squeezed(name) for name, _ in proper):
        return host, "host"  # "Daily Mirror", "The Mirror": both are mirror.co.uk
    return next(((name, detail) for name, detail in proper if _initials(name) == label), None)


def _part_spelling(name: str, label: str) -> str | None:
    """The run of words that spells the label; a word that many outlets bear is no name."""
    if label in _COMMON:
        return None
    words = name.split()
    for start in range(len(words)):
        for end in range(start + 1, len(words) + 1):
            if squeezed(" ".join(words[start:end])) == label:
                return " ".join(words[start:end]).strip(",.-–|() ")
    return None


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isalpha()).casefold()
