"""The two panes, the axis and the lines around them, held together: one selected event, shown everywhere at once."""

from __future__ import annotations

import gc
from pathlib import PurePath
from typing import Final, Literal

from textual import events
from textual.app import ComposeResult
from textual.containers import Container
from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from events.edtf import Edtf
from events.quoting import Paragraphs
from events.records import Reading, SourceText
from events.safetext import one_line
from tui.analysis import Analyst
from tui.keys import footer_items, keys_in_use
from tui.places import Places
from tui.rows import ReadingRows, needs_review
from tui.screens.document import DocumentScreen
from tui.search import Search
from tui.statements import counts, document_date_line, event_lines, last_line
from tui.timescale import Extent, extent_of
from tui.widgets.axis import Axis
from tui.widgets.event_list import EventList
from tui.widgets.footer import Footer
from tui.widgets.header import Header
from tui.widgets.source_view import Lights, SourceView
from tui.widgets.status import Status

__all__ = ["TimelineView"]

Layout = Literal["both", "list", "source"]

_STACKED_BELOW: Final = 100
_NARROW_BELOW: Final = 60
_LOW_BELOW: Final = 16
_EMPTY: Final = "no dated events in this text"
_WAITING: Final = "reading …"
_UNKNOWN: Final = "the events are not known"
_PROMPT_KEYS: Final = [("Enter", "done", ""), ("Esc", "back", "")]


