"""Runs the pipeline for the screen: a short text in this process, the rest in processes beside it.

A busy thread would hold the interpreter's lock and with it every key; a process costs the screen nothing.
"""

from __future__ import annotations

import asyncio
import os
import pickle
import signal
import sys
from collections.abc import AsyncGenerator, Callable
from contextlib import suppress
from typing import IO, Final, NamedTuple, Protocol

from events.child_processes import child_environment
from events.edtf import Edtf
from events.readers.columns import GUESSED, Columns
from events.readers.errors import ReadError, Skipped
from events.records import Reading, SourceText
from events.watching import Known

__all__ = [
    "LENGTH_BYTES",
    "LONG",
    "AnalysisError",
    "Analyst",
    "Changed",
    "Expected",
    "Found",
    "PipelineAnalyst",
    "Remark",
    "Watching",
    "Work",
]

LONG: Final = 20_000
"""Characters from which a text is worked on in another process, whose start costs more than a shorter text."""
LENGTH_BYTES: Final = 8
"""Before each thing that the other process sends stands its length, in so many bytes."""
_CHILD: Final = "tui.analysis_child"
_PIPE: Final = 1 << 20
"""Bytes that may wait for the screen before the other process has to."""


class AnalysisError(Exception):
    """The work failed; the message says why, in one line."""


class Work(NamedTuple):
    """What is to be read beside the screen."""

    documents: tuple[SourceText, ...] = ()
    paths: tuple[str, ...] = ()
    """Files and folders to read after the documents."""
    given: Edtf | None = None
    """The document date, where the user states it."""
    known: frozenset[str] = frozenset()
    """Ids of documents that are passed over, since they were read before."""
    columns: Columns = GUESSED
    """Where the records of collections hold what, if the user says so."""
    cached: bool = True
    """Whether what is read is kept for the next time."""


class Watching(NamedTuple):
    """What is to be watched while the screen is there."""

    paths: tuple[str, ...]
    known: tuple[Known, ...]
    """The documents that were read in them."""
    since: int
    """When that began, in nanoseconds since the epoch."""
    given: Edtf | None = None
    columns: Columns = GUESSED
    cached: bool = True


class Changed(NamedTuple):
    """The end of what was found in files that have changed."""

    files: tuple[str, ...]
    gone: tuple[str, ...]
    """Ids of documents that are there no longer."""


class Remark(NamedTuple):
    """Something to tell that holds up nothing."""

    line: str


class Expected(NamedTuple):
    """About how many documents there are in all."""

    documents: int


Found = Reading | SourceText | Expected | Changed | Remark | ReadError | Skipped
"""The text of a long document comes before what is read in it, and once."""


class Analyst(Protocol):
    """Whoever reads documents for the screen."""

    def is_quick(self, source: SourceText) -> bool:
        """Whether the work takes no longer than a person waits for a key."""

    def read(self, source: SourceText, given: Edtf | None) -> Reading:
        """Read at once.

        Raises:
            AnalysisError: the work failed.
        """

    def read_aside(self, work: Work) -> AsyncGenerator[Found, None]:
        """Read without holding up the screen; closing the generator ends the work.

        Raises:
            AnalysisError: the work failed as a whole.
        """

    def watch(self, watching: Watching) -> AsyncGenerator[Found, None]:
        """What is read in files that change: readings and errors, then :class:`Changed`, again and again.

        Raises:
            AnalysisError: the work failed as a whole.
        """


class PipelineAnalyst:
    """Reads with :mod:`events.batch`, which is imported at the first reading.

    Args:
        columns: where the records of collections hold what, if the user says so.
        cached: whether what is read is kept for the next time.
        complain: takes a line of what is wrong with that.
    """

    def __init__(
        self,
        columns: Columns = GUESSED,
        *,
        cached: bool = False,
        complain: Callable[[str], None] = lambda _: None,
    ) -> None:
        self._columns = columns
        self._cached = cached
        self._complain = complain

    def is_quick(self, source: SourceText) -> bool:
        return len(source.text) < LONG

    def read(self, source: SourceText, given: Edtf | None) -> Reading:
        from tui.batching import open_batch

        with open_batch(1, self._cached, self._complain) as batch:
            [outcome] = batch.outcomes([source], given)
            if isinstance(outcome, ReadError):
                # Whatever is wrong with a rule, the text can still be read.
                raise AnalysisError(outcome.reason)
            return batch.reading(outcome)

    def read_aside(self, work: Work) -> AsyncGenerator[Found, None]:
        return _asked(work._replace(columns=self._columns, cached=self._cached))

    def watch(self, watching: Watching) -> AsyncGenerator[Found, None]:
        return _asked(watching._replace(columns=self._columns, cached=self._cached))


async def _asked(request: Work | Watching) -> AsyncGenerator[Found, None]:
    """What another process finds; closing the generator ends that."""
    from tempfile import TemporaryFile

    with TemporaryFile() as complaints:
        child = await _start(complaints)
        assert child.stdin and child.stdout
        try:
            # Its input stays open: where it ends, the screen is gone, and the child goes as well.
            child.stdin.write(pickle.dumps(request, pickle.HIGHEST_PROTOCOL))
            with suppress(asyncio.IncompleteReadError):
                while True:
                    length = int.from_bytes(await child.stdout.readexactly(LENGTH_BYTES))
                    found: Found = pickle.loads(await child.stdout.readexactly(length))
                    yield found
                    # What waits in the pipe is read without a pause, and keys come in between.
                    await asyncio.sleep(0)
            await child.wait()
        finally:
            if child.returncode is None:
                # Its own processes, too: they are one group.
                os.killpg(child.pid, signal.SIGKILL)
                await child.wait()
        if child.returncode:
            complaints.seek(0)
            lines = complaints.read().decode("utf-8", "replace").strip().splitlines()
            raise AnalysisError(lines[-1] if lines else f"the analysis ended with status {child.returncode}")


async def _start(complaints: IO[bytes]) -> asyncio.subprocess.Process:
    # Its output is a pipe, and what it complains of goes to a file: a child that had the terminal would draw on it.
    return await asyncio.create_subprocess_exec(
        sys.executable,
        "-P",
        "-m",
        _CHILD,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=complaints,
        env=child_environment(),
        limit=_PIPE,
        start_new_session=True,
    )
