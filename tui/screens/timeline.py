"""The screen of a timeline: what its keys and clicks do."""

from __future__ import annotations

from typing import ClassVar, Final

from textual import events, on
from textual.binding import BindingType

from events.safetext import make_safe
from tui.keys import action_of, bindings, key_name
from tui.screens.panes import Layout
from tui.screens.watching import WatchingView
from tui.settings import THEMES
from tui.widgets.axis import Axis
from tui.widgets.event_list import EventList
from tui.widgets.footer import Footer
from tui.widgets.source_selection import SelectableSource
from tui.widgets.source_view import SourceView

__all__ = ["TimelineScreen"]

_NEXT_LAYOUT: Final[dict[Layout, Layout]] = {"both": "list", "list": "source", "source": "both"}
_WHY_NOT: Final = {
    "match": "nothing is searched for",
    "filter_on": "there is no filter",
    "review": "nothing is to be reviewed",
    "document": "there is one document",
    "document_date": "the document is being read",
    "next_pane": "one pane is shown",
    "merge": "mark two events or more",
    "split": "nothing was merged into this event",
    "show_hidden": "nothing is hidden",
    "undo": "nothing to undo",
    "redo": "nothing to redo",
    "zoom": "nothing has a date",
    "zoom_all": "nothing has a date",
    "back": "nothing to go back from",
}
"""Why an action does not work now."""
_NEEDS_EVENTS: Final = {"period", "why", "copy"}
_NEEDS_DATES: Final = {"zoom", "zoom_all"}


class TimelineScreen(WatchingView):
    """List, source and axis, driven from the keyboard."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings()]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Whether an action works now; what does not is in neither footer nor help."""
        if self.asking:
            return False
        if action in _NEEDS_EVENTS:
            return self.selected >= 0
        if action in _NEEDS_DATES:
            return bool(self.listing.dated)
        if action == "match":
            return self.search is not None
        if action == "review":
            return bool(self.listing.review)
        if action in ("filter_on", "keep_filter"):
            return self.filter_known
        if action == "document":
            return len(self.collection.documents) > 1
        if action == "document_date":
            return self.can_work_out()
        if action == "back":
            return self._can_go_back
        if action == "next_pane":
            return self.shown == "both"
        return super().check_action(action, parameters)

    def on_key(self, event: events.Key) -> None:
        """No key is dead: one that does nothing now says why."""
        if self.asking or event.key in self.active_bindings:
            return
        known = [found for _, own in self._modal_binding_chain for found in own.key_to_bindings.get(event.key, ())]
        if known:
            self.tell(f"{key_name(event.key)}: {_WHY_NOT.get(known[0].action.partition('(')[0], 'not now')}")
        elif event.is_printable:
            self.tell(f"{key_name(event.key)} does nothing here · {self.key('help')} lists all keys")

    def on_descendant_focus(self) -> None:
        self.show_keys()

    @on(EventList.Chosen)
    def _choose(self, message: EventList.Chosen) -> None:
        self.select(message.event)

    @on(SourceView.Pointed)
    def _point(self, message: SourceView.Pointed) -> None:
        self.select_near(message.offset)

    @on(SelectableSource.Marked)
    def _copy_marked(self, message: SelectableSource.Marked) -> None:
        words = make_safe(self.document.text[message.start : message.end])
        self.app.copy_to_clipboard(words)
        self.tell(f"Copied {len(words):,} characters as they stand in the source")

    @on(Axis.Pointed)
    def _point_in_time(self, message: Axis.Pointed) -> None:
        nearest = self.listing.nearest(message.moment)
        if nearest is not None:
            self.select(nearest)

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
        return 0 <= event < len(self.listing)

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
        else:
            self.select(len(self.listing) - 1)

    def action_document(self, step: int) -> None:
        """Show the next document, going round at the end."""
        self.show_document((self.shown_document + step) % len(self.collection.documents))

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
        if self.all_marked:
            return True
        return self.working or self.search is not None or self.arrangement != "both" or self.in_source

    def action_back(self) -> None:
        if self.working:
            self.stop_working()
        elif self.all_marked:
            self.clear_marks()
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

    def action_review(self, step: int) -> None:
        self.step_through(self.listing.review, step)

    def action_copy(self) -> None:
        from tui.citation import citation

        if self.selected_event:
            self.app.copy_to_clipboard(citation(self.selected_event, self.collection))
            self.tell("Copied as a citation")

    def action_theme(self) -> None:
        names = [*THEMES.values()]
        at = names.index(self.app.theme) if self.app.theme in names else -1
        self.app.theme = names[(at + 1) % len(names)]
