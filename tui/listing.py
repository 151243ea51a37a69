"""What the list shows: which events, in which order, and where each of them stands in time and in the documents."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from functools import cached_property

from events.periods import Zoom
from events.records import Event
from events.timescale import Extent, extent_of
from tui.collection import Collection
from tui.rows import EventRows, needs_review
from tui.sorting import BY_DATE, Order

__all__ = ["Listing"]


class Listing:
    """Events by their rank in the list; what follows from them is worked out when it is first asked for.

    Args:
        events: in timeline order.
        collection: the documents that tell of them.
        order: the order of the list.
    """

    def __init__(self, events: Sequence[Event], collection: Collection, order: Order = BY_DATE) -> None:
        self.events = order.sorted(events, collection)
        self.order = order
        self._collection = collection
        self._rows: dict[Zoom, EventRows] = {}

    def __len__(self) -> int:
        return len(self.events)

    def rows(self, zoom: Zoom) -> EventRows:
        """The rows with the headings of a zoom, kept for when it comes again."""
        if zoom not in self._rows:
            self._rows[zoom] = EventRows(self.events, self.order.groups(self.events, self._collection, zoom))
        return self._rows[zoom]

    @cached_property
    def extents(self) -> list[Extent | None]:
        """When each event can be; None for what has no date."""
        return [extent_of(event.date) for event in self.events]

    @cached_property
    def dated(self) -> list[Extent]:
        """The extents of those that have a date."""
        return [extent for extent in self.extents if extent]

    @cached_property
    def _starts(self) -> list[tuple[float, int]]:
        return sorted((extent.start, rank) for rank, extent in enumerate(self.extents) if extent)

    def nearest(self, moment: float) -> int | None:
        """Rank of the event that begins nearest to a moment; None where nothing has a date."""
        at = bisect_left(self._starts, (moment, 0))
        around = self._starts[max(0, at - 1) : at + 1]
        return min(around, key=lambda start: abs(start[0] - moment))[1] if around else None

    def from_moment(self, moment: float) -> int | None:
        """Rank of the first event that does not begin before a moment, else of the last; None without dates."""
        at = min(bisect_left(self._starts, (moment, 0)), len(self._starts) - 1)
        return self._starts[at][1] if self._starts else None

    @cached_property
    def people(self) -> list[tuple[str, int]]:
        """Who takes part, and in how many events, the most frequent first."""
        return Counter(person for event in self.events for person in event.who).most_common()

    @cached_property
    def review(self) -> list[int]:
        """Ranks of the events that a person should look at."""
        return [rank for rank, event in enumerate(self.events) if needs_review(event)]

    @cached_property
    def _ranks_by_document(self) -> dict[str, list[int]]:
        ranks: dict[str, list[int]] = {}
        for rank, event in enumerate(self.events):
            for document in {mention.document for mention in event.mentions}:
                ranks.setdefault(document, []).append(rank)
        return ranks

    def told_in(self, document: str) -> dict[int, Event]:
        """The events that a document tells of, by their rank."""
        return {rank: self.events[rank] for rank in self._ranks_by_document.get(document, ())}

    def rank_of(self, event: Event) -> int | None:
        """The rank of the event with the same id; None if it is not among them."""
        return self._ranks_by_id.get(event.id)

    @cached_property
    def _ranks_by_id(self) -> dict[str, int]:
        return {event.id: rank for rank, event in enumerate(self.events)}
