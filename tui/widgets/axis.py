"""Two lines of time: how many events fall where, the years below, and which of them the list shows."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import accumulate
from typing import Final, NamedTuple

from textual.content import Content

from events.edtf import civil
from tui.grouping import year_label
from tui.periods import Window, Zoom, window_at
from tui.ticks import Tick, ticks
from tui.timescale import CUT_COLUMNS, Extent, Timescale
from tui.widgets.sides import Lines

__all__ = ["Axis"]

_BARS: Final = "▁▂▃▄▅▆▇█"
_EMPTY: Final = "·"
_CUT: Final = "╱" * CUT_COLUMNS
_TICK: Final = "┆"
_MARKER: Final = "▲"
_HIT: Final = "•"
_IN_VIEW: Final = " in view "
_LEFT: Final = 7
_RIGHT: Final = 14
"""Columns beside the axis, for its first year and its last month."""


class _Drawing(NamedTuple):
    """What stays the same while the selection moves."""

    key: tuple[int, Window | None]
    scale: Timescale
    density: Content
    labels: str
    ticks: list[Tick]
    hits: Collection[int]
    """Columns with an event that a search hits."""
    ends: tuple[int, int]
    """Columns of the first and the last event."""


class Axis(Lines):
    """Density of events over time with empty stretches cut out, and the year always shown."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._extents: Sequence[Extent] = ()
        self._doubts: Sequence[Extent] = ()
        self._hits: Sequence[Extent] = ()
        self._selected: Extent | None = None
        self._in_view: tuple[Extent, Extent] | None = None
        self.zoom = Zoom.ALL
        self._moment = 0.0
        self._drawn: _Drawing | None = None

    def show(self, extents: Sequence[Extent], doubts: Sequence[Extent]) -> None:
        """Show other events, some of them to be reviewed."""
        self._extents, self._doubts, self._hits = extents, doubts, ()
        self._selected = self._in_view = self._drawn = None
        self.refresh()

    def light(self, hits: Sequence[Extent]) -> None:
        """Mark what a search hits."""
        self._hits = hits
        self._drawn = None
        self.refresh()

    def mark(self, selected: Extent | None, in_view: tuple[Extent, Extent] | None) -> None:
        """Mark the selected event, which the axis follows, and the first and last that the list shows."""
        if (selected, in_view) == (self._selected, self._in_view):
            return
        self._selected, self._in_view = selected, in_view
        if selected:
            self._moment = selected.start
        self.refresh()

    def zoom_to(self, zoom: Zoom) -> None:
        """Show more or less time around the selected event."""
        self.zoom = zoom
        self.refresh()

    @property
    def window(self) -> Window | None:
        """The period shown; None for all of time."""
        return window_at(self._moment, self.zoom)

    def lines(self, width: int) -> list[Content]:
        columns = width - _LEFT - _RIGHT
        if not self._extents or columns < 10:
            return [Content(""), Content("")]
        drawing = self._drawing(columns)
        first, last = self._ends()
        above = Content.assemble((f" {first:<{_LEFT - 1}}", "bold"), drawing.density, (f"  {last}", "bold"))
        legend = "  " + self._legend(drawing.scale)
        below = Content.assemble(" " * _LEFT, self._pointers(drawing), (legend, "$foreground 60%"))
        return [above.truncate(width), below.truncate(width)]

    def _drawing(self, columns: int) -> _Drawing:
        key = (columns, self.window)
        if self._drawn is None or self._drawn.key != key:
            scale = Timescale(self._extents, *key)
            starts = [scale.column(extent.start) for extent in self._extents]
            hits = _first_columns(scale, self._hits)
            shown = ticks(scale)
            labels = _labels(scale.width, shown)
            ends = min(starts), max(starts)
            self._drawn = _Drawing(key, scale, self._density(scale, hits), labels, shown, hits, ends)
        return self._drawn

    def _ends(self) -> tuple[str, str]:
        if self.window:
            first, last = self.window.start, self.window.end - 1
        else:
            first = min(extent.start for extent in self._extents)
            last = max(extent.start for extent in self._extents)
        year, month, _ = civil(int(last // 1))
        return year_label(civil(int(first // 1))[0]), f"{year}-{month:02d}" if year > 0 else year_label(year)

    def _legend(self, scale: Timescale) -> str:
        if self.zoom is not Zoom.ALL:
            return f"zoom: {self.zoom.label}"
        return f"{_CUT} = gap cut" if scale.cuts else ""

    def _density(self, scale: Timescale, hits: Collection[int]) -> Content:
        doubts = _first_columns(scale, self._doubts)
        styles = []
        for column, bar in enumerate(_bars(scale, self._extents)):
            style = "$foreground 60%" if bar in (_EMPTY, _CUT[0]) else "$primary"
            if column in doubts:
                style = "$warning underline"
            if column in hits:
                style = "bold $accent"
            styles.append((bar, style))
        return Content.assemble(*styles)

    def _pointers(self, drawing: _Drawing) -> Content:
        """The labels with the bracket drawn over them and the marker over both."""
        signs = list(drawing.labels)
        styles = ["$foreground 60%"] * len(signs)
        for column in self._bracket(drawing, signs):
            styles[column] = "$foreground"
        for column in drawing.hits:
            if signs[column] == " ":
                signs[column], styles[column] = _HIT, "bold $accent"
        column = drawing.scale.column(self._selected.start) if self._selected else -1
        if 0 <= column < len(signs):
            _make_way(signs, column, drawing.ticks)
            signs[column], styles[column] = _MARKER, "bold $text-primary"
        return Content.assemble(*zip(signs, styles, strict=True))

    def _bracket(self, drawing: _Drawing, signs: list[str]) -> list[int]:
        """Draw what the list shows where that is less than all; the columns drawn on."""
        if not self._in_view:
            return []
        first, last = (drawing.scale.column(extent.start) for extent in self._in_view)
        if first <= drawing.ends[0] and last >= drawing.ends[1]:
            return []
        drawn = []
        for column, sign in ((first, "["), (last, "]")):
            if 0 <= column < len(signs):
                signs[column] = sign
                drawn.append(column)
        blank = drawing.labels.find(" " * (len(_IN_VIEW) + 1), max(0, first + 1), max(0, last))
        if blank >= 0:
            signs[blank : blank + len(_IN_VIEW)] = _IN_VIEW
            drawn += range(blank, blank + len(_IN_VIEW))
        return drawn


def _make_way(signs: list[str], column: int, shown: Sequence[Tick]) -> None:
    """Take out the label that a marker here would cut; a year moves behind the marker if there is room."""
    for tick in shown:
        end = tick.column + len(tick.label) + 1
        if tick.column < column < end:
            signs[tick.column : end] = " " * (end - tick.column)
            moved = slice(column + 1, column + 1 + len(tick.label))
            if tick.opening and "".join(signs[moved]) == " " * len(tick.label):
                signs[moved] = tick.label


def _labels(width: int, shown: Sequence[Tick]) -> str:
    signs = [" "] * width
    for column, label, _ in shown:
        signs[column : column + len(label) + 1] = _TICK + label
    return "".join(signs)


def _first_columns(scale: Timescale, extents: Sequence[Extent]) -> set[int]:
    return {column for extent in extents for column in scale.columns(extent)[:1]}


def _bars(scale: Timescale, extents: Sequence[Extent]) -> list[str]:
    """One sign a column; a date that spans several columns counts a part of one in each."""
    change = [0.0] * (scale.width + 1)
    for extent in extents:
        columns = scale.columns(extent)
        if columns:
            change[columns.start] += 1 / len(columns)
            change[columns.stop] -= 1 / len(columns)
    counts = list(accumulate(change[:-1]))
    most = max(max(counts), 1.0)
    signs = [_BARS[min(7, int(count / most * 7.999))] if count > 1e-9 else _EMPTY for count in counts]
    for cut in scale.cuts:
        signs[cut : cut + CUT_COLUMNS] = _CUT
    return signs
