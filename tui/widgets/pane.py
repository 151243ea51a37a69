"""A view by lines in a frame with a title, of which a change repaints no more than it touches."""

from __future__ import annotations

from typing import Self

from textual.content import Content
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.widget import Widget

__all__ = ["Pane"]


class Pane(ScrollView, can_focus=True, inherit_bindings=False):
    """What its lines show is the subclass's."""

    _entitling = False

    def entitle(self, title: Content) -> None:
        """Write another title into the frame."""
        self._entitling = True
        self.border_title = title
        self._entitling = False

    def refresh(self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False) -> Self:
        if self._entitling:
            # Textual would paint the whole widget for it; the frame begins outside of what regions count from.
            regions = (Region(-1, -1, self.outer_size.width, 1),)
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def hold(self, lines: int) -> None:
        """Tell the scroll bar how many lines there are, without another layout of the screen."""
        self.set_reactive(Widget.virtual_size, Size(0, lines))
        if self._size:
            self.vertical_scrollbar.window_virtual_size = lines

    def place(self, line: int) -> None:
        """Put a line at the top at once; the caller paints."""
        line = max(0, min(line, self.max_scroll_y))
        self.set_reactive(Widget.scroll_y, float(line))
        self.set_reactive(Widget.scroll_target_y, float(line))
        self.vertical_scrollbar.position = line
