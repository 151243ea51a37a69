"""Lines that open with their day and time, as those of a chat or a log do: what they say counts from that day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from events.temporal.meaning import CalendarDate, Expression, TimeOfDay
from events.temporal.words import opens_line

_FEWEST: Final = 2
"""Lines with a stamp from which on they are taken for a chat or a log."""
_APART: Final = 3
"""Characters between the day and the time of a stamp."""


def stamped_lines(expressions: Sequence[Expression], text: str) -> frozenset[int]:
    """Where the days that open lines begin, if there are several with their times; else nothing."""
    found = frozenset(_stamps(expressions, text))
    return found if len(found) >= _FEWEST else frozenset()


def _stamps(expressions: Sequence[Expression], text: str) -> Iterator[int]:
    for index, expression in enumerate(expressions):
        date = expression.meaning
        if not isinstance(date, CalendarDate) or date.year is None or date.day is None:
            continue
        following = expressions[index + 1] if index + 1 < len(expressions) else None
        near = following is not None and following.start - expression.end <= _APART
        timed = near and following is not None and isinstance(following.meaning, TimeOfDay)
        if (timed or date.clock is not None) and opens_line(text, expression.start):
            yield expression.start
