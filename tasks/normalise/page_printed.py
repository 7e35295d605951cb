"""The days that a web page prints of itself: beside its title, and where a label says so elsewhere on it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tasks.normalise.date_lines import find_date_lines
from tasks.normalise.lines import Line
from tasks.normalise.written_dates import WrittenDate, find_dates

_FIRST_TIME = re.compile(
    r"\b(?:(?:originally|initially|first) (?:published|posted|appeared)(?: on)?"
    r"|(?:ursprünglich|zuerst|erstmals) (?:veröffentlicht|erschienen)(?: am)?|(?:publié|paru) (?:initialement|pour la première fois)(?: le)?"
    r"|publicad[oa] (?:originalmente|por primera vez)(?: el)?):? (?=.{0,12}\d)",
    re.IGNORECASE,
)
_LONGEST_DATE = 30


@dataclass(frozen=True, slots=True)
class Printed:
    """`published` stand beside the title, the labelled first; `elsewhere` only where nothing does. `updated` is a day of change."""

    published: tuple[WrittenDate, ...] = ()
    updated: WrittenDate | None = None
    elsewhere: WrittenDate | None = None


def find_printed(head: Sequence[Line], visible: Sequence[Line], language: str | None, is_declared: bool) -> Printed:
    """What is printed around the title; a page that declares no day is read to its end."""
    beside = find_date_lines(head, language)
    published = tuple(
        line.published for line in sorted(beside, key=lambda line: not line.is_labelled) if line.published
    )
    updated = next((line.updated for line in beside if line.updated), None)
    if is_declared:
        return Printed(published, updated)
    first = _first_time(visible, language)
    if first or published:
        return Printed((first, *published) if first else published, updated)
    labelled = find_date_lines(visible, language)
    updated = updated or _only_day(line.updated for line in labelled)
    return Printed((), updated, _only_day(line.published for line in labelled if line.is_labelled))


def _first_time(visible: Sequence[Line], language: str | None) -> WrittenDate | None:
    """ "This article was originally published on 6 May 2019 but has been updated since." """
    for line in visible:
        told = _FIRST_TIME.search(line.text)
        dates = find_dates(line.text[told.end() : told.end() + _LONGEST_DATE], language) if told else []
        if told and dates:
            return dates[0].moved(line.char_start + told.end())
    return None


def _only_day(dates: Iterable[WrittenDate | None]) -> WrittenDate | None:
    """The day that all of these lines print; lists of other articles print many."""
    found = [date for date in dates if date]
    return found[0] if len({date.day for date in found}) == 1 else None
