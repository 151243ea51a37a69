"""Where in its document an event is told, for tables that people read."""

from __future__ import annotations

from dataclasses import dataclass

from events.model import Document, Event, Mention, Timeline
from events.quoting import Paragraphs, part_at, quotation
from events.records import Part
from events.safetext import one_line


@dataclass(frozen=True, slots=True)
class Citation:
    """One place of a document, in words."""

    document: Document
    paragraph: int
    """Counted from 1; paragraphs stand between blank lines."""
    part: str
    """The part of its file that holds it, ``page 3``; empty where the file has no parts."""
    mention: Mention

    @property
    def quotation(self) -> str:
        """The clause or sentence that tells of the event, on one line."""
        return quotation(self.document.text, self.mention.start, self.mention.end)

    @property
    def place(self) -> str:
        """Where in its document it stands: ``page 3``, or ``paragraph 12`` of a file without parts."""
        return self.part or f"paragraph {self.paragraph}"

    @property
    def date_as_written(self) -> str:
        """The words that date it; empty where a heading or the narration does."""
        return one_line(self.mention.expression.text) if self.mention.expression else ""


class Citations:
    """The citations of a timeline's events."""

    def __init__(self, timeline: Timeline) -> None:
        self._documents = {document.id: document for document in timeline.documents}
        self._places: dict[str, tuple[Paragraphs, list[Part]]] = {}

    def of(self, event: Event) -> list[Citation]:
        """Every place that tells of the event, in the order of its mentions."""
        return [self._cite(mention) for mention in event.mentions]

    def _cite(self, mention: Mention) -> Citation:
        document = self._documents[mention.document]
        if document.id not in self._places:
            parts = [Part(part.start, part.label) for part in document.parts]
            self._places[document.id] = Paragraphs(document.text), parts
        paragraphs, parts = self._places[document.id]
        return Citation(document, paragraphs.number(mention.start), part_at(parts, mention.start), mention)
