"""Files and folders that are watched: what changes in them comes to be shown, and everything else stays as it is."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable, Sequence
from contextlib import aclosing

from events.readers.errors import ReadError
from events.records import Reading
from events.watching import Known
from tui.analysis import AnalysisError, Changed, Found, Remark, Watching
from tui.screens.documenting import DocumentingView

__all__ = ["WatchingView"]


class WatchingView(DocumentingView):
    """Takes in what has changed, once all was read."""

    watched: tuple[str, ...] = ()
    """Files and folders to watch."""
    _began = 0
    _watching = False

    def read_all(self) -> None:
        self._began = time.time_ns()
        super().read_all()
        if not self.working:
            self._begin_watching()

    def end_work(self, stopped: bool = False) -> None:
        super().end_work(stopped)
        self._begin_watching()

    def _begin_watching(self) -> None:
        if self.watched and not self._watching:
            self._watching = True
            watch: Callable[[], Awaitable[None]] = self._watch
            self.run_worker(watch, group="watch")

    async def _watch(self) -> None:
        known = tuple(Known(document.id, document.path) for document in self.collection.documents)
        watching = Watching(self.watched, known, self._began, self.given_for_all)
        found: list[Found] = []
        try:
            async with aclosing(self.analyst.watch(watching)) as arriving:
                async for item in arriving:
                    if isinstance(item, Changed):
                        self._take_changes(found, item)
                        found = []
                    elif isinstance(item, Remark):
                        self.unread.append(item)
                    else:
                        found.append(item)
        except AnalysisError as error:
            self.fail(error)

    def _take_changes(self, found: Sequence[Found], changed: Changed) -> None:
        """Show what was read in files that have changed, and no longer what is gone."""
        readings = [item for item in found if isinstance(item, Reading)]
        anew = sum(self.collection.knows(reading.source.id) for reading in readings)
        errors = [item for item in found if isinstance(item, ReadError)]
        broken = {error.path for error in errors}
        # A document that can be read no longer is no longer what was read in it.
        gone = [*changed.gone, *(known.id for known in self.collection.documents if known.path in broken)]
        self._note_errors(errors, changed.files)
        shown = self.document
        self.collection.replace(reading.source for reading in readings)
        self.collection.remove(gone)
        self.shown_document = self.collection.number(shown.id)
        if self.document is not shown:
            self.source.show(self.document.text, keep_place=self.document.id == shown.id)
        self.take_in(readings)
        counts = (
            (len(readings) - anew, "new"),
            (anew, "changed"),
            (len(gone), "gone"),
            (len(errors), "cannot be read"),
        )
        told = ", ".join(f"{count:,} {word}" for count, word in counts if count)
        if told:
            self.tell(f"Documents: {told}")

    def _note_errors(self, errors: Sequence[ReadError], files: Sequence[str]) -> None:
        """Know what cannot be read now, and no longer what could not be read before."""
        # Of a row, a line or a file inside it is said where within the file that is.
        within = tuple(f"{file}{sign}" for file in files for sign in "/:,")
        self.unread[:] = [
            item
            for item in self.unread
            if not (isinstance(item, ReadError) and (item.path in files or item.path.startswith(within)))
        ]
        self.unread.extend(errors)
