"""What the command says beside its results: errors, counts and progress, all on standard error."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import PurePath
from time import monotonic
from typing import TYPE_CHECKING, Final, TypeVar

from events.readers import ReadError, Skipped
from events.records import SourceText
from events.safetext import one_line

if TYPE_CHECKING:
    from events.model import Omitted

Result = TypeVar("Result")

_REDRAW_SECONDS: Final = 0.1
_CLEAR_LINE: Final = "\r\x1b[K"


class Report:
    """Collects what went wrong and shows how far the work is; a line an error, progress on a terminal only."""

    def __init__(self, quiet: bool, to_file: bool = False) -> None:
        self._quiet = quiet
        # Where the results run over the same terminal they are progress enough.
        self._live = not quiet and sys.stderr.isatty() and (to_file or not sys.stdout.isatty())
        self._skipped: Counter[str] = Counter()
        self._documents = 0
        self._next_redraw = 0.0
        self.failed = False
        """Whether something could not be read."""

    def readable(self, found: Iterable[SourceText | ReadError | Skipped]) -> Iterator[SourceText]:
        """The documents among what a reader found; the rest is reported."""
        for item in found:
            if isinstance(item, SourceText):
                yield item
            else:
                self.take(item)

    def counted(self, results: Iterable[Result | ReadError]) -> Iterator[Result]:
        """What could be worked out, one a document, counted as it comes; the rest is reported."""
        for result in results:
            if isinstance(result, ReadError):
                self.error(result)
            else:
                self._document_done()
                yield result

    def take(self, found: ReadError | Skipped) -> None:
        """What a reader gave instead of a document."""
        if isinstance(found, ReadError):
            self.error(found)
        else:
            self.skip(found)

    def error(self, error: ReadError) -> None:
        """Say in one line what could not be read."""
        self.failed = True
        self._say(f"{error.path}: {error.reason}")

    def warn(self, line: str) -> None:
        """Say what is wrong and holds up nothing."""
        if not self._quiet:
            self._say(line)

    def skip(self, skipped: Skipped) -> None:
        """Remember a file that was passed over."""
        self._skipped[PurePath(skipped.path).suffix.lower() or PurePath(skipped.path).name] += 1

    def _document_done(self) -> None:
        """Count a document, and show the count from time to time."""
        self._documents += 1
        if self._live and monotonic() >= self._next_redraw:
            self._next_redraw = monotonic() + _REDRAW_SECONDS
            print(f"{_CLEAR_LINE}{_counted(self._documents, 'document')}", end="", file=sys.stderr, flush=True)

    def left_out(self, omitted: Omitted) -> None:
        """Say once what of a timeline was not written."""
        from events.exporters.left_out import left_out

        said = left_out(omitted)
        if said:
            self.warn(said[0].lower() + said[1:])

    def finish(self, events: int | None = None) -> None:
        """Say what was passed over and, on a terminal, how much was done."""
        if self._skipped and not self._quiet:
            kinds = ", ".join(f"{kind} {count}" for kind, count in self._skipped.most_common())
            self._say(f"passed over {_counted(self._skipped.total(), 'file')} that cannot be read as text ({kinds})")
        if self._live:
            found = "" if events is None else f"{_counted(events, 'event')} in "
            self._say(found + _counted(self._documents, "document"))

    def _say(self, line: str) -> None:
        start = _CLEAR_LINE if self._live else ""
        print(f"{start}timeline: {one_line(line)}", file=sys.stderr, flush=True)


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}" + ("" if number == 1 else "s")
