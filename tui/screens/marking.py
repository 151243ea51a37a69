"""Marks on events, one by one and in ranges: what is done next is done with all that are marked."""

from __future__ import annotations

from events.records import Event
from tui.listing import Listing
from tui.screens.hearing import HearingView

__all__ = ["MarkingView"]


class MarkingView(HearingView):
    """Marks events by their ids, so that marks stay where the order changes."""

    marked: frozenset[str] = frozenset()
    """Ids of the marked events."""
    _range_from: str | None = None
    """The id of the event at which the range begins that is being marked."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return self.selected_event is not None if action in ("mark", "mark_range") else True

    def show_listing(self, listing: Listing, keep: Event | None = None) -> None:
        super().show_listing(listing, keep)
        self._show_marks()

    def show_rows(self) -> None:
        super().show_rows()
        self._show_marks()

    def select(self, event: int, *, follow: bool = True) -> None:
        super().select(event, follow=follow)
        if self._range_from:
            self._show_marks()

    def chosen(self) -> list[Event]:
        """The marked events, or the selected one where none is marked."""
        marked = self.all_marked
        if marked:
            return [event for event in self.listing.events if event.id in marked]
        return [self.selected_event] if self.selected_event else []

    def action_mark(self) -> None:
        """Mark the selected event or take its mark away, and go on to the next."""
        if self.selected_event is None:
            return
        self._end_range()
        self.marked ^= {self.selected_event.id}
        self._show_marks()
        self.select(min(self.selected + 1, len(self.listing) - 1))
        self.show_keys()

    def action_mark_range(self) -> None:
        """Begin a range at the selected event, or end it here."""
        if self._range_from:
            self._end_range()
        elif self.selected_event:
            self._range_from = self.selected_event.id
        self._show_marks()
        self.show_keys()

    def _end_range(self) -> None:
        self.marked = self.all_marked
        self._range_from = None

    @property
    def all_marked(self) -> frozenset[str]:
        """Ids of the marked events, those of the range that is being marked among them."""
        return self.marked | self._range()

    def _range(self) -> set[str]:
        """Ids of the events from the beginning of the range to the selected one."""
        if self._range_from is None:
            return set()
        start = next((r for r, event in enumerate(self.listing.events) if event.id == self._range_from), None)
        if start is None:
            return set()
        first, last = sorted((start, self.selected))
        return {event.id for event in self.listing.events[first : last + 1]}

    def clear_marks(self) -> None:
        """Mark nothing any more."""
        self.marked = frozenset()
        self._range_from = None
        self._show_marks()

    def _show_marks(self) -> None:
        marked = self.all_marked
        ranks = {rank for rank, event in enumerate(self.listing.events) if event.id in marked} if marked else set()
        self.list.mark(frozenset(ranks))
