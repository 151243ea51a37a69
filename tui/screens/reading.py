"""The work of reading documents, which never holds up a key: rows appear as they are found."""

from __future__ import annotations

import gc
import time
from collections.abc import Sequence
from contextlib import aclosing
from functools import partial
from typing import Final, NamedTuple

from textual import events
from textual.timer import Timer
from textual.worker import Worker

from events.edtf import Edtf
from events.readers.errors import ReadError
from events.records import Reading, SourceText
from events.safetext import one_line
from tui.analysis import AnalysisError, Analyst, Expected, Found, Remark, Work
from tui.collection import Collection
from tui.progress import Progress
from tui.screens.panes import PanesScreen

__all__ = ["ReadingScreen", "Task"]

_LOOK_SECONDS: Final = 0.25
"""How often what has come is shown."""
_PAUSE: Final = 8
"""So many times longer than showing takes, nothing is shown anew: keys come first."""


class Task(NamedTuple):
    """What a screen is to show, and what it has to have read for that."""

    collection: Collection
    """The documents that are known; the first one is shown at once."""
    paths: tuple[str, ...]
    """Files and folders to read beside the screen, the known documents among them."""
    given: Edtf | None
    """The document date of all documents, where the user states it."""
    analyst: Analyst
    unread: list[Found]
    """Takes what could not be read."""


