"""What a record says of its article in so many fields: one table of the names that exports, crawlers and news APIs use.

Names are compared without case; of several names for one thing the first in the table that holds something is taken.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from math import isfinite
from typing import Any

from tasks.records import Declared

ALIASES = {
    "text": ("text", "content", "body", "article", "maintext", "article_text", "full_text", "fulltext"),
    "html": ("html", "raw_html", "content_html", "body_html"),
    "title": ("title", "headline"),
    "subtitle": ("subtitle", "subheadline", "standfirst", "dek"),
    "published": (
        "published",
        "date",
        "published_at",
        "publish_date",
        "date_publish",
        "pubdate",
        "timestamp",
        "date_published",
        "datepublished",
        "publication_date",
        "published_date",
        "publishedat",
    ),
    "url": ("url", "link", "source_url", "canonical_url"),
    "authors": ("authors", "author", "byline"),
    "outlet": (
        "outlet",
        "source",
        "publisher",
        "domain",
        "sitename",
        "site",
        "site_name",
        "source_name",
        "source_domain",
    ),
    "language": ("language", "lang"),
    "external_id": ("id", "external_id", "article_id", "guid", "_id"),
}
KNOWN_NAMES = frozenset(name for names in ALIASES.values() for name in names)
NAMING = ("name", "title", "domain")  # {"id": null, "name": "Example Wire"}
ADDRESS = re.compile(r"https?://[^\s/?#]{1,300}\S{0,8000}", re.IGNORECASE)

Lowered = Mapping[str, tuple[str, Any]]  # name in lower case: name as written, value


@dataclass(frozen=True, slots=True)
class Fields:
    """A record taken apart: its text or its markup, and what it declares."""

    text: str | None
    html: str | None
    declared: Declared
    repairs: tuple[str, ...] = ()


def take_apart(record: Mapping[str, Any], origin: str = "field") -> Fields:
    """Read a record by the table; `origin` says in the details what its names are (`column`, `field`)."""
    lowered = {str(name).strip().lower(): (str(name), value) for name, value in record.items()}
    found = {field: _first(lowered, field) for field in ALIASES}
    url = found["url"][1]
    address = web_address(url)
    declared = Declared(
        external_id=found["external_id"][1],
        url=address,
        title=found["title"][1],
        subtitle=found["subtitle"][1],
        authors=_people(lowered),
        outlet=found["outlet"][1],
        language=found["language"][1],
        published=found["published"][1],
        details={
            field: f"{origin}:{name}"
            for field, (name, value) in found.items()
            if value and name != field and field not in ("text", "html")
        },
    )
    repairs = ("address_dropped",) if url and not address else ()
    return Fields(_long_text(lowered, "text"), _long_text(lowered, "html"), declared, repairs)


def web_address(value: str | None) -> str | None:
    """The address if it leads to the web; "n/a", a number or `javascript:` would make one article of many."""
    stripped = (value or "").strip()
    return stripped if ADDRESS.fullmatch(stripped) else None


def plain(value: Any) -> str | None:
    """A value as text: numbers and dates as written, the name of what has one; None for the rest and for empty text."""
    match value:
        case str():
            return value.strip() or None
        case datetime() | date():
            return value.isoformat()
        case int() if not isinstance(value, bool):
            return str(value)
        case float() | Decimal() if isfinite(value):  # a table's empty cell is not a number
            return str(value)
        case Mapping():
            return next((name for key in NAMING if (name := plain(value.get(key)))), None)
    return None


def people(value: Any) -> Iterator[str]:
    """The names in a list, a string or an object, each as written."""
    if isinstance(value, Mapping) and isinstance(value.get("name"), list | tuple):
        value = value["name"]
    for one in value if isinstance(value, list | tuple) else [value]:
        if name := plain(one):
            yield name


def _first(lowered: Lowered, field: str) -> tuple[str, str | None]:
    """The name and value of the first of a field's names that holds something."""
    held = ((name, plain(value)) for name, value in _held(lowered, field))
    return next(((name, value) for name, value in held if value), ("", None))


def _long_text(lowered: Lowered, field: str) -> str | None:
    """Text as it stands; a list or a number is none."""
    return next((value for _, value in _held(lowered, field) if isinstance(value, str) and value.strip()), None)


def _people(lowered: Lowered) -> tuple[str, ...]:
    return next((names for _, value in _held(lowered, "authors") if (names := tuple(people(value)))), ())


def _held(lowered: Lowered, field: str) -> Iterator[tuple[str, Any]]:
    return (lowered[name] for name in ALIASES[field] if name in lowered)
