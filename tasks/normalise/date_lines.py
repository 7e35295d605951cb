"""Tell the lines that print a date of publication or update from prose that speaks of a day."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tasks.normalise.lines import Line
from tasks.normalise.written_dates import WrittenDate, find_dates

_LONGEST = 160
_MOST_WORDS_BESIDE = 6
_MOST_WORDS_BESIDE_AN_HOUR = 10
_DIGIT = re.compile(r"\d")
_HOUR = re.compile(r"\d{1,2}[:.h]\d\d|\d\s?[ap]\.?m\b", re.IGNORECASE)
_PUBLISHED = re.compile(
    r"\b(?:publi[a-zéèêçãó]{2,10}|posted|released|created|erschienen|veröffentlicht|geschrieben|erstellt|stand|datum|date|objavljeno|zveřejněno"
    r"|opublikowano|geplaatst|gepubliceerd|julkaistu|udgivet|опубликовано|опубліковано|yayınlanma|dipublikasikan)|公開|配信|発行|발행|입력|등록|发布",
    re.IGNORECASE,
)
_UPDATED = re.compile(
    r"(?:updat|last\smod|modified|aktuali[sz]|akt\.|actualiz|mis à jour|modifi|aggiorn|atualiz|uppdater|oppdater|opdater|päivitet|bijgewerkt"
    r"|обновл|оновл"
    r"|güncel|zmieni|frissít|更新|수정|diperbarui)[^\d\n]{0,30}$",
    re.IGNORECASE,
)
_OF_ANOTHER = re.compile(  # a programme's day, a copyright's year
    r"\b(?:berichtet|programm|radio|fernsehen|sendung|nachrichten|live)\b.{0,60}\d|©|\(c\)|\bcopyright\b", re.IGNORECASE
)
_LEFT_OF_THE_DATE = 45
_LONGEST_LABEL = 20


@dataclass(frozen=True, slots=True)
class DateLine:
    """A line that prints dates of the page itself: when it appeared, and when it was last changed."""

    number: int
    published: WrittenDate | None
    updated: WrittenDate | None
    is_labelled: bool
    has_hour: bool


def find_date_lines(lines: Sequence[Line], language: str | None) -> list[DateLine]:
    """Short lines with a whole date and few other words, in order."""
    found = []
    for number, line in enumerate(lines):
        if len(line.text) <= _LONGEST and _DIGIT.search(line.text):
            dates = find_dates(line.text, language)
            if dates and _is_about_itself(line, dates):
                found.append(_date_line(number, line, dates, _label_above(lines, number)))
    return found


def _label_above(lines: Sequence[Line], number: int) -> str:
    """A line that is nothing but the label of the next one: "Page updated:"."""
    above = lines[number - 1].text if number else ""
    return above if len(above) <= _LONGEST_LABEL and not _DIGIT.search(above) else ""


def _is_about_itself(line: Line, dates: list[WrittenDate]) -> bool:
    beside = line.word_count - sum(len(line.text[date.char_start : date.char_end].split()) for date in dates)
    if _OF_ANOTHER.search(line.text) or (line.text.endswith(".") and beside > 2):
        return False
    is_marked = _HOUR.search(line.text) or _PUBLISHED.search(line.text) or _is_update(line.text, dates[-1])
    return beside <= (_MOST_WORDS_BESIDE_AN_HOUR if is_marked else _MOST_WORDS_BESIDE)


def _date_line(number: int, line: Line, dates: list[WrittenDate], above: str) -> DateLine:
    changed = [date for date in dates if _is_update(line.text, date)]
    if not changed and _UPDATED.search(above) and len(dates) == 1:
        changed = dates
    fresh = [date for date in dates if date not in changed]
    published = _moved(fresh[0], line) if fresh else None
    updated = _moved(changed[-1], line) if changed else None
    is_labelled = bool(_PUBLISHED.search(line.text) or _PUBLISHED.match(above))
    return DateLine(number, published, updated, is_labelled, bool(_HOUR.search(line.text)))


def _is_update(text: str, date: WrittenDate) -> bool:
    return bool(_UPDATED.search(text[max(0, date.char_start - _LEFT_OF_THE_DATE) : date.char_start]))


def _moved(date: WrittenDate, line: Line) -> WrittenDate:
    return date.moved(line.char_start)
