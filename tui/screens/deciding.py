"""What a person decides about events, and takes back: everything that is kept in the project."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from events.edtf import Edtf
from events.records import Event
from events.safetext import one_line
from tui.screens.keeping import KeepingView

if TYPE_CHECKING:
    from events.store.decisions import Field
    from tui.widgets.edit_form import Understood

__all__ = ["DecidingView"]

_ON_EVENTS: Final = {"accept", "hide", "edit", "tag", "note"}


class DecidingView(KeepingView):
    """Accepting, hiding, editing, merging and their undoing, of all that is marked at once."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action in _ON_EVENTS:
            return self.selected_event is not None
        if action == "merge":
            return len(self.all_marked) > 1
        if action == "split":
            return self.selected_event is not None and self.selected_event.verdict.merged > 0
        if action == "show_hidden":
            return self.hidden > 0
        if action == "undo":
            return self.opened and self.decisions.can_undo
        if action == "redo":
            return self.opened and self.decisions.can_redo
        return super().check_action(action, parameters)

    def _decide(
        self, words: str, changes: Iterable[tuple[Event, Field, str | None]], keep: Event | None = None
    ) -> None:
        """Decide as one step, and show what follows and how it is undone."""
        made = [change for change in changes if change[0].mentions]
        count = len({change[0].id for change in made})
        told = f"{words}: {count:,} events" if count > 1 else words
        if made and self.written(lambda review: review.decide(told, made)):
            self.show_decided(told, "undo", {keep.id} if keep else frozenset())

    def action_accept(self) -> None:
        """Accept the dates, or accept them no longer if all are."""
        events = self.chosen()
        if all(event.verdict.accepted for event in events):
            self._decide("No longer accepted", [(event, "accepted", None) for event in events])
        else:
            self._decide("Accepted", [(event, "accepted", str(event.date or "")) for event in events])

    def action_hide(self) -> None:
        """Hide the events, or show them again if all are hidden; what comes next is selected."""
        events = self.chosen()
        if all(event.verdict.hidden for event in events):
            self._decide("Shown again", [(event, "hidden", None) for event in events])
            return
        keep = None if self.with_hidden else self._next_after(events)
        self.clear_marks()
        self._decide("Hidden", [(event, "hidden", "1") for event in events], keep)

    def _next_after(self, gone: Iterable[Event]) -> Event | None:
        """The first event from the selected one on that stays, else the last one before it."""
        ids = {event.id for event in gone}
        shown = self.listing.events
        ranks = [*range(max(0, self.selected), len(shown)), *range(self.selected - 1, -1, -1)]
        return next((shown[rank] for rank in ranks if shown[rank].id not in ids), None)

    def action_show_hidden(self) -> None:
        """Show the hidden among the others, or no longer."""
        self.with_hidden = not self.with_hidden
        self.show_decided("The hidden are shown" if self.with_hidden else "The hidden are hidden again")

    async def action_edit(self) -> None:
        """Edit date and title in place."""
        from tui.widgets.edit_form import EditForm

        event = self.selected_event
        if event is None or self.asking:
            return
        reading = self.collection.reading(self.collection.number_of(event))
        reference = reading.reference.date if reading else None
        form = EditForm(
            _typed(event),
            event.title,
            lambda words, slowly: _understood(words, reference, slowly),
            lambda date, title: self._save(event, date, title, reference),
        )
        await self.open_question(form, 2)

    def _save(self, event: Event, date: str, title: str, reference: Edtf | None) -> str:
        """Write down what was changed in the form; what is wrong with it, or nothing."""
        from events.date_box import understand

        changes: list[tuple[Event, Field, str | None]] = []
        if date.strip() != _typed(event):
            try:
                found = understand(date, reference) if date.strip() else None
            except ValueError as error:
                return str(error)
            changes.append((event, "date", str(found or "") if date.strip() else None))
        if title.strip() != event.title:
            changes.append((event, "title", title.strip() or None))
        self._decide("Edited", changes)
        return ""

    async def action_tag(self) -> None:
        """Ask for tags, separated by blanks."""
        events = self.chosen()
        before = [set(event.verdict.tags) for event in events]
        common = set.intersection(*before)

        from events.store.decisions import tags_value

        def tag(words: str) -> str:
            wanted = {word.lstrip("#") for word in words.replace(",", " ").split() if word.strip("#")}
            tags = [(own - common) | wanted for own in before]
            self._decide("Tagged", [(e, "tags", tags_value(own)) for e, own in zip(events, tags, strict=True)])
            return ""

        await self.ask("Tags", "separated by blanks; empty: none", " ".join(sorted(common)), tag)

    async def action_note(self) -> None:
        """Ask for a note."""
        events = self.chosen()

        def note(words: str) -> str:
            self._decide("Noted", [(event, "note", words.strip() or None) for event in events])
            return ""

        await self.ask("Note", "in your own words; empty: none", events[0].verdict.note, note)

    def action_merge(self) -> None:
        """Merge the marked events into the selected one, or into the first of them; both dates and citations stay."""
        events = self.chosen()
        head = next(
            (event for event in events if self.selected_event and event.id == self.selected_event.id), events[0]
        )
        others = [event for event in events if event.id != head.id]
        words = f"Merged: {len(events):,} events"
        self.clear_marks()
        if self.written(lambda review: review.merge(words, head, others)):
            self.show_decided(words, "undo", {head.id})

    def action_split(self) -> None:
        """Take apart what was merged by hand."""
        event = self.selected_event
        if event and self.written(lambda review: review.split("Split", event)):
            self.show_decided("Split", "undo")

    def action_undo(self) -> None:
        self._turn("Undone", "redo", back=True)

    def action_redo(self) -> None:
        self._turn("Done again", "undo", back=False)

    def _turn(self, word: str, way_back: str, *, back: bool) -> None:
        """Undo or do again, and go where it shows."""
        turned = self.decisions.turn(back=back)
        if isinstance(turned, str):
            self.tell(f"Nothing was changed, since it cannot be saved: {turned}")
        if turned is None or isinstance(turned, str):
            return
        from events.store.review import place_of

        part = "" if turned.step.whole else " in part: the rest was changed in another window since"
        places = turned.places
        numbers = sorted({self.collection.number(place.document) for place in places if place.trigger < 0})
        dated = [self.collection.documents[number] for number in numbers]
        self.work_out_all([(document, self.decisions.reference_of(document.id)) for document in dated])
        changed = {event.id for event in self.collection.events if any(place_of(m) in places for m in event.mentions)}
        self.show_decided(f"{word}{part}: {turned.step.words}", way_back, changed)


def _understood(words: str, reference: Edtf | None, slowly: bool) -> Understood:
    """What was typed for a date, in words."""
    from events.date_box import understand
    from tui.statements import long_date
    from tui.widgets.edit_form import Understood

    if not words.strip():
        return Understood("as it was read")
    try:
        date = understand(words, reference, slowly=slowly)
    except ValueError as error:
        return Understood(one_line(str(error)), right=False, more=not slowly)
    return Understood("no date" if date is None else f"= {one_line(long_date(date))} · EDTF {date}")


def _typed(event: Event) -> str:
    """The date of an event as it could be typed."""
    return "none" if event.date is None else str(event.date)
