"""What a person decides about events, and takes back: everything that is kept in the project."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence, Set
from typing import TYPE_CHECKING, Final

from events.edtf import Edtf
from events.records import Event, Reading, SourceText
from events.safetext import one_line
from tui.analysis import AnalysisError, Analyst, Found
from tui.collection import Collection, main_mention
from tui.screens.marking import MarkingView

if TYPE_CHECKING:
    from events.store.decisions import Field
    from events.store.review import Review
    from tui.decisions import Decisions, OpenProject
    from tui.widgets.edit_form import EditForm, Understood

__all__ = ["DecidingView"]

_LOOK_SECONDS: Final = 1.0
"""How often it is looked for what another program has decided."""
_WAYS_BACK: Final = {"undo": "undoes", "redo": "does it again"}
_ON_EVENTS: Final = {"accept", "hide", "edit", "tag", "note"}


class DecidingView(MarkingView):
    """Accepting, hiding, editing, merging and their undoing, of all that is marked at once."""

    def __init__(
        self,
        collection: Collection,
        paths: tuple[str, ...],
        given: Edtf | None,
        analyst: Analyst,
        unread: list[Found],
        open_project: OpenProject,
    ) -> None:
        super().__init__(collection, paths, given, analyst, unread)
        self._open_project = open_project
        self._decisions: Decisions | None = None
        self._applied: Sequence[Event] = ()
        """The events after everything that was decided."""
        self.with_hidden = False
        self._done = ("", "")
        """What was done last, and the id of the action that leads back."""
        self._to_date: dict[str, tuple[SourceText, Edtf]] = {}
        """Long documents that are read anew when the others are done, with the dates that the user has set."""
        self._return_to: tuple[str, int] | None = None
        """Document and offset where the user was when the project was open last."""
        self._began_at = ""
        """The id of the event that was selected first."""

    @property
    def decisions(self) -> Decisions:
        """What is decided; imported and opened after the first paint."""
        if self._decisions is None:
            from tui.decisions import Decisions

            self._decisions = Decisions(self._open_project)
            self._return_to = self._decisions.place
            self.set_interval(_LOOK_SECONDS, self._look_elsewhere)
        return self._decisions

    @property
    def saving(self) -> tuple[bool, str, int]:
        known = self._decisions
        return (False, "", 0) if known is None else (known.saved, known.unsaved, 0 if self.working else known.lost)

    def take_in(self, readings: Sequence[Reading]) -> None:
        self.decisions.take([(self._source_of(reading), reading.events) for reading in readings])
        dated = [self._as_dated(reading) for reading in readings]
        self.decisions.take([(new.source, new.events) for new, old in zip(dated, readings, strict=True) if new != old])
        super().take_in(dated)
        self._apply()
        self.show_readings()
        self._go_back_to_place()
        if self._to_date and not self.working:
            source, given = self._to_date.popitem()[1]
            self.work_out(source, given)

    def _source_of(self, reading: Reading) -> SourceText:
        """The document of a reading; a text that the screen has is not sent back to it."""
        known = self.collection.documents[self.collection.number(reading.source.id)]
        return reading.source if reading.source.text else known

    def read_all(self) -> None:
        first, *others = self.collection.documents
        if self.given_for_all is None and not others and not self._paths:
            self.decisions.take([(first, ())])
            self.given_for_all = self.decisions.reference_of(first.id)
        super().read_all()

    def _as_dated(self, reading: Reading) -> Reading:
        """The reading with the document date that the user has set before, if he has."""
        source, reference = self._source_of(reading), reading.reference
        wanted = self.decisions.reference_of(source.id)
        if wanted is None or self.given_for_all or (reference.source == "given" and reference.date == wanted):
            return reading
        self.given[source.id] = wanted
        if not self.analyst.is_quick(source):
            self._to_date[source.id] = source, wanted
            return reading
        try:
            return self.analyst.read(source, wanted)
        except AnalysisError:
            return reading

    def set_document_date(self, document: SourceText, given: Edtf | None) -> None:
        words = "Document date changed"
        value = str(given) if given else None
        if self._written(lambda review: review.decide_document(words, document.id, "reference", value)):
            self.work_out(document, given)
            self._done = words, "undo"
            self._tell_done()

    def _go_back_to_place(self) -> None:
        """Select what was selected when the project was open last, as soon as it is read."""
        if self._return_to:
            document, offset = self._return_to
            number = self.collection.number(document)
            if self.collection.documents[number].id == document and self.collection.reading(number):
                self._return_to = None
                self.show_document(number)
                self.select_near(offset)
                self.source.reveal(offset, offset)
        self._began_at = self._began_at or (self.selected_event.id if self.selected_event else "")

    def on_unmount(self) -> None:
        """Note where the user was, unless he has only looked in."""
        event = self.selected_event
        mention = main_mention(event) if event else None
        if event and mention and (self.decisions.saved or event.id != self._began_at):
            self.decisions.keep_place(mention.document, mention.trigger.start)

    def events_to_show(self) -> Sequence[Event]:
        return self._applied

    def _apply(self) -> None:
        self._applied, self.hidden = self.decisions.applied(self.collection.events, with_hidden=self.with_hidden)

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
            return self._decisions is not None and self._decisions.can_undo
        if action == "redo":
            return self._decisions is not None and self._decisions.can_redo
        return super().check_action(action, parameters)

    def _look_elsewhere(self) -> None:
        """Show what another program with the same project has decided meanwhile."""
        if not self.asking and self.decisions.look_elsewhere():
            self._show_decided("Decided in another window")

    def _show_decided(self, words: str, way_back: str = "", among: Set[str] = frozenset()) -> None:
        """Show the events anew.

        Args:
            words: what was done.
            way_back: the id of the action that leads back.
            among: ids of events, one of which is selected then.
        """
        self._done = words, way_back
        self._apply()
        before = self.selected_event
        shown = [event for event in self._applied if event.id in among] if among else []
        stays = before is not None and any(event.id == before.id for event in shown)
        self.rearrange(None if stays or not shown else shown[0], self._tell_done)

    def _tell_done(self) -> None:
        words, way_back = self._done
        key = self.key(way_back)
        self.tell(f"{words} · {key} {_WAYS_BACK[way_back]}" if key else words)

    async def close_question(self, answered: bool) -> None:
        before, self._done = self._done, ("", "")
        await super().close_question(answered)
        # Only now the keys work that are no text in what asked.
        if answered and before[0] and self.message.startswith(before[0]):
            self._done = before
            self._tell_done()

    def _written(self, write: Callable[[Review], None]) -> bool:
        """Write something down; whether it was."""
        wrong = self.decisions.write(write)
        if wrong:
            self.tell(f"Nothing was changed, since it cannot be saved: {wrong}")
        return not wrong

    def _decide(
        self, words: str, changes: Iterable[tuple[Event, Field, str | None]], keep: Event | None = None
    ) -> None:
        """Decide as one step, and show what follows and how it is undone."""
        made = [change for change in changes if change[0].mentions]
        count = len({change[0].id for change in made})
        told = f"{words}: {count:,} events" if count > 1 else words
        if made and self._written(lambda review: review.decide(told, made)):
            self._show_decided(told, "undo", {keep.id} if keep else frozenset())

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
        self._show_decided("The hidden are shown" if self.with_hidden else "The hidden are hidden again")

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

    async def on_edit_form_closed(self, message: EditForm.Closed) -> None:
        await self.close_question(message.answered)

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
        if self._written(lambda review: review.merge(words, head, others)):
            self._show_decided(words, "undo", {head.id})

    def action_split(self) -> None:
        """Take apart what was merged by hand."""
        event = self.selected_event
        if event and self._written(lambda review: review.split("Split", event)):
            self._show_decided("Split", "undo")

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
        for document in {place.document for place in places if place.trigger < 0}:
            known = self.collection.documents[self.collection.number(document)]
            self.work_out(known, self.decisions.reference_of(document))
        changed = {event.id for event in self.collection.events if any(place_of(m) in places for m in event.mentions)}
        self._show_decided(f"{word}{part}: {turned.step.words}", way_back, changed)


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
