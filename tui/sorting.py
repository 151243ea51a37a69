"""The orders that the list can stand in, and the headings that go with each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple, get_args

from events.periods import Zoom
from events.records import Event, Status
from events.safetext import one_line
from tui.collection import Collection
from tui.grouping import Group, group_events, grouped

__all__ = ["BY_DATE", "ORDERS", "Order"]


class Order(NamedTuple):
    """An order of events, each under one heading; within a heading they stand in the order of time."""

    id: str
    words: str
    """What the frame of the list says."""
    key: Callable[[Event, Collection], tuple[int, str]] | None = None
    """None: the order of time alone."""
    heading: Callable[[Event, Collection], str] | None = None

    def sorted(self, events: Sequence[Event], collection: Collection) -> list[Event]:
        """Events that stand in the order of time, in this order."""
        key = self.key
        return list(events) if key is None else sorted(events, key=lambda event: key(event, collection))

    def groups(self, events: Sequence[Event], collection: Collection, zoom: Zoom) -> list[Group]:
        """The headings for events in this order: periods of the zoom where it is that of time."""
        heading = self.heading
        if heading is None:
            return group_events(events, zoom)
        return grouped(heading(event, collection) for event in events)


_STATUSES: Final = get_args(Status)
_NOBODY: Final = "Nobody named"
_SURE_STEPS: Final = (0.9, 0.75, 0.6)


def _document(event: Event, collection: Collection) -> tuple[int, str]:
    return collection.number_of(event), ""


def _document_name(event: Event, collection: Collection) -> str:
    return collection.name(collection.number_of(event))


def _person(event: Event, _: Collection) -> tuple[int, str]:
    return (0, event.who[0].casefold()) if event.who else (1, "")


def _person_name(event: Event, _: Collection) -> str:
    name = one_line(event.who[0]) if event.who else _NOBODY
    return name[:1].upper() + name[1:]


def _status(event: Event, _: Collection) -> tuple[int, str]:
    return _STATUSES.index(event.status), ""


def _status_name(event: Event, _: Collection) -> str:
    return event.status.capitalize()


def _certainty(event: Event, _: Collection) -> tuple[int, str]:
    """The least sure first: they are looked for."""
    if event.date is None:
        return len(_SURE_STEPS) + 1, ""
    return sum(event.confidence >= step for step in _SURE_STEPS), ""


def _certainty_name(event: Event, collection: Collection) -> str:
    step, _ = _certainty(event, collection)
    labels = [f"Below {_SURE_STEPS[-1]:.0%} sure", *(f"{share:.0%} sure or more" for share in reversed(_SURE_STEPS))]
    return [*labels, "No date"][step]


BY_DATE: Final = Order("date", "oldest first")
ORDERS: Final = (
    BY_DATE,
    Order("document", "by document", _document, _document_name),
    Order("person", "by person", _person, _person_name),
    Order("status", "by status", _status, _status_name),
    Order("certainty", "least sure first", _certainty, _certainty_name),
)
