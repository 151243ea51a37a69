"""Where in the text each event is told, and which event is told nearest to a place in the text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence

from events.records import Event, Telling, Timex

__all__ = ["Places", "anchors_of", "merged", "timexes_of"]


class Places:
    """The mentions of one document by their place in its text.

    Args:
        document: its id.
        timexes: its time expressions.
        events: those that are shown and told there, by their rank.
    """

    def __init__(self, document: str, timexes: Iterable[Timex], events: Mapping[int, Event]) -> None:
        self._document = document
        self._events = events
        self.expressions: list[tuple[int, int]] = merged((timex.start, timex.end) for timex in timexes)
        told = sorted(
            (mention.clause.start, mention.clause.end, rank) for rank in events for mention in self._mentions(rank)
        )
        self._starts = [start for start, _, _ in told]
        self._told = told
        self._longest = max((end - start for start, end, _ in told), default=0)

    def _mentions(self, event: int) -> list[Telling]:
        """Where this document tells of the event, if it does."""
        found = self._events.get(event)
        return [mention for mention in found.mentions if mention.document == self._document] if found else []

    def nearest(self, offset: int) -> int | None:
        """Rank of the event told nearest to the character: by the smallest clause around it, else the closest one."""
        if not self._told:
            return None
        after = bisect_right(self._starts, offset)
        first = bisect_right(self._starts, offset - self._longest - 1)
        # The nearest ones outside stand right beside those that could hold the character.
        candidates = self._told[max(0, min(first, after) - 1) : after + 1]
        return min(candidates, key=lambda told: (_distance(told, offset), self._own_words(told, offset)))[2]

    def _own_words(self, told: tuple[int, int, int], offset: int) -> tuple[int, int]:
        """Among clauses around a character, the one whose expression or trigger is closest, then the shortest."""
        words = [
            (span[0], span[1], 0)
            for mention in self._mentions(told[2])
            if mention.clause.start == told[0]
            for span in _words_of(mention)
        ]
        return min((_distance(word, offset) for word in words), default=0), told[1] - told[0]

    def clauses(self, event: int) -> list[tuple[int, int]]:
        """The clauses that tell of the event."""
        return merged(mention.clause for mention in self._mentions(event))

    def chosen(self, event: int) -> list[tuple[int, int]]:
        """The expressions that date the event, or its triggers where none does."""
        mentions = self._mentions(event)
        timexes = [(timex.start, timex.end) for mention in mentions for timex in timexes_of(mention)]
        return merged(timexes or [mention.trigger for mention in mentions])

    def anchors(self, event: int) -> list[tuple[int, int]]:
        """The words that the date of the event is counted from."""
        return merged(span for mention in self._mentions(event) for span in anchors_of(mention))


def anchors_of(mention: Telling) -> list[tuple[int, int]]:
    """The words that the expressions of a mention are counted from, where they stand in its text."""
    anchors = [timex.grounds.anchor for timex in timexes_of(mention)]
    return [anchor.span for anchor in anchors if anchor and anchor.span]


def timexes_of(mention: Telling) -> list[Timex]:
    """The expressions that date a mention."""
    return [timex for timex in (mention.timex, mention.interval_end) if timex]


def _words_of(mention: Telling) -> Sequence[tuple[int, int]]:
    """The spans of its expressions and its trigger."""
    return [mention.trigger, *((timex.start, timex.end) for timex in timexes_of(mention))]


def _distance(span: tuple[int, int, int], offset: int) -> int:
    start, end, _ = span
    return max(start - offset, offset - end + 1, 0)


def merged(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans in order, those that overlap made one."""
    result: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if result and start < result[-1][1]:
            result[-1] = (result[-1][0], max(end, result[-1][1]))
        else:
            result.append((start, end))
    return result
