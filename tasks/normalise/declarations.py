"""What a record declares of its article, as evidence: cleaned, parsed, and with the place where it was declared."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from tasks.normalise.authors import clean_name, split_names
from tasks.normalise.declared_dates import DeclaredDate, parse_declared
from tasks.normalise.identity import canonical_url
from tasks.normalise.language import declared_language
from tasks.normalise.published import Published, written
from tasks.records import Declared
from warehouse.models import Evidence, PublishedBasis

_SLACK = timedelta(hours=26)
_EARLIEST = datetime(1900, 1, 1)  # noqa: DTZ001 - naive UTC throughout
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


def published_from(
    found: DeclaredDate | None,
    captured_at: datetime,
    detail: str,
    confidence: float,
    basis: PublishedBasis = "declared",
) -> Published:
    """A declared date, unless it lies after the capture: then its swapped reading, else nothing but the evidence of a rejected date."""
    if found is None:
        return Published()
    at, precision = found.at, found.precision
    swapped = _swapped(found)
    if at > captured_at + _SLACK and swapped and swapped <= captured_at:
        at, precision, detail, confidence = swapped, "day", f"{detail}, day and month swapped", 0.6
    value = written(at, precision)
    if not _EARLIEST <= at <= captured_at + _SLACK:
        rejected = Evidence(
            field="published", value=value, basis=basis, detail=f"{detail}: rejected, after the capture", confidence=0.0
        )
        return Published(evidence=(rejected,))
    at = min(at, captured_at) if precision in ("minute", "second") else at
    return Published(
        at,
        precision,
        basis,
        evidence=(Evidence(field="published", value=value, basis=basis, detail=detail, confidence=confidence),),
    )


def _swapped(found: DeclaredDate) -> datetime | None:
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
