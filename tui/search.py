"""Search that keeps the context: what hits is lit, the rest stays where it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from typing import Final

from events.records import Event
from tui.collection import Collection

__all__ = ["Search"]

_MOST_HITS: Final = 100_000
"""Hits in the text that are lit; a word on every line of a long text has more than anybody visits."""


class Search:
    """Words looked for in titles, in the clauses that tell of events, and in the text, in any case of letters."""

    def __init__(self, words: str, events: Sequence[Event], collection: Collection, text: str) -> None:
        self.words = words
        self._pattern = re.compile(re.escape(words), re.IGNORECASE)
        self._events = events
        self._collection = collection
        self.look_in(text)

    def look_in(self, text: str) -> None:
        """Look in the text of another document."""
        found = zip(self._pattern.finditer(text), range(_MOST_HITS), strict=False)
        self.in_text: list[tuple[int, int]] = [match.span() for match, _ in found]
        """Where the text of the shown document is hit."""

    def hits(self, text: str) -> bool:
        """Whether a text is hit."""
        return self._pattern.search(text) is not None

    def in_title(self, title: str) -> list[tuple[int, int]]:
        """Where a title is hit."""
        return [match.span() for match in self._pattern.finditer(title)]

    @cached_property
    def events(self) -> list[int]:
        """Ranks of the events that are hit, in the order of the list."""
        return [rank for rank, event in enumerate(self._events) if self._hits(event)]

    def _hits(self, event: Event) -> bool:
        return bool(self._pattern.search(event.title)) or any(
            self._pattern.search(self._collection.text_of(mention.document), *mention.clause)
            for mention in event.mentions
        )
