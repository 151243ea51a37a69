"""Search that keeps the context: what hits is lit, the rest stays where it is.

It looks on in pieces, so that a key is answered however long the text is and however many events there are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from time import monotonic
from typing import Final

from events.records import Event
from tui.collection import Collection

__all__ = ["Search"]

_MOST_HITS: Final = 100_000
"""Hits in the text that are lit; a word on every line of a long text has more than anybody visits."""
_PIECE: Final = 250_000
"""Characters looked through at a time: a few milliseconds."""
_EVENTS: Final = 512


class Search:
    """Words looked for in titles, in the clauses that tell of events, and in the text, in any case of letters."""

    def __init__(self, words: str, events: Sequence[Event], collection: Collection, text: str) -> None:
        self.words = words
        self._pattern = re.compile(re.escape(words), re.IGNORECASE)
        self._listed = events
        self._collection = collection
        self.events: list[int] = []
        """Ranks of the events that are hit, in the order of the list, as far as was looked."""
        self._work = self._look_through_events()
        self.look_in(text)
        self.found_all = False
        """Whether everything was looked through."""

    def look_in(self, text: str) -> None:
        """Look in the text of another document."""
        self.in_text: Sequence[tuple[int, int]] = ()
        """Where the text of the shown document is hit, as far as was looked."""
        self._in_text: list[tuple[int, int]] = []
        self._rest = self._look_through_text(text)
        self.found_all = False

    def go_on(self, seconds: float) -> bool:
        """Look further for so long; whether everything was looked through."""
        end = monotonic() + seconds
        while not self.found_all and monotonic() < end:
            if next(self._work, None) is None and next(self._rest, None) is None:
                self.found_all = True
        if len(self.in_text) != len(self._in_text):
            # Another object, by which the source sees that it is changed.
            self.in_text = tuple(self._in_text)
        return self.found_all

    def _look_through_events(self) -> Iterator[bool]:
        for first in range(0, len(self._listed), _EVENTS):
            part = self._listed[first : first + _EVENTS]
            self.events += [rank for rank, event in enumerate(part, first) if self._hits(event)]
            yield True

    def _look_through_text(self, text: str) -> Iterator[bool]:
        reached = 0
        for start in range(0, len(text), _PIECE):
            # What begins in this piece may end in the next one.
            end = min(len(text), start + _PIECE + len(self.words) - 1)
            for match in self._pattern.finditer(text, max(start, reached), end):
                self._in_text.append(match.span())
                reached = match.end()
                if len(self._in_text) >= _MOST_HITS:
                    return
            yield True

    def hits(self, text: str) -> bool:
        """Whether a text is hit."""
        return self._pattern.search(text) is not None

    def in_title(self, title: str) -> list[tuple[int, int]]:
        """Where a title is hit."""
        return [match.span() for match in self._pattern.finditer(title)]

    def _hits(self, event: Event) -> bool:
        return bool(self._pattern.search(event.title)) or any(
            self._pattern.search(self._collection.text_of(mention.document), *mention.clause)
            for mention in event.mentions
        )
