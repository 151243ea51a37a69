"""What the screen asks, and what it shows over itself: search, document date, why, help and commands."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from typing import TYPE_CHECKING

from events.edtf import order_key, parse_edtf
from tui.keys import ACTIONS, keys_in_use
from tui.screens.view import TimelineView

if TYPE_CHECKING:
    from textual.widget import Widget

    from tui.widgets.prompt import Answer, Prompt

__all__ = ["QuestionView"]


class QuestionView(TimelineView):
    """Everything that needs an input or a screen of its own; each is imported when it is first asked for."""

    _asked_from: Widget | None = None
    """What had the focus before a question."""
    _forgo: Callable[[], None] | None = None

    async def action_search(self) -> None:
        before = self.selected
        words = self.search.words if self.search else ""

        def forget() -> None:
            self.look_for("")
            self.select(before)

        def look(words: str) -> str:
            return self._search_for(words, before)

        await self._ask("Search", "what is found is lit; nothing is hidden", words, look, change=look, forgo=forget)

    def _search_for(self, words: str, start: int) -> str:
        search = self.look_for(words)
        if search is None:
            return ""
        if not search.events and not search.in_text:
            return "found nowhere"
        if search.events:
            self.select(search.events[bisect_left(search.events, start) % len(search.events)])
        else:
            self.action_match(1)
        return ""

    def action_match(self, step: int) -> None:
        """Go to the next hit: in the source the next place in the text, in the list the next event."""
        if self.search is None:
            return
        if self.in_source or not self.search.events:
            starts = [start for start, _ in self.search.in_text]
            here = bisect_left(starts, self.source.cursor + (1 if step > 0 else 0)) - (0 if step > 0 else 1)
            if starts:
                self.select_near(self.source.go_to(starts[here % len(starts)]))
            return
        self.step_through(self.search.events, step)

    def step_through(self, ranks: list[int], step: int) -> None:
        """Select the next of these events, beginning again at the other end."""
        if ranks:
            at = bisect_left(ranks, self.selected + (1 if step > 0 else 0)) - (0 if step > 0 else 1)
            self.select(ranks[at % len(ranks)])

    async def action_document_date(self) -> None:
        known = self.reading.reference.date if self.reading else None
        value = str(known) if known else ""
        await self._ask("Document date", "in any form; empty: from the text", value, self._set_document_date)

    def _set_document_date(self, words: str) -> str:
        given = None
        if words.strip():
            from events.typed_dates import parse_date

            try:
                given = parse_date(words)
            except ValueError as error:
                return str(error)
        self.work_out(self.document, given)
        return ""

    async def _ask(
        self,
        label: str,
        note: str,
        value: str,
        answer: Answer,
        *,
        change: Answer | None = None,
        forgo: Callable[[], None] | None = None,
    ) -> None:
        """Ask for a line of text; forgo is what to do if the question is left unanswered."""
        from tui.widgets.prompt import Prompt

        if self.asking:
            return
        self._asked_from, self._forgo = self.focused, forgo
        self.asking = True
        self.status.add_class("-prompting")
        await self.mount(Prompt(label, note, value=value, answer=answer, change=change), before=self.footer)

    async def on_prompt_closed(self, message: Prompt.Closed) -> None:
        self.asking = False
        self.status.remove_class("-prompting")
        await self.query("Prompt").remove()
        if self._forgo and not message.answered:
            self._forgo()
        (self._asked_from or self.list).focus()
        self.show_keys()

    def action_why(self) -> None:
        from tui.screens.why import WhyScreen

        if self.selected_event:
            self.app.push_screen(WhyScreen(self.selected_event, self.collection))

    def action_help(self) -> None:
        self._open_palette("Keys", None)

    def action_command(self) -> None:
        self._open_palette("Go to a date, or run a command", self._go_to)

    def _open_palette(self, title: str, go_to: Callable[[str], str] | None) -> None:
        from tui.screens.palette import Choice, Palette

        names = keys_in_use(self.active_bindings.items())
        choices = [
            Choice(" ".join(names.get(action.id, [])), action.text, action.action)
            for action in ACTIONS
            if action.id in names or not action.keys
        ]
        self.app.push_screen(Palette(title, choices, go_to), self._run)

    async def _run(self, action: str | None) -> None:
        if action:
            await self.run_action(action)

    def _go_to(self, words: str) -> str:
        """Select the first event that is not before a date."""
        try:
            date = parse_edtf(words)
        except ValueError:
            from events.typed_dates import parse_date

            try:
                date = parse_date(words)
            except ValueError as error:
                return str(error)
        if not self.listing.events:
            return "there are no events to go to"
        keys = [order_key(event.date) for event in self.listing.events]
        self.select(max(0, min(bisect_left(keys, order_key(date)), len(self.listing.dated) - 1)))
        return ""
