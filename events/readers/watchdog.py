"""A clock that ends this process where reading does not move on; it runs only in a process that reads for another."""

from __future__ import annotations

import signal
from dataclasses import dataclass
from time import monotonic
from typing import Final

__all__ = ["moved_on", "rest", "watch"]

_MOST_STEPS: Final = 30
"""Times the limit that a document may take in all, however it moves on."""


@dataclass(slots=True)
class _Watch:
    seconds: float = 0.0
    end: float = 0.0


_watch: Final = _Watch()


def watch(seconds: float) -> None:
    """Give a document so long to be read, or to move on."""
    _watch.seconds, _watch.end = seconds, monotonic() + seconds * _MOST_STEPS
    # Nobody handles the alarm: it ends the process, whatever that is doing.
    signal.setitimer(signal.ITIMER_REAL, seconds)


def moved_on() -> None:
    """A reader has come a step further: a page of a PDF. Nothing happens where nobody watches."""
    if _watch.seconds and monotonic() < _watch.end:
        signal.setitimer(signal.ITIMER_REAL, _watch.seconds)


def rest() -> None:
    """Nothing is being read."""
    _watch.seconds = 0.0
    signal.setitimer(signal.ITIMER_REAL, 0)
