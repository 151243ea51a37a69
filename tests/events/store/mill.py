"""A document to decide on, and what is read in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from events.pipeline import analyse
from events.records import Event, SourceText
from events.store.review import Review

MILL = (
    "The mill at Arden burned down on 3 May 1921. It was rebuilt in August 1922, and the owners sold it on "
    "9 October 1984.\n\nA flood damaged the weir in June 1953. The council repaired the weir on 2 March 1954."
)

Open = Callable[..., Review]
"""Opens the project of a test anew."""


def read(text: str) -> tuple[SourceText, tuple[Event, ...]]:
    source = SourceText("mill", "mill.txt", "", text)
    return source, analyse(source).events


def of(events: Sequence[Event], year: int) -> Event:
    """The event of a year."""
    return next(event for event in events if str(event.date).startswith(str(year)))
