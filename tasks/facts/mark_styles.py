"""The styles of quotation marks that the world prints, written in the one that `marks.py` pairs; lengths never change.

A text has one style, told from how its marks stand: »X« is «X» turned round, ”X” and ‹X› and 「X」 have no other marks beside them,
single marks may stand outside double ones, and straight single marks are apostrophes until one of them closes a sentence.
"""

import re

DOUBLE = '“”„‟«»"'
_STYLED = re.compile("[»”‹‘「」『』']")
_TURNED_ROUND = re.compile(r"(?:^|(?<=[\s(\[—–]))»(?=\w)")
_AS_USUAL = re.compile(r"(?:^|(?<=[\s(\[—–]))«(?=\s?\w)")
_TURN_ROUND = str.maketrans("«»‹›", "»«›‹")
_CORNERS = str.maketrans("「」『』", "“”‘’")
_ANGLES = str.maketrans("‹›", "«»")
_DOUBLE = re.compile(f"[{DOUBLE}]")
# 'It is over,' he said: an opening mark, and a closing one after a stop, on one line and not far apart
_SPOKEN_SINGLE = re.compile(
    r"(?:^|(?<=[\s(\[—–]))[‘'](?=[A-Z])[^‘’'\n]{2,400}+(?:[’'](?=\w)[^‘’'\n]{1,200}+){0,9}(?<=[,.?!])[’'](?!\w)",
    re.MULTILINE,
)
_DOUBLE_OPENS = re.compile("[“„«]")
_NESTED = "·"  # in place of a double mark inside single ones
_OPENING_SINGLE = re.compile(r"(?:^|(?<=[\s(\[—–]))'(?=[^\W\d_])", re.MULTILINE)


def in_one_style(text: str) -> str:
    """The text with its marks as “X”, «X», "X" or ‘X’."""
    if not _STYLED.search(text):
        return text
    if "»" in text and _count(_TURNED_ROUND, text) > _count(_AS_USUAL, text):
        text = text.translate(_TURN_ROUND)
    text = text.translate(_CORNERS)
    if "„" in text and "”" not in text:
        text = text.replace("“", "”")  # „X“, which would else open again
    elif "“" not in text and "„" not in text:
        text = text.replace("”", '"')  # ”X” tells as little as "X"
    if _DOUBLE.search(text):
        if not _is_single_outside(text):
            return text
        text = _DOUBLE.sub(_NESTED, text)
    if "‹" in text:
        return text.translate(_ANGLES)
    is_straight = "‘" not in text and "''" not in text and _SPOKEN_SINGLE.search(text)
    return _with_curly_singles(text) if is_straight else text


def _is_single_outside(text: str) -> bool:
    """Whether single marks are the outer ones, as in much of Britain: ‘He told me “no” twice,’ she said."""
    doubles = _count(_DOUBLE_OPENS, text) + text.count('"') // 2
    may_be = text.count("‘") + text.count("'") // 2 > 2 * doubles  # counted first: it costs nothing
    return may_be and "''" not in text and _count(_SPOKEN_SINGLE, text) > 2 * doubles


def _with_curly_singles(text: str) -> str:
    return _OPENING_SINGLE.sub("‘", text).replace("'", "’")


def _count(pattern: re.Pattern[str], text: str) -> int:
    return sum(1 for _ in pattern.finditer(text))
