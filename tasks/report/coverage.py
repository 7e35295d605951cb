"""The coverage plot: who printed the story on which day, as plain coordinates for an inline SVG.

A dated article is a dot on its day. One of which only bounds are known is a dashed line between them, open where a
bound is missing: the plot never places it on a day. One without any bound stands outside the axis, in a column of its
own.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from tasks.report.outlets import Outlet, outlet_of
from tasks.report.rows import CoverageRow
from tasks.report.words import clipped, counted, day_words, short_day

LEFT, RIGHT, TOP, ROW = 142, 404, 10, 24
MOST_ROWS = 12
"""More outlets than these share the last row."""

LONGEST_LABEL = 20

FAR = timedelta(days=45)
"""A bound this far from every dated article is off the axis: its line runs out of the plot."""


@dataclass(frozen=True, slots=True)
class Dot:
    """Articles of one day: `radius` grows with the square root of their number."""

    x: float
    radius: float
    title: str


@dataclass(frozen=True, slots=True)
class Bar:
    """Articles known by bounds only; an open end has no bound on the axis."""

    x1: float
    x2: float
    is_open_left: bool
    is_open_right: bool
    title: str


@dataclass(frozen=True, slots=True)
class CoverageLane:
    """One outlet's row."""

    y: int
    outlet: Outlet
    label: str
    dots: tuple[Dot, ...]
    bars: tuple[Bar, ...]
    undated: str | None


@dataclass(frozen=True, slots=True)
class Coverage:
    """The plot: lanes from top to bottom, ticks on the axis below."""

    height: int
    left: int
    right: int
    axis_y: int
    lanes: tuple[CoverageLane, ...]
    ticks: tuple[tuple[float, str], ...]
    caption: str
    has_bars: bool
    has_undated: bool


@dataclass(frozen=True, slots=True)
class _Axis:
    first: date
    last: date

    def x(self, day: date) -> float:
        days = (self.last - self.first).days
        return round(LEFT + (RIGHT - LEFT) * (day - self.first).days / days, 1)


def plot(rows: Sequence[CoverageRow]) -> Coverage | None:
    """The plot of one story's rows; None when nothing of it is dated in any way."""
    axis = _axis(rows)
    if axis is None:
        return None
    lanes = [_lane(axis, at, of_lane) for at, of_lane in enumerate(_of_lanes(rows))]
    axis_y = TOP + ROW * len(lanes)
    return Coverage(
        height=axis_y + 24,
        left=LEFT,
        right=RIGHT,
        axis_y=axis_y,
        lanes=tuple(lanes),
        ticks=tuple((axis.x(day), short_day(day)) for day in _ticks(axis)),
        caption=_caption(rows),
        has_bars=any(lane.bars for lane in lanes),
        has_undated=any(lane.undated for lane in lanes),
    )


def _of_lanes(rows: Iterable[CoverageRow]) -> list[list[CoverageRow]]:
    """The rows of each lane: a lane for each voice, the earliest first; all that find no lane share the last."""
    by_voice: dict[str, list[CoverageRow]] = {}
    for row in sorted(rows, key=lambda row: (_earliest(row) or date.max, _voice(row))):
        by_voice.setdefault(_voice(row), []).append(row)
    lanes = list(by_voice.values())
    if len(lanes) <= MOST_ROWS:
        return lanes
    return [*lanes[: MOST_ROWS - 1], [row for lane in lanes[MOST_ROWS - 1 :] for row in lane]]


def _axis(rows: Iterable[CoverageRow]) -> _Axis | None:
    days = [row.on_date for row in rows if row.on_date]
    bounds = [day for row in rows if row.on_date is None for day in (row.not_before, row.not_after) if day]
    if not days and not bounds:
        return None
    first, last = (min(days), max(days)) if days else (min(bounds), max(bounds))
    near = [day for day in bounds if first - FAR <= day <= last + FAR]
    first, last = min([first, *near]), max([last, *near])
    margin = timedelta(days=max(1, (last - first).days // 16))
    return _Axis(_shifted(first, -margin), _shifted(last, margin))


def _lane(axis: _Axis, at: int, rows: list[CoverageRow]) -> CoverageLane:
    voices = len(set(map(_voice, rows)))
    outlet = outlet_of(rows[0]) if voices == 1 else Outlet(f"{voices} more", True)
    undated = sum(row.article_count for row in rows if _earliest(row) is None)
    return CoverageLane(
        y=TOP + ROW * at + ROW // 2,
        outlet=outlet,
        label=clipped(outlet.name, LONGEST_LABEL),
        dots=tuple(_dots(axis, rows)),
        bars=tuple(_bar(axis, row) for row in rows if row.on_date is None and _earliest(row)),
        undated=f"×{undated}" if undated else None,
    )


def _dots(axis: _Axis, rows: Iterable[CoverageRow]) -> Iterable[Dot]:
    per_day: dict[date, int] = {}
    for row in rows:
        if row.on_date:
            per_day[row.on_date] = per_day.get(row.on_date, 0) + row.article_count
    for day, count in sorted(per_day.items()):
        yield Dot(
            axis.x(day), round(min(3.5 + 1.5 * count**0.5, 10), 1), f"{counted(count, 'article')}, {day_words(day)}"
        )


def _bar(axis: _Axis, row: CoverageRow) -> Bar:
    start, end = row.not_before, row.not_after
    is_open_left, is_open_right = start is None or start < axis.first, end is None or end > axis.last
    known = [f"not before {day_words(start)}" if start else "", f"not after {day_words(end)}" if end else ""]
    return Bar(
        x1=LEFT if start is None or is_open_left else axis.x(min(start, axis.last)),
        x2=RIGHT if end is None or is_open_right else axis.x(max(end, axis.first)),
        is_open_left=is_open_left,
        is_open_right=is_open_right,
        title=f"{counted(row.article_count, 'article')}, {' and '.join(filter(None, known))}",
    )


def _ticks(axis: _Axis) -> list[date]:
    days = (axis.last - axis.first).days
    step = max(1, -(-days // 5))
    return [axis.first + timedelta(days=at) for at in range(step // 2, days, step)]


def _caption(rows: Iterable[CoverageRow]) -> str:
    rows = list(rows)
    voices = counted(len(set(map(_voice, rows))), "source")
    dated = sum(row.article_count for row in rows if row.on_date)
    return f"{counted(sum(row.article_count for row in rows), 'article')} from {voices}, {dated} with a known day"


def _voice(row: CoverageRow) -> str:
    return row.outlet or f"{row.source_uri} #{row.locator}"


def _earliest(row: CoverageRow) -> date | None:
    return row.on_date or row.not_before or row.not_after


def _shifted(day: date, by: timedelta) -> date:
    """A day in the calendar: a bound of 1 January 0001 cannot be moved back."""
    try:
        return day + by
    except OverflowError:
        return day
