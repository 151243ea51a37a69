"""The way to the table of documents and back."""

from __future__ import annotations

from collections.abc import Sequence

from events.records import Reading
from tui.screens.deciding import DecidingView

__all__ = ["DocumentingView"]


class DocumentingView(DecidingView):
    """Opens the table, which stands over the timeline while that goes on reading."""

    _takes = 0
    """How often readings were taken in."""

    async def action_documents(self) -> None:
        from tui.screens.documents import DocumentsScreen

        await self.app.push_screen(DocumentsScreen(self), self._go_to_document)

    def _go_to_document(self, number: int | None) -> None:
        self.show_keys()
        if number is not None:
            self.show_document(number)
            self.source.focus()

    def take_in(self, readings: Sequence[Reading]) -> None:
        self._takes += 1
        super().take_in(readings)

    @property
    def documents_version(self) -> object:
        """Something else whenever the table of documents has something else to show."""
        return self._takes, self.collection.changes, len(self.collection.documents), len(self.unread), self.working
