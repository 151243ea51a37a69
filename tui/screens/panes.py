"""What stands where: list and source side by side, one above the other, or one of them alone."""

from __future__ import annotations

from typing import Final, Literal

from textual import events
from textual.app import ComposeResult
from textual.containers import Container
from textual.content import Content
from textual.geometry import Size
from textual.screen import Screen

from tui.collection import Collection
from tui.rows import EventRows
from tui.widgets.axis import Axis
from tui.widgets.event_list import EventList
from tui.widgets.footer import Footer
from tui.widgets.header import Header
from tui.widgets.pane import Pane
from tui.widgets.source_selection import SelectableSource
from tui.widgets.status import Status

__all__ = ["Layout", "PanesScreen"]

Layout = Literal["both", "list", "source"]

_STACKED_BELOW: Final = 100
_NARROW_BELOW: Final = 60
_LOW_BELOW: Final = 16


class PanesScreen(Screen[None]):
    """Lays the widgets out for any size of the terminal; what they show is the subclass's."""

    def __init__(self, collection: Collection) -> None:
        super().__init__()
        self.collection = collection
        self.shown_document = 0
        """The number of the document that the source pane shows."""
        self.arrangement: Layout = "both"
        self.plain = False
        """Whether the screen is for people who hear it."""
        self._size_fitted: Size | None = None
        self._titles: dict[Pane, str] = {}

    def compose(self) -> ComposeResult:
        self.header = Header(self.collection.name(0))
        self.axis = Axis()
        self.list = EventList(EventRows())
        self.source = SelectableSource(self.collection.documents[0].text)
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

    def show_keys(self) -> None:
        """Show the keys that work now."""
        raise NotImplementedError

    def settle(self) -> None:
        """Bring what is selected into view after the sizes have changed."""
        raise NotImplementedError

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
        alone = self.plain or self.app.size.width < _NARROW_BELOW
        return "list" if self.arrangement == "both" and alone else self.arrangement

    @property
    def in_source(self) -> bool:
        """Whether the keys move in the source."""
        return self.source.has_focus

    def _fit(self, size: Size) -> None:
        """Take on the arrangement for a size of the terminal."""
        self.set_class(size.width < _STACKED_BELOW, "-stacked")
        self.set_class(size.height < _LOW_BELOW, "-low")
        self.set_class(self.shown == "list", "-only-list")
        self.set_class(self.shown == "source", "-only-source")
        self.title_panes()

    def list_title(self) -> str:
        """What the frame of the list says; safe to show."""
        raise NotImplementedError

    def source_title(self) -> str:
        """What the frame of the source says; safe to show."""
        raise NotImplementedError

    def title_panes(self) -> None:
        """Write the titles anew, if they change."""
        # In a line without corners Textual leaves no blanks beside a title.
        blank = "" if self.shown == "both" and not self.has_class("-stacked") else " "
        for pane, title in ((self.list, self.list_title()), (self.source, self.source_title())):
            if self._titles.get(pane) != blank + title:
                self._titles[pane] = blank + title
                pane.entitle(Content(f"{blank}{title}{blank}"))

    def on_resize(self, event: events.Resize) -> None:
        changed = event.size == self.app.size != self._size_fitted
        if not changed:
            # Textual's own handler would lay out once more, and two sizes on their way chase each other there for ever.
            event.prevent_default()
        else:
            self._size_fitted = event.size
            self.arrange_panes(self.arrangement)
            self.call_after_refresh(self.settle)
