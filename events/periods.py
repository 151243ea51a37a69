"""Periods of the calendar that the axis can show whole: from a century down to an hour."""

from __future__ import annotations

import math
from enum import IntEnum
from typing import Final, NamedTuple

from events.edtf import civil, day_number

__all__ = ["Window", "Zoom", "window_at"]

_YEARS: Final = {"CENTURY": 100, "DECADE": 10, "YEAR": 1}


class Zoom(IntEnum):
    """How much time the axis shows; each step is finer."""

    ALL = 0
    CENTURY = 1
    DECADE = 2
    YEAR = 3
    MONTH = 4
    DAY = 5
    HOUR = 6

    @property
    def label(self) -> str:
        return self.name.lower()


class Window(NamedTuple):
    """A period as day numbers; the end is exclusive."""

    start: float
    end: float


def window_at(moment: float, zoom: Zoom) -> Window | None:
    """The period of this size that holds the moment; None for all of time."""
    if zoom is Zoom.ALL:
        return None
    if zoom is Zoom.HOUR:
        # A little more, since minutes are not exact as parts of a day.
        hour = math.floor(moment * 24 + 1e-6)
        return Window(hour / 24, (hour + 1) / 24)
    day = math.floor(moment)
    if zoom is Zoom.DAY:
        return Window(day, day + 1)
    year, month, _ = civil(day)
    if zoom is Zoom.MONTH:
        following = (year + 1, 1) if month == 12 else (year, month + 1)
        return Window(day_number(year, month, 1), day_number(*following, 1))
    size = _YEARS[zoom.name]
    first = year // size * size
    return Window(day_number(first, 1, 1), day_number(first + size, 1, 1))
