"""The words of one paragraph of an office document, as they are gathered from its markup."""

from __future__ import annotations

from events.readers.xml_tree import Element
from events.records import Part


class Inline:
    """What a paragraph holds so far.

    Args:
        page: the page on which it begins.
    """

    def __init__(self, page: int) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self.page = page
        """The page on which it ends."""
        self.marks: list[Part] = []
        """The pages that begin in it."""
        self.apart: list[Element] = []
        """Boxes with text of their own that are anchored in it."""
        self.notes: list[Element] = []
        """Notes that it refers to."""

    @property
    def text(self) -> str:
        return "".join(self._pieces)

    def append(self, text: str) -> None:
        """Add words, with their blanks."""
        self._pieces.append(text)
        self._length += len(text)

    def next_page(self) -> None:
        """What follows stands on the next page."""
        self.page += 1
        self.marks.append(Part(self._length, f"page {self.page}"))
