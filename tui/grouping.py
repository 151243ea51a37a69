"""Events under headings: the runs of rows that belong together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import NamedTuple

from events.headings import headings, period_label
from events.periods import Zoom
from events.records import Event

__all__ = ["Group", "group_events", "grouped"]


class Group(NamedTuple):
    """A heading and the events below it."""

    label: str
    first: int
    """Index of its first event."""
    size: int
    """How many there are."""


def group_events(events: Sequence[Event], zoom: Zoom = Zoom.ALL) -> list[Group]:
    """The headings for events in timeline order; each event stands under exactly one.

    Args:
        events: in timeline order.
        zoom: how long the periods are; by themselves they keep the headings few and full.
    """
    if zoom is Zoom.ALL:
        return grouped(headings([event.date for event in events]))
    return grouped(period_label(event.date, zoom) for event in events)


def grouped(labels: Iterable[str]) -> list[Group]:
    """One heading for each run of the same label."""
    groups: list[Group] = []
    first = 0
    for label, run in groupby(labels):
        size = sum(1 for _ in run)
        groups.append(Group(label, first, size))
        first += size
    return groups
