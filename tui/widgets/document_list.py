"""The table of documents: any number of rows behind a provider, of which only the visible ones exist."""

from __future__ import annotations

from collections.abc import Set
from typing import Final

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.message import Message
from textual.strip import Strip

from tui.date_column import UNDATED
from tui.documents import DocumentRow, Documents, Item
from tui.widgets.pane import Pane
from tui.widgets.sides import fitted

__all__ = ["DocumentList"]

_DATE_WIDTH: Final = 18
_EVENTS_WIDTH: Final = 13
_NARROW_BELOW: Final = 80
"""Columns below which it is not said how a date is known."""
_CURSOR: Final = "▶"
_MARKED: Final = "●"
_TO_LOOK_AT: Final = frozenset({"to review", "without text", "broken"})


class DocumentList(Pane):
    """Documents, one a row, one of them selected."""

    COMPONENT_CLASSES = {  # noqa: RUF012
        "document-list--quiet",
        "document-list--date",
        "document-list--doubt",
        "document-list--selected",
    }

    class Chosen(Message):
        """The user pointed at a row."""

        def __init__(self, place: int) -> None:
            self.place = place
            super().__init__()

    def __init__(self, documents: Documents) -> None:
        super().__init__()
        self._documents = documents
        self.selected = 0
        """The place of the selected row."""
        self.plain = False
        """Whether rows are words, as for people who hear them."""
        self._marked: Set[Item] = frozenset()

    def on_mount(self) -> None:
        self.hold(len(self._documents))

    def show(self, selected: int, marked: Set[Item]) -> None:
        """Show the rows as they are now.

        Args:
            selected: the place of the row that is selected.
            marked: the documents that are marked.
        """
        self._marked = marked
        self.hold(len(self._documents))
        self.selected = max(0, min(selected, len(self._documents) - 1))
        self._bring_into_view()
        self.refresh()

    def _bring_into_view(self) -> None:
        top, height = self.scroll_offset.y, max(1, self.scrollable_content_region.height)
        if not top <= self.selected < top + height:
            self.place(self.selected if self.selected < top else self.selected - height + 1)

    @property
    def page(self) -> int:
        """Rows that a page key goes."""
        return max(1, self.scrollable_content_region.height - 1)

    def render_line(self, y: int) -> Strip:
        place, width = y + self.scroll_offset.y, self.scrollable_content_region.width
        if place >= len(self._documents):
            return fitted([], width, self.rich_style)
        selected = place == self.selected
        base = self.rich_style + self._look("selected") if selected else self.rich_style
        row, marked = self._documents.row(place), self._documents.items[place] in self._marked
        if self.plain:
            return fitted([Segment(_spoken(row, marked), base)], width, base)
        return fitted(self._segments(row, selected, marked, width, base), width, base)

    def _look(self, name: str) -> Style:
        return self.get_component_rich_style(f"document-list--{name}", partial=True)

    def _segments(self, row: DocumentRow, selected: bool, marked: bool, width: int, base: Style) -> list[Segment]:
        name_width = max(12, min(40, width // 3))
        doubt = base + self._look("doubt" if row.state in _TO_LOOK_AT else "date")
        signs = f"{_CURSOR if selected else ' '}{_MARKED if marked else ' '}{row.sign} "
        segments = [Segment(signs, doubt), Segment(_cell(row.name, name_width), base)]
        quiet = base + self._look("quiet")
        if row.date:
            segments.append(Segment(f"{_cell(row.date, _DATE_WIDTH)}{row.events_told:>{_EVENTS_WIDTH}}  ", doubt))
        said = row.note if width < _NARROW_BELOW and row.date else " · ".join(filter(None, (row.note, row.how)))
        room = max(0, width - sum(segment.cell_length for segment in segments))
        return [*segments, Segment(_cell(said, room) if cell_len(said) > room else said, quiet)]

    def on_click(self, event: events.Click) -> None:
        position = event.get_content_offset(self)
        place = position.y + self.scroll_offset.y if position else -1
        if 0 <= place < len(self._documents):
            self.post_message(self.Chosen(place))


def _cell(text: str, cells: int) -> str:
    """The text in exactly so many cells, a blank at its end."""
    if cell_len(text) < cells:
        return set_cell_size(text, cells)
    return set_cell_size(text, max(0, cells - 2)) + "… " if cells > 1 else ""


def _spoken(row: DocumentRow, marked: bool) -> str:
    """A row as one line without signs that mean something by where they stand."""
    date = "no date" if row.date.endswith(UNDATED) else row.date.strip()
    told = ["marked" if marked else "", row.state, date, row.how, row.events_told, row.note]
    return f"{row.name}: {', '.join(filter(None, told))}"
