"""Document date, why, help and commands."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable

from events.edtf import order_key, parse_edtf
from tui.keys import ACTIONS, keys_in_use
from tui.screens.narrowing import NarrowingView

__all__ = ["QuestionView"]


class QuestionView(NarrowingView):
    """What is asked about the selected event and its document, and the way to everything else."""

    async def action_document_date(self) -> None:
        known = self.reading.reference.date if self.reading else None
        value = str(known) if known else ""
        await self.ask("Document date", "in any form; empty: from the text", value, self._set_document_date)

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

    def action_why(self) -> None:
        from tui.screens.why import WhyScreen

        if self.selected_event:
            self.app.push_screen(WhyScreen(self.selected_event, self.collection))

    def action_help(self) -> None:
        self._open_palette("Keys", None)

    def action_command(self) -> None:
        self._open_palette("Go to a date, or run a command", self._go_to)

    def _open_palette(self, title: str, go_to: Callable[[str], str] | None) -> None:
        from tui.screens.palette import Choice

        names = keys_in_use(self.active_bindings.items())
        choices = [
            Choice(" ".join(names.get(action.id, [])), action.text, action.action)
            for action in ACTIONS
            if action.id in names or not action.keys
        ]
        self.offer(title, choices, go_to)

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
