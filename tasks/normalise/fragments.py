"""Cut from a line what stands in it beside prose: a date prefix, a dateline, a credit behind a slash, a "[More...]" link."""

import re
from collections.abc import Iterator

from tasks.normalise.lines import Label, Line

Fragment = tuple[Line, Label | None]

_PREFIX_DATE = re.compile(
    r"(?:date|dated|published|posted|updated)\s{0,3}[:=]?\s{0,3}\d{4}-\d\d-\d\d"
    r"(?:[T ]\d\d:\d\d(?::\d\d)?(?:\.\d{1,6})?(?:Z|[+-]\d\d:?\d\d)?)?(?=\s|$)",
    re.IGNORECASE,
)
_PLACE = r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.'’-]{1,20}(?:\s[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.'’-]{1,20}){0,3}"
_DATELINE = re.compile(
    rf"(?P<place>{_PLACE}(?:/{_PLACE})?(?:,\s[A-Z][\w.]{{1,20}}(?:\s[A-Z][\w.]{{1,20}})?)?)"
    rf"(?:,?\s(?:\w{{3,9}}\.?\s\d{{1,2}}|\d{{1,2}}\s\w{{3,9}})(?:,?\s\d{{4}})?)?"
    rf"(?P<agency>\s?\([A-Z][\w ./-]{{1,30}}\))?(?P<dash>\s?(?:—|–|--)\s?|\s-\s)(?=[\w\"“‘«\[])"
)
_AGENCY_FIRST = re.compile(r"\([A-Z][\w ./-]{1,20}\)(?:\s?(?:—|–|--)\s?|\s-\s)(?=[\w\"“‘«\[])")
_CREDIT = re.compile(
    r"\s(?:/|\|)\s(?=(?:photo|image|picture|foto|bild)s?(?: credits?| by| source)?\s?:)", re.IGNORECASE
)
_MORE = re.compile(r"\[(?:(?:read|see|continue|view) )?(?:more|reading)(?:\.{1,3}|…)?\]$", re.IGNORECASE)
_LONGEST_SOURCE_LINE = 300
_DATELINE_REACH = 12  # lines from the top
_SHORTEST_LEAD = 30


def fragments(line: Line, number: int) -> Iterator[Fragment]:
    """The parts of a text's line in order; most lines are one part without a label."""
    prefix = _PREFIX_DATE.match(line.text) if number == 0 else None
    if prefix:
        yield line.part(0, prefix.end()), Label("date", "date prefix")
        line = line.part(prefix.end(), len(line.text))
    end = dateline_end(line.text) if number < _DATELINE_REACH else 0
    if end:
        yield line.part(0, end), Label("dateline", "dateline")
        line = line.part(end, len(line.text))
    yield from _endings(line)


def dateline_end(text: str) -> int:
    """Where the body begins behind its dateline, 0 without one. A lone hyphen is a dateline's only behind "Ohio" or "(AP)"."""
    found = _DATELINE.match(text)
    if found and found["dash"] == " - " and not found["agency"] and "," not in found["place"]:
        found = None
    found = found or _AGENCY_FIRST.match(text)
    return found.end() if found and len(text) - found.end() > _SHORTEST_LEAD else 0


def _endings(line: Line) -> Iterator[Fragment]:
    more = _MORE.search(line.text, max(0, len(line.text) - 40))
    credit = _CREDIT.search(line.text) if len(line.text) <= _LONGEST_SOURCE_LINE else None
    if more and more.start():
        yield line.part(0, more.start()), None
        yield line.part(more.start(), len(line.text)), Label("navigation", "more link")
    elif credit:
        yield line.part(0, credit.start()), None
        yield line.part(credit.start() + 1, len(line.text)), Label("credit", "credit behind a slash")
    elif line.text:
        yield line, None
