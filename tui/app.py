"""The program on the terminal: one document's timeline beside its text."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from typing import ClassVar

from textual.app import App
from textual.binding import Binding, BindingType
from textual.filter import LineFilter
from textual.screen import Screen

from events.edtf import Edtf
from events.records import SourceText
from tui.analysis import Analyst, PipelineAnalyst
from tui.screens.timeline import TimelineScreen

__all__ = ["TimelineApp"]


class TimelineApp(App[None]):
    """Shows the text at once and its events as soon as they are worked out.

    Args:
        source: the document.
        given: the document date, where the user states it.
        ascii_only: whether every sign that is not ASCII is replaced.
        analyst: who works the document out; the pipeline by default.
    """

    TITLE = "timeline"
    CSS_PATH = "app.tcss"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+c", "quit", "Quit", show=False, priority=True)]

    def __init__(
        self,
        source: SourceText,
        given: Edtf | None = None,
        *,
        ascii_only: bool = False,
        analyst: Analyst | None = None,
    ) -> None:
        super().__init__()
        self._source = source
        self._given = given
        self._analyst = analyst or PipelineAnalyst()
        self._signs: Sequence[LineFilter] = ()
        if ascii_only:
            from tui.ascii_signs import AsciiSigns

            self._signs = (AsciiSigns(),)

    def on_load(self) -> None:
        # Until the first events are painted nearly everything that is made stays: looking for garbage costs a tenth
        # of that time and finds none. The screen turns it on again.
        gc.disable()

    def on_unmount(self) -> None:
        gc.enable()

    def get_default_screen(self) -> Screen[None]:
        return TimelineScreen(self._source, self._given, self._analyst)

    def get_line_filters(self) -> Sequence[LineFilter]:
        return [*super().get_line_filters(), *self._signs]
