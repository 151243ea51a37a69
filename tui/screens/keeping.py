"""What is decided, opened and kept: the project behind the screen, and how its decisions come to be shown."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence, Set
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING, Final

from events.edtf import Edtf
from events.records import Event, Reading, SourceText
from tui.analysis import AnalysisError
from tui.collection import main_mention
from tui.screens.marking import MarkingView
from tui.screens.reading import Task

if TYPE_CHECKING:
    from events.store.review import Review
    from tui.decisions import Decisions, OpenProject

__all__ = ["KeepingView"]

_LOOK_SECONDS: Final = 1.0
"""How often it is looked for what another program has decided."""
_SHOW_SECONDS: Final = 0.5
"""How often it is shown what was worked out anew of many documents."""
_WAYS_BACK: Final = {"undo": "undoes", "redo": "does it again"}


class KeepingView(MarkingView):
    """Opens the project when the first document is read, and lays its decisions over what is read."""

    def __init__(self, task: Task, open_project: OpenProject) -> None:
        super().__init__(task)
        self._open_project = open_project
        self._decisions: Decisions | None = None
        self._applied: Sequence[Event] = ()
        """The events after everything that was decided."""
        self.with_hidden = False
        self._done = ("", "")
        """What was done last, and the id of the action that leads back."""
        self._to_date: dict[str, tuple[SourceText, Edtf | None]] = {}
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
    def opened(self) -> bool:
        """Whether the project was asked for."""
        return self._decisions is not None

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

    def set_document_dates(self, documents: Sequence[SourceText], given: Edtf | None) -> None:
        several = len(documents) > 1
        words = f"Date of {len(documents):,} documents changed" if several else "Document date changed"
        value, ids = str(given) if given else None, [document.id for document in documents]
        if self.written(lambda review: review.decide_documents(words, ids, "reference", value)):
            self.work_out_all([(document, given) for document in documents])
            self._done = words, "undo"
            self._tell_done()

    def work_out_all(self, wanted: Sequence[tuple[SourceText, Edtf | None]]) -> None:
        """Read documents anew with other dates; of several one after the other, while keys are answered."""
        if len(wanted) == 1:
            self.work_out(*wanted[0])
        elif wanted:
            work: Callable[[], Awaitable[None]] = partial(self._work_out_each, wanted)
            self.run_worker(work, group="dating")

    async def _work_out_each(self, wanted: Sequence[tuple[SourceText, Edtf | None]]) -> None:
        readings: list[Reading] = []
        shown = monotonic()
        for document, given in wanted:
            self.given[document.id] = given
            if not self.analyst.is_quick(document):
                self._to_date[document.id] = document, given
                continue
            try:
                readings.append(self.analyst.read(document, given))
            except AnalysisError as error:
                self.fail(error)
            if monotonic() - shown > _SHOW_SECONDS:
                self.take_in(readings)
                readings, shown = [], monotonic()
            await asyncio.sleep(0)
        self.take_in(readings)
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

    def _look_elsewhere(self) -> None:
        """Show what another program with the same project has decided meanwhile."""
        if not self.asking and self.decisions.look_elsewhere():
            self.show_decided("Decided in another window")

    def show_decided(self, words: str, way_back: str = "", among: Set[str] = frozenset()) -> None:
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

    def written(self, write: Callable[[Review], None]) -> bool:
        """Write something down; whether it was."""
        wrong = self.decisions.write(write)
        if wrong:
            self.tell(f"Nothing was changed, since it cannot be saved: {wrong}")
        return not wrong
