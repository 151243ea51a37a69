"""Which events the list shows, in which order, under which headings: filter, sort and zoom."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from functools import partial
from time import monotonic
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from events.periods import Zoom, window_at
from events.records import Event
from events.safetext import one_line
from tui.keys import key_name
from tui.listing import Listing
from tui.screens.searching import SearchingView
from tui.sorting import BY_DATE, ORDERS

if TYPE_CHECKING:
    from tui.filtering import Filter

__all__ = ["NarrowingView"]

_SLICE: Final = 256
"""Events that are looked at before the clock is."""
_SLICE_SECONDS: Final = 0.01
_PROGRESS_AFTER: Final = 0.1


class NarrowingView(SearchingView):
    """The filter stays visible and switches on and off in place; the order and the zoom make the headings."""

    _filter: Filter | None = None
    _filter_on = False
    _order = BY_DATE
    named_filters: Mapping[str, str] = MappingProxyType({})
    """Filters of the settings, by name."""

    def show_readings(self) -> None:
        self.rearrange()
        self.call_after_refresh(self.loaded)

    def rearrange(self, keep: Event | None = None, then: Callable[[], None] | None = None) -> None:
        """Show the events that the filter keeps, in the order chosen, with one of them selected; then do the rest."""
        if self._filter and self._filter_on:
            show: Callable[[], Awaitable[None]] = partial(self._show_kept, self._filter, keep, then)
            self.run_worker(show, exclusive=True, group="filter")
        else:
            self.workers.cancel_group(self, "filter")
            self._show(self.events_to_show(), keep, then)

    async def _show_kept(self, filter: Filter, keep: Event | None, then: Callable[[], None] | None) -> None:
        events, kept = self.events_to_show(), []
        started = paused = monotonic()
        for first in range(0, len(events), _SLICE):
            kept += [event for event in events[first : first + _SLICE] if filter.keeps(event, self.collection)]
            now = monotonic()
            if now - paused > _SLICE_SECONDS:
                if now - started > _PROGRESS_AFTER:
                    self.tell(f"Filtering … {first / len(events):.0%}")
                await asyncio.sleep(0)
                paused = monotonic()
        self.tell("")
        self._show(kept, keep, then)

    def _show(self, events: Sequence[Event], keep: Event | None, then: Callable[[], None] | None) -> None:
        self.show_listing(Listing(events, self.collection, self._order), keep)
        self.show_keys()
        if then:
            then()

    async def action_filter(self) -> None:
        from tui.filtering import FIELDS, Filter

        before, selected = (self._filter, self._filter_on), self.selected_event

        def narrow(words: str) -> str:
            try:
                self._filter = Filter.parse(words) if words.strip() else None
            except ValueError as error:
                return one_line(str(error))
            self._filter_on = self._filter is not None
            self.rearrange(selected)
            return ""

        def forget() -> None:
            self._filter, self._filter_on = before
            self.rearrange(selected)

        words = self._filter.words if self._filter else ""
        await self.ask("Filter", f"words, {FIELDS}", words, narrow, change=narrow, forgo=forget)

    def action_filter_by(self, words: str) -> None:
        """Take on a filter whose words are known to be right."""
        from tui.filtering import Filter

        self._filter, self._filter_on = Filter.parse(words), True
        self.rearrange()

    def action_filter_on(self) -> None:
        """Switch the filter off and on again."""
        self._filter_on = not self._filter_on
        self.rearrange()

    @property
    def filter_known(self) -> bool:
        """Whether there is a filter, on or off."""
        return self._filter is not None

    @property
    def filter_typed(self) -> str:
        """The words of the filter; empty where there is none."""
        return self._filter.words if self._filter else ""

    def filter_words(self) -> str:
        if self._filter is None:
            return ""
        words = one_line(self._filter.words)
        if not self._filter_on:
            return f"Filter off: {words}"
        return f"Filter {words} · {len(self.listing):,} of {len(self.events_to_show()):,}"

    def action_sort(self) -> None:
        from tui.screens.palette import Choice

        choices = [
            Choice(str(number), f"{order.id.capitalize()}: {order.words}", f"sort_by('{order.id}')")
            for number, order in enumerate(ORDERS, 1)
        ]
        self.offer("Sort and group by", choices)

    def action_sort_by(self, id: str) -> None:
        self._order = next(order for order in ORDERS if order.id == id)
        self.rearrange()

    def list_title(self) -> str:
        return f"Events · {self._order.words}"

    def empty_words(self) -> str:
        if self._filter and self._filter_on and self.events_to_show():
            return f"no event fits the filter · {key_name('F')} shows all"
        return super().empty_words()

    def action_period(self, step: int) -> None:
        """Move to the first event under the next heading: the next period of the zoom that has any."""
        found = self.list.group_start(self.selected, step)
        if found is not None:
            self.select(found)

    def action_zoom(self, step: int) -> None:
        """Show less or more time, skipping sizes that would show everything there is."""
        extents = self.listing.dated
        whole = max(extent.end for extent in extents) - min(extent.start for extent in extents)
        moment = self.listing.extents[self.selected] if self.selected_event else None
        finest = Zoom.HOUR if any(extent.start % 1 for extent in extents) else Zoom.DAY
        zoom = self.axis.zoom
        while True:
            zoom = Zoom(max(Zoom.ALL, min(zoom + step, finest)))
            window = window_at((moment or extents[-1]).start, zoom)
            if window is None or zoom is finest or window.end - window.start < whole:
                break
        self._zoom_to(zoom)

    def action_zoom_all(self) -> None:
        self._zoom_to(Zoom.ALL)

    def _zoom_to(self, zoom: Zoom) -> None:
        self.axis.zoom_to(zoom)
        self.show_rows()
        self.tell("the axis fits all of time" if zoom is Zoom.ALL else f"the axis shows one {zoom.label}")
