"""The program on the terminal: a timeline beside the texts that tell it."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, ClassVar, Final

from textual.app import App
from textual.binding import Binding, BindingType
from textual.filter import LineFilter
from textual.screen import Screen

from events.edtf import Edtf
from events.records import Reading, SourceText
from tui.analysis import Analyst, Found, PipelineAnalyst
from tui.collection import Collection
from tui.right_to_left import RightToLeft
from tui.screens.reading import Task
from tui.screens.timeline import TimelineScreen
from tui.settings import THEMES, Settings

if TYPE_CHECKING:
    from events.store.project import Project
    from tui.decisions import OpenProject

__all__ = ["TimelineApp"]

_DEFAULTS: Final = Settings()


class TimelineApp(App[None]):
    """Shows the first text at once and the events as soon as they are worked out.

    Args:
        source: the document to show first.
        given: the date of every document, where the user states it.
        others: further documents.
        paths: files and folders to read beside the screen, the known documents among them.
        beginning: whether the source is only the beginning of the first document that the paths hold.
        settings: what the user has chosen.
        greeting: a line to show at the start, for newcomers or of what is wrong.
        analyst: who works the document out; the pipeline by default.
        open_project: finds the project of the documents, after the first paint; without it, decisions end with the
            program.
        readings: what was read in the documents before, where it need not be read again.
        watched: files and folders whose changes are shown.
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
        beginning: bool = False,
        settings: Settings = _DEFAULTS,
        greeting: str = "",
        analyst: Analyst | None = None,
        open_project: OpenProject | None = None,
        readings: Sequence[Reading] = (),
        watched: Iterable[str] = (),
    ) -> None:
        # Colours that are not wanted are left out by Textual where they are the terminal's own, else they turn grey.
        without_colours = "NO_COLOR" in os.environ
        super().__init__(ansi_color=True if without_colours else None)
        self._collection = Collection([source, *others], beginning=beginning)
        self._paths = tuple(paths)
        self._given = given
        self.unread: list[Found] = []
        """What could not be read, to be told when the screen is gone."""
        self._analyst = analyst or PipelineAnalyst()
        self._open_project = open_project or _in_memory
        self._readings = readings
        self._watched = tuple(watched)
        self._signs: Sequence[LineFilter] = ()
        self._settings = settings
        self.set_class(settings.plain, "-plain")
        self._greeting = greeting
        self.theme = THEMES["terminal"] if without_colours else THEMES.get(settings.theme, settings.theme)
        if settings.ascii:
            from tui.ascii_signs import AsciiSigns

            self._signs = (AsciiSigns(),)

    def on_load(self) -> None:
        # Until the first events are painted nearly everything that is made stays: looking for garbage costs a tenth
        # of that time and finds none. The screen turns it on again.
        gc.disable()
        self.set_keymap(self._settings.keymap)

    def on_unmount(self) -> None:
        gc.enable()

    def get_default_screen(self) -> Screen[None]:
        task = Task(self._collection, self._paths, self._given, self._analyst, self.unread)
        screen = TimelineScreen(task, self._open_project)
        screen.read_before = self._readings
        screen.greeting = self._greeting
        screen.watched = self._watched
        screen.plain = self._settings.plain
        screen.named_filters = self._settings.filters
        return screen

    @property
    def documents(self) -> Sequence[SourceText]:
        """The documents, as far as they are known."""
        return self._collection.documents

    @property
    def readings(self) -> list[Reading]:
        """What was read in the documents."""
        numbers = range(len(self._collection.documents))
        return [reading for number in numbers if (reading := self._collection.reading(number))]

    def get_line_filters(self) -> Sequence[LineFilter]:
        # A filter costs each line that is painted, so that this one is there only where it is needed.
        isolating = (RightToLeft(),) if self._collection.right_to_left else ()
        return [*super().get_line_filters(), *self._signs, *isolating]


def _in_memory() -> Project:
    from events.store.project import Project

    return Project(None)
