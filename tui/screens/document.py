"""A document on the screen, and the work of reading it, which never holds up a key."""

from __future__ import annotations

import gc
import time
from typing import Final

from textual.screen import Screen
from textual.timer import Timer
from textual.worker import Worker

from events.edtf import Edtf
from events.records import Reading, SourceText
from events.safetext import one_line
from tui.analysis import AnalysisError, Analyst

__all__ = ["DocumentScreen"]

_PROGRESS_SECONDS: Final = 0.5


class DocumentScreen(Screen[None]):
    """Has its document read, at once or beside the screen; the subclass shows the result."""

    def __init__(self, source: SourceText, given: Edtf | None, analyst: Analyst) -> None:
        super().__init__()
        self.document = source
        self.given = given
        """The document date that the user states, if he does."""
        self.reading: Reading | None = None
        self._analyst = analyst
        self._work: Worker[None] | None = None
        self._progress: Timer | None = None

    def show_reading(self, reading: Reading) -> None:
        """Show what was found."""
        raise NotImplementedError

    def show_keys(self) -> None:
        """Show the keys that work now."""
        raise NotImplementedError

    def tell(self, message: str) -> None:
        """Say something in one line until the selection moves; it must be safe to show."""
        raise NotImplementedError

    def work_out(self) -> None:
        """Read the document anew with the document date that is given now."""
        if not self._analyst.is_quick(self.document):
            gc.enable()
            started = time.monotonic()
            self._tell_progress(started)
            self._progress = self.set_interval(_PROGRESS_SECONDS, lambda: self._tell_progress(started))
            self._work = self.run_worker(self._work_out_aside(), exclusive=True)
            self.show_keys()
            return
        try:
            reading = self._analyst.read(self.document, self.given)
        except AnalysisError as error:
            self._fail(error)
        else:
            self.show_reading(reading)

    async def _work_out_aside(self) -> None:
        try:
            reading = await self._analyst.read_aside(self.document, self.given)
        except AnalysisError as error:
            self._end_work()
            self._fail(error)
        else:
            self._end_work()
            self.show_reading(reading)

    def _fail(self, error: AnalysisError) -> None:
        gc.enable()
        self.tell(f"The document could not be worked out: {one_line(str(error))}")

    def _tell_progress(self, started: float) -> None:
        seconds = int(time.monotonic() - started)
        self.tell(f"Reading {len(self.document.text):,} characters … {seconds} s · Esc stops")

    @property
    def working(self) -> bool:
        """Whether a long text is being worked out."""
        return self._work is not None

    def stop_working(self) -> None:
        """End the work on a long text; what was shown before stays."""
        if self._work:
            self._work.cancel()
            self._end_work()
            self.tell("Stopped; the document was not worked out")

    def _end_work(self) -> None:
        if self._progress:
            self._progress.stop()
        self._work = self._progress = None
        self.show_keys()
