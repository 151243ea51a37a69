"""The list of events: any number of rows behind a provider, of which only the visible ones exist."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from typing import Final

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.cache import LRUCache
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip

from tui.plain import spoken
from tui.rows import EventRow, Heading, Row, Rows
from tui.widgets.pane import Pane
from tui.widgets.sides import fitted

__all__ = ["EventList"]

_PAGE: Final = 256
"""Rows fetched at a time."""
_DATE_WIDTH: Final = 16
_CURSOR: Final = "▶"
_MARKED: Final = "● "

Matcher = Callable[[str], Sequence[tuple[int, int]]]
"""Where a search hits in a title."""


class EventList(Pane):
    """Events in timeline order under headings, one of them selected."""

    COMPONENT_CLASSES = {  # noqa: RUF012
        "event-list--heading",
        "event-list--date",
        "event-list--doubt",
        "event-list--note",
        "event-list--selected",
        "event-list--hit",
    }

    class Chosen(Message):
        """The user pointed at an event."""

        def __init__(self, event: int) -> None:
            self.event = event
            super().__init__()

    def __init__(self, rows: Rows, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._empty = ""
        self._plain = Style.null()
        """The style of this paint, which Textual would work out anew for every line."""
        self._matcher: Matcher | None = None
        self.plain = False
        """Whether rows are words, as for people who hear them."""
        self._selected = -1
        self._marked: frozenset[int] = frozenset()
        self._show(rows)

    def show(self, rows: Rows, event: int | None = None, lines: int = 0) -> None:
        """Show other rows.

        Args:
            rows: what to show.
            event: the rank of the event that is selected then, if one is.
            lines: how far below the top its row stands, where that shows it.
        """
        self._show(rows)
        self._selected = -1 if event is None else rows.row_of(event)
        self._marked = frozenset()
        height = self.scrollable_content_region.height
        self.place(self._selected - (lines if 0 <= lines < height else height // 2) if event is not None else 0)
        self.refresh()

    def say_when_empty(self, text: str) -> None:
        """What stands in the list while it has no rows."""
        if text != self._empty:
            self._empty = text
            self.refresh()

    def mark(self, events: frozenset[int]) -> None:
        """Mark the events with these ranks, and no others."""
        changed, self._marked = self._marked ^ events, events
        if changed:
            self._strips.clear()
            self.refresh()

    def _show(self, rows: Rows) -> None:
        self._rows = rows
        self._pages: LRUCache[int, Sequence[Row]] = LRUCache(16)
        self._strips: LRUCache[tuple[int, int, bool, bool], Strip] = LRUCache(1024)
        self.hold(len(rows))

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._strips.clear()

    def light(self, matcher: Matcher | None) -> None:
        """Light what a search hits; the rest stays."""
        self._matcher = matcher
        self._strips.clear()
        self.refresh()

    @property
    def selected_row(self) -> int:
        return self._selected

    def select(self, event: int) -> None:
        """Select the event with this rank and bring its row into view."""
        row = self._rows.row_of(event)
        before, self._selected = self._selected, row
        if before != row:
            self.refresh_line(before)
            self.refresh_line(row)
        self.bring_into_view()

    def bring_into_view(self) -> None:
        """Scroll no more than needed to see the selected row, and the heading right above it."""
        if self._selected < 0:
            return
        height = max(1, self.scrollable_content_region.height)
        top = self.scroll_offset.y
        first = self._selected - (1 if self._heading_above() and height > 2 else 0)
        if first < top:
            self.scroll_to(y=first, animate=False)
        elif self._selected >= top + height:
            self.scroll_to(y=self._selected - height + 1, animate=False)

    def _heading_above(self) -> bool:
        return self._selected > 0 and isinstance(self._row(self._selected - 1), Heading)

    def event_near(self, row: int, step: int) -> int | None:
        """Rank of the event in this row, or the nearest one in the direction of the step, else in the other."""
        row = max(0, min(row, len(self._rows) - 1))
        for direction in (step, -step):
            for number in (row, row + direction, row + 2 * direction):
                if 0 <= number < len(self._rows):
                    found = self._row(number)
                    if isinstance(found, EventRow):
                        return found.event
        return None

    def events_in_view(self) -> tuple[int, int] | None:
        """Ranks of the first and the last event that can be seen."""
        top, height = self.scroll_offset.y, self.scrollable_content_region.height
        if not len(self._rows) or height <= 0:
            return None
        first = self.event_near(top, 1)
        last = self.event_near(top + height - 1, -1)
        return None if first is None or last is None or first > last else (first, last)

    def group_start(self, event: int, step: int) -> int | None:
        """Rank of the first event under the heading before or after that of an event."""
        headings = self._rows.heading_rows()
        own = bisect_left(headings, self._rows.row_of(event)) - 1
        target = own + step
        if step < 0 and headings[own] + 1 < self._rows.row_of(event):
            target = own
        return self.event_near(headings[target], 1) if 0 <= target < len(headings) else None

    def _row(self, number: int) -> Row:
        page, inside = divmod(number, _PAGE)
        rows = self._pages.get(page)
        if rows is None:
            rows = self._pages[page] = self._rows.window(page * _PAGE, (page + 1) * _PAGE)
        return rows[inside]

    def render_lines(self, crop: Region) -> list[Strip]:
        self._plain = self.rich_style
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        number = y + self.scroll_offset.y
        width = self.scrollable_content_region.width
        if number >= len(self._rows):
            return self._beyond(number, width)
        selected = number == self._selected
        key = (number, width, selected, selected and self.has_focus)
        strip = self._strips.get(key)
        if strip is None:
            row = self._row(number)
            segments = self._segments(row, selected, width)
            strip = self._strips[key] = fitted(segments, width, self._base(selected))
        return strip

    def _beyond(self, number: int, width: int) -> Strip:
        said = [Segment(f" {self._empty}", self._style("note", False))] if number == 0 else []
        return fitted(said, width, self._plain)

    def _base(self, selected: bool) -> Style:
        return self._plain + self._component("selected") if selected else self._plain

    def _component(self, name: str) -> Style:
        return self.get_component_rich_style(f"event-list--{name}", partial=True)

    def _style(self, name: str, selected: bool) -> Style:
        style = self.get_component_rich_style(f"event-list--{name}")
        return style + self._component("selected") if selected else style

    def _segments(self, row: Row, selected: bool, width: int) -> list[Segment]:
        if self.plain:
            marked = isinstance(row, EventRow) and row.event in self._marked
            return self._lit(_shortened(spoken(row, marked), width), self._base(selected))
        return self._heading(row, width) if isinstance(row, Heading) else self._event(row, selected, width)

    def _heading(self, row: Heading, width: int) -> list[Segment]:
        count = f" {row.size:,} ─"
        label = f"─ {row.label} "
        return [Segment(label + "─" * (width - len(label) - len(count)) + count, self._style("heading", False))]

    def _event(self, row: EventRow, selected: bool, width: int) -> list[Segment]:
        base = self._base(selected)
        marker = (_CURSOR if self.has_focus else "▷") if selected else " "
        doubt = self._style("doubt" if row.review else "date", selected)
        segments = [
            Segment(marker, base),
            Segment(f"{row.flag} ", doubt),
            Segment(f"{row.date:<{_DATE_WIDTH}} ", self._style("date", selected)),
            Segment(f"{row.mark} ", self._style("note", selected)),
        ]
        if row.event in self._marked:
            segments.append(Segment(_MARKED, self._style("doubt", selected)))
        room = width - sum(segment.cell_length for segment in segments)
        # A long note leaves the title as much room as itself.
        note = _shortened(f"  {row.note}", max(room // 2, room - cell_len(row.title))) if row.note else ""
        title = _shortened(row.title, room - cell_len(note))
        segments += self._lit(title, base)
        if note:
            segments.append(Segment(note, self._style("note", selected)))
        return segments

    def _lit(self, title: str, base: Style) -> list[Segment]:
        hits = self._matcher(title) if self._matcher else ()
        segments: list[Segment] = []
        reached = 0
        for start, end in hits:
            segments += [Segment(title[reached:start], base), Segment(title[start:end], base + self._component("hit"))]
            reached = end
        return [*segments, Segment(title[reached:], base)]

    def on_click(self, event: events.Click) -> None:
        position = event.get_content_offset(self)
        number = position.y + self.scroll_offset.y if position else -1
        if 0 <= number < len(self._rows):
            found = self.event_near(number, 1)
            if found is not None:
                self.post_message(self.Chosen(found))


def _shortened(text: str, cells: int) -> str:
    """The text, or as much of it as fits, with an ellipsis."""
    if Segment(text).cell_length <= cells:
        return text
    kept, _ = Segment(text).split_cells(max(0, cells - 1))
    return kept.text.rstrip() + "…"
