"""The program on the terminal: a timeline beside the texts that tell it."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.app import App
from textual.binding import Binding, BindingType
from textual.filter import LineFilter
from textual.screen import Screen

from events.edtf import Edtf
from events.records import SourceText
from tui.analysis import Analyst, Found, PipelineAnalyst
from tui.collection import Collection
from tui.screens.timeline import TimelineScreen

__all__ = ["TimelineApp"]


class TimelineApp(App[None]):
    """Shows the first text at once and the events as soon as they are worked out.

    Args:
        source: the document to show first.
        given: the date of every document, where the user states it.
        others: further documents.
        paths: files and folders to read beside the screen, the known documents among them.
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
        others: Iterable[SourceText] = (),
        paths: Iterable[str] = (),
        ascii_only: bool = False,
        analyst: Analyst | None = None,
    ) -> None:
        super().__init__()
        self._collection = Collection([source, *others])
        self._paths = tuple(paths)
        self._given = given
        self.unread: list[Found] = []
        """What could not be read, to be told when the screen is gone."""
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
        return TimelineScreen(self._collection, self._paths, self._given, self._analyst, self.unread)

    def get_line_filters(self) -> Sequence[LineFilter]:
        return [*super().get_line_filters(), *self._signs]
