"""The words, numbers and marks of a text, cut once for the finders that look for phrases (dates, quantities)."""

import re
from dataclasses import dataclass
from functools import lru_cache

LEXEME = re.compile(
    r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?)?(?!\w)"  # 2016-05-19, before the dash can cut it
    r"|\d++(?:[.,:/]\d++)*+\w*+"  # 19, 1,000, 2.5, 07:15:24, 5/16/2016, 19th, 1970s
    r"|(?:[A-Za-z]\.){2,8}|[AaPp]\.[Mm](?!\w)"  # U.S., p.m.
    r"|['’]s(?!\w)"
    r"|[^\W\d_]\w*+"
    r"|\n[^\S\n]*+\n\s*+"  # a paragraph's end: no phrase runs over it
    r"|\S"
)
PARAGRAPH_END = "\n"


@dataclass(frozen=True, slots=True)
class Lexemes:
    """In text order: `spans` are offsets into the text, `surfaces` as written, `words` in lower case."""

    spans: list[tuple[int, int]]
    surfaces: list[str]
    words: list[str]

    def span(self, first: int, last: int) -> tuple[int, int]:
        """The stretch of text from lexeme `first` up to, not including, lexeme `last`."""
        return self.spans[first][0], self.spans[last - 1][1]


@lru_cache(maxsize=2)  # several finders read one article, one after the other
def lexemes_of(text: str) -> Lexemes:
    """Cut a text into words, numbers and marks; a blank line is one lexeme, other white space none."""
    spans = [match.span() for match in LEXEME.finditer(text)]
    surfaces = [text[start:end] for start, end in spans]
    words = [PARAGRAPH_END if surface[0] == "\n" else surface.lower() for surface in surfaces]
    return Lexemes(spans, surfaces, words)
