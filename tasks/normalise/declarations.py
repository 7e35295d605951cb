"""What a record declares of its article, as evidence: cleaned, parsed, and with the place where it was declared."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from tasks.normalise.authors import clean_name, split_names
from tasks.normalise.declared_dates import DeclaredDate, parse_declared
from tasks.normalise.identity import canonical_url
from tasks.normalise.language import declared_language
from tasks.normalise.published import REJECTED, Published, possible, written
from tasks.records import Declared
from warehouse.models import Evidence

_CHANGED = 0.6  # how sure a date is that could not be true as it was written
_RECORD = "record"  # declared by the record itself, nothing said of where
_LONGEST_VALUE = 2000


@dataclass(frozen=True, slots=True)
class Declarations:
    """Evidence with basis `declared` for each field, best first; `published` may be empty or rejected."""

    title: tuple[Evidence, ...] = ()
    subtitle: tuple[Evidence, ...] = ()
    authors: tuple[Evidence, ...] = ()
    outlet: tuple[Evidence, ...] = ()
    url: tuple[Evidence, ...] = ()
    language: tuple[Evidence, ...] = ()
    published: Published = field(default_factory=Published)


def declarations(declared: Declared, captured_at: datetime) -> Declarations:
    """Evidence of everything a record declares; what cannot be read is left out."""
    details = declared.details
    language = declared.language and declared_language(declared.language, details.get("language", _RECORD))
    return Declarations(
        title=_plain("title", declared.title, details),
        subtitle=_plain("subtitle", declared.subtitle, details),
        authors=_authors(declared.authors, details),
        outlet=_plain("outlet", declared.outlet, details),
        url=_url(declared.url, details),
        language=(language,) if language else (),
        published=_published(declared.published, details, captured_at),
    )


def declared_value(field: str, value: str, detail: str, confidence: float = 0.95) -> Evidence:
    return Evidence(field=field, value=value, basis="declared", detail=detail, confidence=confidence)


def published_from(declared: DeclaredDate | None, captured_at: datetime, detail: str, confidence: float) -> Published:
    """A declared date; one that cannot be true leaves nothing but its evidence."""
    if declared is None:
        return Published()
    at, precision = declared.at, declared.precision
    found = possible(at, precision, declared.day, other_reading(declared), captured_at)
    if found is None:
        return Published(evidence=(_evidence(written(at, precision), f"{detail}: {REJECTED}", 0.0),))
    at, precision, change = found
    sure = min(confidence, _CHANGED) if change else confidence
    return Published(at, precision, "declared", evidence=(_evidence(written(at, precision), detail + change, sure),))


def _evidence(value: str, detail: str, confidence: float) -> Evidence:
    return declared_value("published", value, detail, confidence)


def other_reading(found: DeclaredDate) -> datetime | None:
    """The day with its two numbers swapped, None where that is no day."""
    if found.swapped:
        return found.swapped
    try:
        return found.day.replace(month=found.day.day, day=found.day.month)
    except ValueError:  # the 13th and later have no swapped reading
        return None


def _plain(field: str, value: str | None, details: dict[str, str]) -> tuple[Evidence, ...]:
    text = " ".join((value or "").split())[:_LONGEST_VALUE]
    return (declared_value(field, text, details.get(field, _RECORD)),) if text else ()


def _authors(authors: Iterable[str], details: dict[str, str]) -> tuple[Evidence, ...]:
    """One string may hold several names; a list is taken name by name."""
    stated = tuple(authors)
    names = split_names(stated[0]) if len(stated) == 1 else [name for each in stated if (name := clean_name(each))]
    unique = dict.fromkeys(names)
    return tuple(declared_value("authors", name, details.get("authors", _RECORD), 0.9) for name in unique)


def _url(address: str | None, details: dict[str, str]) -> tuple[Evidence, ...]:
    canonical = canonical_url(address) if address else None
    return (declared_value("url", canonical, details.get("url", _RECORD)),) if canonical else ()


def _published(text: str | None, details: dict[str, str], captured_at: datetime) -> Published:
    if not text:
        return Published()
    return published_from(parse_declared(text), captured_at, details.get("published", _RECORD), 0.95)
