"""The document date, and why an event has its date."""

from __future__ import annotations

from collections.abc import Sequence

from events.edtf import Edtf
from events.records import SourceText
from tui.screens.commanding import CommandingView

__all__ = ["QuestionView"]


class QuestionView(CommandingView):
    """What is asked about the selected event and its document."""

    async def action_document_date(self) -> None:
        known = self.reading.reference.date if self.reading else None
        value = str(known) if known else ""
        await self.ask("Document date", "in any form; empty: from the text", value, self._set_document_date)

    def _set_document_date(self, words: str) -> str:
        return self.date_documents([self.document], words)

    def date_documents(self, documents: Sequence[SourceText], words: str) -> str:
        """Set the date of documents, in one step; what is wrong with the words, or nothing."""
        given = None
        if words.strip():
            from events.typed_dates import parse_date

            try:
                given = parse_date(words)
            except ValueError as error:
                return str(error)
        self.set_document_dates(documents, given)
        return ""

    def set_document_dates(self, documents: Sequence[SourceText], given: Edtf | None) -> None:
        """Read documents anew with the date that the user gives; None takes it from their texts."""
        raise NotImplementedError

    def action_why(self) -> None:
        from tui.screens.why import WhyScreen

        if self.selected_event:
            self.app.push_screen(WhyScreen(self.selected_event, self.collection))
