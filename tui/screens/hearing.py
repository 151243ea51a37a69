"""The screen for people who hear it: no boxes, words for signs, and the terminal's own cursor on the row."""

from __future__ import annotations

from typing import Final

from textual.geometry import Offset

from tui.screens.questions import QuestionView

__all__ = ["HearingView"]

_SHOW_CURSOR: Final = "\x1b[?25h"


class HearingView(QuestionView):
    """A reader of screens follows the cursor, so it stands where the selection is; only in plain mode."""

    def on_mount(self) -> None:
        self.set_class(self.plain, "-plain")
        self.list.plain = self.plain
        if self.plain:
            self.watch(self.list, "scroll_y", self._place_cursor, init=False)
            self.watch(self.source, "scroll_y", self._place_cursor, init=False)
            driver = self.app._driver
            if driver is not None and not self.app.is_headless:
                driver.write(_SHOW_CURSOR)

    def show_status(self) -> None:
        super().show_status()
        if self.plain and not self.asking:
            self._place_cursor()

    def show_keys(self) -> None:
        super().show_keys()
        if self.plain and not self.asking:
            # Another pane may have to be laid out first.
            self.call_after_refresh(self._place_cursor)

    def _place_cursor(self) -> None:
        pane = self.source if self.in_source else self.list
        row, column = self.source.cursor_cell() if self.in_source else (self.list.selected_row, 0)
        top = pane.scroll_offset.y
        height = pane.scrollable_content_region.height
        if top <= row < top + height:
            place = pane.content_region.offset + Offset(column, row - top)
            if place != self.app.cursor_position:
                self.app.cursor_position = place
                # The cursor moves with the next thing that is painted.
                self.status.refresh()
