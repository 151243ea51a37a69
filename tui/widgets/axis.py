"""Two lines of time: how many events fall where, the years below, and which of them the list shows."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import accumulate
from typing import Final, NamedTuple

from textual import events
from textual.cache import LRUCache
from textual.content import Content
from textual.message import Message

from events.date_words import year_label
from events.edtf import civil
from events.periods import Window, Zoom, window_at
from events.ticks import Tick, ticks
from events.timescale import CUT_COLUMNS, Extent, Timescale
from tui.spread import Spread
from tui.widgets.sides import Lines, in_runs

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
_FEWEST: Final = 10
"""Columns without which nothing is drawn."""
_DRAWINGS: Final = 64
"""How many periods are kept as they were drawn."""


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

    class Pointed(Message):
        """The user clicked on a moment, or drags over it."""

        def __init__(self, moment: float) -> None:
            self.moment = moment
            super().__init__()

        def can_replace(self, message: Message) -> bool:
            return isinstance(message, Axis.Pointed)

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._extents = self._doubts = self._hits = Spread(())
        self._selected: Extent | None = None
        self._in_view: tuple[Extent, Extent] | None = None
        self.zoom = Zoom.ALL
        self._moment = 0.0
        self._drawings: LRUCache[tuple[int, Window | None], _Drawing] = LRUCache(_DRAWINGS)
        self._dragged = False

    def show(self, extents: Sequence[Extent], doubts: Sequence[Extent]) -> None:
        """Show other events, some of them to be reviewed."""
        self._extents, self._doubts, self._hits = Spread(extents), Spread(doubts), Spread(())
        self._selected = self._in_view = None
        self._drawings.clear()
        self.refresh()

    def light(self, hits: Sequence[Extent]) -> None:
        """Mark what a search hits."""
        self._hits = Spread(hits)
        self._drawings.clear()
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

    def on_mouse_down(self, event: events.MouseDown) -> None:
        self._dragged = True
        self.capture_mouse()
        self._point(event.x)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        if self._dragged:
            self._point(event.x)

    def on_mouse_up(self) -> None:
        self._dragged = False
        self.release_mouse()

    def _point(self, x: int) -> None:
        columns = self.size.width - _LEFT - _RIGHT
        if self._extents.all and columns >= _FEWEST:
            column = max(0, min(x - _LEFT, columns - 1))
            self.post_message(self.Pointed(self._drawing(columns).scale.moment(column)))

    def lines(self, width: int) -> list[Content]:
        columns = width - _LEFT - _RIGHT
        if not self._extents.all or columns < _FEWEST:
            return [Content(""), Content("")]
        drawing = self._drawing(columns)
        first, last = self._ends()
        above = Content.assemble((f" {first:<{_LEFT - 1}}", "bold"), drawing.density, (f"  {last}", "bold"))
        legend = "  " + self._legend(drawing.scale)
        below = Content.assemble(" " * _LEFT, self._pointers(drawing), (legend, "$foreground 60%"))
        return [above.truncate(width), below.truncate(width)]

    def _drawing(self, columns: int) -> _Drawing:
        key = (columns, self.window)
        drawing = self._drawings.get(key)
        if drawing is None:
            scale = Timescale(self._extents.all, *key)
            hits = _first_columns(scale, self._hits.within(self.window))
            shown = ticks(scale)
            ends = scale.column(self._extents.all[0].start), scale.column(self._extents.all[-1].start)
            density = self._density(scale, hits)
            drawing = _Drawing(key, scale, density, _labels(scale.width, shown), shown, hits, ends)
            self._drawings[key] = drawing
        return drawing

    def _ends(self) -> tuple[str, str]:
        if self.window:
            first, last = self.window.start, self.window.end - 1
        else:
            first, last = self._extents.all[0].start, self._extents.all[-1].start
        year, month, _ = civil(int(last // 1))
        return year_label(civil(int(first // 1))[0]), f"{year}-{month:02d}" if year > 0 else year_label(year)

    def _legend(self, scale: Timescale) -> str:
        if self.zoom is not Zoom.ALL:
            return f"zoom: {self.zoom.label}"
        return f"{_CUT} = gap cut" if scale.cuts else ""

    def _density(self, scale: Timescale, hits: Collection[int]) -> Content:
        doubts = _first_columns(scale, self._doubts.within(self.window))
        bars = _bars(scale, self._extents.within(self.window))
        styles = []
        for column, bar in enumerate(bars):
            style = "$foreground 60%" if bar in (_EMPTY, _CUT[0]) else "$primary"
            if column in doubts:
                style = "$warning underline"
            if column in hits:
                style = "bold $accent"
            styles.append(style)
        return in_runs(bars, styles)

    def _pointers(self, drawing: _Drawing) -> Content:
        """The labels, and over them what is in view, the hits and the selected event."""
        ends = self._ends_in_view(drawing)
        pointers = dict(zip(ends, "[]", strict=False))
        if self._selected:
            pointers[drawing.scale.column(self._selected.start)] = _MARKER
        signs = list(drawing.labels)
        styles = ["$foreground 60%"] * len(signs)
        _make_way(signs, pointers, drawing.ticks)
        for column, sign in pointers.items():
            if 0 <= column < len(signs):
                signs[column] = sign
                styles[column] = "bold $text-primary" if sign == _MARKER else "$foreground"
        if ends:
            blank = "".join(signs).find(" " * len(_IN_VIEW), max(0, ends[0] + 1), max(0, ends[1]))
            if blank >= 0:
                signs[blank : blank + len(_IN_VIEW)] = _IN_VIEW
        for column in drawing.hits:
            if signs[column] == " ":
                signs[column], styles[column] = _HIT, "bold $accent"
        return in_runs(signs, styles)

    def _ends_in_view(self, drawing: _Drawing) -> tuple[int, ...]:
        """Columns of the first and the last event that the list shows; none where it shows them all."""
        if not self._in_view:
            return ()
        first, last = (drawing.scale.column(extent.start) for extent in self._in_view)
        return () if first <= drawing.ends[0] and last >= drawing.ends[1] else (first, last)


def _make_way(signs: list[str], pointers: Collection[int], shown: Sequence[Tick]) -> None:
    """Take out the labels that a pointer would cut; a year moves to the next place with room."""
    for column, label, opening in shown:
        end = column + len(label) + 1
        if not any(column < pointer < end for pointer in pointers):
            continue
        signs[column:end] = " " * (end - column)
        for start in range(column + 1, end + 1) if opening else ():
            place = range(start, start + len(label))
            if place.stop < len(signs) and all(signs[at] == " " and at not in pointers for at in place):
                signs[place.start : place.stop] = label
                break


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
