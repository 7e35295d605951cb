"""Who published a text that does not declare it: what the page says of itself. A hint that may mean another outlet stays a candidate."""

import re
from collections.abc import Sequence

from tasks.normalise.lines import Label, Line
from warehouse.models import Evidence

_NAME = r"(?P<name>(?:[A-Z][\w'’&-]{0,30}\s){0,4}[A-Z][\w'’&-]{1,30})"
_COPYRIGHT = r"(?:©|\(c\)|(?i:copyright))(?:\s?(?:©|\(c\)))?(?:\s?\d{4}(?:\s?[-–]\s?\d{4})?)?"
_OF_THE_SITE = (
    ("site line: contribute to", 0.7, re.compile(rf"(?i:contribute to|support|donate to|welcome to|subscribe to|about) {_NAME}$")),
    ("site line: copyright", 0.8, re.compile(rf"{_COPYRIGHT},?\s{_NAME}[.,]?(?:\s(?i:all rights).{{0,40}})?$")),
)  # fmt: skip
_TOLD = re.compile(rf"\b(?:told|informed) {_NAME}(?=[.,;]|\s(?:that|in|on|this)\b)")
_MEDIA = re.compile(
    r"\b(?:News|Times|Post|Press|Radio|Television|TV|Magazine|Journal|Herald|Tribune|Gazette|Daily|Weekly)\b"
)
_CHOSEN_FROM = 0.6
_GENERIC = frozenset({"us", "our", "this", "the", "this site", "this blog", "author", "all rights reserved"})


def outlet_hints(lines: Sequence[Line], labels: Sequence[Label]) -> list[Evidence]:
    """What the site's own lines and the body hint, best first."""
    found = [hint for line, label in zip(lines, labels, strict=True) for hint in _hints(line, label)]
    return sorted(found, key=lambda hint: (-hint.confidence, hint.char_start or 0))[:3]


def is_chosen(hint: Evidence) -> bool:
    """Whether a hint is enough to name the outlet; "told Reuters" in another outlet's article is not."""
    return hint.confidence >= _CHOSEN_FROM


def _hints(line: Line, label: Label) -> list[Evidence]:
    if label.segment in ("navigation", "other") and len(line.text) <= 120:
        matches = [(detail, confidence, shape.search(line.text)) for detail, confidence, shape in _OF_THE_SITE]
    elif label.segment == "body" and "told " in line.text:
        told = _TOLD.search(line.text)
        matches = [("told the outlet: candidate", 0.5, told if told and _MEDIA.search(told["name"]) else None)]
    else:
        matches = []
    return [
        Evidence(
            field="outlet", value=match["name"], basis="inferred", detail=detail, confidence=confidence,
            char_start=line.char_start + match.start("name"), char_end=line.char_start + match.end("name"),
        )
        for detail, confidence, match in matches
        if match and match["name"].casefold() not in _GENERIC
    ]  # fmt: skip