class ReadingScreen(PanesScreen):
    """Has its documents read, at once or beside the screen; the subclass shows the results."""

    read_before: Sequence[Reading] = ()
    """What was read in the documents before, where it need not be read again."""

    def __init__(self, task: Task) -> None:
        super().__init__(task.collection)
        self._paths = task.paths
        self.given: dict[str, Edtf | None] = {}
        """The document dates that the user has set here, by the id of the document."""
        self.given_for_all = task.given
        self.analyst = task.analyst
        self.unread = task.unread
        self._work: Worker[None] | None = None
        self._timer: Timer | None = None
        self.progress: Progress | None = None
        """How far the work is, while there is any."""
        self._arrived: list[Reading] = []
        self._show_next = 0.0
        self._begun = False
        self._reading_all = False
        """Whether the work is the first reading of all documents."""

    @property
    def document(self) -> SourceText:
        """The document that the source pane shows."""
        return self.collection.documents[self.shown_document]

    @property
    def reading(self) -> Reading | None:
        """What was read in that document; None as long as it was not."""
        return self.collection.reading(self.shown_document)

    def take_in(self, readings: Sequence[Reading]) -> None:
        """Know what was read in some documents; the subclass shows it."""
        was_beginning = self.collection.beginning
        self.collection.add(readings)
        if was_beginning:
            self.source.show(self.document.text, keep_place=True)

    def tell(self, message: str) -> None:
        """Say something in one line until the selection moves; it must be safe to show."""
        raise NotImplementedError

    def show_status(self) -> None:
        """Write the status lines and the counts anew."""
        raise NotImplementedError

    def key(self, id: str) -> str:
        """The key of an action that works now; empty for others."""
        raise NotImplementedError

    def on_resize(self, event: events.Resize) -> None:
        # Textual calls the handlers of all classes, one after the other.
        if not self._begun:
            # The first size comes after the first paint: only then is anything imported that works the text out.
            self._begun = True
            self.call_next(self.read_all)

    def read_all(self) -> None:
        """Read everything that is to be read."""
        if self.read_before:
            self.take_in(self.read_before)
            return
        self._reading_all = True
        if self.collection.beginning:
            self._read_aside(Work((), self._paths, self.given_for_all))
            return
        first, *others = self.collection.documents
        known: frozenset[str] = frozenset()
        if self.analyst.is_quick(first):
            self._read_at_once(first)
            known = frozenset({first.id})
        documents = (() if known else (first,)) + tuple(others)
        if self._paths:
            self._read_aside(Work((), self._paths, self.given_for_all, known))
        elif documents:
            self._read_aside(Work(documents, (), self.given_for_all))

    def work_out(self, document: SourceText, given: Edtf | None) -> None:
        """Read a document anew with the document date that the user gives; None takes it from the text."""
        self.given[document.id] = given
        self._reading_all = self.working
        if self.analyst.is_quick(document):
            self._read_at_once(document)
        else:
            self._read_aside(Work((document,), (), given))

    def _read_at_once(self, document: SourceText) -> None:
        try:
            reading = self.analyst.read(document, self.given.get(document.id, self.given_for_all))
        except AnalysisError as error:
            self.fail(error)
        else:
            self.take_in([reading])

    def can_work_out(self) -> bool:
        """Whether the shown document can be read anew now."""
        return self.reading is not None and (not self.working or self.analyst.is_quick(self.document))

    def _read_aside(self, work: Work) -> None:
        gc.enable()
        characters = sum(len(document.text) for document in work.documents)
        self.progress = Progress(len(work.documents), len(work.known), characters)
        self._timer = self.set_interval(_LOOK_SECONDS, self._look)
        self._work = self.run_worker(partial(self._take_all, work), exclusive=True)
        self.show_status()
        self.show_keys()

    async def _take_all(self, work: Work) -> None:
        wrong = None
        try:
            async with aclosing(self.analyst.read_aside(work)) as found:
                async for item in found:
                    self._take(item)
        except AnalysisError as error:
            wrong = error
        self.end_work()
        if wrong:
            self.fail(wrong)

    def _take(self, item: Found) -> None:
        assert self.progress
        if isinstance(item, Reading):
            # What the user has dated himself meanwhile stays so.
            if not self._reading_all or item.source.id not in self.given:
                self._arrived.append(item)
            self.progress.done += 1
        elif isinstance(item, SourceText):
            self._take_text(item)
        elif isinstance(item, Expected):
            self.progress.total = item.documents
        elif isinstance(item, Remark):
            self.unread.append(item)
            self.tell(one_line(item.line))
        else:
            self.unread.append(item)
            if isinstance(item, ReadError):
                self.progress.failed += 1

    def _take_text(self, document: SourceText) -> None:
        was_beginning = self.collection.beginning
        self.collection.know(document)
        if was_beginning:
            self.source.show(self.document.text, keep_place=True)
        self.show_status()

    def _look(self) -> None:
        started = time.monotonic()
        if self._arrived and started >= self._show_next:
            self._show_arrived()
            ended = time.monotonic()
            self._show_next = ended + (ended - started) * _PAUSE
        else:
            self.show_status()

    def _show_arrived(self) -> None:
        arrived, self._arrived = self._arrived, []
        self.take_in(arrived)

    def fail(self, error: AnalysisError) -> None:
        """Say that a document could not be worked out."""
        gc.enable()
        self.tell(f"The document could not be worked out: {one_line(str(error))}")

    @property
    def working(self) -> bool:
        """Whether documents are being read beside the screen."""
        return self._work is not None

    def stop_working(self) -> None:
        """End the work; what was found stays."""
        if self._work and self.progress:
            self._work.cancel()
            done, total = self.progress.known + self.progress.done, self.progress.total
            self.end_work(stopped=True)
            kept = f"{done:,} of {total:,} documents were read" if total > 1 else "the document was not worked out"
            self.tell(f"Stopped; {kept}")

    def end_work(self, stopped: bool = False) -> None:
        """Show the last of what has come, and what could not be read."""
        if self._timer:
            self._timer.stop()
        self._work = self._timer = self.progress = None
        if self._arrived:
            self._show_arrived()
        if self.collection.beginning and not stopped:
            # Nothing could be read of the only file: the command says why.
            self.app.exit()
        errors = [item for item in self.unread if isinstance(item, ReadError)]
        if errors:
            last = one_line(f"{errors[-1].path}: {errors[-1].reason}")
            self.tell(
                last
                if len(errors) == 1
                else f"{len(errors):,} could not be read ({self.key('documents')} lists them); the last: {last}"
            )
        else:
            self.show_status()
        self.show_keys()
