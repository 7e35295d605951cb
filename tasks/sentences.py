"""Sentences as spans: linear, exact, and in need of no data files.

`split` cuts plain text at line breaks and at stops that end a sentence. News abbreviations, initials and glued sentences
("in Tunisia.Dunford said") are known; offsets are the text's own, because nothing is rewritten.
"""

import re
from collections.abc import Iterator

# A full stop after one of these does not end a sentence ...
ABBREVIATIONS = frozenset(
    """dr mr mrs ms mx prof rev fr hon gov sen sens rep reps gen lt col sgt capt cpl maj adm cmdr pvt pfc jr sr st mt ft supt det
    insp pres messrs brig vs v no nos fig al inc ltd co corp e.g i.e cf viz ca approx jan feb mar apr jun jul aug sep sept oct nov
    dec ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt
    wash wis wyo dept est ave blvd rd bros""".split()
)
# ... unless it is one of these and the next word usually opens a sentence.
MAY_END = frozenset("inc ltd co corp jr sr al etc est ave blvd rd bros dept calif fla ill mass tex va wash".split())
STARTERS = frozenset(
    """The A An He She It They We I You This That These Those But And In On At For If When While As After Before However There His
    Her Their Its Our My Your So Yet Then What Why How Who Where Both Some Many Most More One Two Meanwhile According By With From
    To Not No All""".split()
)
NUMBERED = frozenset(("no", "nos", "p", "pp", "art", "sec"))

# The look-behind and the possessive runs keep 100,000 dots in a row linear.
_STOP = re.compile(r"""(?<![.!?…])([.!?…]++)(["'”’»)\]]*+)(\s++|(?=[“"‘(]?[A-Z][a-z])|$)""")
_LINE = re.compile(r"[^\n\r\v\f\x85\u2028\u2029]+")
_PREVIOUS = re.compile(r"[\w.'’&-]*$")
_NEXT = re.compile(r"[\w'’.-]+")
_INITIALS = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]")


def split(text: str) -> list[tuple[int, int]]:
    """The half-open spans of the sentences of `text`, in order, without outer white space."""
    return [span for line in _LINE.finditer(text) for span in _split_line(text, *line.span())]


def _split_line(text: str, start: int, line_end: int) -> Iterator[tuple[int, int]]:
    for stop in _STOP.finditer(text, start, line_end):
        if stop.end(2) >= line_end:
            break
        if _ends_sentence(text, start, stop):
            yield from _trimmed(text, start, stop.end(2))
            start = stop.end()
    yield from _trimmed(text, start, line_end)


def _ends_sentence(text: str, start: int, stop: re.Match[str]) -> bool:
    following = text[stop.end() : stop.end() + 40].lstrip("“\"‘'([«-–— ")
    found = _PREVIOUS.search(text[max(start, stop.start() - 30) : stop.start()])
    previous = found.group() if found else ""
    mark, closing, gap = stop.groups()
    if not following or (following[0].islower() and (mark[0] == "." or mark == "…" or closing or not gap)):
        return False
    if not gap and not _is_glued(mark, closing, previous, following):
        return False
    if mark == "." and not closing:
        is_label = len(previous) <= 2 and previous.isdigit() and text[start : stop.start()].strip() == previous
        return not is_label and _ends_at_word(previous, following)
    return mark not in ("...", "…", "....") or following[0].isupper()


def _is_glued(mark: str, closing: str, previous: str, following: str) -> bool:
    """Two sentences with no space between them, as a bad flattener leaves them: "Tunisia.Dunford"."""
    if closing:
        return following[0].isupper()
    return (
        mark == "." and len(previous) >= 3 and "." not in previous and previous[-1].islower() and following[0].isupper()
    )


def _ends_at_word(previous: str, following: str) -> bool:
    word = _NEXT.match(following)
    opens = word is not None and word.group() in STARTERS
    low = previous.lower()
    if low in ABBREVIATIONS:
        return low in MAY_END and opens
    if len(previous) == 1 and previous.isascii() and previous.isupper():
        return previous == "I" and opens
    if _INITIALS.fullmatch(previous):
        return opens
    return not (following[0].isdigit() and low in NUMBERED)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    inner = text[start:end].strip()
    if inner:
        start = text.index(inner[0], start)
        yield start, start + len(inner)
