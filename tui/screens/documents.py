"""The table of documents over the timeline: finding what needs a look, and a date for several at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, Final

from textual.binding import BindingType

from tui.documents import ORDERS
from tui.keys import ACTIONS, bindings
from tui.screens.document_table import DocumentTable
from tui.widgets.question import Question

__all__ = ["DocumentsScreen"]

_OWN: Final = frozenset(
    "event.previous event.next event.first event.last page.up page.down source.show mark mark.range document.date "
    "review.next review.previous search.start search.next search.previous sort undo redo back help quit "
    "documents".split()
)
"""Ids of the actions that the table has as well."""


class DocumentsScreen(DocumentTable):
    """Its result is the number of the document to go to."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(action for action in ACTIONS if action.id in _OWN)]

    _searched = ""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if self.question:
            return False
        if action in ("undo", "redo"):
            return self.timeline.check_action(action, parameters)
        if action == "match":
            return bool(self._searched)
        if action in ("document_date", "source", "mark", "mark_range"):
            return bool(len(self.rows))
        return True

    def action_source(self) -> None:
        """Go to the selected document; of one that cannot be read, say why."""
        number = self.rows.number(self.list.selected)
        if number is None:
            self.tell(f"It cannot be read: {self.rows.row(self.list.selected).how}")
        else:
            self.dismiss(number)

    def action_review(self, step: int) -> None:
        """Go to the next document whose date is not sure, or that cannot be read."""
        found = self._found(lambda place: self.rows.state(self.rows.items[place]) not in ("read", "waiting"), step, 1)
        if found is None:
            self.tell("Nothing needs a look")
        else:
            self.go_to_row(found)

    def action_match(self, step: int) -> None:
        found = self._found(self._has_searched, step, 1)
        if found is not None:
            self.go_to_row(found)

    def _has_searched(self, place: int) -> bool:
        return self._searched in self.rows.search_text(place)

    def _found(self, wanted: Callable[[int], bool], step: int, first: int) -> int | None:
        """The place of the next row that is wanted, going round at the end.

        Args:
            step: forward or back.
            first: how many rows away it may be at least.
        """
        count = len(self.rows)
        places = ((self.list.selected + step * away) % count for away in range(first, count + first))
        return next((place for place in places if wanted(place)), None)

    async def action_search(self) -> None:
        def look(words: str) -> str:
            self._searched = words.casefold().strip()
            found = self._found(self._has_searched, 1, 0) if self._searched else self.list.selected
            if found is None:
                return "found nowhere"
            self.select_row(found)
            return ""

        await self._ask("Search", "name, date, reason", "", look, look)

    async def action_document_date(self) -> None:
        """Set the date of the marked documents, or of the selected one, as one step."""
        numbers = self._chosen()
        if not numbers:
            self.tell("What cannot be read has no date to set")
            return
        documents = [self.timeline.collection.documents[number] for number in numbers]
        reading = self.timeline.collection.reading(numbers[0])
        known = reading.reference.date if reading else None
        label = "Document date" if len(numbers) == 1 else f"Date of {len(numbers):,} documents"

        def answer(words: str) -> str:
            wrong = self.timeline.date_documents(documents, words)
            if not wrong:
                self.clear_marks()
            return wrong

        await self._ask(label, "in any form; empty: from the text", str(known) if known else "", answer)

    def _chosen(self) -> list[int]:
        """Numbers of the marked documents, or of the selected one where none is marked."""
        chosen = self.all_marked or {item for item in (self.selected_item,) if item is not None}
        collection = self.timeline.collection
        return sorted(collection.number(item) for item in chosen if isinstance(item, str) and collection.knows(item))

    async def _ask(
        self,
        label: str,
        note: str,
        value: str,
        answer: Callable[[str], str],
        change: Callable[[str], str] | None = None,
    ) -> None:
        from tui.widgets.prompt import Prompt

        if self.question is None:
            self.question = Prompt(label, note, value=value, answer=answer, change=change)
            self.status.add_class("-without-1")
            await self.mount(self.question, before=self.footer)
            self.show_keys()

    async def on_question_closed(self, message: Question.Closed) -> None:
        message.stop()
        question, self.question = self.question, None
        self.status.remove_class("-without-1")
        if question:
            await question.remove()
        self.list.focus()
        self.message = self.timeline.message
        self.refresh_rows()

    def action_sort(self) -> None:
        """Sort by the next order."""
        names = list(ORDERS)
        self.rows.order = names[(names.index(self.rows.order) + 1) % len(names)]
        self.refresh_rows()

    def action_undo(self) -> None:
        self.timeline.action_undo()
        self.message = self.timeline.message

    def action_redo(self) -> None:
        self.timeline.action_redo()
        self.message = self.timeline.message

    def action_help(self) -> None:
        from tui.screens.palette import Palette, working_choices

        async def run(action: str | None) -> None:
            if action:
                await self.run_action(action)

        self.app.push_screen(Palette("Keys", working_choices(self, (a for a in ACTIONS if a.id in _OWN))), run)

    def action_documents(self) -> None:
        self.dismiss()

    def action_back(self) -> None:
        """Stop reading, take marks away, or go back to the timeline."""
        if self.timeline.working:
            self.timeline.stop_working()
            self.message = self.timeline.message
            self.refresh_rows()
        elif self.all_marked:
            self.clear_marks()
        else:
            self.dismiss()

    def action_back_or_quit(self) -> None:
        self.dismiss()
