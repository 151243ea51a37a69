"""The table of documents as a screen: what it shows, and how one moves and marks in it."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING, Final

from textual import events, on
from textual.app import ComposeResult
from textual.content import Content
from textual.screen import Screen

from tui.documents import SIGNS, Documents, Item
from tui.keys import action_of, footer_items, key_name, keys_in_use
from tui.widgets.document_list import DocumentList
from tui.widgets.footer import Footer
from tui.widgets.header import Header
from tui.widgets.question import Question
from tui.widgets.status import Status, StatusLine

if TYPE_CHECKING:
    from tui.screens.documenting import DocumentingView

__all__ = ["DocumentTable"]

_LOOK_SECONDS: Final = 0.25
"""How often what has come is shown."""
_PAUSE: Final = 8
"""So many times longer than showing takes, nothing is shown anew: keys come first."""
_REPEATS_SECONDS: Final = 0.01
"""How long is looked for repeated documents between keys."""


class DocumentTable(Screen[int]):
    """Follows the timeline below; what its keys do beside moving and marking is the subclass's.

    Args:
        timeline: the screen below, which reads, dates and keeps.
    """

    def __init__(self, timeline: DocumentingView) -> None:
        super().__init__()
        self.timeline = timeline
        self.rows = Documents(timeline.collection, timeline.unread)
        self.marked: set[Item] = set()
        self.range_from: Item | None = None
        self.question: Question | None = None
        self.message = ""
        self._seen: object = None
        self._show_next = 0.0

    def compose(self) -> ComposeResult:
        self.header = Header("documents")
        self.list = DocumentList(self.rows)
        self.list.plain = self.timeline.plain
        self.status = Status()
        self.footer = Footer()
        yield self.header
        yield self.list
        yield self.status
        yield self.footer

    def on_mount(self) -> None:
        self.list.focus()
        self.set_interval(_LOOK_SECONDS, self._look)
        self.select_row(self.rows.place_of(self.timeline.document.id) or 0)

    def _look(self) -> None:
        """Show what has come, and look on for documents that are there twice."""
        self.message = self.timeline.message or self.message
        found = self.rows.find_repeats(_REPEATS_SECONDS)
        now = monotonic()
        if now < self._show_next:
            return
        version = self.timeline.documents_version
        if found or version != self._seen:
            self._seen = version
            self.refresh_rows()
            self._show_next = monotonic() + (monotonic() - now) * _PAUSE
        elif self.timeline.working:
            self.show_status()

    def refresh_rows(self) -> None:
        """Show the rows as they are now; the selected document stays selected."""
        item = self.selected_item
        self.rows.refresh()
        place = self.rows.place_of(item)
        self.select_row(self.list.selected if place is None else place)

    @property
    def selected_item(self) -> Item | None:
        return self.rows.items[self.list.selected] if self.list.selected < len(self.rows) else None

    @property
    def all_marked(self) -> set[Item]:
        start = self.rows.place_of(self.range_from)
        if start is None:
            return self.marked
        first, last = sorted((start, self.list.selected))
        return self.marked | set(self.rows.items[first : last + 1])

    def select_row(self, place: int) -> None:
        self.list.selected = max(0, min(place, len(self.rows) - 1))
        self.list.show(place, self.all_marked)
        self.show_status()

    def tell(self, message: str) -> None:
        """Say something in one line until the selection moves; it must be safe to show."""
        self.message = message
        self.show_status()

    def show_status(self) -> None:
        timeline = self.timeline
        told = [f"{number:,} {state}" for state in SIGNS if (number := self.rows.counts[state])]
        told += [f"{len(self.rows.repeats):,} repeated"] if self.rows.repeats else []
        self.list.entitle(Content(f"Documents · {self.rows.order}"))
        progress = f"{timeline.progress.words()} · Esc stops" if timeline.progress else ""
        chosen = len(self.all_marked)
        place = f"{self.list.selected + 1:,} of {len(self.rows):,} " if len(self.rows) else ""
        row = self.rows.row(self.list.selected) if len(self.rows) else None
        words = " · ".join(filter(None, (row.name, row.how, row.note))) if row else ""
        self.status.show(
            [
                StatusLine(Content(f" {words}"), Content(f"{chosen:,} marked " if chosen else "")),
                StatusLine(Content(f" {self.message or progress}"), Content(place)),
            ]
        )
        self.show_keys()
        help_key = keys_in_use(self.active_bindings.items()).get("help", [""])[-1]
        self.header.show("documents", tuple(told), help_key)

    def show_keys(self) -> None:
        if self.question:
            self.footer.show([("Enter", "done", ""), ("Esc", "back", "")])
            return
        names = keys_in_use(self.active_bindings.items())
        self.footer.show(footer_items({id: keys for id, keys in names.items() if id != "documents"}))

    @on(DocumentList.Chosen)
    def _choose(self, message: DocumentList.Chosen) -> None:
        self.message = ""
        self.select_row(message.place)

    @on(Footer.Pressed)
    async def _press(self, message: Footer.Pressed) -> None:
        if message.id:
            await self.run_action(action_of(message.id).action)

    def go_to_row(self, place: int) -> None:
        self.message = self.timeline.message = ""
        self.select_row(place)

    def action_move(self, step: int) -> None:
        self.go_to_row(self.list.selected + step)

    def action_page(self, step: int) -> None:
        self.go_to_row(self.list.selected + step * self.list.page)

    def action_first(self) -> None:
        self.go_to_row(0)

    def action_last(self) -> None:
        self.go_to_row(len(self.rows) - 1)

    def action_mark(self) -> None:
        item = self.selected_item
        self.marked = self.all_marked
        self.range_from = None
        if item is not None:
            self.marked = self.marked ^ {item}
        self.go_to_row(self.list.selected + 1)

    def action_mark_range(self) -> None:
        if self.range_from is not None:
            self.marked = self.all_marked
            self.range_from = None
        else:
            self.range_from = self.selected_item
        self.select_row(self.list.selected)

    def on_resize(self, event: events.Resize) -> None:
        self.call_after_refresh(self.select_row, self.list.selected)

    def clear_marks(self) -> None:
        """Mark nothing any more."""
        self.marked, self.range_from = set(), None
        self.select_row(self.list.selected)

    def on_key(self, event: events.Key) -> None:
        if not self.question and event.is_printable and event.key not in self.active_bindings:
            self.tell(f"{key_name(event.key)} does nothing here")
