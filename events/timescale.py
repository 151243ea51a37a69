"""Where a day falls on the axis: a scale that is straight within a stretch of events and cuts the empty ones out."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

from events.edtf import DatePoint, Edtf, Interval
from events.periods import Window

__all__ = ["CUT_COLUMNS", "Extent", "Stretch", "Timescale", "extent_of"]

CUT_COLUMNS: Final = 2
"""Columns that stand for a stretch cut out."""
_NARROWEST: Final = 6
"""Columns of a stretch: a tick, a year and a blank."""
_COLUMNS_A_CUT: Final = 12
"""An axis this wide may have one cut more."""
_LONG: Final = 6
"""An empty stretch longer than this part of what is left of the axis is cut out."""
_COARSE: Final = 10
"""A date wider than this part of the whole axis counts where it begins, lest it fill the gaps of others."""
_MONTH_DAYS: Final = 31
_DATES_KEPT: Final = 1 << 16
"""Dates whose extents are kept: a list is drawn up anew at every decision, and its dates are the same."""
_SECONDS_A_DAY: Final = 86_400


class Extent(NamedTuple):
    """From when to when a date can be, as day numbers with fractions; the end is exclusive."""

    start: float
    end: float


class Stretch(NamedTuple):
    """A part of the axis without cuts."""

    start: float
    end: float
    column: int
    width: int
    opening: float
    """A moment of its first events, or where its period begins."""


@lru_cache(_DATES_KEPT)
def extent_of(date: Edtf | None) -> Extent | None:
    """The extent of a date; an open end is taken to be where the other end is, and no date has none."""
    if date is None:
        return None
    first, last = date.first_day, date.last_day
    if first is None:
        first = last
    if first is None:
        return None
    clock = _clock(date)
    if clock is not None:
        return Extent(first + clock, first + clock)
    return Extent(first, (first if last is None else last) + 1)


def _clock(date: Edtf) -> float | None:
    point = date.start if isinstance(date, Interval) else date
    if not isinstance(point, DatePoint) or point.hour is None:
        return None
    return (point.hour * 3600 + (point.minute or 0) * 60 + (point.second or 0)) / _SECONDS_A_DAY


class Timescale:
    """Maps time to columns and back.

    Args:
        extents: of the events, in any order; at least one.
        width: columns of the axis.
        window: the period to show, without cuts; None fits all events.
    """

    def __init__(self, extents: Sequence[Extent], width: int, window: Window | None = None) -> None:
        self.width = width
        if window is None:
            self.stretches = _stretches(_islands(extents, width), extents, width)
        else:
            self.stretches = [Stretch(window.start, window.end, 0, width, window.start)]
        self._starts = [stretch.start for stretch in self.stretches]

    @property
    def cuts(self) -> list[int]:
        """First columns of the stretches cut out."""
        return [stretch.column - CUT_COLUMNS for stretch in self.stretches[1:]]

    def place(self, moment: float) -> float:
        """Where a moment lies, in columns; in a stretch cut out, at the end of the one before."""
        stretch = self._stretch(moment)
        share = (moment - stretch.start) / (stretch.end - stretch.start)
        place = stretch.column + share * stretch.width
        return place if len(self.stretches) == 1 else max(stretch.column, min(place, stretch.column + stretch.width))

    def _stretch(self, moment: float) -> Stretch:
        return self.stretches[max(0, bisect_right(self._starts, moment) - 1)]

    def column(self, moment: float) -> int:
        """The column of a moment; outside the axis it is negative or not below the width."""
        column = math.floor(self.place(moment))
        if len(self.stretches) == 1:
            return column
        stretch = self._stretch(moment)
        return min(column, stretch.column + stretch.width - 1)

    def moment(self, column: int) -> float:
        """The moment in the middle of a column; of a cut, where the time before it ends."""
        after = [stretch for stretch in self.stretches if stretch.column <= column]
        stretch = after[-1] if after else self.stretches[0]
        share = max(0.0, min((column - stretch.column + 0.5) / stretch.width, 1.0))
        return stretch.start + share * (stretch.end - stretch.start)

    def columns(self, extent: Extent) -> range:
        """The columns that an extent covers, at least one; empty if it lies outside the axis."""
        first = self.column(extent.start)
        # The end is exclusive: a day that ends at midnight does not reach into the next column.
        last = max(first, self.column(max(extent.start, extent.end - 1e-6)))
        return range(max(0, first), min(last + 1, self.width))


def _islands(extents: Sequence[Extent], width: int) -> list[Extent]:
    """Stretches with events, and the longest empty ones between them left out."""
    whole = max(extent.end for extent in extents) - min(extent.start for extent in extents)
    parts: list[list[float]] = []
    for start, end in sorted(extents):
        reach = end if (end - start) * _COARSE <= whole else min(end, start + 1)
        if parts and start <= parts[-1][1]:
            parts[-1][1] = max(parts[-1][1], reach)
        else:
            parts.append([start, reach])
    gaps = sorted(
        ((after[0] - before[1], number) for number, (before, after) in enumerate(pairwise(parts))), reverse=True
    )
    left, cut = whole, set()
    for length, number in gaps[: max(1, width // _COLUMNS_A_CUT) - 1]:
        if length * _LONG <= left:
            break
        cut.add(number)
        left -= length
    islands = [parts[0]]
    for number, part in enumerate(parts[1:]):
        if number in cut:
            islands.append(part)
        else:
            islands[-1] = [islands[-1][0], max(islands[-1][1], part[1])]
    return [Extent(start, end) for start, end in islands]


def _stretches(islands: Sequence[Extent], extents: Sequence[Extent], width: int) -> list[Stretch]:
    """Columns for each island: as many as it has events of all, and never too few for its year."""
    starts = [island.start for island in islands]
    events = [0] * len(islands)
    finest = [float(_MONTH_DAYS)] * len(islands)
    for extent in extents:
        number = bisect_right(starts, extent.start) - 1
        events[number] += 1
        finest[number] = min(finest[number], extent.end - extent.start)
    free = max(0, width - CUT_COLUMNS * (len(islands) - 1) - _NARROWEST * len(islands))
    stretches: list[Stretch] = []
    column = told = 0
    for number, island in enumerate(islands):
        given = free * told // len(extents)
        told += events[number]
        columns = _NARROWEST + free * told // len(extents) - given
        if number == len(islands) - 1:
            columns = max(1, width - column)
        margin = _margin(island, columns, finest[number], _room(islands, number))
        stretches.append(Stretch(island.start - margin, island.end + margin, column, columns, island.start))
        column += columns + CUT_COLUMNS
    return stretches


def _margin(island: Extent, columns: int, finest: float, room: float) -> float:
    """Time to show on either side: half a column, or so much that the finest date is not wider than a column."""
    length = island.end - island.start
    return max(min((columns * finest - length) / 2, room), length / columns / 2, 1e-3)


def _room(islands: Sequence[Extent], number: int) -> float:
    """Half of the shorter gap beside an island."""
    before = islands[number].start - islands[number - 1].end if number else math.inf
    after = islands[number + 1].start - islands[number].end if number + 1 < len(islands) else math.inf
    return min(before, after) / 2
