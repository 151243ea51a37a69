"""The documents on the screen, what was read in each, and all their events in one order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable
from functools import lru_cache
from operator import itemgetter
from pathlib import PurePath

from events import records
from events.edtf import SortKey, order_key
from events.quoting import Paragraphs, part_at
from events.readers.registry import COLLECTIONS
from events.records import Event, Reading, SourceText, Telling
from events.safetext import one_line, runs_right_to_left

__all__ = ["Collection", "main_mention"]


class Collection:
    """Grows while documents are read; a document that is read again gives up its events for the new ones.

    Args:
        documents: those that are known.
        beginning: whether the only one is no more than the beginning of what will come.
    """

    def __init__(self, documents: Iterable[SourceText] = (), *, beginning: bool = False) -> None:
        self.documents: list[SourceText] = []
        """In the order in which they were named."""
        self._numbers: dict[str, int] = {}
        self._shared: Counter[str] = Counter()
        """How many documents come from a path."""
        self._readings: dict[str, Reading] = {}
        self._ordered: list[tuple[SortKey, str, Event]] = []
        """Order, document and event."""
        self.events: list[Event] = []
        """All of them, in timeline order."""
        # For each collection its own: what was found stays as long as the collection does.
        self.paragraphs = lru_cache(64)(self._paragraphs)
        """The paragraphs of the document with this number."""
        self.beginning = False
        """Whether what is known is the beginning of the first document that will come."""
        self.changes = 0
        """How often documents were replaced or removed."""
        self.right_to_left = False
        """Whether a text has words that run from right to left."""
        for document in documents:
            self.know(document)
        self.beginning = beginning

    def know(self, document: SourceText) -> None:
        """Take in the text of a document that was not known."""
        if self.beginning:
            self.beginning = False
            self.documents.clear()
            self._numbers.clear()
            self._shared.clear()
            self.paragraphs.cache_clear()
        if document.id not in self._numbers:
            self._numbers[document.id] = len(self.documents)
            self.documents.append(document)
            self._shared[document.path] += 1
            self.right_to_left = self.right_to_left or runs_right_to_left(document.text)

    def add(self, readings: Iterable[Reading]) -> None:
        """Take in what was read in some documents, known or new."""
        fresh = {reading.source.id: reading for reading in readings}
        if self._readings.keys() & fresh.keys():
            self._ordered = [entry for entry in self._ordered if entry[1] not in fresh]
        for name, reading in fresh.items():
            self.know(reading.source)
            # The text that the screen shows is kept, and not a second time.
            known = self.documents[self._numbers[name]]
            self._readings[name] = reading._replace(source=known)
            self._ordered += [(order_key(event.date), name, event) for event in reading.events]
        self._ordered.sort(key=itemgetter(0))
        self.events = [event for _, _, event in self._ordered]

    def replace(self, documents: Iterable[SourceText]) -> None:
        """Take in other texts of documents that are known; what was read in the old ones is forgotten."""
        changed = {document.id: document for document in documents if document.id in self._numbers}
        self._forget(changed)
        self.documents = [changed.get(document.id, document) for document in self.documents]
        self._count()

    def remove(self, ids: Iterable[str]) -> None:
        """Know some documents no longer; the last one stays, since something has to be shown."""
        gone = set(ids) & set(self._numbers)
        if len(gone) == len(self.documents):
            gone.discard(self.documents[0].id)
        self._forget(gone)
        self.documents = [document for document in self.documents if document.id not in gone]
        self._count()

    def _forget(self, ids: Container[str]) -> None:
        self._readings = {name: reading for name, reading in self._readings.items() if name not in ids}
        self._ordered = [item for item in self._ordered if item[1] not in ids]
        self.events = [event for _, _, event in self._ordered]

    def _count(self) -> None:
        self._numbers = {document.id: number for number, document in enumerate(self.documents)}
        self._shared = Counter(document.path for document in self.documents)
        self.paragraphs.cache_clear()
        self.changes += 1

    def knows(self, document: str) -> bool:
        """Whether there is a document with this id."""
        return document in self._numbers

    def number(self, document: str) -> int:
        """The number of the document with this id; the first one's for an unknown id."""
        return self._numbers.get(document, 0)

    def number_of(self, event: Event) -> int:
        """The number of the document that tells of the event first."""
        mention = main_mention(event)
        return self.number(mention.document) if mention else 0

    def text_of(self, document: str) -> str:
        """The text of the document with this id."""
        return self.documents[self.number(document)].text

    def reading(self, number: int) -> Reading | None:
        """What was read in the document with this number; None as long as it was not."""
        return self._readings.get(self.documents[number].id)

    def name(self, number: int) -> str:
        """What people call the document with this number; safe to show."""
        document = self.documents[number]
        path = PurePath(document.path)
        alone = self._shared[document.path] == 1 and path.suffix.lower() not in COLLECTIONS
        return one_line((path.name if alone else document.id) or document.title)

    def place(self, number: int, offset: int) -> str:
        """Where in a document a character stands, as people cite it: ``page 3, ¶12``."""
        part = part_at(self.documents[number].parts, offset)
        paragraph = f"¶{self.paragraphs(number).number(offset):,}"
        return f"{part}, {paragraph}" if part else paragraph

    def _paragraphs(self, number: int) -> Paragraphs:
        return Paragraphs(self.documents[number].text)


def main_mention(event: Event) -> Telling | None:
    """The mention to show first; None for an event that is told nowhere."""
    return records.main_mention(event) if event.mentions else None
