"""The rows of the list: light records behind an interface that a table of ten million events can fill, too."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Final, NamedTuple, Protocol

from events.records import SURE_ENOUGH, Event
from events.safetext import one_line
from tui.date_column import date_cell, dated_by
from tui.grouping import Group

__all__ = ["EventRow", "EventRows", "Heading", "Row", "Rows", "needs_review"]

WORKED_OUT: Final = "="
EDITED: Final = "*"
CONFLICT: Final = "!"


class Heading(NamedTuple):
    """The line above the events of one period."""

    label: str
    size: int
    """How many there are below it."""


class EventRow(NamedTuple):
    """One event as the list shows it; every text is safe to show."""

    event: int
    """Its rank in timeline order."""
    flag: str
    date: str
    mark: str
    """``*`` edited by the user, ``=`` worked out, or a blank: written so."""
    title: str
    note: str
    """What else there is to say: whether it is planned, accepted, hidden; its tags."""
    review: bool


Row = Heading | EventRow


class Rows(Protocol):
    """What the list needs to know: how many rows there are, and a window of them."""

    def __len__(self) -> int: ...

    def window(self, start: int, stop: int) -> Sequence[Row]:
        """The rows from start up to stop, or fewer at the end."""

    def row_of(self, event: int) -> int:
        """The row of the event with this rank."""

    def heading_rows(self) -> Sequence[int]:
        """The rows that are headings, in order."""


def needs_review(event: Event) -> bool:
    """Whether a person should look at the date: the source doubts it or its working out is unsure."""
    if event.verdict.accepted or event.verdict.date_edited:
        return False
    return event.confidence < SURE_ENOUGH or (event.date is not None and event.date.uncertain)


class EventRows:
    """The rows of events in memory."""

    def __init__(self, events: Sequence[Event] = (), groups: Sequence[Group] = ()) -> None:
        self._events = events
        self._groups = groups
        self._firsts = [group.first for group in self._groups]
        self._headings = [first + number for number, first in enumerate(self._firsts)]

    def __len__(self) -> int:
        return len(self._events) + len(self._groups)

    def window(self, start: int, stop: int) -> list[Row]:
        return [self._row(number) for number in range(max(0, start), min(stop, len(self)))]

    def row_of(self, event: int) -> int:
        return event + bisect_right(self._firsts, event)

    def heading_rows(self) -> list[int]:
        return self._headings

    def _row(self, number: int) -> Row:
        above = bisect_right(self._headings, number) - 1
        if self._headings[above] == number:
            group = self._groups[above]
            return Heading(group.label, group.size)
        rank = number - above - 1
        event = self._events[rank]
        flag, date = date_cell(event.date, dated_by(event))
        if event.conflict:
            flag = CONFLICT
        return EventRow(
            rank,
            flag,
            date,
            _mark(event),
            one_line(event.title),
            _note(event),
            needs_review(event),
        )


def _mark(event: Event) -> str:
    if event.verdict.edited:
        return EDITED
    return " " if event.written or event.date is None else WORKED_OUT


def _note(event: Event) -> str:
    verdict = event.verdict
    said = ["hidden"] if verdict.hidden else []
    said += [event.status] if event.status != "happened" else []
    said += ["accepted"] if verdict.accepted else []
    parts = [f"({', '.join(said)})"] if said else []
    parts += [f"+{verdict.merged}"] if verdict.merged else []
    parts += [f"#{one_line(tag)}" for tag in verdict.tags]
    parts += [f"“{one_line(verdict.note)}”"] if verdict.note else []
    return " ".join(parts)
