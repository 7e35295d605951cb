from datetime import date
from uuid import UUID

import pytest

from tasks.report.coverage import LEFT, MOST_ROWS, RIGHT, Coverage, plot
from tasks.report.rows import CoverageRow

MAY = [date(2016, 5, day) for day in range(1, 32)]


def row(outlet: str | None, on=None, *, not_before=None, not_after=None, count=1, source="a.txt") -> CoverageRow:
    return CoverageRow(UUID(int=1), outlet, source, None, on, not_before, not_after, count)


def drawn(coverage: Coverage) -> list[tuple[str, int, int, str | None]]:
    return [(lane.label, len(lane.dots), len(lane.bars), lane.undated) for lane in coverage.lanes]


@pytest.mark.parametrize(
    ("rows", "lanes"),
    [
        ([row("A", MAY[15]), row("B", MAY[22])], [("A", 1, 0, None), ("B", 1, 0, None)]),
        ([row("B", MAY[22]), row("A", MAY[15]), row("B", MAY[15])], [("A", 1, 0, None), ("B", 2, 0, None)]),  # oldest first
        ([row("A", MAY[15]), row(None, not_before=MAY[18], not_after=MAY[22])], [("A", 1, 0, None), ("a.txt", 0, 1, None)]),
        ([row("A", MAY[15]), row(None)], [("A", 1, 0, None), ("a.txt", 0, 0, "×1")]),  # nothing known: no place on the axis
        ([row(None, not_before=MAY[18])], [("a.txt", 0, 1, None)]),
    ],
)  # fmt: skip
def test_lanes_of_a_plot(rows: list[CoverageRow], lanes: list[tuple[str, int, int, str | None]]):
    coverage = plot(rows)

    assert coverage
    assert drawn(coverage) == lanes


def test_nothing_dated_is_no_plot():
    assert plot([row("A"), row("B")]) is None
    assert plot([]) is None


def test_a_missing_bound_is_an_open_end():
    coverage = plot([row("A", MAY[15]), row("A", MAY[22]), row("B", not_before=MAY[18]), row("C", not_after=MAY[18])])

    assert coverage
    bars = {lane.label: lane.bars[0] for lane in coverage.lanes if lane.bars}
    assert (bars["B"].is_open_left, bars["B"].is_open_right) == (False, True)
    assert (bars["C"].is_open_left, bars["C"].is_open_right) == (True, False)
    assert (bars["B"].x2, bars["C"].x1) == (RIGHT, LEFT)


def test_a_bound_years_away_does_not_stretch_the_axis():
    near = plot([row("A", MAY[15]), row("A", MAY[22])])
    far = plot([row("A", MAY[15]), row("A", MAY[22]), row("B", not_before=date(1, 1, 1), not_after=date(9999, 12, 31))])

    assert near
    assert far
    assert far.ticks == near.ticks


def test_many_outlets_share_the_last_lane():
    coverage = plot([row(f"Outlet {at:02}", MAY[at]) for at in range(30)])

    assert coverage
    assert len(coverage.lanes) == MOST_ROWS
    assert coverage.lanes[-1].label == f"{30 - MOST_ROWS + 1} more"


def test_everything_stays_on_the_plot():
    coverage = plot([row(None, day, count=500, source=f"{day}.txt") for day in MAY])

    assert coverage
    xs = [dot.x for lane in coverage.lanes for dot in lane.dots]
    assert LEFT < min(xs) <= max(xs) < RIGHT
