"""Make markup safe to parse: drop scripts, styles and comments in one pass, cut tags with floods of attributes, measure the nesting.

Every parser tried hangs on a tag of 200,000 attributes, and several give a script that never ends back as text. Linear whatever comes in.
"""

import re
from dataclasses import dataclass
from itertools import accumulate

_OPENING = re.compile(r"<(?:!--|(?P<name>script|style|svg|template)(?=[\s/>]))", re.IGNORECASE)
_ENDS = {name: re.compile(rf"</(?i:{name})(?=[\s/>])") for name in ("script", "style", "svg", "template")}
_JSON_LD = re.compile(r"application/ld\+json", re.IGNORECASE)
_PARAGRAPH = re.compile(r"(?:<|\\u003c)p(?=[\s>\\])", re.IGNORECASE)
_SCRIPTED = (
    "<p",
    "<P",
    "\\u003cp",
    "\\u003cP",
    "\\u003Cp",
    "\\u003CP",
)  # found a hundred times faster than the pattern fails
_FLOOD = 20_000  # characters of a tag
_FLOODED_TAG = re.compile(rf"<([a-zA-Z][a-zA-Z0-9]{{0,20}}+)[^<>]{{{_FLOOD},}}+>?")
_NESTING = re.compile(
    r"<(/?)(?!(?:p|br|img|li|input|meta|link|hr|source|area|col|wbr|option|td|tr|th|dd|dt)[\s/>])[a-zA-Z]",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Tamed:
    """Markup without what no reader sees, the JSON-LD and the scripts with paragraphs in it, how many tags it has and how deep they nest."""

    markup: str
    json_ld: tuple[str, ...]
    scripts: tuple[str, ...]
    tag_count: int
    depth: int


def tame(markup: str) -> Tamed:
    """A script, style or comment that never ends takes the rest of the page with it, as in a browser."""
    markup = markup.replace("\x00", "")  # parsers stop there
    kept: list[str] = []
    json_ld: list[str] = []
    scripts: list[str] = []
    position = 0
    while opening := _OPENING.search(markup, position):
        kept.append(markup[position : opening.start()])
        position, inside = _end_of(markup, opening)
        if opening["name"]:
            attributes, _, content = inside.partition(">")
            if _JSON_LD.search(attributes):
                json_ld.append(content)
            elif any(opening in content for opening in _SCRIPTED) and _PARAGRAPH.search(content):
                scripts.append(content)
    kept.append(markup[position:])
    quiet = _without_floods("".join(kept))
    return Tamed(quiet, tuple(json_ld), tuple(scripts), quiet.count("<"), _depth(quiet))


def _end_of(markup: str, opening: re.Match[str]) -> tuple[int, str]:
    """Where what was opened is over, and what stands inside."""
    if not opening["name"]:
        end = markup.find("-->", opening.start() + 2)
        return (end + 3, "") if end >= 0 else (len(markup), "")
    close = _ENDS[opening["name"].lower()].search(markup, opening.end())
    if close is None:
        return len(markup), ""
    after = markup.find(">", close.end())
    return (after + 1 if after >= 0 else len(markup)), markup[opening.end() : close.start()]


def _without_floods(markup: str) -> str:
    """A tag that long has half its length in a row without an opening bracket, on a mark of our choice."""
    marks = range(0, len(markup), _FLOOD // 2)
    if all(markup.find("<", mark, mark + _FLOOD // 2) >= 0 for mark in marks[:-1]):
        return markup
    return _FLOODED_TAG.sub(r"<\1>", markup)


def _depth(markup: str) -> int:
    steps = (-1 if closes else 1 for closes in _NESTING.findall(markup))
    return max(accumulate(steps), default=0)
