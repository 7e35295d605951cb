"""Find the day that a text prints of itself: in a prefix, or beside the title and the byline. A day told of in the body is never it."""

from datetime import datetime

from tasks.normalise.published import Published, from_written
from tasks.normalise.text_page import TextPage
from tasks.normalise.written_dates import find_dates

_LONGEST_LINE = 160
_REACH = 12


def text_date(page: TextPage, language: str | None, captured_at: datetime) -> Published:
    """The date prefix of the text, else the date line nearest to the title, at most a few lines away."""
    for line, label in zip(page.lines, page.labels, strict=True):
        if label.basis == "date prefix":
            found = find_dates(line.text, language, line.char_start)
            if found:
                return from_written(found[0], captured_at, "text", "date prefix", 0.95)
    return Published()
