"""The two panes, the axis and the lines around them, held together: one selected event, shown everywhere at once."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from time import monotonic
from typing import Final

from events.records import Event
from events.safetext import one_line
from tui.collection import main_mention
from tui.keys import footer_items, keys_in_use
from tui.listing import Listing
from tui.places import Places
from tui.screens.reading import ReadingScreen, Task
from tui.search import Search
from tui.statements import counts, decisions_words, document_date_line, event_lines, last_line
from tui.widgets.source_view import Lights

__all__ = ["TimelineView"]

_SEARCH_SECONDS: Final = 0.02
_SEARCH_SLICE: Final = 0.008
_SHOW_SECONDS: Final = 0.2
"""How long a search may hold up a key, how long it looks between keys, and how often it shows what it has found."""
_EMPTY: Final = "no dated events in this text"
_WAITING: Final = "reading …"
_UNKNOWN: Final = "the events are not known"
_PROMPT_KEYS: Final = [("Enter", "done", ""), ("Esc", "back", "")]


class TimelineView(ReadingScreen):
    """What is on the screen and how it follows the selection; what keys do is the subclass's."""

    def __init__(self, task: Task) -> None:
        super().__init__(task)
        self.listing = Listing((), task.collection)
        """The events that the list shows."""
        self.selected = -1
        """Rank of the selected event; -1 while there is none."""
        self.search: Search | None = None
        self.greeting = ""
        """A line to show with the first events; safe to show."""
        self.asking = False
        """Whether a question is on the screen and has the keys."""
        self._places: Places | None = None
        self.hidden = 0
        """How many events are hidden."""
        self.message = ""
        """What was said in the last line, until the selection moves."""
        self._keys: dict[str, list[str]] = {}

    def on_mount(self) -> None:
        self.list.focus()
        self.watch(self.list, "scroll_y", self._mark_axis, init=False)
        self.show_status()

    def events_to_show(self) -> Sequence[Event]:
        """All events that could be shown, in timeline order."""
        return self.collection.events

    def show_listing(self, listing: Listing, keep: Event | None = None) -> None:
        """Show other events, and select the one to keep: the selected one, else what is told where that was."""
        before = keep or self.selected_event
        place = main_mention(before) if before else None
        above = self.list.selected_row - self.list.scroll_offset.y
        self.listing = listing
        kept = listing.rank_of(before) if before else None
        self.list.show(listing.rows(self.axis.zoom), kept, above)
        doubts = [extent for rank in listing.review if (extent := listing.extents[rank])]
        self.axis.show(listing.dated, doubts)
        self.selected = -1
        if self.search:
            self.look_for(self.search.words)
        if kept is not None:
            self.select(kept, follow=False)
        self._read_source()
        if kept is None:
            self._select_instead(place.clause.start if place else self.source.cursor)
        self.show_status()

    def show_rows(self) -> None:
        """Show the same events under the headings of another zoom."""
        above = self.list.selected_row - self.list.scroll_offset.y
        self.list.show(self.listing.rows(self.axis.zoom), self.selected if self.selected_event else None, above)
        self._mark_axis()

    def _select_instead(self, offset: int) -> None:
        """Select what is told nearest to a place in the shown document, else the first event of all."""
        nearest = self._places.nearest(offset) if self._places else None
        if nearest is None and self.listing.events and self.reading:
            nearest = 0
        if nearest is not None:
            # Who reads meanwhile is not taken away from where he is.
            self.select(nearest, follow=not self.in_source)

    @property
    def selected_event(self) -> Event | None:
        """The selected event; None while there is none."""
        return self.listing.events[self.selected] if 0 <= self.selected < len(self.listing) else None

    def select(self, event: int, *, follow: bool = True) -> None:
        """Select an event; list, source, axis and status change in one frame.

        Args:
            event: its rank.
            follow: whether the source moves to where it is told.
        """
        if not 0 <= event < len(self.listing):
            return
        self.selected = event
        self.message = ""
        self.list.select(event)
        mention = main_mention(self.listing.events[event])
        if follow and mention:
            self._show_source(self.collection.number(mention.document))
            self.source.reveal(*mention.clause)
        self.light_source()
        self._mark_axis()
        self.show_status()

    def select_near(self, offset: int) -> None:
        """Select the event told nearest to a character, leaving the source where it is."""
        nearest = self._places.nearest(offset) if self._places else None
        if nearest is not None:
            self.select(nearest, follow=False)

    def show_document(self, number: int) -> None:
        """Show another document, and select what it tells of first."""
        self._show_source(number)
        nearest = self._places.nearest(0) if self._places else None
        if nearest is not None:
            self.select(nearest)
        else:
            self.light_source()
            self.show_status()

    def _show_source(self, number: int) -> None:
        if number != self.shown_document:
            self.shown_document = number
            self.source.show(self.document.text)
            if self.search:
                self.search.look_in(self.document.text)
                self._look_on()
            self._read_source()

    def _read_source(self) -> None:
        """Find the places of the shown document anew."""
        told = self.listing.told_in(self.document.id)
        self._places = Places(self.document.id, self.reading.timexes, told) if self.reading else None
        self.light_source()

    def light_source(self) -> None:
        """Light the expressions, the hits of a search, what tells of the selected event, and what dates that."""
        hits = self.search.in_text if self.search else ()
        if self._places is None:
            self.source.light(Lights(hits=hits))
            return
        places, event = self._places, self.selected
        lit = Lights(places.expressions, hits, places.clauses(event), places.anchors(event), places.chosen(event))
        self.source.light(lit)

    def look_for(self, words: str) -> Search | None:
        """Light what hits; with no words light nothing."""
        self.search = Search(words, self.listing.events, self.collection, self.document.text) if words else None
        self.list.light(self.search.in_title if self.search else None)
        self._look_on()
        return self.search

    def _look_on(self) -> None:
        """Look through what a key can wait for, and through the rest while keys are answered."""
        if self.search and not self.search.go_on(_SEARCH_SECONDS):
            look: Callable[[], Awaitable[None]] = partial(self._look_through, self.search)
            self.run_worker(look, exclusive=True, group="search")
        self._show_hits()

    async def _look_through(self, search: Search) -> None:
        shown = monotonic()
        while search is self.search and not search.go_on(_SEARCH_SLICE):
            if monotonic() - shown > _SHOW_SECONDS:
                self._show_hits()
                shown = monotonic()
            await asyncio.sleep(0)
        self._show_hits()

    def _show_hits(self) -> None:
        hits = [self.listing.extents[rank] for rank in self.search.events] if self.search else []
        self.axis.light([extent for extent in hits if extent])
        self.light_source()
        self.show_status()

    def _mark_axis(self) -> None:
        in_view = self.list.events_in_view()
        extents = self.listing.extents
        shown = [extent for extent in extents[in_view[0] : in_view[1] + 1] if extent] if in_view else []
        ends = (min(shown), max(shown)) if shown else None
        self.axis.mark(extents[self.selected] if self.selected_event else None, ends)

    def tell(self, message: str) -> None:
        self.message = message
        self.show_status()

    def key(self, id: str) -> str:
        """The key of an action that works now; empty for others."""
        return self._keys.get(id, [""])[0]

    def show_status(self) -> None:
        """Write the status lines and the counts anew."""
        known = bool(self.collection.events) or self.reading is not None
        self.list.say_when_empty(self.empty_words())
        progress = f"{self.progress.words()} · Esc stops" if self.progress else ""
        if self.progress and self.progress.total > 1 and self.key("documents"):
            progress += f", {self.key('documents')} lists them"
        place = (self.selected, len(self.listing))
        self.status.show(
            [
                *event_lines(self.selected_event, self.key),
                document_date_line(self.reading.reference if self.reading else None, self.key),
                last_line(self.filter_words(), self.message or progress, self.search, self._kept(), *place),
            ]
        )
        documents = len(self.collection.documents)
        name = self.collection.name(0) if documents == 1 else f"{documents:,} documents"
        self.header.show(name, counts(self.listing) if known else (), self._keys.get("help", [""])[-1])
        if self.reading:
            self.title_panes()

    def empty_words(self) -> str:
        """What stands in the list while it has no rows."""
        if self.working or not self._begun:
            return _WAITING
        return _EMPTY if self.reading else _UNKNOWN

    def _kept(self) -> str:
        return decisions_words(self.hidden, *self.saving, self.key)

    @property
    def saving(self) -> tuple[bool, str, int]:
        """Whether anything is saved; why it is not, or nothing; how many decisions belong to words that are gone."""
        raise NotImplementedError

    def filter_words(self) -> str:
        """What the list is narrowed by; empty where it shows everything."""
        raise NotImplementedError

    def source_title(self) -> str:
        parts = ["Source"]
        if len(self.collection.documents) > 1:
            parts.append(f"{self.shown_document + 1:,} of {len(self.collection.documents):,}")
        parts.append(self.collection.name(self.shown_document))
        if self.reading:
            place = self.collection.place(self.shown_document, self.source.cursor)
            parts.append(f"{place} of {len(self.collection.paragraphs(self.shown_document)):,}")
        return one_line(" · ".join(parts))

    def show_keys(self) -> None:
        """Show the keys that work now in the footer, and in the hints."""
        if self.asking:
            self.footer.show(_PROMPT_KEYS)
            return
        before, self._keys = self._keys, keys_in_use(self.active_bindings.items())
        if self._keys != before:
            self.show_status()
        self.footer.show(footer_items(self._keys))

    def loaded(self) -> None:
        """Settle what was just shown."""
        if self.greeting:
            self.tell(self.greeting)
            self.greeting = ""
        self.settle()
        # Nothing of what was just loaded is garbage, and looking through it would hold up a key.
        gc.freeze()
        gc.enable()

    def settle(self) -> None:
        self.list.bring_into_view()
        self._mark_axis()
