"""Extents in the order of time, so that those of a period are found without looking at all."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import Final

from events.periods import Window
from events.timescale import Extent

__all__ = ["Spread"]

_LONG: Final = 40.0
"""Days; what is longer may begin long before a period and still reach into it."""


class Spread:
    """Extents, sorted."""

    def __init__(self, extents: Iterable[Extent]) -> None:
        self.all: Sequence[Extent] = sorted(extents)
        self._short = [extent for extent in self.all if extent.end - extent.start <= _LONG]
        self._long = [extent for extent in self.all if extent.end - extent.start > _LONG]
        self._starts = [extent.start for extent in self._short]

    def within(self, window: Window | None) -> Sequence[Extent]:
        """Those that a period may show, a few beside it among them; all of them for all of time."""
        if window is None:
            return self.all
        first = bisect_left(self._starts, window.start - _LONG)
        last = bisect_left(self._starts, window.end)
        return [*self._long, *self._short[first:last]]
