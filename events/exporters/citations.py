"""Where in its document an event is told, for tables that people read."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import Final

from events.model import Document, Event, Mention, Timeline
from events.safetext import one_line

_PARAGRAPH = re.compile(r"\S(?:[^\n]|\n(?![ \t]*\n))*")
_LONGEST_QUOTATION: Final = 300
"""Characters of a quotation; what is longer ends in an ellipsis."""
_LOOSE: Final = ",;:–— "
"""What a clause inside a sentence may begin with and a quotation does not."""


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
        line = one_line(self.document.text[self.mention.start : self.mention.end]).lstrip(_LOOSE)
        return line if len(line) <= _LONGEST_QUOTATION else line[: _LONGEST_QUOTATION - 1] + "…"

    @property
    def date_as_written(self) -> str:
        """The words that date it; empty where a heading or the narration does."""
        return one_line(self.mention.expression.text) if self.mention.expression else ""


class Citations:
    """The citations of a timeline's events."""

    def __init__(self, timeline: Timeline) -> None:
        self._documents = {document.id: document for document in timeline.documents}
        self._paragraphs: dict[str, list[int]] = {}

    def of(self, event: Event) -> list[Citation]:
        """Every place that tells of the event, in the order of its mentions."""
        return [self._cite(mention) for mention in event.mentions]

    def _cite(self, mention: Mention) -> Citation:
        document = self._documents[mention.document]
        if document.id not in self._paragraphs:
            self._paragraphs[document.id] = [match.start() for match in _PARAGRAPH.finditer(document.text)]
        starts = self._paragraphs[document.id]
        return Citation(document, max(1, bisect_right(starts, mention.start)), mention)
