"""Processes that work for this one, results in the order of the work."""

from __future__ import annotations

import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Final, Generic, Self, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

__all__ = ["Gathering", "Workers"]

Result = TypeVar("Result")
Item = TypeVar("Item")

_TOGETHER: Final = 8
"""Small pieces of work that go to a process together."""
_AHEAD: Final = 8
"""Pieces of work a process that may wait for it, so that a collection of any size needs little memory."""


class Workers:
    """Starts its processes when there is work for them; one worker is this process itself.

    Args:
        jobs: how many there are.
    """

    def __init__(self, jobs: int) -> None:
        self._jobs = jobs
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)
            self._pool = None

    def later(self, work: Callable[[Item], Result], item: Item) -> Callable[[], Result]:
        """Begin a piece of work; what is given waits for its result.

        Args:
            work: a function that another process can import, where there are several jobs.
            item: what it works on.
        """
        if self._jobs == 1:
            return partial(work, item)
        # Before: what watches over its locks is started with it, and lets interrupts through again.
        pool = self._processes()
        with _interrupts_held_back():
            future = _submitted(pool, work, item)
        return partial(_result, future)

    def in_order(self, results: Iterable[Callable[[], Result]]) -> Iterator[Result]:
        """Results in the order in which their work was begun; so much is begun ahead that nobody waits.

        Raises:
            ChildProcessError: one of the processes died.
        """
        ahead = 1 if self._jobs == 1 else self._jobs * _AHEAD
        waiting: deque[Callable[[], Result]] = deque()
        for result in results:
            waiting.append(result)
            if len(waiting) >= ahead:
                yield waiting.popleft()()
        while waiting:
            yield waiting.popleft()()

    def _processes(self) -> ProcessPoolExecutor:
        if self._pool is None:
            from concurrent.futures import ProcessPoolExecutor
            from multiprocessing import get_context

            # A fresh process each: forking one that has threads is not safe everywhere.
            self._pool = ProcessPoolExecutor(self._jobs, get_context("spawn"), _die_of_interrupts)
        return self._pool


class Gathering(Generic[Item, Result]):
    """Small pieces of work go to a process together: to send one takes as long as to do it.

    Args:
        workers: who does it.
        work: a function that another process can import.
    """

    def __init__(self, workers: Workers, work: Callable[[Item], Result]) -> None:
        self._workers = workers
        self._work = work
        self._together: _Together[Item, Result] = _Together()

    def later(self, item: Item) -> Callable[[], Result]:
        """Begin a piece of work, as soon as there are enough or its result is waited for."""
        together = self._together
        place = len(together.items)
        together.items.append(item)
        if len(together.items) == _TOGETHER:
            self._begin(together)
        return partial(self._result, together, place)

    def _begin(self, together: _Together[Item, Result]) -> None:
        together.begun = self._workers.later(partial(_each, self._work), together.items)
        if together is self._together:
            self._together = _Together()

    def _result(self, together: _Together[Item, Result], place: int) -> Result:
        if together.begun is None:
            self._begin(together)
        assert together.begun
        together.results = together.results or together.begun()
        return together.results[place]


@dataclass
class _Together(Generic[Item, Result]):
    items: list[Item] = field(default_factory=list)
    begun: Callable[[], list[Result]] | None = None
    results: list[Result] = field(default_factory=list)


def _each(work: Callable[[Item], Result], items: list[Item]) -> list[Result]:
    return [work(item) for item in items]


def _submitted(pool: ProcessPoolExecutor, work: Callable[[Item], Result], item: Item) -> Future[Result]:
    from concurrent.futures import BrokenExecutor, Future

    try:
        return pool.submit(work, item)
    except BrokenExecutor as error:
        # Said where the result is waited for, after those that were there before.
        failed: Future[Result] = Future()
        failed.set_exception(error)
        return failed


def _result(future: Future[Result]) -> Result:
    from concurrent.futures import BrokenExecutor

    try:
        return future.result()
    except BrokenExecutor:
        raise ChildProcessError("a process that worked on the documents died") from None


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
