"""Where in its document an event is told, for tables that people read."""

from __future__ import annotations

from dataclasses import dataclass

from events.model import Document, Event, Mention, Timeline
from events.quoting import Paragraphs, quotation
from events.safetext import one_line


@dataclass(frozen=True, slots=True)
class Citation:
    """One place of a document, in words."""

    document: Document
    paragraph: int
    """Counted from 1; paragraphs stand between blank lines."""
    mention: Mention

    @property
    def quotation(self) -> str:
        """The clause or sentence that tells of the event, on one line."""
        return quotation(self.document.text, self.mention.start, self.mention.end)

    @property
    def date_as_written(self) -> str:
        """The words that date it; empty where a heading or the narration does."""
        return one_line(self.mention.expression.text) if self.mention.expression else ""


class Citations:
    """The citations of a timeline's events."""

    def __init__(self, timeline: Timeline) -> None:
        self._documents = {document.id: document for document in timeline.documents}
        self._paragraphs: dict[str, Paragraphs] = {}

    def of(self, event: Event) -> list[Citation]:
        """Every place that tells of the event, in the order of its mentions."""
        return [self._cite(mention) for mention in event.mentions]

    def _cite(self, mention: Mention) -> Citation:
        document = self._documents[mention.document]
        if document.id not in self._paragraphs:
            self._paragraphs[document.id] = Paragraphs(document.text)
        return Citation(document, self._paragraphs[document.id].number(mention.start), mention)