class TimelineView(DocumentScreen):
    """What is on the screen and how it follows the selection; what keys do is the subclass's."""

    def __init__(self, source: SourceText, given: Edtf | None, analyst: Analyst) -> None:
        super().__init__(source, given, analyst)
        self.document_name = one_line(PurePath(source.path).name or source.title)
        self.selected = -1
        """Rank of the selected event; -1 while there is none."""
        self.search: Search | None = None
        self.paragraphs = Paragraphs(source.text)
        self.arrangement: Layout = "both"
        self._size_fitted: Size | None = None
        self._begun = False
        self._titles: dict[Widget, str] = {}
        self.asking = False
        """Whether a question is on the screen and has the keys."""
        self.extents: list[Extent] = []
        """When each event can be, as far as they have dates; what has none stands last."""
        self._places: Places | None = None
        self._message = ""
        self._keys: dict[str, list[str]] = {}

    def compose(self) -> ComposeResult:
        self.header = Header(self.document_name)
        self.axis = Axis()
        self.list = EventList(ReadingRows(()))
        self.source = SourceView(self.document.text)
        self.status = Status()
        self.footer = Footer()
        # Before the first paint, lest another arrangement flashes up: hence not Textual's breakpoints.
        self._size_fitted = self.app.size
        self._fit(self._size_fitted)
        yield self.header
        yield self.axis
        yield Container(self.list, self.source, id="panes")
        yield self.status
        yield self.footer

    def on_mount(self) -> None:
        self.list.focus()
        self.watch(self.list, "scroll_y", self._mark_axis, init=False)
        self.show_status()

    def show_reading(self, reading: Reading) -> None:
        """Show what was found, with the event selected that is told where the last one was."""
        before = self._places.main(self.selected) if self._places and self.selected >= 0 else None
        self.selected = -1
        self.reading = reading
        self._places = Places(reading)
        self.list.show(ReadingRows(reading.events))
        known = [(event, extent) for event in reading.events if (extent := extent_of(event.date))]
        self.extents = [extent for _, extent in known]
        self.axis.show(self.extents, [extent for event, extent in known if needs_review(event)])
        if self.search:
            self.look_for(self.search.words)
        place = before.start if before else self.source.cursor
        nearest = self._places.nearest(place)
        self.source.light(Lights(self._places.expressions))
        self._message = ""
        self.show_keys()
        if nearest is not None:
            self.select(nearest)
        self.show_status()
        self.call_after_refresh(self._loaded)

    def select(self, event: int, *, follow: bool = True) -> None:
        """Select an event; list, source, axis and status change in one frame.

        Args:
            event: its rank.
            follow: whether the source moves to where it is told.
        """
        if self.reading is None or self._places is None or not 0 <= event < len(self.reading.events):
            return
        self.selected = event
        self._message = ""
        self.list.select(event)
        clause = self._places.main(event)
        if follow and clause:
            self.source.reveal(*clause)
        self.light_source()
        self._mark_axis()
        self.show_status()

    def select_near(self, offset: int) -> None:
        """Select the event told nearest to a character, leaving the source where it is."""
        nearest = self._places.nearest(offset) if self._places else None
        if nearest is not None:
            self.select(nearest, follow=False)

    def light_source(self) -> None:
        """Light the expressions, the hits of a search, and what tells of the selected event."""
        if self._places is None:
            self.source.light(Lights(hits=self.search.in_text if self.search else ()))
            return
        chosen = self.selected >= 0
        self.source.light(
            Lights(
                self._places.expressions,
                self.search.in_text if self.search else (),
                self._places.clauses(self.selected) if chosen else (),
                self._places.chosen(self.selected) if chosen else (),
            )
        )

    def look_for(self, words: str) -> Search | None:
        """Light what hits; with no words light nothing."""
        found = self.reading.events if self.reading else ()
        self.search = Search(words, found, self.document.text) if words else None
        self.list.light(self.search.in_title if self.search else None)
        hits = [extent_of(found[rank].date) for rank in self.search.events] if self.search else []
        self.axis.light([extent for extent in hits if extent])
        self.light_source()
        self.show_status()
        return self.search

    def _mark_axis(self) -> None:
        if self.reading is None:
            return
        dated = len(self.extents)
        in_view = self.list.events_in_view()
        first, last = in_view or (0, -1)
        shown = (self.extents[first], self.extents[min(last, dated - 1)]) if first < dated and last >= 0 else None
        self.axis.mark(self.extents[self.selected] if 0 <= self.selected < dated else None, shown)

    def tell(self, message: str) -> None:
        self._message = message
        self.show_status()

    def key(self, id: str) -> str:
        """The key of an action that works now; empty for others."""
        return self._keys.get(id, [""])[0]

    def show_status(self) -> None:
        """Write the status lines and the counts anew."""
        reading = self.reading
        waiting = self.working or not self._begun
        self.list.say_when_empty(_EMPTY if reading else _WAITING if waiting else _UNKNOWN)
        event = reading.events[self.selected] if reading and self.selected >= 0 else None
        self.status.show(
            [
                *event_lines(event, self.key),
                document_date_line(reading.reference if reading else None, self.key),
                last_line(self._message, self.search, self.selected, len(reading.events) if reading else 0),
            ]
        )
        self.header.show(counts(reading) if reading else (), self._keys.get("help", [""])[-1])
        if reading:
            self._title_panes()

    def show_keys(self) -> None:
        """Show the keys that work now in the footer, and in the hints."""
        before, self._keys = self._keys, keys_in_use(self.active_bindings.items())
        if self._keys != before:
            self.show_status()
        self.footer.show(_PROMPT_KEYS if self.asking else footer_items(self._keys))

    def arrange_panes(self, arrangement: Layout) -> None:
        """Show both panes or one; where there is no room for two, both means the list."""
        self.arrangement = arrangement
        self._fit(self.app.size)
        shown = self.shown
        if shown != "both":
            (self.list if shown == "list" else self.source).focus()
        self.show_keys()

    @property
    def shown(self) -> Layout:
        """The panes that are shown at this width."""
        return "list" if self.arrangement == "both" and self.app.size.width < _NARROW_BELOW else self.arrangement

    def _fit(self, size: Size) -> None:
        """Take on the arrangement for a size of the terminal."""
        self.set_class(size.width < _STACKED_BELOW, "-stacked")
        self.set_class(size.height < _LOW_BELOW, "-low")
        self.set_class(self.shown == "list", "-only-list")
        self.set_class(self.shown == "source", "-only-source")
        self._title_panes()

    def _title_panes(self) -> None:
        # In a line without corners Textual leaves no blanks beside a title.
        blank = "" if self.shown == "both" and not self.has_class("-stacked") else " "
        place = f" · ¶{self.paragraphs.number(self.source.cursor)} of {len(self.paragraphs)}" if self.reading else ""
        titles = {
            self.list: f"{blank}Events · oldest first{blank}",
            self.source: f"{blank}Source · {self.document_name}{place}{blank}",
        }
        for pane, title in titles.items():
            # A pane whose title is set is drawn anew, whether it changes or not.
            if self._titles.get(pane) != title:
                self._titles[pane] = title
                pane.border_title = Content(title)

    @property
    def in_source(self) -> bool:
        """Whether the keys move in the source."""
        return self.source.has_focus

    def on_resize(self, event: events.Resize) -> None:
        changed = event.size == self.app.size != self._size_fitted
        if not changed:
            # Textual's own handler would lay out once more, and two sizes on their way chase each other there for ever.
            event.prevent_default()
        else:
            self._size_fitted = event.size
            self.arrange_panes(self.arrangement)
            self.call_after_refresh(self._settle)
        if not self._begun:
            # The first size comes after the first paint: only then is anything imported that works the text out.
            self._begun = True
            self.call_next(self.work_out)

    def _loaded(self) -> None:
        self._settle()
        # Nothing of what was just loaded is garbage, and looking through it would hold up a key.
        gc.freeze()
        gc.enable()

    def _settle(self) -> None:
        self.list.bring_into_view()
        self._mark_axis()
