"""The table of documents: what was read of each, its date and how that is known, its events, and what it repeats."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import PurePath
from time import monotonic
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from events.duplicates import Duplicates, Same
from events.readers.errors import ReadError
from events.records import SURE_ENOUGH, Reading
from events.safetext import one_line
from tui.date_column import UNDATED, date_cell

if TYPE_CHECKING:
    from tui.analysis import Found
    from tui.collection import Collection

__all__ = ["ORDERS", "SIGNS", "DocumentRow", "Documents", "Item", "State"]

State = Literal["read", "to review", "waiting", "without text", "broken"]

SIGNS: Final[dict[State, str]] = {"read": "✓", "to review": "?", "waiting": "·", "without text": "○", "broken": "✗"}
_WITHOUT_TEXT: Final = "without text"
"""What every reader says of a file in which nobody can read anything."""
_HOW: Final = {"given": "set by you", "stated": "stated", "inferred": "worked out", "unknown": "unknown"}


class DocumentRow(NamedTuple):
    """One document as the table shows it; every text is safe to show."""

    state: State
    name: str
    date: str
    """With its flag; empty as long as it was not read."""
    how: str
    """How the date is known; of what cannot be read, why not."""
    events: int | None
    note: str
    """Which document it repeats."""

    @property
    def sign(self) -> str:
        return SIGNS[self.state]

    @property
    def events_told(self) -> str:
        """How many events there are, in words; empty as long as nobody knows."""
        return "" if self.events is None else f"{self.events:,} event{'' if self.events == 1 else 's'}"


Item = str | ReadError
"""The id of a document, or what cannot be read."""


class Documents:
    """Rows in an order that the user chooses; they are made when they are shown.

    Args:
        collection: the documents that are known.
        unread: what could not be read; both grow.
    """

    def __init__(self, collection: Collection, unread: Sequence[Found]) -> None:
        self._collection = collection
        self._unread = unread
        self._duplicates = Duplicates()
        self._looked_at = 0
        self._changes = 0
        self.repeats: dict[str, Same] = {}
        """By the id of a document, which one it repeats."""
        self.order = next(iter(ORDERS))
        self.items: list[Item] = []
        self.counts: Counter[State] = Counter()
        """How many documents there are in each state."""
        self.refresh()

    def refresh(self) -> None:
        """Take in what has come since."""
        errors = [found for found in self._unread if isinstance(found, ReadError)]
        self.items = [*(document.id for document in self._collection.documents), *errors]
        if ORDERS[self.order] is not Documents.as_read:
            self.items.sort(key=self._in_order)
        self.counts = Counter(map(self.state, self.items))

    def _in_order(self, item: Item) -> tuple[object, ...]:
        return ORDERS[self.order](self, item)

    def __len__(self) -> int:
        return len(self.items)

    def row(self, place: int) -> DocumentRow:
        """The row at a place in the order."""
        return self._row_of(self.items[place])

    def _row_of(self, item: Item) -> DocumentRow:
        if isinstance(item, ReadError):
            name = PurePath(item.path).name or item.path
            return DocumentRow(self.state(item), one_line(name), "", one_line(item.reason), None, "")
        reading, name = self._reading(item), self._collection.name(self._collection.number(item))
        if reading is None:
            return DocumentRow("waiting", name, "", "", None, self._note(item))
        reference = reading.reference
        flag, date = date_cell(reference.date, None)
        evidence = "; ".join(one_line(sentence).rstrip(".") for sentence in reference.evidence[:1])
        how = f"{_HOW[reference.source]}{f': {evidence}' if evidence else ''}"
        return DocumentRow(
            self.state(item),
            name,
            f"{flag} {date}" if reference.date else f"· {UNDATED}",
            how,
            len(reading.events),
            self._note(item),
        )

    def _reading(self, item: Item) -> Reading | None:
        """What was read in a document; None where nothing was."""
        return None if isinstance(item, ReadError) else self._collection.reading(self._collection.number(item))

    def _note(self, document: str) -> str:
        same = self.repeats.get(document)
        if same is None or same.first >= len(self._collection.documents):
            return ""
        first = self._collection.name(same.first)
        return f"same as {first}" if same.likeness == 1 else f"nearly {first} ({same.likeness:.0%})"

    def state(self, item: Item) -> State:
        """What became of a document."""
        if isinstance(item, ReadError):
            return "without text" if _WITHOUT_TEXT in item.reason else "broken"
        reading = self._reading(item)
        if reading is None:
            return "waiting"
        return "read" if _is_sure(reading) else "to review"

    def number(self, place: int) -> int | None:
        """The number of the document at a place; None for what cannot be read."""
        item = self.items[place] if 0 <= place < len(self.items) else None
        return self._collection.number(item) if isinstance(item, str) and self._collection.knows(item) else None

    def place_of(self, item: Item | None) -> int | None:
        """Where a document stands now."""
        try:
            return None if item is None else self.items.index(item)
        except ValueError:
            return None

    def find_repeats(self, seconds: float) -> bool:
        """Look for documents that are there twice, no longer than this; whether any was found."""
        end, before = monotonic() + seconds, len(self.repeats)
        documents = self._collection.documents
        if self._changes != self._collection.changes:
            self._changes, self._looked_at = self._collection.changes, 0
            self._duplicates, self.repeats = Duplicates(), {}
        while self._looked_at < len(documents) and not self._collection.beginning and monotonic() < end:
            same = self._duplicates.add(self._looked_at, documents[self._looked_at].text)
            if same:
                self.repeats[documents[self._looked_at].id] = same
            self._looked_at += 1
        return len(self.repeats) > before

    def search_text(self, place: int) -> str:
        """What a search looks in."""
        row = self.row(place)
        return f"{row.state} {row.name} {row.date} {row.how} {row.note}".casefold()

    # What each order sorts by.

    def as_read(self, item: Item) -> tuple[object, ...]:
        return (1, 0) if isinstance(item, ReadError) else (0, self._collection.number(item))

    def by_name(self, item: Item) -> tuple[object, ...]:
        if isinstance(item, ReadError):
            return (one_line(item.path).casefold(),)
        return (self._collection.name(self._collection.number(item)).casefold(),)

    def by_date(self, item: Item) -> tuple[object, ...]:
        from events.edtf import order_key

        reading = self._reading(item)
        return (order_key(reading.reference.date if reading else None), self.as_read(item))

    def by_certainty(self, item: Item) -> tuple[object, ...]:
        reading = self._reading(item)
        sure = reading.reference.confidence if reading and reading.reference.date else 0.0
        return (reading is None, sure, self.as_read(item))

    def by_events(self, item: Item) -> tuple[object, ...]:
        reading = self._reading(item)
        return (-len(reading.events) if reading else 1, self.as_read(item))

    def by_state(self, item: Item) -> tuple[object, ...]:
        return (-list(SIGNS).index(self.state(item)), self.as_read(item))


ORDERS: Final[dict[str, Callable[[Documents, Item], tuple[object, ...]]]] = {
    "as read": Documents.as_read,
    "what needs a look": Documents.by_state,
    "least sure date": Documents.by_certainty,
    "name": Documents.by_name,
    "date": Documents.by_date,
    "most events": Documents.by_events,
}
"""What the table can be sorted by."""


def _is_sure(reading: Reading) -> bool:
    reference = reading.reference
    return reference.date is not None and (reference.source == "given" or reference.confidence >= SURE_ENOUGH)
