"""The screen of one document: what its keys and clicks do."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar, Final

from textual import on
from textual.binding import BindingType

from events.edtf import order_key, parse_edtf
from tui.keys import ACTIONS, action_of, bindings, keys_in_use
from tui.periods import Window, Zoom, window_at
from tui.rows import needs_review
from tui.screens.view import Layout, TimelineView
from tui.widgets.event_list import EventList
from tui.widgets.footer import Footer
from tui.widgets.source_view import SourceView

if TYPE_CHECKING:
    from textual.widget import Widget

    from tui.widgets.prompt import Answer, Prompt

__all__ = ["TimelineScreen"]

_NEXT_LAYOUT: Final[dict[Layout, Layout]] = {"both": "list", "list": "source", "source": "both"}
_NEEDS_EVENTS: Final = {"period", "why", "copy", "zoom", "zoom_all"}


class TimelineScreen(TimelineView):
    """List, source and axis, driven from the keyboard."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings()]

    _asked_from: Widget | None = None
    """What had the focus before a question."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Whether an action works now; what does not is in neither footer nor help."""
        if action in _NEEDS_EVENTS:
            return self.selected >= 0
        if action == "match":
            return self.search is not None
        if action == "review":
            return self.reading is not None and any(map(needs_review, self.reading.events))
        if action == "document_date":
            return self.reading is not None and not self.working
        if action == "back":
            return self._can_go_back
        if action == "next_pane":
            return self.shown == "both"
        return True

    @property
    def in_source(self) -> bool:
        """Whether the keys move in the source."""
        return self.source.has_focus

    def on_descendant_focus(self) -> None:
        self.show_keys()

    @on(EventList.Chosen)
    def _choose(self, message: EventList.Chosen) -> None:
        self.select(message.event)

    @on(SourceView.Pointed)
    def _point(self, message: SourceView.Pointed) -> None:
        self.select_near(message.offset)

    @on(Footer.Pressed)
    async def _press(self, message: Footer.Pressed) -> None:
        if message.id:
            await self.run_action(action_of(message.id).action)

    def action_move(self, step: int) -> None:
        if self.in_source:
            self.select_near(self.source.move(step))
        else:
            self.select(max(0, self.selected + step) if self._within(self.selected + step) else self.selected)

    def _within(self, event: int) -> bool:
        return self.reading is not None and 0 <= event < len(self.reading.events)

    def action_page(self, step: int) -> None:
        if self.in_source:
            self.select_near(self.source.page(step))
            return
        height = max(2, self.list.scrollable_content_region.height) - 1
        found = self.list.event_near(self.list.selected_row + step * height, step)
        if found is not None:
            self.select(found)

    def action_first(self) -> None:
        if self.in_source:
            self.select_near(self.source.go_to(0))
        else:
            self.select(0)

    def action_last(self) -> None:
        if self.in_source:
            self.select_near(self.source.go_to(max(0, len(self.document.text) - 1)))
        elif self.reading:
            self.select(len(self.reading.events) - 1)

    def action_period(self, step: int) -> None:
        """Move to the first event of the next period that has any: a heading's, or one of the axis's size."""
        found = self._next_in_axis(step) if self.axis.window else self.list.group_start(self.selected, step)
        if found is not None:
            self.select(found)

    def _next_in_axis(self, step: int) -> int | None:
        windows = [self._window_of(rank) for rank in range(len(self._extents))]
        if self.selected >= len(windows):
            return len(windows) - 1 if step < 0 and windows else None
        own = windows[self.selected]
        others = range(self.selected + 1, len(windows)) if step > 0 else range(self.selected - 1, -1, -1)
        target = next((rank for rank in others if windows[rank] != own), None)
        return None if target is None else windows.index(windows[target])

    def _window_of(self, event: int) -> Window | None:
        return window_at(self._extents[event].start, self.axis.zoom)

    def action_source(self) -> None:
        if self.shown == "list":
            self.arrange_panes("source")
        self.source.focus()

    def action_next_pane(self) -> None:
        (self.list if self.in_source else self.source).focus()

    def action_layout(self) -> None:
        self.arrange_panes(_NEXT_LAYOUT[self.shown if self.shown != "list" else "list"])

    @property
    def _can_go_back(self) -> bool:
        return self.working or self.search is not None or self.arrangement != "both" or self.in_source

    def action_back(self) -> None:
        if self.working:
            self.stop_working()
        elif self.in_source and self.arrangement == "both":
            self.list.focus()
        elif self.arrangement != "both":
            self.arrange_panes("both")
            self.list.focus()
        elif self.search:
            self.look_for("")
        self.show_keys()

    def action_back_or_quit(self) -> None:
        if self._can_go_back and not self.working:
            self.action_back()
        else:
            self.app.exit()

    def action_match(self, step: int) -> None:
        """Go to the next hit: in the source the next place in the text, in the list the next event."""
        if self.search is None:
            return
        if self.in_source or not self.search.events:
            starts = [start for start, _ in self.search.in_text]
            here = bisect_left(starts, self.source.cursor + (1 if step > 0 else 0)) - (0 if step > 0 else 1)
            if starts:
                self.select_near(self.source.go_to(starts[here % len(starts)]))
            return
        self._step_through(self.search.events, step)

    def action_review(self, step: int) -> None:
        if self.reading:
            self._step_through([rank for rank, event in enumerate(self.reading.events) if needs_review(event)], step)

    def _step_through(self, ranks: list[int], step: int) -> None:
        """Select the next of these events, beginning again at the other end."""
        if ranks:
            at = bisect_left(ranks, self.selected + (1 if step > 0 else 0)) - (0 if step > 0 else 1)
            self.select(ranks[at % len(ranks)])

    def action_zoom(self, step: int) -> None:
        """Show less or more time, skipping sizes that would show everything there is."""
        whole = max(extent.end for extent in self._extents) - min(extent.start for extent in self._extents)
        zoom = self.axis.zoom
        while True:
            zoom = Zoom(max(Zoom.ALL, min(zoom + step, Zoom.DAY)))
            window = window_at(self._extents[min(self.selected, len(self._extents) - 1)].start, zoom)
            if window is None or zoom is Zoom.DAY or window.end - window.start < whole:
                break
        self._zoom_to(zoom)

    def action_zoom_all(self) -> None:
        self._zoom_to(Zoom.ALL)

    def _zoom_to(self, zoom: Zoom) -> None:
        self.axis.zoom_to(zoom)
        self.tell("the axis fits all of time" if zoom is Zoom.ALL else f"the axis shows one {zoom.label}")

    def action_copy(self) -> None:
        from tui.citation import citation

        if self.reading:
            self.app.copy_to_clipboard(citation(self.reading.events[self.selected], self.document, self.paragraphs))
            self.tell("Copied as a citation")

    def action_theme(self) -> None:
        self.app.theme = "textual-light" if self.app.current_theme.dark else "textual-dark"

    async def action_search(self) -> None:
        before = self.selected
        await self._ask(
            "Search", "matches are lit; Enter goes to the next", value=self.search.words if self.search else "",
            answer=lambda words: self._search_for(words, before),
            change=lambda words: self._search_for(words, before),
        )  # fmt: skip

    def _search_for(self, words: str, start: int) -> str:
        search = self.look_for(words)
        if search is None:
            return ""
        if not search.events and not search.in_text:
            return "found nowhere"
        if search.events:
            self.select(search.events[bisect_left(search.events, start) % len(search.events)])
        else:
            self.action_match(1)
        return ""

    async def action_document_date(self) -> None:
        known = self.reading.reference.date if self.reading else None
        await self._ask(
            "Document date", "a date in any form; empty: from the text", value=str(known) if known else "",
            answer=self._set_document_date,
        )  # fmt: skip

    def _set_document_date(self, words: str) -> str:
        if not words.strip():
            self.given = None
        else:
            from events.typed_dates import parse_date

            try:
                self.given = parse_date(words)
            except ValueError as error:
                return str(error)
        self.work_out()
        return ""

    async def _ask(self, label: str, note: str, *, value: str, answer: Answer, change: Answer | None = None) -> None:
        from tui.widgets.prompt import Prompt

        if self.asking:
            return
        self._asked_from = self.focused
        self.asking = True
        self.status.add_class("-prompting")
        await self.mount(Prompt(label, note, value=value, answer=answer, change=change), before=self.footer)

    async def on_prompt_closed(self, message: Prompt.Closed) -> None:
        self.asking = False
        self.status.remove_class("-prompting")
        await self.query("Prompt").remove()
        (self._asked_from or self.list).focus()
        self.show_keys()

    def action_why(self) -> None:
        from tui.screens.why import WhyScreen

        if self.reading:
            self.app.push_screen(WhyScreen(self.reading.events[self.selected], self.reading, self.paragraphs))

    def action_help(self) -> None:
        self._open_palette("Keys", None)

    def action_command(self) -> None:
        self._open_palette("Go to a date, or run a command", self._go_to)

    def _open_palette(self, title: str, go_to: Callable[[str], str] | None) -> None:
        from tui.screens.palette import Choice, Palette

        names = keys_in_use(self.active_bindings.items())
        choices = [
            Choice(" ".join(names.get(action.id, [])), action.text, action.action)
            for action in ACTIONS
            if action.id in names or not action.keys
        ]
        self.app.push_screen(Palette(title, choices, go_to), self._run)

    async def _run(self, action: str | None) -> None:
        if action:
            await self.run_action(action)

    def _go_to(self, words: str) -> str:
        """Select the first event that is not before a date."""
        try:
            date = parse_edtf(words)
        except ValueError:
            from events.typed_dates import parse_date

            try:
                date = parse_date(words)
            except ValueError as error:
                return str(error)
        if not self.reading or not self.reading.events:
            return "there are no events to go to"
        keys = [order_key(event.date) for event in self.reading.events]
        dated = sum(event.date is not None for event in self.reading.events)
        self.select(max(0, min(bisect_left(keys, order_key(date)), dated - 1)))
        return ""
