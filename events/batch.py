"""The same work on many documents, in this process or in several, results in the documents' order."""

from __future__ import annotations

import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final, TypeVar

from events.edtf import Edtf
from events.exporters.tagged_line import tagged_line
from events.pipeline import date_document
from events.records import SourceText

if TYPE_CHECKING:
    from concurrent.futures import Future

__all__ = ["each_document", "tag", "tag_as_timeml"]

Result = TypeVar("Result")

_AHEAD: Final = 8
"""Documents a process that may wait for it, so that a collection of any size needs little memory."""


def tag(source: SourceText, given: Edtf | None = None, explain: bool = False) -> str:
    """One document's dated time expressions as a line of JSON."""
    dated = date_document(source, given)
    return tagged_line(source.id, dated.reference, dated.timexes, explain=explain)


def tag_as_timeml(source: SourceText, given: Edtf | None = None) -> tuple[str, str]:
    """The id of a document, and its text with dated time expressions as a TimeML document."""
    from events.exporters import timeml

    dated = date_document(source, given)
    return source.id, "".join(timeml.render(source, dated.reference, dated.timexes))


def each_document(
    work: Callable[[SourceText], Result], sources: Iterable[SourceText], jobs: int = 1
) -> Iterator[Result]:
    """Apply the work to each document.

    Args:
        work: a function that another process can import, where there are several jobs.
        sources: read as far as results are asked for, and a few documents further.
        jobs: how many processes do the work; one is this process.

    Raises:
        ChildProcessError: one of the processes died.
    """
    return map(work, sources) if jobs == 1 else _in_processes(work, sources, jobs)


def _in_processes(work: Callable[[SourceText], Result], sources: Iterable[SourceText], jobs: int) -> Iterator[Result]:
    from concurrent.futures import BrokenExecutor, ProcessPoolExecutor
    from multiprocessing import get_context

    # A fresh process each: forking one that has threads is not safe everywhere.
    pool = ProcessPoolExecutor(jobs, get_context("spawn"), _die_of_interrupts)
    waiting: deque[Future[Result]] = deque()
    try:
        for source in sources:
            with _interrupts_held_back():
                waiting.append(pool.submit(work, source))
            if len(waiting) >= jobs * _AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    except BrokenExecutor:
        raise ChildProcessError("a process that worked on the documents died") from None
    finally:
        pool.shutdown(cancel_futures=True)


@contextmanager
def _interrupts_held_back() -> Iterator[None]:
    """A process that starts meanwhile holds them back as well, until it can take one without a traceback."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _die_of_interrupts() -> None:
    """Ctrl+C reaches every process of a terminal: the first one says so, the others just end."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
