"""The table of documents over the timeline: which were read, how they are dated, and a date for several at once."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING, ClassVar, Final

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.screen import Screen

from tui.documents import ORDERS, SIGNS, Documents, Item
from tui.keys import ACTIONS, action_of, bindings, footer_items, keys_in_use
from tui.widgets.document_list import DocumentList
from tui.widgets.footer import Footer
from tui.widgets.header import Header
from tui.widgets.question import Question
from tui.widgets.status import Status, StatusLine

if TYPE_CHECKING:
    from tui.screens.documenting import DocumentingView

__all__ = ["DocumentsScreen"]

_LOOK_SECONDS: Final = 0.25
"""How often what has come is shown."""
_PAUSE: Final = 8
"""So many times longer than showing takes, nothing is shown anew: keys come first."""
_REPEATS_SECONDS: Final = 0.01
"""How long is looked for repeated documents between keys."""
_OWN: Final = frozenset(
    "event.previous event.next event.first event.last page.up page.down source.show mark mark.range document.date "
    "review.next review.previous search.start search.next search.previous sort undo redo back help quit "
    "documents".split()
)
"""Ids of the actions that the table has as well."""


class DocumentsScreen(Screen[int]):
    """Its result is the number of the document to go to.

    Args:
        timeline: the screen below, which reads, dates and keeps.
    """

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(action for action in ACTIONS if action.id in _OWN)]

    def __init__(self, timeline: DocumentingView) -> None:
        super().__init__()
        self._timeline = timeline
        self._rows = Documents(timeline.collection, timeline.unread)
        self._marked: set[Item] = set()
        self._range_from: Item | None = None
        self._searched = ""
        self._question: Question | None = None
        self._message = ""
        self._seen: object = None
        self._show_next = 0.0

    def compose(self) -> ComposeResult:
        self.header = Header("documents")
        self.list = DocumentList(self._rows)
        self.list.plain = self._timeline.plain
        self.status = Status()
        self.footer = Footer()
        yield self.header
        yield self.list
        yield self.status
        yield self.footer

    def on_mount(self) -> None:
        self.list.focus()
        self.set_interval(_LOOK_SECONDS, self._look)
        self._select(self._rows.place_of(self._timeline.document.id) or 0)

    def _look(self) -> None:
        """Show what has come, and look on for documents that are there twice."""
        self._message = self._timeline.message or self._message
        found = self._rows.find_repeats(_REPEATS_SECONDS)
        now = monotonic()
        if now < self._show_next:
            return
        version = self._timeline.documents_version
        if found or version != self._seen:
            self._seen = version
            self._refresh()
            self._show_next = monotonic() + (monotonic() - now) * _PAUSE
        elif self._timeline.working:
            self._show_status()

    def _refresh(self) -> None:
        """Show the rows as they are now; the selected document stays selected."""
        item = self._selected_item
        self._rows.refresh()
        place = self._rows.place_of(item)
        self._select(self.list.selected if place is None else place)

    @property
    def _selected_item(self) -> Item | None:
        return self._rows.items[self.list.selected] if self.list.selected < len(self._rows) else None

    @property
    def _all_marked(self) -> set[Item]:
        start = self._rows.place_of(self._range_from)
        if start is None:
            return self._marked
        first, last = sorted((start, self.list.selected))
        return self._marked | set(self._rows.items[first : last + 1])

    def _select(self, place: int) -> None:
        self.list.selected = max(0, min(place, len(self._rows) - 1))
        self.list.show(place, self._all_marked)
        self._show_status()

    def tell(self, message: str) -> None:
        """Say something in one line until the selection moves; it must be safe to show."""
        self._message = message
        self._show_status()

    def _show_status(self) -> None:
        timeline = self._timeline
        told = [f"{number:,} {state}" for state in SIGNS if (number := self._rows.counts[state])]
        told += [f"{len(self._rows.repeats):,} repeated"] if self._rows.repeats else []
        self.list.entitle(Content(f"Documents · {self._rows.order}"))
        progress = f"{timeline.progress.words()} · Esc stops" if timeline.progress else ""
        marked = len(self._all_marked)
        place = f"{self.list.selected + 1:,} of {len(self._rows):,} " if len(self._rows) else ""
        row = self._rows.row(self.list.selected) if len(self._rows) else None
        words = " · ".join(filter(None, (row.name, row.how, row.note))) if row else ""
        self.status.show(
            [
                StatusLine(Content(f" {words}"), Content(f"{marked:,} marked " if marked else "")),
                StatusLine(Content(f" {self._message or progress}"), Content(place)),
            ]
        )
        self._show_keys()
        help_key = keys_in_use(self.active_bindings.items()).get("help", [""])[-1]
        self.header.show("documents", tuple(told), help_key)

    def _show_keys(self) -> None:
        if self._question:
            self.footer.show([("Enter", "done", ""), ("Esc", "back", "")])
            return
        names = keys_in_use(self.active_bindings.items())
        self.footer.show(footer_items({id: keys for id, keys in names.items() if id != "documents"}))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if self._question:
            return False
        if action in ("undo", "redo"):
            return self._timeline.check_action(action, parameters)
        if action == "match":
            return bool(self._searched)
        if action in ("document_date", "source", "mark", "mark_range"):
            return bool(len(self._rows))
        return True

    @on(DocumentList.Chosen)
    def _choose(self, message: DocumentList.Chosen) -> None:
        self._message = ""
        self._select(message.place)

    @on(Footer.Pressed)
    async def _press(self, message: Footer.Pressed) -> None:
        if message.id:
            await self.run_action(action_of(message.id).action)

    def _go(self, place: int) -> None:
        self._message = self._timeline.message = ""
        self._select(place)

    def action_move(self, step: int) -> None:
        self._go(self.list.selected + step)

    def action_page(self, step: int) -> None:
        self._go(self.list.selected + step * self.list.page)

    def action_first(self) -> None:
        self._go(0)

    def action_last(self) -> None:
        self._go(len(self._rows) - 1)

    def action_source(self) -> None:
        """Go to the selected document; of one that cannot be read, say why."""
        number = self._rows.number(self.list.selected)
        if number is None:
            self.tell(f"It cannot be read: {self._rows.row(self.list.selected).how}")
        else:
            self.dismiss(number)

    def action_mark(self) -> None:
        item = self._selected_item
        self._marked = self._all_marked
        self._range_from = None
        if item is not None:
            self._marked = self._marked ^ {item}
        self._go(self.list.selected + 1)

    def action_mark_range(self) -> None:
        if self._range_from is not None:
            self._marked = self._all_marked
            self._range_from = None
        else:
            self._range_from = self._selected_item
        self._select(self.list.selected)

    def action_review(self, step: int) -> None:
        """Go to the next document whose date is not sure, or that cannot be read."""
        self._next(step, lambda place: self._rows.state(self._rows.items[place]) not in ("read", "waiting"), "nothing")

    def action_match(self, step: int) -> None:
        self._next(step, lambda place: self._searched in self._rows.search_text(place), "nowhere")

    def _next(self, step: int, wanted: Callable[[int], bool], none: str) -> None:
        count = len(self._rows)
        places = ((self.list.selected + step * away) % count for away in range(1, count + 1))
        found = next((place for place in places if wanted(place)), None)
        if found is None:
            self.tell("Found nowhere" if none == "nowhere" else "Nothing needs a look")
        else:
            self._go(found)

    async def action_search(self) -> None:
        start = self.list.selected

        def look(words: str) -> str:
            self._searched = words.casefold().strip()
            if not self._searched:
                return ""
            count = len(self._rows)
            places = ((start + away) % count for away in range(count))
            found = next((place for place in places if self._searched in self._rows.search_text(place)), None)
            if found is None:
                return "found nowhere"
            self._select(found)
            return ""

        await self._ask("Search", "name, date, reason", "", look, look)

    async def action_document_date(self) -> None:
        """Set the date of the marked documents, or of the selected one, as one step."""
        numbers = self._chosen()
        if not numbers:
            self.tell("What cannot be read has no date to set")
            return
        documents = [self._timeline.collection.documents[number] for number in numbers]
        reading = self._timeline.collection.reading(numbers[0])
        known = reading.reference.date if reading else None
        label = "Document date" if len(numbers) == 1 else f"Date of {len(numbers):,} documents"

        def answer(words: str) -> str:
            wrong = self._timeline.date_documents(documents, words)
            if not wrong:
                self._marked, self._range_from = set(), None
            return wrong

        await self._ask(label, "in any form; empty: from the text", str(known) if known else "", answer)

    def _chosen(self) -> list[int]:
        """Numbers of the marked documents, or of the selected one where none is marked."""
        chosen = self._all_marked or {item for item in (self._selected_item,) if item is not None}
        collection = self._timeline.collection
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

        if self._question is None:
            self._question = Prompt(label, note, value=value, answer=answer, change=change)
            self.status.add_class("-without-1")
            await self.mount(self._question, before=self.footer)
            self._show_keys()

    async def on_question_closed(self, message: Question.Closed) -> None:
        message.stop()
        question, self._question = self._question, None
        self.status.remove_class("-without-1")
        if question:
            await question.remove()
        self.list.focus()
        self._message = self._timeline.message
        self._refresh()

    def action_sort(self) -> None:
        """Sort by the next order."""
        names = list(ORDERS)
        self._rows.order = names[(names.index(self._rows.order) + 1) % len(names)]
        self._refresh()

    def action_undo(self) -> None:
        self._timeline.action_undo()
        self._message = self._timeline.message

    def action_redo(self) -> None:
        self._timeline.action_redo()
        self._message = self._timeline.message

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
        if self._timeline.working:
            self._timeline.stop_working()
            self._message = self._timeline.message
            self._refresh()
        elif self._all_marked:
            self._marked, self._range_from = set(), None
            self._select(self.list.selected)
        else:
            self.dismiss()

    def action_back_or_quit(self) -> None:
        self.dismiss()

    def on_resize(self, event: events.Resize) -> None:
        self.call_after_refresh(self._select, self.list.selected)
