"""Words of the source marked with the mouse, to be copied as they stand: without borders and breaks of rows."""

from __future__ import annotations

from textual import events
from textual.message import Message

from tui.widgets.source_view import SourceView, Spans

__all__ = ["SelectableSource"]


class SelectableSource(SourceView):
    """Drag to mark; what is marked stays lit until the next click."""

    # Textual's own way of marking knows the cells of a screen, not the text.
    ALLOW_SELECT = False
    COMPONENT_CLASSES = {"source-view--marked"}  # noqa: RUF012

    class Marked(Message):
        """The user has marked characters."""

        def __init__(self, start: int, end: int) -> None:
            self.start, self.end = start, end
            super().__init__()

    _from: int | None = None
    """Where a mark that is being dragged begins."""
    _marked: tuple[int, int] | None = None
    _dragged = False

    def lit_layers(self) -> dict[str, Spans]:
        return {**super().lit_layers(), "marked": [self._marked] if self._marked else []}

    def on_mouse_down(self, event: events.MouseDown) -> None:
        position = event.get_content_offset(self)
        self._from = self.offset_at(position.x, position.y) if position else None
        self._dragged = False
        if self._marked:
            self._marked = None
            self.refresh()
        if self._from is not None:
            self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        if self._from is None:
            return
        region = self.content_region
        x, y = event.screen_x - region.x, event.screen_y - region.y
        if not 0 <= y < region.height:
            self.scroll_relative(y=-1 if y < 0 else 1, animate=False)
        reached = self.offset_at(max(0, x), max(0, min(y, region.height - 1)))
        if reached is not None and reached != self._from:
            self._dragged = True
            self._marked = min(self._from, reached), max(self._from, reached)
            self.refresh()

    def on_mouse_up(self) -> None:
        self.release_mouse()
        if self._dragged and self._marked:
            self.post_message(self.Marked(*self._marked))
        self._from = None

    def on_click(self, event: events.Click) -> None:
        if self._dragged:
            # The end of a mark is no place that was pointed at.
            event.prevent_default()
