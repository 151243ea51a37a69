"""The axis keeps the order of time, cuts empty stretches, and always shows a year."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from events.edtf import day_number, parse_edtf
from events.periods import Zoom, window_at
from events.ticks import ticks
from events.timescale import Extent, Timescale, extent_of

extents = st.builds(lambda start, days: Extent(start, start + days), st.integers(1, 800_000), st.integers(1, 40_000))


def extent(edtf: str) -> Extent:
    found = extent_of(parse_edtf(edtf))
    assert found is not None
    return found


@given(st.lists(extents, min_size=1, max_size=40), st.integers(20, 250))
def test_later_is_never_further_left_and_nothing_falls_off(found: list[Extent], width: int) -> None:
    scale = Timescale(found, width)
    columns = [scale.column(each.start) for each in sorted(found)]
    assert columns == sorted(columns)
    assert all(0 <= column < width for column in columns)
    assert all(scale.columns(each) for each in found)


@given(st.lists(extents, min_size=1, max_size=40), st.integers(20, 250))
def test_labels_do_not_overlap_and_each_stretch_has_room(found: list[Extent], width: int) -> None:
    scale = Timescale(found, width)
    reached = -1
    for tick in ticks(scale):
        assert tick.column > reached
        reached = tick.column + len(tick.label)
        assert reached < width + len(tick.label)


def test_long_gaps_are_cut_and_each_stretch_tells_its_year() -> None:
    dates = ("1998", "2001-06-14", "2019-11", "2019-12", "2024-03-13", "2024-03-26", "2024-04-02", "2024-04-08")
    scale = Timescale([extent(date) for date in dates], 96)
    assert len(scale.cuts) == 3
    assert [tick.label[:4] for tick in ticks(scale) if tick.opening] == ["1998", "2001", "2019", "2024"]


def test_a_month_is_shown_whole_and_by_days() -> None:
    window = window_at(day_number(2024, 3, 13), Zoom.MONTH)
    scale = Timescale([extent("2024-03-13")], 93, window)
    assert scale.column(day_number(2024, 3, 1)) == 0
    assert scale.column(day_number(2024, 3, 31)) == 90
    assert ticks(scale)[0].label == "2024-03"


def test_one_moment_has_an_axis_too() -> None:
    scale = Timescale([extent("2024-03-26T02:14")], 80)
    assert re.match(r"2024-03-26", ticks(scale)[0].label)
