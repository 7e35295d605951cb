"""The hour printed beside a date, and the zone that makes it an instant."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

_ZONES = {
    "utc": 0, "gmt": 0, "z": 0, "bst": 60, "ist": 330, "cet": 60, "cest": 120, "mez": 60, "mesz": 120, "eet": 120, "eest": 180, "msk": 180,
    "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420, "jst": 540, "aest": 600, "aedt": 660,
}  # fmt: skip
_CLOCK = re.compile(
    r"(?<![\d.,])(?P<h>[01]?\d|2[0-3])(?:[:.h]|\s?[時시]\s?)(?P<min>[0-5]\d)(?::(?P<s>[0-5]\d))?(?![\d,])\s{0,2}(?P<half>[ap]\.?m\b\.?)?"
    r"\s{0,2}\(?(?:(?P<zone>[A-Z]{2,4})\b)?(?P<shift>[+-]\d\d:?\d\d)?",
    re.IGNORECASE,
)
_ALSO_ELSEWHERE = frozenset({"bst", "ist", "cst"})  # Bangladesh, Ireland or Israel, China: no single shift
_BEHIND, _BEFORE = 40, 20  # characters


@dataclass(frozen=True, slots=True)
class WrittenHour:
    """Where an hour stands, the time since midnight as written, and minutes east of UTC where its zone is known."""

    char_start: int
    char_end: int
    clock: timedelta
    precision: Literal["second", "minute"]
    shift: int | None

    def on(self, day: datetime) -> datetime | None:
        """This hour of a day in UTC; an hour somewhere on earth is no instant."""
        return None if self.shift is None else day + self.clock - timedelta(minutes=self.shift)


def hour_beside(text: str, char_start: int, char_end: int) -> WrittenHour | None:
    """The hour right behind a date's span, else right before it."""
    behind = _CLOCK.search(text, char_end, char_end + _BEHIND)
    if behind and not re.search(r"[^\W\d_]{4}|[.!?]\s", text[char_end : behind.start()].replace("ora", "")):
        return _read(behind)
    before = text[max(0, char_start - _BEFORE) : char_start]
    found = list(_CLOCK.finditer(before))
    if found and not re.search(r"[^\W\d_]{3}", before[found[-1].end() :]):
        clock = _CLOCK.search(text, char_start - len(before) + found[-1].start(), char_start)
        return _read(clock) if clock else None
    return None


def _read(clock: re.Match[str]) -> WrittenHour:
    hour, half = int(clock["h"]), (clock["half"] or "").lower()[:1]
    if half and 1 <= hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    since_midnight = timedelta(hours=hour, minutes=int(clock["min"]), seconds=int(clock["s"] or 0))
    return WrittenHour(*clock.span(), since_midnight, "second" if clock["s"] else "minute", _shift(clock))


def _shift(clock: re.Match[str]) -> int | None:
    """Minutes east of UTC; None where no zone is named or its letters mean several."""
    if clock["shift"]:
        sign = -1 if clock["shift"][0] == "-" else 1
        digits = clock["shift"][1:].replace(":", "")
        return sign * (int(digits[:2]) * 60 + int(digits[2:]))
    name = (clock["zone"] or "").lower()
    return None if name in _ALSO_ELSEWHERE else _ZONES.get(name)
