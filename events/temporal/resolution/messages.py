"""Quoted mails and enclosed papers: each speaks on its own day, which its attribution, header or heading gives."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from events.temporal.lines import Line, heads_enclosure
from events.temporal.meaning import CalendarDate, Expression
from events.temporal.resolution.anchors import Anchors
from events.temporal.resolution.stamps import Stamp

_LINE: Final = 200
"""Characters looked at for the start and the end of a line."""


@cache
def _attribution() -> re.Pattern[str]:
    return re.compile(r"[^\n]{0,120}(?:\n(?:[ \t>]*)[^\n]{0,80})?\b(?:wrote|writes):[ \t]*(?:\n|$)")


@cache
def _field() -> re.Pattern[str]:
    return re.compile(r"[ \t*_>]*(?:Sent|Date)\b[*_]*:[ \t*_]*$")


class Messages:
    """Which message the reading is in.

    Args:
        text: the whole text.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._quotes = "\n>" in text and "wrote:" in text
        self._fields = "\nSent:" in text or "\nDate:" in text
        self._days: dict[int, Stamp] = {}
        """Day of the message at each depth of quotation."""
        self._inside = False

    def enter(self, expression: Expression, anchors: Anchors) -> None:
        """Let the message in which an expression stands govern it."""
        if not self._quotes or not self._days:
            return
        depth = self._depth(expression.start)
        day = self._days.get(depth) if depth else None
        if day is not None or self._inside:
            anchors.heading = day
            self._inside = day is not None

    def told(self, expression: Expression, stamp: Stamp, anchors: Anchors) -> None:
        """A date has been told, perhaps that of a message below."""
        if stamp.grain not in ("day", "time"):
            return
        meaning = expression.meaning
        if not isinstance(meaning, CalendarDate) or meaning.year is None or meaning.day is None:
            return
        begin = self._line_start(expression.start)
        before = self._text[begin : expression.start]
        if (
            self._quotes
            and before.lstrip(" \t>").startswith("On ")
            and _attribution().match(self._text, expression.end)
        ):
            self._days[self._depth(expression.start) + 1] = stamp
        elif self._is_sent(stamp, before, anchors) or self._is_enclosed(expression, stamp, anchors):
            anchors.heading = stamp

    def _is_sent(self, stamp: Stamp, before: str, anchors: Anchors) -> bool:
        return self._fields and stamp.first_day != anchors.speech and _field().match(before) is not None

    def _is_enclosed(self, expression: Expression, stamp: Stamp, anchors: Anchors) -> bool:
        """Whether the day, which is not after the text's own, heads a paper that the text holds."""
        day = stamp.first_day
        known = day is not None and (anchors.latest is None or day <= anchors.latest)
        return known and heads_enclosure(Line(self._text, expression))

    def _line_start(self, offset: int) -> int:
        return self._text.rfind("\n", max(0, offset - _LINE), offset) + 1

    def _depth(self, offset: int) -> int:
        """How often the line is marked as quoted."""
        begin = self._line_start(offset)
        line = self._text[begin:offset]
        return line[: len(line) - len(line.lstrip("> \t"))].count(">")
